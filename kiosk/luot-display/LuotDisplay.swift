import ArgumentParser
import Foundation
import Station

/// The display that the hall looks at: options and wiring.
@main
struct LuotDisplay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "luot-display",
        abstract: "The display in the hall: which number is called to which counter.",
        discussion: """
            It runs unattended on a terminal: no key ends it, SIGTERM does. While the server is away it \
            keeps what it knew, says since when it is old, and comes back by itself.

            Examples:
              luot-display
              luot-display --counter 3          (the small one above counter 3)

            Exit status: 0 ended by a signal, 1 there is no terminal to draw on, 2 wrong \
            usage.
            """)

    @Option(help: "The name under which the center's status lists it. (default: the machine's)")
    var name: String?

    @Option(help: "Shows the calls of this counter alone.")
    var counter: Int?

    @Option(help: "The server's socket. (default: $LUOT_SOCKET, else /run/luot/luot.sock)")
    var socket: String?

    @Option(help: "The first language: vi or en.")
    var language = StationOptions.languages[0]

    func validate() throws {
        guard StationOptions.languages.contains(language) else {
            throw ValidationError("There are no texts in '\(language)', only in vi and en.")
        }
        guard counter.map({ $0 > 0 }) ?? true else {
            throw ValidationError("Counters are numbered from 1.")
        }
    }

    func run() async throws {
        try await DisplayStation.run(
            StationOptions(socket: socket, language: language, name: name), counter: counter)
    }

    static func main() async {
        do {
            let command = try parse()
            try await command.run()
        } catch let error where exitCode(for: error) == .validationFailure {
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            exit(withError: ExitCode(2))
        } catch {
            exit(withError: error)
        }
    }
}
