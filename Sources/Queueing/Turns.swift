/// Who is next at a counter, and next after that: the order rule of the hall, in one place.
///
/// A ticket's *effective arrival* is its place, less the head start of its priority class, plus the handicap where the
/// service is only a backup at this counter. The earliest effective arrival is next; ties go by issue order. `urgent`
/// and `first` come before all others; an appointment before its time comes after all who wait.
///
/// The bound: each line of ordinary tickets (those of a service, and per counter those sent there) counts the priority
/// calls that passed its first ticket, that is, called at a counter which could have called that ticket instead, though
/// its place is earlier. Once a line has counted as many as the rules allow, the next priority ticket of its service
/// gives its turn to it. The count begins anew when a ticket of the line is called in its turn; a call
/// out of order changes no count.
///
/// It is a value that can run on: one copy may take many turns at many counters while time passes and others join, as
/// the estimate of waiting times does. A turn costs a look at the first ticket of each line the counter calls from; a
/// copy, some numbers for each line, however many wait in it.
struct Turns {
    /// What orders tickets at a counter: the smallest is next.
    struct Rank: Comparable {
        let tier: Int
        let effectiveArrival: Moment
        let ordinal: Int

        static func < (earlier: Rank, later: Rank) -> Bool {
            if earlier.tier != later.tier { return earlier.tier < later.tier }
            if earlier.effectiveArrival != later.effectiveArrival {
                return earlier.effectiveArrival < later.effectiveArrival
            }
            return earlier.ordinal < later.ordinal
        }
    }

    /// A ticket whose turn it is, and why.
    struct Turn: Equatable {
        let ordinal: Int
        /// Ordinal of the priority ticket that gave its turn away, if one did.
        let insteadOf: Int?
        /// Position of its line.
        let queue: Int
    }

    /// One line as it stood at the beginning.
    struct Queue {
        let key: LineKey
        let line: WaitingLine
        /// 0 `urgent`, 1 `first`, 2 everyone else.
        let tier: Int
        let headStartSeconds: Int
        /// Position of its service among those that wait.
        let service: Int

        var isOrdinary: Bool { key.priority == nil }
        var isAppointments: Bool { key.priority == PriorityClass.appointmentKey }
    }

    /// A line as one counter calls from it.
    struct Lane {
        /// Position of the line.
        let queue: Int
        let handicapSeconds: Int
        /// What the rule asks of the line at every turn, beside each other for speed.
        let offsetSeconds: Int
        let tier: Int
        let service: Int
        let isOrdinary: Bool
        let isAppointments: Bool
    }

    /// The tier of an appointment before its time.
    static let notYetTier = 3
    /// The head of a line in which nobody waits.
    private static let nobody = WaitingLine.Entry(place: Moment(milliseconds: .max), ordinal: -1)

    private(set) var queues: [Queue] = []
    /// Numbers of the counters, in the order given.
    let counters: [Int]
    /// The lanes of all counters, those of one after those of another.
    private var lanes: [Lane] = []
    /// Where the lanes of each counter begin, and at last where they end.
    private var laneStarts: [Int] = [0]
    /// The first ticket of each line.
    private(set) var heads: [WaitingLine.Entry] = []
    /// How many of each line have had their turn.
    private(set) var taken: [Int] = []
    /// Priority calls that passed the first ticket of each line.
    private var passed: [Int] = []
    /// Those who joined the end of each line since the beginning.
    private var joined: [[WaitingLine.Entry]] = []
    /// The passes of lines that are not called from here.
    private var passesElsewhere: [LineKey: Int]
    let priorityCallsInARowMax: Int

    /// The turns at these counters, from what waits now; `expected` are further lines that somebody may join.
    init(at counters: [Counter], in center: Center, expecting expected: Set<LineKey> = []) {
        let configuration = center.configuration
        self.counters = counters.map(\.number)
        passesElsewhere = center.passes.counts
        priorityCallsInARowMax = configuration.rules.priorityCallsInARowMax
        var services: [String: Int] = [:]
        for (key, line) in center.lines {
            add(key, line, calledBy: counters, in: configuration, &services)
        }
        for key in expected where center.lines[key] == nil {
            add(key, WaitingLine(), calledBy: counters, in: configuration, &services)
        }
        let handicapSeconds = configuration.rules.backupHandicapMinutes * 60
        for counter in counters {
            for (position, queue) in queues.enumerated()
            where counter.calls(queue.key.service, sentTo: queue.key.counter) {
                let isBackup = queue.key.counter == nil && !counter.services.contains(queue.key.service)
                let handicap = isBackup ? handicapSeconds : 0
                lanes.append(
                    Lane(
                        queue: position, handicapSeconds: handicap,
                        offsetSeconds: handicap - queue.headStartSeconds, tier: queue.tier,
                        service: queue.service, isOrdinary: queue.isOrdinary,
                        isAppointments: queue.isAppointments))
            }
            laneStarts.append(lanes.count)
        }
    }

    private mutating func add(
        _ key: LineKey, _ line: WaitingLine, calledBy counters: [Counter], in configuration: Configuration,
        _ services: inout [String: Int]
    ) {
        guard counters.contains(where: { $0.calls(key.service, sentTo: key.counter) }) else { return }
        let (tier, headStart) = Self.standing(
            of: key.priority.flatMap { configuration.priority($0)?.headStart })
        let service = services[key.service] ?? services.count
        services[key.service] = service
        queues.append(
            Queue(key: key, line: line, tier: tier, headStartSeconds: headStart, service: service))
        heads.append(line[0] ?? Self.nobody)
        taken.append(0)
        passed.append(key.priority == nil ? passesElsewhere.removeValue(forKey: key) ?? 0 : 0)
        joined.append([])
    }

