public import Queueing

/// Calls who is next at the officer's counter.
public struct CallNext: OfficerMethod {
    /// The called ticket.
    public struct Reply: Codable, Equatable, Sendable {
        /// Nil when nobody waits for this counter.
        public var ticket: WireTicket?

        /// A reply with a ticket, or with nobody.
        public init(ticket: WireTicket? = nil) {
            self.ticket = ticket
        }
    }

    public static let method = "vn.luot.Counter.CallNext"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// The next one.
    public func staffCommand() -> StaffCommand {
        .callNext
    }

    /// The called ticket; nothing when nobody waits.
    public func reply(to facts: [Fact], in hall: Hall) -> Reply {
        Reply(ticket: hall.ticket(of: facts))
    }
}
