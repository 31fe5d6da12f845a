public import Queueing

/// Somebody with an appointment has come: the booking becomes a ticket.
public struct CheckIn: ChangingMethod {
    public typealias Reply = TakeTicket.Reply

    public static let method = "vn.luot.Kiosk.CheckIn"

    /// The code of the booking.
    public var code: String
    public var language: String?
    /// Whether its holder needs help at the counter; nil: not.
    public var needsHelp: Bool?
    public var requestId: String?

    /// A call with these parameters.
    public init(
        code: String, language: String? = nil, needsHelp: Bool? = nil, requestId: String? = nil
    ) {
        self.code = code
        self.language = language
        self.needsHelp = needsHelp
        self.requestId = requestId
    }

    /// A ticket with a new code, unless the booking has one.
    public func command(in context: CallContext) -> Command {
        .checkIn(
            code: code, language: language, ticketCode: Erasable(context.newCode()),
            needsHelp: needsHelp ?? false)
    }

    /// The ticket it became, now or before.
    public func reply(to facts: [Fact], in hall: Hall) throws(Refusal) -> Reply {
        guard let ticket = hall.center.ticket(checkedInWith: code) else {
            preconditionFailure("a check-in that is not refused has a ticket")
        }
        return hall.reply(about: ticket)
    }
}
