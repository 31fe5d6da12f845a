/// The hall as it stands at a moment, made ready to be run on: which counters call, when they are free, what turns take.
///
/// Counters that matter to one another are taken together: those that serve a service, all they serve besides, and so
/// on.
struct Outlook {
    /// What a counter does at the moment.
    enum Standing: Equatable {
        /// Free to call, within counter hours.
        case free
        /// Holds a ticket of a service, since so many milliseconds.
        case occupied(service: String, elapsed: Int64)
        /// Paused within counter hours, since so many milliseconds.
        case resting(elapsed: Int64)
        /// Not there yet, shortly after the beginning of counter hours.
        case late
    }

    /// What stands between a counter and its next call.
    struct Desk {
        let standing: Standing
        /// What the rest of it may last, in milliseconds, counted from its beginning.
        let longer: [Int64]
    }

    let now: Moment
    let turns: Turns
    let desks: [Desk]
    let hours: OpenHours
    let assumptions: Assumptions
    /// By position of the line.
    let occupancies: [Occupancies]
    /// Of each service, in the order of their keys: how far its mean may be from the true one.
    let uncertainties: [Double]
    /// The position of the service of each line among these.
    let services: [Int]
    let gaps: [Int64]
    let rests: [Int64]
    let restsPerTurn: Double
    let comebacksPerTurn: Double
    /// Lines that somebody joined in the last time, by position, once for each.
    let arrivals: [Int]
    /// The milliseconds in which they came.
    let arrivalsWindow: Int64
    /// From when on nobody comes any more.
    let arrivalsEnd: Moment
    /// How a counter calls from a line: 0 not at all, 1 as primary, 2 as backup; by counter, then line.
    private let calling: [UInt8]
    /// Ordinals above those of all tickets.
    let nextOrdinal: Int

    /// What `counter` may do with the tickets of a line.
    func calling(_ counter: Int, _ queue: Int) -> UInt8 { calling[counter * turns.queues.count + queue] }

    /// The line in which a ticket waits; nil when it is not called from here.
    func queue(of key: LineKey) -> Int? { turns.queues.firstIndex { $0.key == key } }

