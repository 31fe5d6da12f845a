public import Queueing

/// What a caller was told, as far as the auditor looks at it.
public enum Answer: Equatable, Sendable {
    /// A counter asked for the next ticket; nil when it was told that nobody waits.
    case calledNext(counter: Int, Label?)
    /// A ticket stands so after what was asked for.
    case ticket(Label, TicketState)
}

extension Auditor {
    /// Takes in an answer, right after the events it is about.
    public mutating func hear(_ answer: Answer) {
        switch answer {
        case .ticket(let label, let state):
            let known = hall.ticket(label)?.state
            log.check(
                .answers, known == state, [label], known?.rawValue ?? "a ticket never issued",
                "\(state.rawValue) in the answer")
        case .calledNext(let counter, let label?):
            log.check(
                .answers, hall.held(by: counter) == label, [label],
                "counter \(counter) holds \(hall.held(by: counter).map(\.description) ?? "none")",
                "\(label) in the answer")
        case .calledNext(let counter, nil):
            guard let place = hall.configuration.counters.first(where: { $0.number == counter }) else {
                return log.check(.idleCounter, false, [], "a counter of the center", "\(counter)")
            }
            let waiting = hall.tickets.filter { hall.waits($0, for: place) }.map(\.label)
            log.check(
                .idleCounter, waiting.isEmpty, waiting, "a call at counter \(counter)",
                "the answer that nobody waits")
        }
    }

    /// Compares two answers to one request.
    mutating func compare(_ first: Answer, again: Answer?) {
        log.check(
            .answers, first == again, [], "\(first)",
            "\(again.map { "\($0)" } ?? "none") to the same request")
    }
}
