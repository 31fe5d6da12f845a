import Queueing

/// What happens to tickets.
extension Auditor {
    mutating func change(_ label: Label, _ update: (inout AuditedHall.Ticket) -> Void) {
        if let position = hall.position(of: label) { update(&hall.tickets[position]) }
    }

    /// Whether a ticket is in a state from which an arrow leads on.
    mutating func check(from states: [TicketState], _ label: Label, _ verb: @autoclosure () -> String) {
        let state = hall.ticket(label)?.state
        log.check(
            .arrows, state.map(states.contains) ?? false, [label],
            states.map(\.rawValue).joined(separator: " or ") + " before " + verb(),
            state?.rawValue ?? "a ticket that was never issued")
    }

    /// Moves a ticket along an arrow; whoever held it holds it only while it is called or served.
    mutating func move(_ label: Label, from states: [TicketState], to state: TicketState) {
        check(from: states, label, state.rawValue)
        guard let position = hall.position(of: label) else { return }
        log.check(.day, hall.isOpen, [label], "an open day", "a ticket that goes on")
        hall.tickets[position].state = state
        hall.tickets[position].sentTo = nil
        hall.tickets[position].joinedAt = log.eventsCount
        if state != .called, state != .serving {
            for desk in hall.desks.indices where hall.desks[desk].holds == position {
                hall.desks[desk].holds = nil
            }
        }
    }

    mutating func checkHolds(_ counter: Int, _ label: Label) {
        log.check(
            .oneTicketPerCounter, hall.held(by: counter) == label, [label], "counter \(counter) holds it",
            hall.held(by: counter).map { "it holds \($0)" } ?? "it holds none")
    }

    /// An officer acts on the ticket of the counter.
    mutating func act(
        on label: Label, from states: [TicketState], to state: TicketState, at counter: Int
    ) {
        checkHolds(counter, label)
        move(label, from: states, to: state)
    }

    mutating func issue(_ label: Label, _ service: String, _ priority: String?) {
        let known = hall.configuration.services.first { $0.key == service }
        log.check(
            .numbering, known?.prefix == label.prefix, [label], "the prefix of \(service)", label.prefix)
        let former = hall.tickets.count { $0.label.prefix == label.prefix }
        log.check(
            .numbering, label.number == former + 1, [label], "number \(former + 1) of series \(label.prefix)",
            "\(label.number)")
        log.check(.day, hall.isOpen, [label], "an open day", "a ticket issued")
        hall.tickets.append(
            AuditedHall.Ticket(
                label: label, ordinal: hall.tickets.count, place: log.now, service: service,
                priority: priority, admittedFor: [service], stretch: hall.stretch(at: log.now),
                joinedAt: log.eventsCount))
        admit(label, service, priority)
    }

    mutating func call(_ label: Label, to counter: Int, isByRule: Bool) {
        callsCount += 1
        let desk = hall.desk(counter)
        log.check(
            .oneTicketPerCounter, hall.desks[desk].holds == nil, [label], "a free counter \(counter)",
            "it holds \(hall.held(by: counter).map(\.description) ?? "none") and calls \(label)")
        log.check(
            .order, hall.isOpen && hall.desks[desk].session != nil && !hall.desks[desk].isPaused, [label],
            "a counter that serves on an open day", "counter \(counter) calls")
        check(from: [.waiting], label, "a call")
        guard let position = hall.position(of: label),
            let place = hall.configuration.counters.first(where: { $0.number == counter })
        else { return }
        // By label a counter may also call a ticket of its services that was sent to another counter.
        let isServed = (place.services + place.backup).contains(hall.tickets[position].service)
        log.check(
            .order, hall.waits(hall.tickets[position], for: place) || (!isByRule && isServed), [label],
            "a ticket that waits for counter \(counter)", "a call of another")
        if isByRule {
            let next = hall.next(at: place, now: log.now).map { hall.tickets[$0].label }
            log.check(
                .order, next == label, [label],
                "\(next.map(\.description) ?? "nobody") at counter \(counter)",
                label.description)
            hall.ruleCalls.append(hall.ruleCall(of: position, at: place, event: log.eventsCount))
            let bound = hall.configuration.rules.priorityCallsInARowMax
            let passed = (hall.ruleCalls.last?.passed ?? []).filter { hall.passesCount(of: $0) > bound }
                .map { hall.tickets[$0].label }
            log.check(
                .bound, passed.isEmpty, passed + [label],
                "at most \(bound) priority calls that pass",
                "one more")
        }
        move(label, from: [.waiting], to: .called)
        hall.tickets[position].counter = counter
        hall.tickets[position].recallsCount = 0
        hall.desks[desk].holds = position
        announce(label, counter, isRecall: false)
    }

