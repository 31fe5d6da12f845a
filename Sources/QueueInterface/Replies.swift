public import Queueing

/// The reply of a method that has nothing to say but that it was done: `{}`.
public struct NoReply: Codable, Equatable, Sendable {
    /// Nothing.
    public init() {}
}

/// The reply of most verbs: the ticket as it is after them.
public struct TicketReply: Codable, Equatable, Sendable {
    public var ticket: WireTicket

    /// A reply with this ticket.
    public init(ticket: WireTicket) {
        self.ticket = ticket
    }
}

extension ChangingMethod where Reply == NoReply {
    /// Nothing but that it was done.
    public func reply(to facts: [Fact], in hall: Hall) -> NoReply {
        NoReply()
    }
}

extension ChangingMethod where Reply == TicketReply {
    /// The ticket the facts are about.
    public func reply(to facts: [Fact], in hall: Hall) throws(Refusal) -> TicketReply {
        guard let ticket = hall.ticket(of: facts) else {
            preconditionFailure("\(Self.method) leads to a fact about a ticket of the day, or is refused")
        }
        return TicketReply(ticket: ticket)
    }
}

extension Hall {
    /// The ticket that facts are about, as it is after them; nil when they are about none.
    func ticket(of facts: [Fact]) -> WireTicket? {
        facts.lazy.compactMap(\.label).first.flatMap { center.ticket($0) }.map { wire($0) }
    }
}
