/// What officers ask for at their counters and in the hall.
extension Center {
    func act(_ key: String, _ command: StaffCommand, at now: Moment) throws(Refusal) -> [Fact] {
        guard let session = sessions[key] else { throw .notSignedIn }
        switch command {
        case .signOut: return try signOut(session)
        case .returnTicket(let label): return try returnTicket(label, by: session, at: now)
        case .setPriority(let label, let priority, let reason):
            return try setPriority(label, priority, reason, by: session)
        case .cancel(let label, let reason): return try cancel(label, reason, by: session)
        case .note(let label, let note): return try self.note(label, note, by: session)
        case .setDossier(let label, let code): return try setDossier(label, code, by: session)
        case .undo: return try undo(by: session, at: now)
        case .pause, .resume, .callNext, .call, .recall, .start, .finish, .noShow, .park, .transfer:
            guard let counter = session.counter.flatMap({ configuration.counter($0) }) else {
                throw .permissionDenied
            }
            return try act(at: counter, command, now)
        }
    }

    private func act(
        at counter: Counter, _ command: StaffCommand, _ now: Moment
    ) throws(Refusal) -> [Fact] {
        let number = counter.number
        switch command {
        case .pause(let reason): return try pause(number, reason)
        case .resume: return desks[number]?.pauseReason == nil ? [] : [.counterResumed(counter: number)]
        case .callNext: return try callNext(at: counter, now)
        case .call(let label, let reason): return try call(label, reason, at: counter, now)
        case .recall:
            return [.ticketRecalled(label: try held(by: number, in: [.called]).label, counter: number)]
        case .start:
            return [.ticketStarted(label: try held(by: number, in: [.called]).label, counter: number)]
        case .noShow: return try noShow(at: number)
        case .finish: return try finish(at: number)
        case .park(let reason):
            try checkLength(reason, "reason", Limits.nameCharactersMax)
            let ticket = try held(by: number, in: [.called, .serving])
            return [.ticketParked(label: ticket.label, counter: number, reason: reason)]
        case .transfer(let target, let note): return try transfer(to: target, note, from: number)
        case .signOut, .returnTicket, .cancel, .setPriority, .note, .setDossier, .undo:
            preconditionFailure("these verbs need no counter and are decided before")
        }
    }

    private func signOut(_ session: Session) throws(Refusal) -> [Fact] {
        if let counter = session.counter, let ticket = current(at: counter) {
            throw .counterBusy(label: ticket.label)
        }
        return signingOut(session)
    }

    private func pause(_ counter: Int, _ reason: String) throws(Refusal) -> [Fact] {
        try checkReason(reason)
        if let ticket = current(at: counter) { throw .counterBusy(label: ticket.label) }
        guard desks[counter]?.pauseReason == nil else { throw .paused }
        return releases(from: counter) + [.counterPaused(counter: counter, reason: reason)]
    }

    /// The counter's current ticket, in a state the verb allows.
    private func held(by counter: Int, in states: Set<TicketState>) throws(Refusal) -> Ticket {
        guard let ticket = current(at: counter) else { throw .noCurrentTicket }
        try check(ticket, in: states)
        return ticket
    }

    private func checkFree(_ counter: Counter) throws(Refusal) {
        guard isOpen else { throw .dayNotOpen }
        if let ticket = current(at: counter.number) { throw .counterBusy(label: ticket.label) }
        guard desks[counter.number]?.pauseReason == nil else { throw .paused }
    }

    private func callNext(at counter: Counter, _ now: Moment) throws(Refusal) -> [Fact] {
        try checkFree(counter)
        guard let ticket = next(at: counter, now: now) else { return [] }
        return [.ticketCalled(label: ticket.label, counter: counter.number, reason: nil)]
    }

    private func call(
        _ label: Label, _ reason: String?, at counter: Counter, _ now: Moment
    ) throws(Refusal) -> [Fact] {
        try checkFree(counter)
        let ticket = try known(label)
        try check(ticket, in: [.waiting])
        guard counter.serves(ticket.service) || ticket.sentTo == counter.number else {
            throw .notServedHere(service: ticket.service)
        }
        guard next(at: counter, now: now)?.label != label else {
            return [.ticketCalled(label: label, counter: counter.number, reason: nil)]
        }
        try checkReason(reason ?? "")
        return [.ticketCalled(label: label, counter: counter.number, reason: reason)]
    }

    /// A ticket that was recalled often enough is a no-show; the last one it may have cancels it.
    private func noShow(at counter: Int) throws(Refusal) -> [Fact] {
        let ticket = try held(by: counter, in: [.called])
        let rules = configuration.rules
        guard ticket.recalls >= rules.recallsBeforeNoShow else {
            throw .recallFirst(recalls: rules.recallsBeforeNoShow - ticket.recalls)
        }
        let missed = Fact.ticketMissed(label: ticket.label, counter: counter)
        guard rules.noShowsMax > 0, ticket.noShows + 1 >= rules.noShowsMax else { return [missed] }
        return [
            missed,
            .ticketCancelled(
                label: ticket.label, counter: counter, reason: Self.strikesReason(rules.noShowsMax)),
        ]
    }

