public import Queueing

/// Takes the next number of a service.
public struct TakeTicket: ChangingMethod {
    /// The ticket, what lets its holder cancel it, and how long the line before it is.
    public struct Reply: Codable, Equatable, Sendable {
        public var ticket: WireTicket
        /// Printed on the ticket; it lets its holder cancel it.
        public var code: String
        /// How many would be called before it.
        public var ahead: Int
        /// The estimated waiting time; nil while the server makes no estimate.
        public var wait: WireWait?

        /// A reply about an issued ticket.
        public init(ticket: WireTicket, code: String, ahead: Int, wait: WireWait? = nil) {
            self.ticket = ticket
            self.code = code
            self.ahead = ahead
            self.wait = wait
        }
    }

    public static let method = "vn.luot.Kiosk.TakeTicket"

    /// Key of a service.
    public var service: String
    /// Key of a priority class a citizen may declare.
    public var priority: String?
    public var procedure: String?
    public var language: String?
    /// What the identity card's code says.
    ///
    /// It is accepted and forgotten: nothing limits tickets by card yet.
    public var card: String?
    public var requestId: String?

    /// A call with these parameters.
    public init(
        service: String, priority: String? = nil, procedure: String? = nil, language: String? = nil,
        card: String? = nil, requestId: String? = nil
    ) {
        self.service = service
        self.priority = priority
        self.procedure = procedure
        self.language = language
        self.card = card
        self.requestId = requestId
    }

    /// A ticket with a new code.
    public func command(in context: CallContext) -> Command {
        .issue(
            service: service, priority: priority, procedure: procedure, language: language,
            code: Erasable(context.newCode()))
    }

    /// The issued ticket.
    public func reply(to facts: [Fact], in hall: Hall) throws(Refusal) -> Reply {
        guard case .ticketIssued(let label, _, _, _, _, let code) = facts.first,
            let ticket = hall.center.ticket(label)
        else { preconditionFailure("a ticket that is not refused is issued") }
        // A service that no counter could serve has a line all the same: those who came for it before.
        let ahead =
            hall.center.ahead(of: ticket, now: hall.now)
            ?? max(0, hall.center.waiting(for: ticket.service) - 1)
        return Reply(ticket: hall.wire(ticket).withoutNote, code: code.text, ahead: ahead)
    }
}
