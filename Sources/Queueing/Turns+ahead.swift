/// Where a ticket stands, without taking turns.
extension Turns {
    /// How many of those who wait would come before a ticket at a counter, by effective arrival; nil when it is not
    /// called there.
    ///
    /// Logarithmic in each line. The bound on priority calls in a row, which may let a few ordinary tickets through
    /// earlier, is not counted, nor are those who joined since the beginning.
    func ahead(of ticket: Ticket, at counter: Int, now: Moment) -> Int? {
        let entry = WaitingLine.Entry(ticket)
        guard let position = counters.firstIndex(of: counter) else { return nil }
        let lanes = lanes(at: position)
        guard
            let own = lanes.first(where: { lane in
                let queue = queues[lane.queue]
                return queue.key.service == ticket.service && queue.key.counter == ticket.sentTo
                    && queue.line[queue.line.count(before: entry)] == entry
            })
        else { return nil }
        let rank = rank(entry, in: own, now: now)
        return lanes.reduce(0) { $0 + count(before: rank, in: $1, now: now) }
    }

    /// How many of a line come before a rank.
    private func count(before rank: Rank, in lane: Lane, now: Moment) -> Int {
        let queue = queues[lane.queue]
        let gone = taken[lane.queue]
        let place = rank.effectiveArrival.adding(seconds: -lane.offsetSeconds)
        let earlier = queue.line.count(before: WaitingLine.Entry(place: place, ordinal: rank.ordinal))
        // Of the appointments only those whose time has come stand among the others.
        let due =
            queue.isAppointments
            ? queue.line.count(before: WaitingLine.Entry(place: now, ordinal: .max)) : queue.line.count
        let before: Int
        if rank.tier == Self.notYetTier {
            before = queue.isAppointments ? max(due, earlier) : queue.line.count
        } else if queue.tier != rank.tier {
            before = queue.tier < rank.tier ? due : 0
        } else {
            before = min(due, earlier)
        }
        return max(0, before - gone)
    }
}