    /// What the journal says of a ticket that was cancelled for its no-shows.
    static func strikesReason(_ noShows: Int) -> String { "Vắng mặt \(noShows) lần" }

    private func finish(at counter: Int) throws(Refusal) -> [Fact] {
        let ticket = try held(by: counter, in: [.called, .serving])
        let finished =
            ticket.errands.first.map {
                Fact.ticketContinued(label: ticket.label, counter: counter, service: $0)
            } ?? .ticketFinished(label: ticket.label, counter: counter)
        return ticket.state == .serving
            ? [finished] : [.ticketStarted(label: ticket.label, counter: counter), finished]
    }

    private func transfer(
        to target: TransferTarget, _ note: Erasable?, from counter: Int
    ) throws(Refusal) -> [Fact] {
        try checkLength(note?.text, "note", Limits.commentCharactersMax)
        let ticket = try held(by: counter, in: [.called, .serving])
        switch target {
        case .service(let service):
            guard configuration.service(service) != nil else { throw .unknownService(service: service) }
            return [
                .ticketTransferred(
                    label: ticket.label, counter: counter, service: service, toCounter: nil, note: note)
            ]
        case .counter(let other):
            guard configuration.counter(other) != nil else { throw .unknownCounter(counter: other) }
            guard isServing(other) else { throw .counterClosed(counter: other) }
            return [
                .ticketTransferred(
                    label: ticket.label, counter: counter, service: ticket.service, toCounter: other,
                    note: note)
            ]
        }
    }

    private func returnTicket(_ label: Label, by session: Session, at now: Moment) throws(Refusal) -> [Fact] {
        guard isOpen else { throw .dayNotOpen }
        let ticket = try known(label)
        try check(ticket, in: [.called, .parked, .noShow, .expired])
        if let number = session.counter {
            try checkHolder(of: ticket, is: number)
            let counter = configuration.counter(number)
            guard ticket.counter == number || counter?.serves(ticket.service) ?? false else {
                throw .notServedHere(service: ticket.service)
            }
        } else if ticket.state == .called {
            throw .notAllowed(state: .called)
        }
        // A ticket that has expired may have lost its service to a changed center file.
        for service in [ticket.service] + ticket.errands where configuration.service(service) == nil {
            throw .unknownService(service: service)
        }
        if ticket.state == .noShow, let missedAt = ticket.noShowAt {
            let windowSeconds = configuration.rules.returnWindowMinutes * 60
            guard now <= missedAt.adding(seconds: windowSeconds) else { throw .returnWindowOver }
        }
        return [.ticketReturned(label: label, counter: session.counter)]
    }

    private func cancel(_ label: Label, _ reason: String, by session: Session) throws(Refusal) -> [Fact] {
        guard let counter = session.counter else { throw .permissionDenied }
        let ticket = try known(label)
        try checkReason(reason)
        try check(ticket, in: [.waiting, .called, .parked])
        try checkHolder(of: ticket, is: counter)
        return [.ticketCancelled(label: label, counter: counter, reason: reason)]
    }

    /// A called ticket is acted on by the counter that called it and by no other.
    private func checkHolder(of ticket: Ticket, is counter: Int) throws(Refusal) {
        guard ticket.state != .called || ticket.counter == counter else {
            throw .notAllowed(state: ticket.state)
        }
    }

    private func setPriority(
        _ label: Label, _ priority: String?, _ reason: String, by session: Session
    ) throws(Refusal) -> [Fact] {
        let ticket = try known(label)
        if let priority, configuration.priority(priority) == nil {
            throw .unknownPriority(priority: priority)
        }
        // An appointment is booked, not granted.
        if priority == PriorityClass.appointmentKey, appointments.appointment(of: label) == nil {
            throw .unknownPriority(priority: PriorityClass.appointmentKey)
        }
        try checkReason(reason)
        try check(ticket, in: [.waiting, .called, .parked, .noShow])
        return [
            .ticketPriorityChanged(label: label, priority: priority, reason: reason, staff: session.staff)
        ]
    }

    private func note(_ label: Label, _ note: Erasable, by session: Session) throws(Refusal) -> [Fact] {
        guard session.counter != nil else { throw .permissionDenied }
        let ticket = try known(label)
        try checkLength(note.text, "note", Limits.commentCharactersMax)
        try check(ticket, in: [.waiting, .called, .serving, .parked, .noShow])
        return [.ticketNoted(label: label, note: note, staff: session.staff)]
    }

    private func setDossier(
        _ label: Label, _ dossier: Erasable, by session: Session
    ) throws(Refusal) -> [Fact] {
        guard session.counter != nil else { throw .permissionDenied }
        let ticket = try known(label)
        try checkLength(dossier.text, "dossier", Limits.dossierCharactersMax)
        guard ticket.state != .cancelled, ticket.state != .expired else {
            throw .notAllowed(state: ticket.state)
        }
        return [.ticketDossierSet(label: label, dossier: dossier, staff: session.staff)]
    }
}
