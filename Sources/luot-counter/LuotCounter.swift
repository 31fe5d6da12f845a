import ArgumentParser
import Station

/// The console of an officer at a counter, or of the guide in the hall: options and wiring.
@main
struct LuotCounter: StationProgram {
    static let configuration = CommandConfiguration(
        commandName: "luot-counter",
        abstract: "The console of an officer at a counter, or of the guide in the hall.",
        discussion: """
            Sign in with staff id and PIN; Enter is the usual next step all day long, F1 shows every \
            key. F10 at the sign-in form or Ctrl-C ends the console; the session goes on until the \
            officer signs out. With --guide it is the console of the officer who helps in the hall, \
            without a counter. While the server is away the console says so and comes back by itself.

            Examples:
              luot-counter --counter 3
              luot-counter --guide
              luot-counter --counter 3 --languages en,vi --socket /tmp/luot.sock

            Exit status: 0 ended by its user or a signal, 1 there is no terminal to draw on, 2 wrong \
            usage.
            """)

    @Option(help: "The number above the desk.")
    var counter: Int?

    @Flag(help: "For the officer who helps in the hall, who has no counter.")
    var guide = false

    @OptionGroup
    var arguments: StationArguments

    func validate() throws {
        guard (counter != nil) != guide else {
            throw ValidationError("Name a counter, such as --counter 3, or --guide; one of the two.")
        }
        try checkCounter(counter)
    }

    func run() async throws {
        if let counter {
            try await CounterStation.run(arguments.options(), counter: counter)
        } else {
            try await GuideStation.run(arguments.options())
        }
    }
}
