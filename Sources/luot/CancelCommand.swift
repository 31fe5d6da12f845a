import ArgumentParser
import QueueInterface

/// Cancels a ticket: its holder with the code, an officer with a reason.
struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a ticket.",
        discussion: """
            Its holder proves with the code on the paper that it is theirs; an officer gives a reason and \
            has a session.

            Examples:
              luot cancel A015 --code 4821
              luot cancel A015 --reason "lấy nhầm lĩnh vực"
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "The ticket.")
    var label: String
    @Option(help: "The code printed on the ticket.")
    var code: String?
    @Option(help: "Why an officer cancels it.")
    var reason: String?

    func validate() throws {
        guard (code == nil) != (reason == nil) else {
            throw ValidationError("Give exactly one of --code (its holder) and --reason (an officer).")
        }
    }

    func run() async throws {
        let show = { (reply: TicketReply) in [reply.ticket.line(in: .ours)] }
        if let code {
            try await server.run(
                CancelTicket(label: label, code: code, requestId: RequestId.new()), show: show)
        } else if let reason {
            let cancel = Cancel(
                session: try officer.secret(), label: label, reason: reason, requestId: RequestId.new())
            try await server.run(cancel, show: show)
        }
    }
}
