import ArgumentParser
import Foundation
import Station

/// The rating terminal beside a counter: options and wiring.
@main
struct LuotRating: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "luot-rating",
        abstract: "The terminal beside a counter on which citizens rate the service.",
        discussion: """
            It asks after each service and thanks; no key ends it, SIGTERM does. A rating that meets a \
            restart of the server is given once the server is back.

            Examples:
              luot-rating --counter 3
              luot-rating --counter 3 --language en --socket /tmp/luot.sock

            Exit status: 0 ended by a signal, 1 there is no terminal to draw on, 2 wrong \
            usage.
            """)

    @Option(help: "The counter it stands at.")
    var counter: Int

    @Option(help: "The server's socket. (default: $LUOT_SOCKET, else /run/luot/luot.sock)")
    var socket: String?

    @Option(help: "The first language: vi or en.")
    var language = StationOptions.languages[0]

    func validate() throws {
        guard StationOptions.languages.contains(language) else {
            throw ValidationError("There are no texts in '\(language)', only in vi and en.")
        }
        guard counter > 0 else { throw ValidationError("Counters are numbered from 1.") }
    }

    func run() async throws {
        try await RatingStation.run(
            StationOptions(socket: socket, language: language), counter: counter)
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
