import ArgumentParser
import QueueInterface

/// Stops serving for a while.
struct PauseCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Stop serving for a while.",
        discussion: """
            Tickets that were sent to this counter wait for their service meanwhile.

            Example:
              luot pause "Nghỉ trưa"
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "Why; managers read it.")
    var reason: String

    func call() throws -> Pause {
        Pause(session: try officer.secret(), reason: reason, requestId: RequestId.new())
    }

    func show(_ reply: NoReply, in words: Words) -> [String] { [words(.donePaused)] }
}
