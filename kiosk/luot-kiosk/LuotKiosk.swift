import ArgumentParser
import Station

/// The ticket kiosk: options and wiring.
@main
struct LuotKiosk: StationProgram {
    static let configuration = CommandConfiguration(
        commandName: "luot-kiosk",
        abstract: "The kiosk at which citizens take their numbers.",
        discussion: """
            It runs unattended on a terminal, a touch screen or a keyboard: no key ends it, SIGTERM \
            does. While the server is away it says so, takes no wishes and comes back by itself. For \
            those who cannot see, it reads the screen out by espeak-ng.

            Examples:
              luot-kiosk
              luot-kiosk --name door --socket /tmp/luot.sock

            Exit status: 0 ended by a signal, 1 there is no terminal to draw on, 2 wrong \
            usage.
            """)

    @Option(help: "The name under which the center's status lists it. (default: the machine's)")
    var name: String?

    @OptionGroup
    var player: PlayerArguments

    @OptionGroup
    var arguments: StationArguments

    func run() async throws {
        try await KioskStation.run(
            arguments.options(name: name), player: player.loudspeaker,
            speech: player.speech)
    }
}
