import Queueing

/// The order rule, written a second time from its text, without a line kept in order.
extension AuditedHall {
    /// What a class means for the order.
    enum Standing: Equatable {
        case ordinary
        case headStart(minutes: Int)
        case appointment(headStartMinutes: Int)
        case first
        case urgent
    }

    func standing(of ticket: Ticket) -> Standing {
        guard let key = ticket.priority else { return .ordinary }
        if key == PriorityClass.appointmentKey {
            return .appointment(headStartMinutes: configuration.rules.appointmentHeadStartMinutes)
        }
        // A class that a changed center file left out means nothing any more.
        guard let known = configuration.priorities.first(where: { $0.key == key }) else { return .ordinary }
        switch known.headStart {
        case .minutes(let minutes): return .headStart(minutes: minutes)
        case .first: return .first
        case .urgent: return .urgent
        }
    }

    /// Whether a counter could call a ticket: it waits there, or for a service of the counter.
    func waits(_ ticket: Ticket, for counter: Counter) -> Bool {
        guard ticket.state == .waiting else { return false }
        if let sentTo = ticket.sentTo { return sentTo == counter.number }
        return counter.services.contains(ticket.service) || counter.backup.contains(ticket.service)
    }

    /// Who stands before whom at a counter: first the group, then effective arrival, then issue.
    private func turn(
        of ticket: Ticket, at counter: Counter, now: Moment
    ) -> (group: Int, arrival: Int64, ordinal: Int) {
        var arrival = ticket.place.milliseconds
        let isHelp = ticket.sentTo == nil && !counter.services.contains(ticket.service)
        if isHelp { arrival += Int64(configuration.rules.backupHandicapMinutes) * 60_000 }
        switch standing(of: ticket) {
        case .urgent: return (0, arrival, ticket.ordinal)
        case .first: return (1, arrival, ticket.ordinal)
        case .ordinary: return (2, arrival, ticket.ordinal)
        case .headStart(let minutes): return (2, arrival - Int64(minutes) * 60_000, ticket.ordinal)
        case .appointment(let minutes):
            return (ticket.place > now ? 3 : 2, arrival - Int64(minutes) * 60_000, ticket.ordinal)
        }
    }

    /// The position of the ticket that is next at a counter; nil when nobody waits for it.
    func next(at counter: Counter, now: Moment) -> Int? {
        let callable = tickets.indices.filter { waits(tickets[$0], for: counter) }
        let earliest = callable.min {
            turn(of: tickets[$0], at: counter, now: now) < turn(of: tickets[$1], at: counter, now: now)
        }
        guard let earliest, isBounded(tickets[earliest]) else { return earliest }
        let bound = configuration.rules.priorityCallsInARowMax
        let due = firstOrdinaries(passedBy: tickets[earliest], at: counter).filter {
            passesCount(of: tickets[$0].line) >= bound
        }
        return due.min { tickets[$0].isEarlier(than: tickets[$1]) } ?? earliest
    }

    /// Whether calls of a ticket may pass ordinary ones only so often.
    func isBounded(_ ticket: Ticket) -> Bool {
        switch standing(of: ticket) {
        case .ordinary, .urgent: false
        case .headStart, .appointment, .first: true
        }
    }

    /// The first tickets of the ordinary lines of a ticket's service which the counter could call instead of it and
    /// whose places are earlier.
    private func firstOrdinaries(passedBy ticket: Ticket, at counter: Counter) -> [Int] {
        [nil, counter.number].compactMap { sentTo in
            tickets.indices.filter {
                tickets[$0].sentTo == sentTo && tickets[$0].service == ticket.service
                    && waits(tickets[$0], for: counter) && standing(of: tickets[$0]) == .ordinary
            }
            .min { tickets[$0].isEarlier(than: tickets[$1]) }
            .flatMap { tickets[$0].isEarlier(than: ticket) ? $0 : nil }
        }
    }

    /// Priority calls that passed the first ticket of an ordinary line since a ticket of the line was called by rule.
    private func passesCount(of line: Line) -> Int {
        var count = 0
        for call in ruleCalls.reversed() {
            if call.ordinaryLine == line { break }
            if call.passedLines.contains(line) { count += 1 }
        }
        return count
    }

    /// Priority calls that passed an ordinary ticket since a ticket of its line was called by rule, or since it joined.
    func passesCount(of position: Int) -> Int {
        let ticket = tickets[position]
        var count = 0
        for call in ruleCalls.reversed() {
            if call.event <= ticket.joinedAt || call.ordinaryLine == ticket.line { break }
            if call.passed.contains(position) { count += 1 }
        }
        return count
    }

    /// What a call by rule means for those who wait, told before its ticket moves.
    func ruleCall(of position: Int, at counter: Counter, event: Int) -> RuleCall {
        let called = tickets[position]
        var call = RuleCall(event: event)
        if standing(of: called) == .ordinary { call.ordinaryLine = called.line }
        guard isBounded(called) else { return call }
        call.passedLines = firstOrdinaries(passedBy: called, at: counter).map { tickets[$0].line }
        call.passed = tickets.indices.filter {
            tickets[$0].service == called.service && waits(tickets[$0], for: counter)
                && standing(of: tickets[$0]) == .ordinary && tickets[$0].isEarlier(than: called)
        }
        return call
    }
}
