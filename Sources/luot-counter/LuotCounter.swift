import ArgumentParser
import Foundation
import Station

/// The console of an officer: options and wiring.
@main
struct LuotCounter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "luot-counter",
        abstract: "The console of an officer at a counter.",
        discussion: """
            Sign in with staff id and PIN; Enter is the usual next step all day long, F1 shows every \
            key. F10 at the sign-in form or Ctrl-C ends the console; the session goes on until the \
            officer signs out. While the server is away the console says so and comes back by itself.

            Examples:
              luot-counter --counter 3
              luot-counter --counter 3 --language en --socket /tmp/luot.sock

            Exit status: 0 ended by its user or a signal, 1 there is no terminal to draw on, 2 wrong \
            usage.
            """)

    @Option(help: "The number above the desk.")
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
        try await CounterStation.run(
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
