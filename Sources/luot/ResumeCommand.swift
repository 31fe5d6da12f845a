import ArgumentParser
import QueueInterface

/// Serves again after a pause.
struct ResumeCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Serve again after a pause.",
        discussion: """
            Example:
              luot resume
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    func call() throws -> Resume {
        Resume(session: try officer.secret(), requestId: RequestId.new())
    }

    func show(_ reply: NoReply, in words: Words) -> [String] { [words(.doneResumed)] }
}
