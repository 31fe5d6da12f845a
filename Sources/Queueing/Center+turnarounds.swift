/// What the day's turns took, noted as they end.
extension Center {
    /// Notes what an event ends; called before the event is applied.
    mutating func noteTurnaround(_ event: Event) {
        switch event.fact {
        case .ticketReturned, .ticketTransferred, .ticketContinued: turnarounds.noteComeback()
        default: break
        }
        switch event.fact {
        case .ticketCalled(_, let counter, _):
            if let freeSince = desks[counter]?.freeSince {
                turnarounds.noteGap(Self.seconds(from: freeSince, to: event.at))
            }
            desks[counter]?.freeSince = nil
        case .ticketFinished(let label, _), .ticketMissed(let label, _), .ticketParked(let label, _, _),
            .ticketTransferred(let label, _, _, _, _), .ticketReturned(let label, _),
            .ticketCancelled(let label, _, _), .ticketContinued(let label, _, _):
            noteOccupancy(of: label, until: event.at)
        case .actionUndone(_, let counter, _): desks[counter]?.freeSince = nil
        case .counterPaused(let counter, _):
            desks[counter]?.freeSince = nil
            desks[counter]?.pausedAt = event.at
        case .counterResumed(let counter):
            if let pausedAt = desks[counter]?.pausedAt {
                turnarounds.noteRest(Self.seconds(from: pausedAt, to: event.at))
            }
            desks[counter]?.pausedAt = nil
        case .staffSignedOut(let session):
            guard let counter = session.counter else { return }
            desks[counter]?.freeSince = nil
            desks[counter]?.pausedAt = nil
        default: return
        }
    }

    private mutating func noteOccupancy(of label: Label, until now: Moment) {
        guard let ticket = ticket(label), let counter = ticket.counter, let calledAt = ticket.calledAt,
            desks[counter]?.current == ticket.ordinal
        else { return }
        turnarounds.noteOccupancy(Self.seconds(from: calledAt, to: now), of: ticket.service)
        desks[counter]?.freeSince = now
    }

    private static func seconds(from start: Moment, to end: Moment) -> Int {
        Int(end.millisecondsSince(start) / 1000)
    }
}
