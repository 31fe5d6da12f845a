import QueueInterface
import Queueing

/// What somebody who sees everything sees of a hall, in its order.
enum Sight: Sendable {
    case event(Event)
    case answer(Answer)
}

extension Answer {
    /// What the auditor looks at in a reply; nil when it looks at nothing.
    ///
    /// The center is as it was when it answered.
    init?(to call: some InterfaceMethod, _ reply: any Sendable, in center: Center) {
        switch (call, reply) {
        case (let call as CallNext, let reply as CallNext.Reply):
            let key = InProcessHall.sessionKey(call.session)
            guard let counter = center.sessions[key]?.counter else { return nil }
            self = .calledNext(counter: counter, reply.ticket?.label)
        case (_, let reply as TicketReply): self = .ticket(reply.ticket.label, reply.ticket.state)
        case (_, let reply as TakeTicket.Reply): self = .ticket(reply.ticket.label, reply.ticket.state)
        default: return nil
        }
    }
}
