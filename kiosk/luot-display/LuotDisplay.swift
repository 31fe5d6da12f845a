import ArgumentParser
import Station

/// The display that the hall looks at: options and wiring.
@main
struct LuotDisplay: StationProgram {
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

    @OptionGroup
    var arguments: StationArguments

    func validate() throws {
        try checkCounter(counter)
    }

    func run() async throws {
        try await DisplayStation.run(arguments.options(name: name), counter: counter)
    }
}
