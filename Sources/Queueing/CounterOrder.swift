/// The order of all who wait for one counter at one moment, looked at without taking turns.
struct CounterOrder {
    private let counter: Int
    private let center: Center
    private let now: Moment
    private let turns: Turns

    init(at counter: Counter, in center: Center, now: Moment) {
        self.counter = counter.number
        self.center = center
        self.now = now
        turns = Turns(at: [counter], in: center)
    }

    /// Those whose turn comes before a ticket's, in order; when it waits for another counter, those of earlier places.
    func turns(before ticket: Ticket) -> [Ticket] {
        guard standpoint(of: ticket) != nil else {
            return inOrderOfPlaces { WaitingLine.Entry($0) < WaitingLine.Entry(ticket) }
        }
        var running = turns
        var earlier: [Ticket] = []
        while let turn = running.next(at: counter, now: now), turn.ordinal != ticket.ordinal {
            earlier.append(center.tickets[turn.ordinal])
        }
        return earlier
    }

    /// Those who might have expected a turn before the ticket whose turn it is, in the order of their places: they took
    /// their number earlier, their place is earlier, their class comes first, or their effective arrival is earlier, as
    /// that of an elder whom an urgent ticket passes.
    func passed(by ticket: Ticket) -> [Ticket] {
        guard let own = standpoint(of: ticket) else { return [] }
        return inOrderOfPlaces { other in
            other.ordinal < ticket.ordinal
                || standpoint(of: other).map { $0.mightPrecede(own) } ?? false
        }
    }

    /// The next ones, should no other counter call anybody, each with what gives it its place.
    func sequence(most: Int) -> [(ticket: Ticket, reason: CounterView.OrderReason?)] {
        turns.sequence(at: counter, now: now, most: most).map { turn in
            let ticket = center.tickets[turn.ordinal]
            let isDue = turn.insteadOf != nil
            return (
                ticket,
                isDue
                    ? .bound(calls: turns.priorityCallsInARowMax)
                    : standpoint(of: ticket)?.orderReason(at: counter)
            )
        }
    }

    /// How many wait for the counter.
    var count: Int { turns.waiting(at: counter) }

    /// Why one ticket comes before another.
    func precedence(of first: Ticket, over other: Ticket) -> Explanation.Precedence {
        guard let one = standpoint(of: first), let two = standpoint(of: other) else {
            preconditionFailure("both tickets wait for the counter")
        }
        return one.precedence(over: two, bound: turns.priorityCallsInARowMax)
    }

    /// What gives a ticket its turn.
    func cause(of ticket: Ticket, passing passed: [Ticket]) -> Explanation.Cause {
        guard let own = standpoint(of: ticket), waiting.count > 1 else { return .alone }
        return own.cause(at: counter, passing: passed.map { precedence(of: ticket, over: $0) })
    }

    /// What the counter calls from.
    private var lanes: ArraySlice<Turns.Lane> { turns.lanes(at: 0) }

    private var waiting: [Ticket] {
        lanes.flatMap { lane in
            let line = turns.queues[lane.queue].line
            return (0..<line.count).compactMap { line[$0].map { center.tickets[$0.ordinal] } }
        }
    }

    private func inOrderOfPlaces(_ isMeant: (Ticket) -> Bool) -> [Ticket] {
        waiting.filter(isMeant).sorted { WaitingLine.Entry($0) < WaitingLine.Entry($1) }
    }

    /// Nil when the counter does not call the ticket.
    private func standpoint(of ticket: Ticket) -> Standpoint? {
        let key = center.lineKey(of: ticket)
        guard let lane = lanes.first(where: { turns.queues[$0.queue].key == key }) else { return nil }
        let queue = turns.queues[lane.queue]
        let booked = center.appointments.appointment(of: ticket.label)?.at
        return Standpoint(
            ticket: ticket, rank: turns.rank(WaitingLine.Entry(ticket), in: lane, now: now),
            headStartSeconds: queue.headStartSeconds, handicapSeconds: lane.handicapSeconds,
            appointment: queue.isAppointments ? booked ?? ticket.place : nil,
            firstPlace: max(ticket.issuedAt, booked ?? ticket.issuedAt))
    }
}
