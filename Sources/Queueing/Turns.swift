/// Who is next at one counter, and next after that: the order rule of the hall, in one place.
///
/// A ticket's *effective arrival* is its place, less the head start of its priority class, plus the handicap where the
/// service is only a backup at this counter. The earliest effective arrival is next; ties go by issue order. `urgent`
/// and `first` come before all others. A priority ticket's turn goes to the earliest ordinary ticket of the same service
/// instead, when as many priority calls in a row as the rules allow have already passed an earlier ordinary one.
struct Turns: Sequence, IteratorProtocol {
    /// What orders tickets at a counter: the smallest is next.
    struct Rank: Comparable {
        let tier: Int
        let effectiveArrival: Moment
        let ordinal: Int

        static func < (earlier: Rank, later: Rank) -> Bool {
            (earlier.tier, earlier.effectiveArrival, earlier.ordinal)
                < (later.tier, later.effectiveArrival, later.ordinal)
        }
    }

    /// One line this counter calls from, with what its class and service mean here.
    private struct Lane {
        let key: LineKey
        let line: WaitingLine
        /// 0 `urgent`, 1 `first`, 2 everyone else.
        let tier: Int
        /// Seconds added to a place: minus the head start, plus the handicap.
        let shiftSeconds: Int
        /// How many have had their turn.
        var taken = 0

        func rank(_ entry: WaitingLine.Entry) -> Rank {
            Rank(
                tier: tier, effectiveArrival: entry.place.adding(seconds: shiftSeconds),
                ordinal: entry.ordinal)
        }

        /// How many come before a rank.
        func count(before rank: Rank) -> Int {
            if tier != rank.tier { return tier < rank.tier ? line.count : 0 }
            let place = rank.effectiveArrival.adding(seconds: -shiftSeconds)
            return line.count(before: WaitingLine.Entry(place: place, ordinal: rank.ordinal))
        }
    }

    private var lanes: [Lane] = []
    private var priorityCallsInARow: [String: Int]
    private let priorityCallsInARowMax: Int

    /// The turns at a counter, from what waits now.
    init(at counter: Counter, in center: Center) {
        let rules = center.configuration.rules
        priorityCallsInARow = center.priorityCallsInARow
        priorityCallsInARowMax = rules.priorityCallsInARowMax
        let classes: [PriorityClass?] = [nil] + center.configuration.priorities
        let hasSentTickets = center.sentWaiting[counter.number] != nil
        for service in center.configuration.services where hasSentTickets || counter.serves(service.key) {
            let isBackup = !counter.services.contains(service.key)
            let handicap = isBackup ? rules.backupHandicapMinutes * 60 : 0
            for priority in classes {
                let (tier, headStart) = Self.standing(of: priority?.headStart)
                func join(_ key: LineKey, handicap: Int) {
                    guard let line = center.lines[key] else { return }
                    lanes.append(Lane(key: key, line: line, tier: tier, shiftSeconds: handicap - headStart))
                }
                if counter.serves(service.key) {
                    join(
                        LineKey(service: service.key, counter: nil, priority: priority?.key),
                        handicap: handicap)
                }
                join(
                    LineKey(service: service.key, counter: counter.number, priority: priority?.key),
                    handicap: 0)
            }
        }
    }

    /// Tier and head start in seconds of a class; an ordinary ticket has neither.
    private static func standing(of headStart: PriorityClass.HeadStart?) -> (tier: Int, seconds: Int) {
        switch headStart {
        case .urgent: (0, 0)
        case .first: (1, 0)
        case .minutes(let minutes): (2, minutes * 60)
        case nil: (2, 0)
        }
    }

    /// How many wait for this counter.
    var waiting: Int { lanes.reduce(0) { $0 + $1.line.count - $1.taken } }

    /// Ordinal of the next ticket; nil when nobody waits for this counter.
    mutating func next() -> Int? {
        guard let earliest = earliestLane() else { return nil }
        let chosen = dueLane(insteadOf: earliest) ?? earliest
        let lane = lanes[chosen]
        guard let entry = lane.line[lane.taken] else { return nil }
        if lane.tier > 0 {
            priorityCallsInARow[lane.key.service] =
                lane.key.priority == nil
                ? 0
                : earlierOrdinaryLane(than: entry, of: lane.key.service) == nil
                    ? 0 : (priorityCallsInARow[lane.key.service] ?? 0) + 1
        }
        lanes[chosen].taken += 1
        return entry.ordinal
    }

    /// Priority calls in a row by service, after the turns taken so far.
    var priorityCallsAfterwards: [String: Int] { priorityCallsInARow }

    /// How many of those who wait would come before a ticket here, by effective arrival; nil when it is not called here.
    func ahead(of ticket: Ticket) -> Int? {
        let entry = WaitingLine.Entry(place: ticket.place, ordinal: ticket.ordinal)
        guard
            let own = lanes.first(where: {
                $0.key.service == ticket.service && $0.key.counter == ticket.sentTo
                    && $0.line[$0.line.count(before: entry)] == entry
            })
        else { return nil }
        let rank = own.rank(entry)
        return lanes.reduce(0) { $0 + $1.count(before: rank) }
    }

    private func earliestLane() -> Int? {
        var best: (lane: Int, rank: Rank)?
        for (index, lane) in lanes.enumerated() {
            guard let entry = lane.line[lane.taken] else { continue }
            let rank = lane.rank(entry)
            if let known = best, known.rank < rank { continue }
            best = (index, rank)
        }
        return best?.lane
    }

    /// The lane of the ordinary ticket to which a priority ticket must give its turn.
    private func dueLane(insteadOf index: Int) -> Int? {
        let lane = lanes[index]
        guard lane.key.priority != nil, lane.tier > 0,
            (priorityCallsInARow[lane.key.service] ?? 0) >= priorityCallsInARowMax,
            let entry = lane.line[lane.taken]
        else { return nil }
        return earlierOrdinaryLane(than: entry, of: lane.key.service)
    }

    /// The lane whose first ordinary ticket of a service has the earliest place, if that is before an entry.
    private func earlierOrdinaryLane(than entry: WaitingLine.Entry, of service: String) -> Int? {
        var best: (lane: Int, entry: WaitingLine.Entry)?
        for (index, lane) in lanes.enumerated() {
            guard lane.key.service == service, lane.key.priority == nil, let first = lane.line[lane.taken],
                first < entry
            else { continue }
            if let known = best, known.entry < first { continue }
            best = (index, first)
        }
        return best?.lane
    }
}
