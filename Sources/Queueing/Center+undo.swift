/// Taking back what a counter has just done.
extension Center {
    /// Seconds in which an action can be undone.
    public static let undoSeconds = 5

    /// The last action of a counter is undone if it was the same officer's, is no older than five seconds, and nobody
    /// has changed the ticket since.
    func undo(by session: Session, at now: Moment) throws(Refusal) -> [Fact] {
        guard let counter = session.counter else { throw .permissionDenied }
        guard let last = undoable(at: counter, now: now), last.session == session.key else {
            throw .nothingToUndo
        }
        if last.heldItsTicket, desks[counter]?.pauseReason != nil { throw .paused }
        let undone = Fact.actionUndone(label: last.former.label, counter: counter, verb: last.verb)
        // A counter that has stopped serving meanwhile would never call a ticket that was sent to it.
        guard last.former.state == .waiting, let sentTo = last.former.sentTo, !isServing(sentTo) else {
            return [undone]
        }
        return [undone, .ticketReleased(label: last.former.label, counter: sentTo)]
    }

    /// What a counter did last, while it can be undone by whoever did it.
    ///
    /// It may be something done to a ticket in the hall while the counter holds another.
    func undoable(at counter: Int, now: Moment) -> Undoable? {
        guard isOpen, let desk = desks[counter], let last = desk.undoable,
            now <= last.at.adding(seconds: Self.undoSeconds), last.leaves(tickets[last.former.ordinal]),
            !last.heldItsTicket || desk.current == nil || desk.current == last.former.ordinal
        else { return nil }
        return last
    }

    /// Remembers what a counter does to a ticket before it is done, so that it can be undone.
    mutating func prepareUndo(_ verb: Verb, of label: Label, at counter: Int, now: Moment) {
        guard let ticket = ticket(label) else { return }
        if let last = desks[counter]?.undoable, last.includes(verb, of: ticket.ordinal, at: now) { return }
        desks[counter, default: Desk()].undoable = Undoable(
            verb: verb, at: now, session: desks[counter]?.session, former: ticket, latter: ticket,
            lastFinished: desks[counter]?.lastFinished)
    }

    /// Notes how the action has left the ticket.
    mutating func completeUndo(of label: Label, at counter: Int) {
        guard let ticket = ticket(label), desks[counter]?.undoable?.former.ordinal == ticket.ordinal else {
            return
        }
        desks[counter]?.undoable?.latter = ticket
    }

    /// The ticket is as it was before the counter's last action; a note and a dossier code written since stay, and an
    /// undone call counts as never made.
    mutating func takeBackAction(_ label: Label, at counter: Int) {
        guard let last = desks[counter]?.undoable, last.former.label == label else {
            preconditionFailure("only the last action of a counter is undone")
        }
        let ordinal = last.former.ordinal
        change(label, to: last.former.state) { ticket in
            let (note, dossier) = (ticket.note, ticket.dossier)
            ticket = last.former
            if note != last.latter.note { ticket.note = note }
            ticket.dossier = dossier
        }
        if last.former.state == .parked { parked.append(ordinal) }
        if let call = last.call {
            calls.removeAll { $0.sequence == call }
            passes.undo(call)
        }
        if last.heldItsTicket, let holder = last.former.counter {
            desks[holder, default: Desk()].current = ordinal
        }
        desks[counter, default: Desk()].lastFinished = last.lastFinished
        desks[counter]?.undoable = nil
    }
}