    /// Tier and head start in seconds of a class; an ordinary ticket has neither.
    static func standing(of headStart: PriorityClass.HeadStart?) -> (tier: Int, seconds: Int) {
        switch headStart {
        case .urgent: (0, 0)
        case .first: (1, 0)
        case .minutes(let minutes): (2, minutes * 60)
        case nil: (2, 0)
        }
    }

    /// Priority calls that passed the first ticket of a line, by line of ordinary tickets.
    var passes: [LineKey: Int] {
        var passes = passesElsewhere
        for (position, count) in passed.enumerated() where count > 0 { passes[queues[position].key] = count }
        return passes
    }

    /// The lanes of a counter, by its position among the counters.
    func lanes(at counter: Int) -> ArraySlice<Lane> {
        lanes[laneStarts[counter]..<laneStarts[counter + 1]]
    }

    /// How many wait for a counter.
    func waiting(at counter: Int) -> Int {
        guard let position = counters.firstIndex(of: counter) else { return 0 }
        return lanes(at: position).reduce(0) { $0 + count(in: $1.queue) }
    }

    /// How many wait in a line.
    func count(in queue: Int) -> Int {
        queues[queue].line.count + joined[queue].count - taken[queue]
    }

    /// The turn at a counter at a moment; nil when nobody waits for it.
    mutating func next(at counter: Int, now: Moment) -> Turn? {
        counters.firstIndex(of: counter).flatMap { next(atPosition: $0, now: now) }
    }

    /// The turn at a counter, by its position among the counters.
    mutating func next(atPosition counter: Int, now: Moment) -> Turn? {
        guard let earliest = earliestQueue(at: counter, now: now) else { return nil }
        let ordinal = heads[earliest].ordinal
        if let due = dueQueue(insteadOf: earliest, at: counter) {
            let dueOrdinal = heads[due].ordinal
            take(from: due)
            return Turn(ordinal: dueOrdinal, insteadOf: ordinal, queue: due)
        }
        countPasses(from: earliest, at: counter)
        take(from: earliest)
        return Turn(ordinal: ordinal, insteadOf: nil, queue: earliest)
    }

    /// Somebody joins a line at its end.
    mutating func join(_ entry: WaitingLine.Entry, queue: Int) {
        joined[queue].append(entry)
        if heads[queue].ordinal < 0 { heads[queue] = entry }
    }

    /// The next turns at one counter, should no other call anybody.
    func sequence(at counter: Int, now: Moment, most: Int) -> [Turn] {
        var turns = self
        var taken: [Turn] = []
        while taken.count < most, let turn = turns.next(at: counter, now: now) { taken.append(turn) }
        return taken
    }

    private mutating func take(from queue: Int) {
        taken[queue] += 1
        passed[queue] = 0
        let count = queues[queue].line.count
        if let entry = queues[queue].line[taken[queue]] {
            heads[queue] = entry
        } else {
            let later = taken[queue] - count
            heads[queue] = later < joined[queue].count ? joined[queue][later] : Self.nobody
        }
    }

    /// Where an entry of a line stands at a counter.
    @inline(__always)
    func rank(_ entry: WaitingLine.Entry, in lane: Lane, now: Moment) -> Rank {
        Rank(
            tier: lane.isAppointments && entry.place > now ? Self.notYetTier : lane.tier,
            effectiveArrival: entry.place.adding(seconds: lane.offsetSeconds), ordinal: entry.ordinal)
    }

    private func earliestQueue(at counter: Int, now: Moment) -> Int? {
        var best: (queue: Int, rank: Rank)?
        for position in laneStarts[counter]..<laneStarts[counter + 1] {
            let entry = heads[lanes[position].queue]
            guard entry.ordinal >= 0 else { continue }
            let rank = rank(entry, in: lanes[position], now: now)
            if let known = best, known.rank < rank { continue }
            best = (lanes[position].queue, rank)
        }
        return best?.queue
    }

    /// The line to which the first ticket of another must give its turn.
    private func dueQueue(insteadOf index: Int, at counter: Int) -> Int? {
        guard isBounded(index) else { return nil }
        var best: Int?
        for position in laneStarts[counter]..<laneStarts[counter + 1] {
            let queue = lanes[position].queue
            guard isPassed(lanes[position], from: index), passed[queue] >= priorityCallsInARowMax else {
                continue
            }
            if let known = best, heads[known] < heads[queue] { continue }
            best = queue
        }
        return best
    }

    private mutating func countPasses(from index: Int, at counter: Int) {
        guard isBounded(index) else { return }
        for position in laneStarts[counter]..<laneStarts[counter + 1]
        where isPassed(lanes[position], from: index) {
            passed[lanes[position].queue] += 1
        }
    }

    /// Whether calls from a line may pass ordinary tickets only so often.
    private func isBounded(_ index: Int) -> Bool {
        !queues[index].isOrdinary && queues[index].tier > 0
    }

    /// Whether a lane holds ordinary tickets of the same service whose first has an earlier place than a line's first.
    private func isPassed(_ lane: Lane, from index: Int) -> Bool {
        lane.isOrdinary && lane.service == queues[index].service && heads[lane.queue].ordinal >= 0
            && heads[lane.queue] < heads[index]
    }
}
