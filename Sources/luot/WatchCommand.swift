import ArgumentParser
import QueueInterface

/// Prints what a station would show, as it changes.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Print what a display, a counter or a rating terminal would show, as it changes.",
        discussion: """
            Runs until it is interrupted. With --json every change is one line.

            Examples:
              luot watch
              luot watch counter
              luot watch rating --counter 3 --json
            """,
        subcommands: [Display.self, Counter.self, Rating.self],
        defaultSubcommand: Display.self)

    /// The calls and who waits.
    struct Display: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The calls of the hall, who waits, the notices.",
            discussion: """
                Example:
                  luot watch display
                """)

        @OptionGroup var server: ServerOptions

        func run() async throws {
            var news = BoardNews()
            try await server.follow(WatchDisplay()) { news.lines(of: $0.board, in: .ours) }
        }
    }

    /// The desk of a signed-in officer.
    struct Counter: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The officer's own counter: current ticket and who is next.",
            discussion: """
                Example:
                  luot watch counter
                """)

        @OptionGroup var server: ServerOptions
        @OptionGroup var officer: SessionOptions

        func run() async throws {
            var last = ""
            try await server.follow(WatchCounter(session: try officer.secret())) { reply in
                let line = reply.view.line(in: .ours)
                // Much that changes, such as a note, is not on the line.
                defer { last = line }
                return line == last ? [] : [reply.view.asOf.clock + "  " + line]
            }
        }
    }

    /// The question to the citizen at a counter.
    struct Rating: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The question a rating terminal asks.",
            discussion: """
                Example:
                  luot watch rating --counter 3
                """)

        @OptionGroup var server: ServerOptions

        @Option(help: ArgumentHelp("The counter.", valueName: "number"))
        var counter: Int
        @Option(help: ArgumentHelp("The language of the words. (default: yours)", valueName: "code"))
        var language: String?

        func run() async throws {
            let words = Words.ours
            let method = WatchRating(counter: counter, language: language ?? words.language)
            try await server.follow(method) {
                $0.prompt?.lines(in: words) ?? [words(.watchNothingToRate)]
            }
        }
    }
}
