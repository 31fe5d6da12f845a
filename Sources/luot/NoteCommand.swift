import ArgumentParser
import QueueInterface

/// Writes a note on a ticket.
struct NoteCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write a note for officers on a ticket.",
        discussion: """
            It takes the place of the former note.

            Example:
              luot note A015 "cần phiên dịch tiếng Tày"
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "The ticket.")
    var label: String
    @Argument(help: "What the officer who calls it should know.")
    var text: String

    func call() throws -> Note {
        Note(session: try officer.secret(), label: label, note: text, requestId: RequestId.new())
    }
}
