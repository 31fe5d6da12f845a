import ArgumentParser
import QueueInterface

/// Takes back what a counter has just done.
struct UndoCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back what your counter has just done to a ticket.",
        discussion: """
            Within five seconds of the last call, recall, start, finish, no-show, park, return, transfer or \
            cancel of your session, unless somebody has changed the ticket since.

            Example:
              luot finish; luot undo
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    func call() throws -> Undo {
        Undo(session: try officer.secret(), requestId: RequestId.new())
    }
}
