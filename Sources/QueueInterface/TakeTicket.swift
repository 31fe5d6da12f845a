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
        /// The estimated waiting time; nil where the server makes no estimate.
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
    /// Key of a procedure of the service.
    public var procedure: String?
    public var language: String?
    /// What the code of an identity card says; only its number and date of birth are read.
    public var card: String?
    /// Keys of further services the visitor needs afterwards, in order.
    public var errands: [String]?
    /// Whether its holder needs help at the counter; nil: not.
    public var needsHelp: Bool?
    public var requestId: String?

    /// A call with these parameters.
    public init(
        service: String, priority: String? = nil, procedure: String? = nil, language: String? = nil,
        card: String? = nil, errands: [String]? = nil, needsHelp: Bool? = nil, requestId: String? = nil
    ) {
        self.service = service
        self.priority = priority
        self.procedure = procedure
        self.language = language
        self.card = card
        self.errands = errands
        self.needsHelp = needsHelp
        self.requestId = requestId
    }

    /// What is said of a call with a card that may be kept: that there was a card.
    ///
    /// A card's number has twelve digits, so whoever reads the file could try them all against a plain digest; a keyed one
    /// would still outlive the close of the day, as the answers to requests do.
    public var compared: TakeTicket {
        var compared = self
        compared.card = card.map { _ in "card" }
        return compared
    }

    /// A ticket with a new code, in the priority class the card's age gives unless another is named.
    public func command(in context: CallContext) throws(Refusal) -> Command {
        // A service that the center does not have is refused as such.
        if context.center.configuration.service(service) != nil {
            try context.procedures.check(procedure, of: service)
        }
        let shown = try card.map { (text) throws(Refusal) in try ShownCard(text, in: context) }
        return .issue(
            service: service, priority: priority ?? shown?.priority, procedure: procedure, language: language,
            code: Erasable(context.newCode()), errands: errands ?? [], card: shown?.hash,
            needsHelp: needsHelp ?? false)
    }

    /// The issued ticket.
    public func reply(to facts: [Fact], in hall: Hall) throws(Refusal) -> Reply {
        guard let label = facts.first?.label, let ticket = hall.center.ticket(label) else {
            preconditionFailure("a ticket that is not refused is issued")
        }
        return hall.reply(about: ticket)
    }
}

extension Hall {
    /// What the holder of a new ticket is told.
    func reply(about ticket: Ticket) -> TakeTicket.Reply {
        // A service that no counter could serve has a line all the same: those who came for it before.
        let (ahead, wait) = prospect(of: ticket)
        return TakeTicket.Reply(
            ticket: wire(ticket).withoutNote, code: ticket.code.text,
            ahead: ahead ?? max(0, center.waiting(for: ticket.service) - 1), wait: wait)
    }
}
