import ArgumentParser
import QueueInterface

/// Ends serving the current ticket.
struct FinishCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "finish",
        abstract: "End serving the current ticket.",
        discussion: """
            A ticket that was only called is started and finished at once.

            Example:
              luot finish
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    func call() throws -> Finish {
        Finish(session: try officer.secret(), requestId: RequestId.new())
    }
}
