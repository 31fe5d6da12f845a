import ArgumentParser
import QueueInterface

/// Ends a session.
struct SignOutCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-out",
        abstract: "Sign out.",
        discussion: """
            A ticket that is being served stays with the counter.

            Example:
              luot sign-out
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    func call() throws -> SignOut {
        SignOut(session: try officer.secret(), requestId: RequestId.new())
    }

    func show(_ reply: NoReply, in words: Words) -> [String] { [words(.doneSignedOut)] }
}
