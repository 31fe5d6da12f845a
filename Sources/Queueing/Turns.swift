/// Who is next at a counter, and next after that: the order rule of the hall, in one place.
///
/// A ticket's *effective arrival* is its place, less the head start of its priority class, plus the handicap where the
/// service is only a backup at this counter. The earliest effective arrival is next; ties go by issue order. `urgent`
/// and `first` come before all others; an appointment before its time comes after all who wait.
///
/// The bound: each line of ordinary tickets (those of a service, and per counter those sent there) counts the priority
/// calls that passed its first ticket, that is, called at a counter which could have called that ticket instead, though
/// its place is earlier. Once a line has counted as many as the rules allow, the next priority ticket of its service
/// gives its turn to it. The count begins anew when a ticket of the line is called.
///
/// It is a value that can run on: one copy may take many turns at many counters while time passes, as the estimate of
/// waiting times does. A turn costs a look at the first ticket of each line the counter calls from.
struct Turns {
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

    /// A ticket whose turn it is, and why.
    struct Turn: Equatable {
        let ordinal: Int
        /// Ordinal of the priority ticket that gave its turn away, if one did.
        let insteadOf: Int?
    }

    /// One line with how many of it have had their turn.
    struct Queue {
        let key: LineKey
        var line: WaitingLine
        /// 0 `urgent`, 1 `first`, 2 everyone else.
        let tier: Int
        let headStartSeconds: Int
        var taken = 0

        var isOrdinary: Bool { key.priority == nil }
        var isAppointments: Bool { key.priority == PriorityClass.appointmentKey }
        var head: WaitingLine.Entry? { line[taken] }
    }

    /// A line as one counter calls from it.
    struct Lane {
        /// Position of the line.
        let queue: Int
        let handicapSeconds: Int
    }

    /// The tier of an appointment before its time.
    static let notYetTier = 3

    private(set) var queues: [Queue] = []
    /// The lanes of each counter.
    private(set) var lanes: [Int: [Lane]] = [:]
    /// Priority calls that passed the first ticket of a line, by line of ordinary tickets.
    private(set) var passes: [LineKey: Int]
    let priorityCallsInARowMax: Int

    /// The turns at these counters, from what waits now.
    init(at counters: [Counter], in center: Center) {
        let configuration = center.configuration
        passes = center.passes
        priorityCallsInARowMax = configuration.rules.priorityCallsInARowMax
        let handicapSeconds = configuration.rules.backupHandicapMinutes * 60
        for counter in counters { lanes[counter.number] = [] }
        for (key, line) in center.lines {
            let (tier, headStart) = Self.standing(
                of: key.priority.flatMap { configuration.priority($0)?.headStart })
            let position = queues.count
            var isCalled = false
            for counter in counters {
                let sent = key.counter.map { $0 == counter.number }
                guard sent ?? counter.serves(key.service) else { continue }
                let isBackup = sent == nil && !counter.services.contains(key.service)
                lanes[counter.number]?.append(
                    Lane(queue: position, handicapSeconds: isBackup ? handicapSeconds : 0))
                isCalled = true
            }
            guard isCalled else { continue }
            queues.append(Queue(key: key, line: line, tier: tier, headStartSeconds: headStart))
        }
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

    /// How many wait for a counter.
    func waiting(at counter: Int) -> Int {
        (lanes[counter] ?? []).reduce(0) { $0 + queues[$1.queue].line.count - queues[$1.queue].taken }
    }

    /// The turn at a counter at a moment; nil when nobody waits for it.
    mutating func next(at counter: Int, now: Moment) -> Turn? {
        guard let earliest = earliestQueue(at: counter, now: now), let entry = queues[earliest].head else {
            return nil
        }
        if let due = dueQueue(insteadOf: earliest, at: counter), let head = queues[due].head {
            take(from: due)
            return Turn(ordinal: head.ordinal, insteadOf: entry.ordinal)
        }
        countPasses(of: entry, from: earliest, at: counter)
        take(from: earliest)
        return Turn(ordinal: entry.ordinal, insteadOf: nil)
    }

    /// The next turns at one counter, should no other call anybody.
    func sequence(at counter: Int, now: Moment, most: Int) -> [Turn] {
        var turns = self
        var taken: [Turn] = []
        while taken.count < most, let turn = turns.next(at: counter, now: now) { taken.append(turn) }
        return taken
    }

    private mutating func take(from queue: Int) {
        queues[queue].taken += 1
        if queues[queue].isOrdinary { passes[queues[queue].key] = nil }
    }

    /// Where an entry of a line stands at a counter.
    func rank(_ entry: WaitingLine.Entry, in lane: Lane, now: Moment) -> Rank {
        let queue = queues[lane.queue]
        let tier = queue.isAppointments && entry.place > now ? Self.notYetTier : queue.tier
        return Rank(
            tier: tier,
            effectiveArrival: entry.place.adding(seconds: lane.handicapSeconds - queue.headStartSeconds),
            ordinal: entry.ordinal)
    }

    private func earliestQueue(at counter: Int, now: Moment) -> Int? {
        var best: (queue: Int, rank: Rank)?
        for lane in lanes[counter] ?? [] {
            guard let entry = queues[lane.queue].head else { continue }
            let rank = rank(entry, in: lane, now: now)
            if let known = best, known.rank < rank { continue }
            best = (lane.queue, rank)
        }
        return best?.queue
    }

    /// The line to which the first ticket of another must give its turn.
    private func dueQueue(insteadOf index: Int, at counter: Int) -> Int? {
        guard isBounded(index), let entry = queues[index].head else { return nil }
        var best: (queue: Int, entry: WaitingLine.Entry)?
        for position in passed(by: entry, from: index, at: counter) {
            guard passes[queues[position].key] ?? 0 >= priorityCallsInARowMax,
                let head = queues[position].head
            else { continue }
            if let known = best, known.entry < head { continue }
            best = (position, head)
        }
        return best?.queue
    }

    private mutating func countPasses(of entry: WaitingLine.Entry, from index: Int, at counter: Int) {
        guard isBounded(index) else { return }
        for position in passed(by: entry, from: index, at: counter) {
            passes[queues[position].key, default: 0] += 1
        }
    }

    /// Whether calls from a line may pass ordinary tickets only so often.
    private func isBounded(_ index: Int) -> Bool {
        !queues[index].isOrdinary && queues[index].tier > 0
    }

    /// The lines of ordinary tickets of the same service whose first ticket has an earlier place than an entry.
    private func passed(by entry: WaitingLine.Entry, from index: Int, at counter: Int) -> [Int] {
        (lanes[counter] ?? []).map(\.queue).filter { position in
            let queue = queues[position]
            return queue.isOrdinary && queue.key.service == queues[index].key.service
                && queue.head.map { $0 < entry } ?? false
        }
    }
}