    /// The hall at some of its counters, with what they stand at.
    init(
        _ center: Center, at counters: [(counter: Counter, standing: Standing)], history: Turnarounds,
        now: Moment, hours: OpenHours, assumptions: Assumptions
    ) {
        let services = Set(counters.flatMap { $0.counter.services + $0.counter.backup })
        let longest = Self.arrivalsWindow(in: center, now: now, assumptions)
        let (recent, window) = center.arrivals(within: longest, before: now, for: services)
        let expected = services.map { LineKey(service: $0) } + recent
        let turns = Turns(at: counters.map(\.counter), in: center, expecting: Set(expected))
        self.now = now
        self.turns = turns
        self.hours = hours
        self.assumptions = assumptions
        let pools = Self.pools(services, center, history, assumptions)
        let unknown = Occupancies(today: [], before: assumptions.occupancySeconds, turnsLikeBefore: 1)
        occupancies = turns.queues.map { pools[$0.key.service] ?? unknown }
        // In one order always, or the same hall would give another estimate in another process.
        let ordered = Set(turns.queues.map(\.key.service)).sorted()
        uncertainties = ordered.map { (pools[$0] ?? unknown).uncertainty }
        self.services = turns.queues.map { queue in
            ordered.firstIndex(of: queue.key.service) ?? 0
        }
        let today = center.turnarounds
        gaps = (today.gaps.seconds + (today.gaps.seconds.count < 5 ? assumptions.gapSeconds : []))
            .map { Int64($0) * 1000 }
        let rests = (today.rests.seconds + assumptions.restSeconds).map { Int64($0) * 1000 }
        self.rests = rests
        let share = { (assumed: Double, counted: Int) in
            guard assumed > 0 else { return 0.0 }
            let like = Double(assumptions.turnsLikeAssumed)
            return (Double(counted) + assumed * like) / (Double(today.turns) + like)
        }
        restsPerTurn = share(assumptions.restsPerTurn, today.restsInAll)
        comebacksPerTurn = min(0.5, share(assumptions.comebacksPerTurn, today.comebacks))
        desks = counters.map { counter, standing in
            switch standing {
            case .free, .late: Desk(standing: standing, longer: [])
            case .occupied(let service, let elapsed):
                Desk(standing: standing, longer: (pools[service] ?? unknown).longer(than: elapsed))
            case .resting(let elapsed): Desk(standing: standing, longer: rests.filter { $0 > elapsed })
            }
        }
        let positions = Dictionary(
            turns.queues.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        arrivals = recent.compactMap { positions[$0] }
        arrivalsWindow = window
        arrivalsEnd =
            center.configuration.ticketSpans(on: center.configuration.day(of: now))
            .last { $0.lowerBound <= now }?.upperBound ?? now
        var calling = [UInt8](repeating: 0, count: counters.count * turns.queues.count)
        for counter in counters.indices {
            for lane in turns.lanes(at: counter) {
                calling[counter * turns.queues.count + lane.queue] = lane.handicapSeconds > 0 ? 2 : 1
            }
        }
        self.calling = calling
        nextOrdinal = center.tickets.count
    }

    private static func arrivalsWindow(in center: Center, now: Moment, _ assumptions: Assumptions) -> Int64 {
        let spans = center.configuration.ticketSpans(on: center.configuration.day(of: now))
        guard let span = spans.first(where: { $0.contains(now) }) else { return 0 }
        let open = now.millisecondsSince(span.lowerBound)
        return min(Int64(assumptions.arrivalsWindowSeconds) * 1000, max(open, 300_000))
    }

    private static func pools(
        _ services: Set<String>, _ center: Center, _ history: Turnarounds, _ assumptions: Assumptions
    ) -> [String: Occupancies] {
        var guess: [Int]?
        var pools: [String: Occupancies] = [:]
        for service in services {
            let today = center.turnarounds.occupancies[service]?.seconds ?? []
            if let before = history.occupancies[service]?.seconds, !before.isEmpty {
                pools[service] = Occupancies(
                    today: today, before: before, turnsLikeBefore: assumptions.turnsLikeHistory)
            } else {
                let others = guess ?? Self.others(center, history, assumptions)
                guess = others
                pools[service] = Occupancies(
                    today: today, before: others, turnsLikeBefore: assumptions.turnsLikeGuess)
            }
        }
        return pools
    }

    /// What other services took, for one that nobody was served for yet.
    private static func others(
        _ center: Center, _ history: Turnarounds, _ assumptions: Assumptions
    ) -> [Int] {
        for known in [center.turnarounds, history] {
            let all = known.occupancies.sorted { $0.key < $1.key }.flatMap { $0.value.seconds.prefix(10) }
            if all.count >= assumptions.occupancySeconds.count { return all }
        }
        return assumptions.occupancySeconds
    }
}

extension Center {
    /// Tickets looked back upon at most to see who comes.
    static let arrivalsMax = 100

    /// The lines that those who came lately joined, once for each of them, and the milliseconds in which they came.
    fileprivate func arrivals(
        within milliseconds: Int64, before now: Moment, for services: Set<String>
    ) -> (lines: [LineKey], within: Int64) {
        guard milliseconds > 0 else { return ([], 0) }
        var lines: [LineKey] = []
        var looked = 0
        for ticket in tickets.reversed() {
            let age = now.millisecondsSince(ticket.issuedAt)
            guard age <= milliseconds else { break }
            guard looked < Self.arrivalsMax else { return (lines, max(1_000, age)) }
            looked += 1
            if services.contains(ticket.service) {
                lines.append(LineKey(service: ticket.service, priority: ticket.priority))
            }
        }
        return (lines, milliseconds)
    }
}
