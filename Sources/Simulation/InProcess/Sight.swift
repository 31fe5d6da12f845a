import Foundation
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

extension Sight: CustomStringConvertible {
    var description: String {
        switch self {
        case .event(let event): "→ \(Self.text(of: event.fact))"
        case .answer(.ticket(let label, let state)): "answered: \(label) \(state.rawValue)"
        case .answer(.calledNext(let counter, let label)):
            "answered: counter \(counter) calls \(label?.description ?? "nobody")"
        }
    }

    /// A fact as the journal has it, without the settings that an opening carries.
    private static func text(of fact: Fact) -> String {
        if case .dayOpened(let opening) = fact { return "dayOpened \(opening.day)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            return String(decoding: try encoder.encode(fact), as: UTF8.self)
        } catch {
            return "a fact that cannot be written: \(error)"
        }
    }
}
