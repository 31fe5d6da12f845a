import ArgumentParser
import Foundation
import Station

/// The ticket kiosk: options and wiring.
@main
struct LuotKiosk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "luot-kiosk",
        abstract: "The kiosk at which citizens take their numbers.",
        discussion: """
            It runs unattended on a terminal, a touch screen or a keyboard: no key ends it, SIGTERM \
            does. While the server is away it says so, takes no wishes and comes back by itself.

            Examples:
              luot-kiosk
              luot-kiosk --name door --socket /tmp/luot.sock

            Exit status: 0 ended by a signal, 1 there is no terminal to draw on, 2 wrong \
            usage.
            """)

    @Option(help: "The name under which the center's status lists it. (default: the machine's)")
    var name: String?

    @Option(help: "The server's socket. (default: $LUOT_SOCKET, else /run/luot/luot.sock)")
    var socket: String?

    @Option(help: "The first language: vi or en.")
    var language = StationOptions.languages[0]

    func validate() throws {
        guard StationOptions.languages.contains(language) else {
            throw ValidationError("There are no texts in '\(language)', only in vi and en.")
        }
    }

    func run() async throws {
        try await KioskStation.run(StationOptions(socket: socket, language: language, name: name))
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