    mutating func announce(_ label: Label, _ counter: Int, isRecall: Bool) {
        hall.announcementsCount += 1
        hall.announcements.append(
            AuditedHall.Announcement(
                sequence: hall.announcementsCount, label: label, counter: counter, at: log.now,
                isRecall: isRecall, event: log.eventsCount))
    }

    mutating func miss(_ label: Label, at counter: Int) {
        let recalls = hall.ticket(label)?.recallsCount ?? 0
        let needed = hall.configuration.rules.recallsBeforeNoShow
        log.check(.arrows, recalls >= needed, [label], "\(needed) recalls before a no-show", "\(recalls)")
        act(on: label, from: [.called], to: .noShow, at: counter)
        change(label) { [now = log.now] in
            $0.missedAt = now
            $0.missesCount += 1
        }
        let strikes = hall.configuration.rules.noShowsMax
        if strikes > 0, hall.ticket(label)?.missesCount ?? 0 >= strikes { hall.strikeDue = label }
    }

    /// A ticket is given up; a no-show only by the last one that it may have.
    mutating func cancel(_ label: Label, at counter: Int?) {
        let former = hall.ticket(label)
        let strikes = hall.configuration.rules.noShowsMax
        if former?.state == .noShow, strikes > 0, former?.missesCount ?? 0 >= strikes {
            return move(label, from: [.noShow], to: .cancelled)
        }
        if let counter, former?.state == .called { checkHolds(counter, label) }
        move(label, from: [.waiting, .called, .parked], to: .cancelled)
    }

    /// One errand is done; the ticket waits for the next with its number and place.
    mutating func goOn(_ label: Label, to service: String, from counter: Int) {
        let next = hall.ticket(label)?.errands.first
        log.check(.arrows, next == service, [label], next ?? "no further errand", service)
        act(on: label, from: [.serving], to: .waiting, at: counter)
        change(label) {
            $0.service = service
            $0.errands = Array($0.errands.dropFirst())
        }
    }

    /// A ticket waits again; after a no-show its place is later by its absence.
    mutating func takeBack(_ label: Label, at counter: Int?) {
        guard let former = hall.ticket(label) else {
            return check(from: [.called, .parked, .noShow, .expired], label, "a return")
        }
        if former.state == .called, let counter { checkHolds(counter, label) }
        if let place = hall.configuration.counters.first(where: { $0.number == counter }) {
            log.check(
                .arrows,
                (place.services + place.backup).contains(former.service) || former.counter == counter,
                [label],
                "a counter that serves \(former.service)", "its return at counter \(place.number)")
        }
        if former.state == .noShow, let missedAt = former.missedAt {
            let absence = log.now.millisecondsSince(missedAt)
            log.check(
                .arrows, absence <= Int64(hall.configuration.rules.returnWindowMinutes) * 60_000, [label],
                "a return within the window", "one after \(absence / 1000) s")
            // Before its place, a booked time to come, nobody is absent.
            let counted = max(0, log.now.millisecondsSince(max(missedAt, former.place)))
            change(label) { $0.place = Moment(milliseconds: $0.place.milliseconds + counted) }
        }
        move(label, from: [.called, .parked, .noShow, .expired], to: .waiting)
    }

    mutating func transfer(_ label: Label, from counter: Int, to service: String, _ toCounter: Int?) {
        if let toCounter {
            let target = hall.desks.first { $0.counter == toCounter }
            log.check(
                .arrows, target?.session != nil && target?.isPaused == false, [label],
                "a counter that serves", "a ticket sent to counter \(toCounter)")
            log.check(
                .arrows, hall.ticket(label)?.service == service, [label], "the same service",
                "\(service) after a transfer to a counter")
        }
        act(on: label, from: [.called, .serving], to: .waiting, at: counter)
        change(label) {
            $0.service = service
            $0.sentTo = toCounter
            // What it came for next is done with what it is sent for now.
            $0.errands.removeAll { $0 == service }
        }
    }

    mutating func rate(_ label: Label, at counter: Int) {
        let known = hall.ticket(label)
        log.check(
            .rating, known?.state == .finished && known?.isFinishedByClosing == false, [label],
            "a served ticket", known?.state.rawValue ?? "none")
        log.check(.rating, known?.ratingsCount == 0, [label], "no rating yet", "a second one")
        let last = hall.desks.first { $0.counter == counter }?.finishedLast
        log.check(
            .rating, last != nil && last == hall.position(of: label), [label],
            "the ticket counter \(counter) served last", "another")
        change(label) { $0.ratingsCount += 1 }
    }
}
