import ArgumentParser
import QueueInterface

/// Prints the journal and what happens from then on.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Print every event of the journal, then each as it happens.",
        discussion: """
            Runs until it is interrupted, or until --count events were printed.

            Examples:
              luot journal --after 1200
              luot journal --count 20 --json
            """)

    @OptionGroup var server: ServerOptions

    @Option(help: ArgumentHelp("Begin behind the event of this sequence.", valueName: "number"))
    var after: Int?
    @Option(help: ArgumentHelp("Stop after so many events.", valueName: "number"))
    var count: Int?

    func validate() throws {
        guard count.map({ $0 > 0 }) ?? true else { throw ValidationError("--count is at least 1.") }
    }

    func run() async throws {
        try await server.follow(Journal(after: after), countMax: count) { [$0.event.line] }
    }
}
