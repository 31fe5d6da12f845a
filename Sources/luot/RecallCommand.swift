import ArgumentParser
import QueueInterface

/// Calls the current ticket once more.
struct RecallCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall",
        abstract: "Call the current ticket once more.",
        discussion: """
            Example:
              luot recall
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    func call() throws -> Recall {
        Recall(session: try officer.secret(), requestId: RequestId.new())
    }
}
