import ArgumentParser
import CenterFile
import FoundationEssentials
import Queueing
import Varlink

/// Reads center files and names every mistake in them.
struct CenterCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read center files and name every mistake in them.",
        discussion: """
            Prints one line for each mistake, with the file and the line where it stands. The exit status is \
            0 when there is none, else 1.

            Examples:
              luot center check center.yaml
              luot center check --json centers/*.yaml
            """)

    @Flag(help: "Print what was found as JSON, on one line.")
    var json = false
    @Argument(help: "The files.")
    var file: [String]

    func run() throws {
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let checks = file.map { CheckedCenterFile($0, at: now) }
        if json {
            Output.raw(try JSONValue.object(["files": .array(checks.map(\.json))]).text())
        } else {
            Output.lines(checks.flatMap { $0.lines(in: .ours) })
        }
        let mistakes = checks.reduce(0) { $0 + $1.mistakesCount }
        if mistakes > 0 {
            throw Failure.told(.refused, .centerMistakes, ["count": "\(mistakes)"])
        }
    }
}
