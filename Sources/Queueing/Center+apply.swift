extension Center {
    /// Takes in what happened; it cannot fail, for `decide` has let it happen.
    ///
    /// Constant or logarithmic cost, save where a ticket joins or leaves the middle of a line.
    public mutating func apply(_ event: Event) {
        noteTurnaround(event)
        let action = event.fact.action
        if let action { prepareUndo(action.verb, of: action.label, at: action.counter, now: event.at) }
        take(event.fact, at: event.at)
        if let action { completeUndo(of: action.label, at: action.counter) }
    }

    private mutating func take(_ fact: Fact, at now: Moment) {
        switch fact {
        case .dayOpened(let opening): begin(opening, at: now)
        case .dayReopened(let byHand):
            serviceDay?.closedAt = nil
            serviceDay?.openedAt = now
            if byHand { serviceDay?.ticketHoursLifted = true }
        case .ticketHoursLifted: serviceDay?.ticketHoursLifted = true
        case .dayClosed:
            serviceDay?.closedAt = now
            cards = [:]
        case .centerReloaded(let configuration): replaceConfiguration(configuration)
        case .serviceClosed(let service): closedServices.insert(service)
        case .serviceOpened(let service): closedServices.remove(service)
        case .noticeSet(let text): notice = text
        case .clockDoubted(let machine): clockDoubted = machine
        case .clockAgreed, .clockConfirmed: clockDoubted = nil
        case .staffAdded(let staff, let name, _): self.staff[staff] = name
        case .staffRemoved(let staff): self.staff[staff] = nil
        case .staffSignedIn(let session): seat(session)
        case .staffSignedOut(let session): unseat(session)
        case .counterPaused(let counter, let reason): desks[counter, default: Desk()].pauseReason = reason
        case .counterResumed(let counter): desks[counter, default: Desk()].pauseReason = nil
        case .ticketIssued(let label, let service, let priority, let procedure, let language, let code):
            issue(label, service, priority, procedure, language, code, at: now)
        case .ticketCalled(let label, let counter, let reason):
            call(label, to: counter, outOfOrder: reason != nil, at: now)
        case .ticketRecalled(let label, let counter):
            change(label) { $0.recalls += 1 }
            announce(label, to: counter, recall: true, at: now)
        case .ticketStarted(let label, let counter):
            let staff = session(at: counter)?.staff
            change(label, to: .serving) {
                $0.startedAt = now
                $0.staff = staff
            }
            desks[counter, default: Desk()].lastFinished = nil
        case .ticketFinished(let label, let counter):
            let staff = session(at: counter)?.staff
            change(label, to: .finished) {
                $0.finishedAt = now
                $0.staff = staff
            }
            desks[counter, default: Desk()].lastFinished = ordinals[label]
            desks[counter, default: Desk()].lastOfficer = staff
        case .ticketMissed(let label, _):
            change(label, to: .noShow) {
                $0.noShowAt = now
                $0.noShows += 1
            }
            missed.removeAll { $0 == ordinals[label] }
            ordinals[label].map { missed.append($0) }
        case .ticketParked(let label, _, _):
            change(label, to: .parked)
            ordinals[label].map { parked.append($0) }
        case .ticketReturned(let label, _): takeBack(label, at: now)
        case .ticketTransferred(let label, let counter, let service, let toCounter, let note):
            change(label, to: .waiting) {
                $0.transferredBy = counter
                $0.transferredFrom = $0.service
                $0.service = service
                $0.errands.removeAll { $0 == service }
                $0.sentTo = toCounter
                $0.note = note ?? $0.note
            }
        case .ticketReleased(let label, _): change(label, to: .waiting) { $0.sentTo = nil }
        case .ticketCancelled(let label, _, _): change(label, to: .cancelled)
        case .ticketPriorityChanged(let label, let priority, _, _):
            change(label) {
                guard $0.priority != priority else { return }
                $0.priority = priority
                if priority == nil { $0.prioritiesWithdrawn += 1 } else { $0.prioritiesGranted += 1 }
            }
        case .ticketNoted(let label, let note, _): change(label) { $0.note = note }
        case .ticketDossierSet(let label, let dossier, _):
            change(label) { $0.dossier = dossier.text.isEmpty ? nil : dossier }
        case .ticketErrandsListed(let label, let services):
            change(label) { $0.errands = services }
            for service in services {
                errandsListed[service, default: 0] += 1
                issuedInSession[service, default: 0] += 1
            }
        case .ticketHelpAsked(let label): change(label) { $0.needsHelp = true }
        case .ticketContinued(let label, _, let service):
            change(label, to: .waiting) {
                $0.service = service
                $0.errands.removeFirst()
            }
        case .cardShown(let label, let card):
            ordinals[label].map { cards[card.text, default: []].append($0) }
        case .actionUndone(let label, let counter, _): takeBackAction(label, at: counter)
        case .appointmentBooked(let appointment): appointments.book(appointment)
        case .appointmentCancelled(let number): appointments.cancel(number)
        case .appointmentKept(let number, let label, let place):
            appointments.checkIn(number, as: label)
            change(label) { $0.place = place }
        case .ticketExpired(let label): change(label, to: .expired)
        case .ticketFinishedByClosing(let label, _):
            change(label, to: .finished) {
                $0.finishedAt = now
                $0.finishedByClosing = true
            }
        case .ticketRated(let label, _, _, _, _):
            change(label) { $0.isRated = true }
            rated += 1
        }
    }

    private mutating func begin(_ opening: Opening, at now: Moment) {
        self = Center(
            configuration: opening.configuration, staff: staff,
            appointments: appointments.whenOpening(at: now))
        notice = opening.notice
        clockDoubted = opening.clockDoubted
        callSequence = opening.callSequence
        serviceDay = ServiceDay(
            day: opening.day, openedAt: now, closedAt: nil, ticketHoursLifted: opening.byHand)
        for session in opening.sessions { seat(session) }
    }

    private mutating func seat(_ session: Session) {
        sessions[session.key] = session
        guard let counter = session.counter else { return }
        desks[counter, default: Desk()].session = session.key
        desks[counter]?.hasServed = true
    }

    private mutating func unseat(_ session: Session) {
        sessions[session.key] = nil
        guard let counter = session.counter, desks[counter]?.session == session.key else { return }
        desks[counter, default: Desk()].session = nil
        desks[counter, default: Desk()].pauseReason = nil
    }

    private mutating func issue(
        _ label: Label, _ service: String, _ priority: String?, _ procedure: String?, _ language: String?,
        _ code: Erasable, at now: Moment
    ) {
        guard let day = serviceDay?.day else { preconditionFailure("tickets are issued on a service day") }
        let ticket = Ticket(
            label: label, day: day, ordinal: tickets.count, service: service, priority: priority,
            procedure: procedure, language: language, code: code, at: now)
        precondition(ordinals[label] == nil, "a number is issued once a day")
        ordinals[label] = ticket.ordinal
        lastNumbers[label.prefix] = label.number
        let session = ticketSession(at: now)
        if serviceDay?.ticketSession != session {
            serviceDay?.ticketSession = session
            issuedInSession = [:]
        }
        issuedInSession[service, default: 0] += 1
        tickets.append(ticket)
        stateCounts[.waiting, default: 0] += 1
        join(ticket)
    }

    private mutating func call(_ label: Label, to counter: Int, outOfOrder: Bool, at now: Moment) {
        let byRule = outOfOrder ? nil : callByRule(label, to: counter, at: now)
        precondition(desks[counter]?.current == nil, "a counter serves at most one ticket")
        let staff = session(at: counter)?.staff
        change(label, to: .called) {
            $0.counter = counter
            $0.staff = staff
            $0.calledAt = now
            $0.firstCalledAt = $0.firstCalledAt ?? now
            $0.startedAt = nil
            $0.recalls = 0
            if outOfOrder { $0.callsOutOfOrder += 1 }
        }
        desks[counter, default: Desk()].current = ordinals[label]
        announce(label, to: counter, recall: false, at: now)
        if let byRule { passes.take(byRule) }
    }

    /// What a call means for those who wait, before its ticket moves; nil when the ticket is not next.
    private func callByRule(_ label: Label, to counter: Int, at now: Moment) -> Passes.Call? {
        guard let desk = configuration.counter(counter), let ticket = ticket(label) else { return nil }
        var turns = Turns(at: [desk], in: self)
        guard turns.next(at: counter, now: now)?.ordinal == ticket.ordinal else { return nil }
        let line = lineKey(of: ticket)
        let passed = turns.passes.filter { $0.value > passes.counts[$0.key] ?? 0 }
        return Passes.Call(
            sequence: callSequence + 1, at: now, line: line.priority == nil ? line : nil,
            passed: Set(passed.keys))
    }

    private mutating func announce(_ label: Label, to counter: Int, recall: Bool, at now: Moment) {
        callSequence += 1
        desks[counter]?.undoable?.call = callSequence
        let kept = calls.suffix(Limits.boardCallsMax - 1).drop {
            now.millisecondsSince($0.calledAt) > Limits.boardCallSeconds * 1000
        }
        calls =
            kept + [
                Board.Call(
                    sequence: callSequence, label: label, counter: counter, calledAt: now, recall: recall)
            ]
    }

    /// A ticket waits again; after a no-show its place is later by its absence.
    ///
    /// Somebody with an appointment who was called early is not absent before the booked time.
    private mutating func takeBack(_ label: Label, at now: Moment) {
        change(label, to: .waiting) { ticket in
            ticket.sentTo = nil
            guard ticket.state == .noShow, let missedAt = ticket.noShowAt else { return }
            ticket.place = Moment(
                milliseconds: ticket.place.milliseconds
                    + max(0, now.millisecondsSince(max(missedAt, ticket.place))))
        }
    }

    /// Changes one ticket and keeps lines, counts and counters in step with it.
    mutating func change(
        _ label: Label, to state: TicketState? = nil, _ update: (inout Ticket) -> Void = { _ in }
    ) {
        guard let ordinal = ordinals[label] else { preconditionFailure("\(label) was never issued") }
        let former = tickets[ordinal]
        if former.state == .waiting { leave(former) }
        update(&tickets[ordinal])
        if let state {
            tickets[ordinal].state = state
            stateCounts[former.state, default: 0] -= 1
            stateCounts[state, default: 0] += 1
            if former.state == .parked { parked.removeAll { $0 == ordinal } }
            if ![.called, .serving].contains(state), let counter = former.counter,
                desks[counter]?.current == ordinal
            {
                desks[counter]?.current = nil
            }
            if state != .waiting { tickets[ordinal].sentTo = nil }
        }
        if tickets[ordinal].state == .waiting { join(tickets[ordinal]) }
    }

    func lineKey(of ticket: Ticket) -> LineKey {
        LineKey(
            service: ticket.service, counter: ticket.sentTo,
            priority: ticket.priority.flatMap { configuration.priority($0)?.key })
    }

    private mutating func join(_ ticket: Ticket) {
        lines[lineKey(of: ticket), default: WaitingLine()]
            .insert(WaitingLine.Entry(ticket))
        waitingSince[ticket.service, default: WaitingLine()].insert(WaitingLine.Entry(issued: ticket))
        if let counter = ticket.sentTo { sentWaiting[counter, default: 0] += 1 }
        if let counter = ticket.transferredBy {
            transferredWaiting[counter, default: []].append(ticket.ordinal)
        }
    }

    private mutating func leave(_ ticket: Ticket) {
        let key = lineKey(of: ticket)
        lines[key]?.remove(WaitingLine.Entry(ticket))
        if lines[key]?.isEmpty ?? false { lines[key] = nil }
        waitingSince[ticket.service]?.remove(WaitingLine.Entry(issued: ticket))
        if waitingSince[ticket.service]?.isEmpty ?? false { waitingSince[ticket.service] = nil }
        if let counter = ticket.transferredBy, var left = transferredWaiting[counter] {
            left.removeAll { $0 == ticket.ordinal }
            transferredWaiting[counter] = left.isEmpty ? nil : left
        }
        guard let counter = ticket.sentTo, let count = sentWaiting[counter] else { return }
        sentWaiting[counter] = count > 1 ? count - 1 : nil
    }

    /// New settings; the lines are formed anew, since services and classes may mean something else now.
    private mutating func replaceConfiguration(_ new: Configuration) {
        let waiting = tickets.filter { $0.state == .waiting }
        for ticket in waiting { leave(ticket) }
        configuration = new
        for ticket in waiting { join(ticket) }
    }
}
