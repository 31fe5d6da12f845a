import ArgumentParser
import QueueInterface

/// Begins to serve the called ticket.
struct StartCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Begin to serve the called ticket.",
        discussion: """
            Example:
              luot start
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    func call() throws -> Start {
        Start(session: try officer.secret(), requestId: RequestId.new())
    }
}
