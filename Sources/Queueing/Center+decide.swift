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
        case .reload(let configuration): try reload(configuration, at: now)
        case .setServiceOpen(let service, let open): try setServiceOpen(service, open)
        case .setNotice(let text): try setNotice(text)
        case .noteClock(let doubted): noteClock(doubted: doubted)
        case .confirmClock(let machine): confirmClock(machine: machine, at: now)
        case .addStaff(let staff, let name, let pinHash): try addStaff(staff, name, pinHash)
        case .removeStaff(let staff): try removeStaff(staff)
        case .signIn(let counter, let staff, let session): try signIn(counter, staff, session, at: now)
        case .endSession(let counter): try endSession(at: counter)
        case .issue(
            let service, let priority, let procedure, let language, let code, let errands, let card,
            let needsHelp):
            try issue(service, priority, procedure, language, code, errands, card, needsHelp, at: now)
        case .book(let wishes): try book(wishes, at: now)
        case .cancelAppointment(let number): try cancelAppointment(number)
        case .checkIn(let code, let language, let ticketCode, let needsHelp):
            try checkIn(code, language, ticketCode, needsHelp, at: now)
        case .cancelByHolder(let label, let code): try cancelByHolder(label, code)
        case .rate(let counter, let label, let level, let reasons, let comment):
            try rate(counter, label, level, reasons, comment)
        case .act(let session, let command): try act(session, command, at: now)
        }
    }

    // Tickets as citizens see them.

    private func issue(
        _ key: String, _ priority: String?, _ procedure: String?, _ language: String?, _ code: Erasable,
        _ errands: [String], _ card: Erasable?, _ needsHelp: Bool, at now: Moment
    ) throws(Refusal) -> [Fact] {
        guard let service = configuration.service(key) else { throw .unknownService(service: key) }
        if let priority {
            guard let known = configuration.priority(priority), known.selfDeclared else {
                throw .unknownPriority(priority: priority)
            }
        }
        try checkLength(procedure, "procedure", Limits.nameCharactersMax)
        try checkLength(language, "language", Limits.nameCharactersMax)
        try check(errands, after: key)
        guard isOpen else { throw .dayNotOpen }
        for key in [key] + errands where closedServices.contains(key) {
            throw .serviceClosed(service: key, opensAt: nil)
        }
        guard issuesTickets(at: now) else {
            throw .centerClosed(opensAt: nextTicketHours(after: now))
        }
        for needed in [service] + errands.compactMap({ configuration.service($0) })
        where quotaLeft(of: needed, at: now) == 0 {
            throw .quotaReached(service: needed.key, opensAt: quotaBeginsAnew(for: needed, after: now))
        }
        if let card { try check(card, mayHoldMoreOf: [key] + errands) }
        let label = try nextLabel(of: service)
        let issued = Fact.ticketIssued(
            label: label, service: key, priority: priority, procedure: procedure, language: language,
            code: code)
        return [issued]
            + (errands.isEmpty ? [] : [.ticketErrandsListed(label: label, services: errands)])
            + (card.map { [.cardShown(label: label, card: $0)] } ?? [])
            + (needsHelp ? [.ticketHelpAsked(label: label)] : [])
    }

    /// The next number of a series.
    func nextLabel(of service: Service) throws(Refusal) -> Label {
        let number = (lastNumbers[service.prefix] ?? 0) + 1
        guard number <= Limits.numberMax, tickets.count < Limits.ticketsPerDayMax else {
            throw .quotaReached(service: service.key)
        }
        return Label(prefix: service.prefix, number: number)
    }

    /// Further services must be known, and each is named once.
    private func check(_ errands: [String], after service: String) throws(Refusal) {
        guard errands.count < Limits.errandsMax else {
            throw .tooLong(field: "errands", limit: Limits.errandsMax - 1)
        }
        for key in errands where configuration.service(key) == nil { throw .unknownService(service: key) }
        guard Set(errands + [service]).count == errands.count + 1 else {
            throw .invalidParameter(parameter: "errands")
        }
    }

    /// How many tickets of a service its quota still allows, for the day and for the present session; nil without one.
    func quotaLeft(of service: Service, at now: Moment) -> Int? {
        guard let quota = service.quota else { return nil }
        let ofDay = dayQuotaLeft(of: service)
        let isSameSession = serviceDay?.ticketSession == ticketSession(at: now)
        let issued = isSameSession ? issuedInSession[service.key] ?? 0 : 0
        return [ofDay, quota.session.map { $0 - issued }].compactMap { $0 }.min().map { max(0, $0) }
    }

    /// How many tickets of a service its quota still allows on the day; nil without one.
    func dayQuotaLeft(of service: Service) -> Int? {
        service.quota?.day.map {
            max(0, $0 - (lastNumbers[service.prefix] ?? 0) - (errandsListed[service.key] ?? 0))
        }
    }

    /// When a service whose quota is reached has numbers again: in the next stretch of ticket hours, or on another day.
    func quotaBeginsAnew(for service: Service, after now: Moment) -> Moment? {
        dayQuotaLeft(of: service) == 0 ? nextTicketDay(after: now) : nextTicketHours(after: now)
    }

    /// When the stretch of ticket hours began to which a moment belongs: the last one begun on its date.
    func ticketSession(at now: Moment) -> Moment? {
        configuration.ticketSpans(on: configuration.day(of: now)).map(\.lowerBound).last { $0 <= now }
    }

    /// Whether the holder of an identity card may take one more ticket, for these services one after another.
    private func check(_ card: Erasable, mayHoldMoreOf services: [String]) throws(Refusal) {
        let open = (cards[card.text] ?? []).map { tickets[$0] }.filter {
            [.waiting, .called, .serving, .parked].contains($0.state)
        }
        for service in services {
            let ofService = open.filter { $0.service == service || $0.errands.contains(service) }
            if let most = configuration.hoarding.openTicketsPerCardAndService, ofService.count >= most,
                let ticket = ofService.first
            {
                throw .cardHasTicket(label: ticket.label)
            }
        }
        if let most = configuration.hoarding.openTicketsPerCard, open.count >= most {
            throw .cardHasTickets(limit: most)
        }
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

    /// When tickets are issued next by the hours: a day that was closed does not open a second time by itself.
    func nextTicketHours(after now: Moment) -> Moment? {
        if let serviceDay, !serviceDay.isOpen, serviceDay.day >= day(at: now) {
            return nextTicketDay(after: now)
        }
        return configuration.nextTicketHours(after: now)
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
