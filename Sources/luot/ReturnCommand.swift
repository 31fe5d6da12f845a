import ArgumentParser
import QueueInterface

/// Lets a ticket wait again.
struct ReturnCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Let a parked, missed or called ticket wait again.",
        discussion: """
            It keeps its place in the line; after a no-show it is later by the time of its absence.

            Example:
              luot return A015
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "The ticket, as printed or as typed: A015, a15.")
    var label: String

    func call() throws -> Return {
        Return(session: try officer.secret(), label: label, requestId: RequestId.new())
    }
}
