import ArgumentParser
import QueueInterface

/// Calls the next ticket, or one by its label.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call the next ticket, or one by its label.",
        discussion: """
            Without a label the rules decide who is next. A label out of turn needs a reason; reports count \
            such calls.

            Examples:
              luot call
              luot call A015 --reason "quay lại bổ sung hồ sơ"
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "The ticket; the next one when left out.")
    var label: String?
    @Option(help: "Why it is called out of turn.")
    var reason: String?

    func validate() throws {
        guard label != nil || reason == nil else {
            throw ValidationError("A reason goes with a label: luot call A015 --reason …")
        }
    }

    func run() async throws {
        let session = try officer.secret()
        let words = Words.ours
        if let label {
            let call = Call(session: session, label: label, reason: reason, requestId: RequestId.new())
            try await server.run(call) { [$0.ticket.line(in: words)] }
        } else {
            try await server.run(CallNext(session: session, requestId: RequestId.new())) {
                [$0.ticket?.line(in: words) ?? words(.nobodyWaiting)]
            }
        }
    }
}
