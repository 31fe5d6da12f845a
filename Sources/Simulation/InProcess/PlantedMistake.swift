import Queueing

/// A mistake put into a hall on purpose, to see that the auditor finds it.
///
/// A test-only switch: nothing public takes one, so no program can plant it.
package enum PlantedMistake: String, Sendable, CaseIterable {
    /// Of two tickets with equal effective arrivals the one issued later is called.
    case wrongTie
    /// A return is answered and not kept.
    case lostReturn
    /// A ticket that one counter has called is called to a second one.
    case doubleCall

    /// What happens in place of what was decided.
    func spoil(_ event: Event, in center: Center) -> Event {
        guard case .ticketCalled(let label, let counter, nil) = event.fact,
            let wrong = instead(of: label, at: counter, in: center)
        else { return event }
        return Event(at: event.at, fact: .ticketCalled(label: wrong, counter: counter, reason: nil))
    }

    private func instead(of label: Label, at counter: Int, in center: Center) -> Label? {
        guard let ticket = center.ticket(label) else { return nil }
        switch self {
        case .lostReturn: return nil
        case .wrongTie:
            return center.tickets.last {
                $0.state == .waiting && $0.place == ticket.place && $0.service == ticket.service
                    && $0.priority == ticket.priority && $0.sentTo == ticket.sentTo && $0.label != label
            }?.label
        case .doubleCall:
            return center.tickets.first { $0.state == .called && $0.counter != counter }?.label
        }
    }
}
