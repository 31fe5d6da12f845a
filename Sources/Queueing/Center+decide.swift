extension Center {
    /// What a command leads to at a moment, without changing anything.
    ///
    /// - Returns: the facts to apply, in order; none when the command finds its wish fulfilled or nobody waits.
    /// - Throws: why the command cannot be carried out.
    public func decide(_ command: Command, at now: Moment) throws(Refusal) -> [Event] {
        try facts(of: command, at: now).map { Event(at: now, fact: $0) }
    }

    private func facts(of command: Command, at now: Moment) throws(Refusal) -> [Fact] {
        switch command {
        case .openDay(let day, let confirmed, let byHand, let held):
            try openDay(day, confirmed: confirmed, byHand: byHand, held: held)
        case .closeDay: try closeDay()
        case .reload(let configuration): try reload(configuration)
        case .setServiceOpen(let service, let open): try setServiceOpen(service, open)
        case .setNotice(let text): try setNotice(text)
        case .addStaff(let staff, let name, let pinHash): try addStaff(staff, name, pinHash)
        case .removeStaff(let staff): try removeStaff(staff)
        case .signIn(let counter, let staff, let session): try signIn(counter, staff, session, at: now)
        case .endSession(let counter): try endSession(at: counter)
        case .issue(let service, let priority, let procedure, let language, let code):
            try issue(service, priority, procedure, language, code, at: now)
        case .cancelByHolder(let label, let code): try cancelByHolder(label, code)
        case .rate(let counter, let label, let level, let reasons, let comment):
            try rate(counter, label, level, reasons, comment)
        case .act(let session, let command): try act(session, command, at: now)
        }
    }

    // Tickets as citizens see them.

    private func issue(
        _ key: String, _ priority: String?, _ procedure: String?, _ language: String?, _ code: Erasable,
        at now: Moment
    ) throws(Refusal) -> [Fact] {
        guard let service = configuration.service(key) else { throw .unknownService(service: key) }
        if let priority {
            guard let known = configuration.priority(priority), known.selfDeclared else {
                throw .unknownPriority(priority: priority)
            }
        }
        try checkLength(procedure, "procedure", Limits.nameCharactersMax)
        try checkLength(language, "language", Limits.nameCharactersMax)
        guard isOpen else { throw .dayNotOpen }
        guard !closedServices.contains(key) else { throw .serviceClosed(service: key, opensAt: nil) }
        guard issuesTickets(at: now) else {
            throw .centerClosed(opensAt: nextTicketHours(after: now))
        }
        let number = (lastNumbers[service.prefix] ?? 0) + 1
        guard number <= Limits.numberMax, tickets.count < Limits.ticketsPerDayMax else {
            throw .quotaReached(service: key)
        }
        return [
            .ticketIssued(
                label: Label(prefix: service.prefix, number: number), service: key, priority: priority,
                procedure: procedure, language: language, code: code)
        ]
    }

    private func cancelByHolder(_ label: Label, _ code: String) throws(Refusal) -> [Fact] {
        let ticket = try known(label)
        // A code that was erased is empty and opens nothing.
        guard !code.isEmpty, ticket.code.text == code else { throw .wrongCode }
        try check(ticket, in: [.waiting, .called, .parked])
        return [.ticketCancelled(label: label, counter: nil, reason: nil)]
    }

    private func rate(
        _ counter: Int, _ label: Label, _ level: String, _ reasons: [String], _ comment: Erasable?
    ) throws(Refusal) -> [Fact] {
        guard configuration.counter(counter) != nil else { throw .unknownCounter(counter: counter) }
        let ticket = try known(label)
        let scale = configuration.ratingScale
        guard scale.levels.contains(where: { $0.key == level }) else { throw .unknownLevel(level: level) }
        guard reasons.allSatisfy({ key in scale.reasons.contains { $0.key == key } }),
            Set(reasons).count == reasons.count
        else { throw .invalidParameter(parameter: "reasons") }
        try checkLength(comment?.text, "comment", Limits.commentCharactersMax)
        guard !ticket.isRated else { throw .alreadyRated(label: label) }
        guard desks[counter]?.lastFinished == ticket.ordinal else { throw .nothingToRate(counter: counter) }
        return [
            .ticketRated(label: label, counter: counter, level: level, reasons: reasons, comment: comment)
        ]
    }

    // What several verbs ask.

    /// Whether kiosks issue at a moment of the open day.
    func issuesTickets(at now: Moment) -> Bool {
        guard let serviceDay, serviceDay.isOpen else { return false }
        return serviceDay.ticketHoursLifted
            || configuration.ticketSpans(on: configuration.day(of: now)).contains { $0.contains(now) }
    }

    func nextTicketHours(after now: Moment) -> Moment? {
        configuration.nextTicketHours(after: now)
    }

    func known(_ label: Label) throws(Refusal) -> Ticket {
        guard let ticket = ticket(label) else { throw .ticketNotFound(label: label.description) }
        return ticket
    }

    func check(_ ticket: Ticket, in states: Set<TicketState>) throws(Refusal) {
        guard states.contains(ticket.state) else { throw .notAllowed(state: ticket.state) }
    }

    /// Characters are Unicode code points, as other languages count them, so that a limit bounds the size too.
    func checkLength(_ text: String?, _ field: String, _ limit: Int) throws(Refusal) {
        guard (text?.unicodeScalars.count ?? 0) <= limit else { throw .tooLong(field: field, limit: limit) }
    }

    /// A reason somebody must give.
    func checkReason(_ reason: String) throws(Refusal) {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw .invalidParameter(parameter: "reason")
        }
        try checkLength(reason, "reason", Limits.nameCharactersMax)
    }
}
