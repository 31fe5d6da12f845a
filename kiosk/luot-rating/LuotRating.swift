import ArgumentParser
import Station

/// The rating terminal beside a counter: options and wiring.
@main
struct LuotRating: StationProgram {
    static let configuration = CommandConfiguration(
        commandName: "luot-rating",
        abstract: "The terminal beside a counter on which citizens rate the service.",
        discussion: """
            It asks after each service and thanks; no key ends it, SIGTERM does. A rating that meets a \
            restart of the server is given once the server is back.

            Examples:
              luot-rating --counter 3
              luot-rating --counter 3 --languages en,vi --socket /tmp/luot.sock

            Exit status: 0 ended by a signal, 1 there is no terminal to draw on, 2 wrong \
            usage.
            """)

    @Option(help: "The counter it stands at.")
    var counter: Int

    @OptionGroup
    var arguments: StationArguments

    func validate() throws {
        try checkCounter(counter)
    }

    func run() async throws {
        try await RatingStation.run(arguments.options(), counter: counter)
    }
}
