import Queueing

/// Undoing: for five seconds a counter may take back what it did last, and then it never was.
extension Auditor {
    mutating func prepareUndo(_ verb: Verb, _ label: Label, at counter: Int) {
        guard let ticket = hall.ticket(label) else { return }
        let desk = hall.desk(counter)
        if let last = hall.desks[desk].lastAction, last.at == log.now, last.before.label == label {
            // To finish a called ticket is to start it first; the last no-show a ticket may have cancels it.
            let isFinish = last.verb == .start && verb == .finish && last.before.state == .called
            if isFinish || (last.verb == .noShow && verb == .cancel) { return }
        }
        hall.desks[desk].lastAction = AuditedHall.Action(
            verb: verb, at: log.now, session: hall.desks[desk].session, before: ticket, after: ticket,
            finishedLast: hall.desks[desk].finishedLast, event: log.eventsCount)
    }

    mutating func completeUndo(_ label: Label, at counter: Int) {
        guard let ticket = hall.ticket(label) else { return }
        hall.desks[hall.desk(counter)].lastAction?.after = ticket
    }

    mutating func undo(_ verb: Verb, _ label: Label, at counter: Int) {
        let desk = hall.desk(counter)
        let last = hall.desks[desk].lastAction
        guard let last, let position = hall.position(of: label), last.before.label == label else {
            return log.check(.arrows, false, [label], "an action of counter \(counter)", "its undoing")
        }
        log.check(.arrows, last.verb == verb, [label], last.verb.rawValue, "\(verb.rawValue) undone")
        let age = log.now.millisecondsSince(last.at)
        log.check(.arrows, age <= 5_000, [label], "undoing within five seconds", "one after \(age) ms")
        log.check(
            .arrows, hall.desks[desk].session == last.session, [label], "the officer who did it", "another")
        log.check(
            .arrows, hall.tickets[position] == last.after, [label], "the ticket as that left it",
            "a change since")
        log.check(.day, hall.isOpen, [label], "an open day", "undoing")
        for other in hall.desks.indices where hall.desks[other].holds == position {
            hall.desks[other].holds = nil
        }
        hall.tickets[position] = last.before
        if [.called, .serving].contains(last.before.state), let holder = last.before.counter {
            let holding = hall.desk(holder)
            log.check(
                .oneTicketPerCounter, hall.desks[holding].holds == nil, [label], "a free counter \(holder)",
                "it holds another")
            log.check(
                .oneTicketPerCounter, hall.desks[holding].session != nil && !hall.desks[holding].isPaused,
                [label], "a counter that serves", "counter \(holder) has it back")
            hall.desks[holding].holds = position
        }
        hall.desks[desk].finishedLast = last.finishedLast
        hall.desks[desk].lastAction = nil
        hall.ruleCalls.removeAll { $0.event == last.event }
        hall.announcements.removeAll { $0.event == last.event }
    }
}

extension AuditedHall {
    /// What a counter does to a ticket, if a fact is such a thing.
    static func action(_ fact: Fact) -> (verb: Verb, label: Label, counter: Int)? {
        switch fact {
        case .ticketCalled(let label, let counter, _): (.call, label, counter)
        case .ticketRecalled(let label, let counter): (.recall, label, counter)
        case .ticketStarted(let label, let counter): (.start, label, counter)
        case .ticketFinished(let label, let counter): (.finish, label, counter)
        case .ticketContinued(let label, let counter, _): (.finish, label, counter)
        case .ticketMissed(let label, let counter): (.noShow, label, counter)
        case .ticketParked(let label, let counter, _): (.park, label, counter)
        case .ticketReturned(let label, let counter?): (.return, label, counter)
        case .ticketTransferred(let label, let counter, _, _, _): (.transfer, label, counter)
        case .ticketCancelled(let label, let counter?, _): (.cancel, label, counter)
        default: nil
        }
    }
}
