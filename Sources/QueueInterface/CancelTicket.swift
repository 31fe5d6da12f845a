public import Queueing

/// The holder of a ticket gives it up.
public struct CancelTicket: ChangingMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Kiosk.CancelTicket"

    public var label: String
    /// What `TakeTicket` answered and the paper shows.
    public var code: String
    public var requestId: String?

    /// A call with these parameters.
    public init(label: String, code: String, requestId: String? = nil) {
        self.label = label
        self.code = code
        self.requestId = requestId
    }

    /// The holder's wish, proven by the code.
    public func command(in context: CallContext) throws(Refusal) -> Command {
        .cancelByHolder(try Label(asked: label), code: code)
    }

    /// The cancelled ticket.
    public func reply(to facts: [Fact], in hall: Hall) throws(Refusal) -> TicketReply {
        guard let ticket = hall.ticket(of: facts) else {
            preconditionFailure("a cancelling that is not refused is about a ticket")
        }
        return TicketReply(ticket: ticket.withoutNote)
    }
}
