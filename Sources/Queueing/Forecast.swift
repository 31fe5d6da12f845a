/// How long people wait, by running the hall on by its own rule: see `Turns` for the rule, `ForwardRun` for a run.
///
/// Counters count that serve now, that rest, and that are expected: outside counter hours, and in the first ten minutes
/// of a stretch, all that are signed in, or were today, or when nobody was yet all there are, are taken as calling from
/// the beginning of the stretch. Turn-around times are drawn from those of today and of the history; whoever came in the
/// last half hour comes again, so that priority people and those who come for other services of a counter are reckoned
/// with. Breaks are jumped over and count as waiting.
///
/// Where no counter is expected, or an end of the range lies among the runs that call nobody today, there is no estimate.
/// The same hall gives the same estimate for the same seed.
public struct Forecast {
    /// Turns after which no further run of one estimate begins; a run takes an eighth of it at most, and reckons the
    /// rest from how fast the line moved.
    public static let turnsMax = 1_200
    /// The same for the estimates of all services together.
    public static let catalogueTurnsMax = 3_000
    /// Runs of one estimate.
    public static let runsMax = 32
    /// Runs of one estimate in a hall so full that the turns are counted.
    public static let runsMin = 8

    private let center: Center
    private let history: Turnarounds
    private let now: Moment
    private let seed: UInt64
    private let assumptions: Assumptions
    private let hours: OpenHours
    /// The counters that are expected, with what they stand at.
    private let present: [(counter: Counter, standing: Outlook.Standing)]

    /// The hall at a moment; `history` is what turns took on former days.
    public init(
        _ center: Center, history: Turnarounds = Turnarounds(), now: Moment, seed: UInt64 = 0,
        assumptions: Assumptions = Assumptions()
    ) {
        self.center = center
        self.history = history
        self.now = now
        self.seed = seed
        self.assumptions = assumptions
        let stretches = center.configuration.counterSpans(on: center.configuration.day(of: now))
            .filter { now < $0.upperBound }
        hours = OpenHours(stretches: stretches, goesOn: stretches.isEmpty)
        present = center.isOpen ? center.presence(at: now, in: hours, assumptions) : []
    }

    /// The estimate for a ticket; nil unless it waits.
    public func wait(of ticket: Ticket) -> Wait? { estimate(of: ticket).wait }

    /// What can be told of an ordinary ticket issued now, for each service.
    public func prospects() -> Prospects { estimates().prospects }

    /// How many of its line would be called before a waiting ticket, if every turn took as long as turns do on average
    /// and nobody else came; nil when it does not wait or no counter could call it.
    ///
    /// In its line stand those of its service, and whoever is called at counters that serve it as primary. Where no
    /// counter is expected, all that could call it are taken as beginning now.
    public func ahead(of ticket: Ticket) -> Int? {
        guard ticket.state == .waiting else { return nil }
        var counters = related(to: ticket)
        if counters.isEmpty {
            counters = center.configuration.counters
                .filter { $0.calls(ticket.service, sentTo: ticket.sentTo) }.map { ($0, .free) }
        }
        let outlook = Outlook(
            center, at: counters, history: history, now: now,
            hours: OpenHours(stretches: hours.stretches, goesOn: true), assumptions: .punctual)
        guard let queue = outlook.queue(of: center.lineKey(of: ticket)) else { return nil }
        var run = ForwardRun(outlook, mode: .mean, seed: seed)
        _ = run.secondsUntilCall(of: ticket, in: queue, stepsMax: Self.turnsMax)
        return run.ahead(of: ticket, in: queue)
    }

    /// The estimate for a ticket, and how many turns it took to make.
    package func estimate(of ticket: Ticket) -> (wait: Wait?, turns: Int) {
        guard ticket.state == .waiting else { return (nil, 0) }
        let counters = related(to: ticket)
        guard !counters.isEmpty else { return (nil, 0) }
        let outlook = outlook(at: counters)
        guard let queue = outlook.queue(of: center.lineKey(of: ticket)) else { return (nil, 0) }
        let (samples, turns) = runs(of: outlook, turnsMax: Self.turnsMax) { run, most in
            [run.secondsUntilCall(of: ticket, in: queue, stepsMax: most)]
        }
        return (samples.first.flatMap { wait($0) }, turns)
    }

    /// The estimates for one more ticket of each service, and how many turns they took to make.
    package func estimates() -> (prospects: Prospects, turns: Int) {
        var prospects = Prospects()
        var turns = 0
        let halls = halls()
        for counters in halls {
            let outlook = outlook(at: counters)
            let lines = outlook.turns.queues.indices.filter {
                outlook.turns.queues[$0].key.priority == nil && outlook.turns.queues[$0].key.counter == nil
            }.sorted { outlook.services[$0] < outlook.services[$1] }
            let most = Self.catalogueTurnsMax / halls.count
            let (samples, taken) = runs(of: outlook, turnsMax: most) { run, most in
                run.secondsUntilOneMore(in: lines, stepsMax: most)
            }
            turns += taken
            for (line, seconds) in zip(lines, samples) {
                let service = outlook.turns.queues[line].key.service
                prospects.waits[service] = wait(seconds)
                if prospects.waits[service] == nil { prospects.notToday.insert(service) }
            }
        }
        return (prospects, turns)
    }

    /// The expected counters, those together that matter to one another.
    private func halls() -> [[(counter: Counter, standing: Outlook.Standing)]] {
        var seen: Set<Int> = []
        var halls: [[(counter: Counter, standing: Outlook.Standing)]] = []
        for (counter, _) in present where !seen.contains(counter.number) {
            let counters = related { $0.number == counter.number }
            seen.formUnion(counters.map(\.counter.number))
            halls.append(counters)
        }
        return halls
    }

    private func outlook(at counters: [(counter: Counter, standing: Outlook.Standing)]) -> Outlook {
        Outlook(
            center, at: counters, history: history, now: now, hours: hours, assumptions: assumptions)
    }

    /// Runs the hall on again and again; the seconds of each thing asked for, nil for "not today".
    private func runs(
        of outlook: Outlook, turnsMax: Int, _ ask: (inout ForwardRun, _ stepsMax: Int) -> [Int?]
    ) -> (samples: [[Int?]], turns: Int) {
        var samples: [[Int?]] = []
        var turns = 0
        for number in 0..<Self.runsMax where turns < turnsMax || number < Self.runsMin {
            var run = ForwardRun(
                outlook, mode: .drawn, seed: seed &+ UInt64(number) &* 0x1234_5678_9ABC_DEF1)
            let seconds = ask(&run, max(1, turnsMax / Self.runsMin))
            if samples.isEmpty { samples = seconds.map { _ in [] } }
            for position in seconds.indices { samples[position].append(seconds[position]) }
            turns += run.steps
        }
        return (samples, turns)
    }

    private func wait(_ samples: [Int?]) -> Wait? {
        let called = samples.compactMap { $0 }.sorted()
        guard let low = Self.quantile(assumptions.tail, of: called, among: samples.count),
            let median = Self.quantile(0.5, of: called, among: samples.count),
            let high = Self.quantile(1 - assumptions.tail, of: called, among: samples.count)
        else { return nil }
        return Wait(lowSeconds: low, medianSeconds: median, highSeconds: high)
    }

    /// The value below which a share of so many lies, between two of them by their distance; nil when it lies among those
    /// that say "not today", which are longer than all others.
    private static func quantile(_ share: Double, of ordered: [Int], among count: Int) -> Int? {
        let position = min(max(share * Double(count) - 0.5, 0), Double(count - 1))
        let below = Int(position)
        let above = min(below + 1, count - 1)
        guard above < ordered.count else { return nil }
        let part = position - Double(below)
        return ordered[below] + Int((part * Double(ordered[above] - ordered[below])).rounded())
    }

    // Counters

    private func related(to ticket: Ticket) -> [(counter: Counter, standing: Outlook.Standing)] {
        related { $0.calls(ticket.service, sentTo: ticket.sentTo) }
    }

    /// The expected counters that matter to some, in the order of the center file.
    private func related(
        to isFirst: (Counter) -> Bool
    ) -> [(counter: Counter, standing: Outlook.Standing)] {
        var isIn = present.map { isFirst($0.counter) }
        var services: Set<String> = []
        var added = isIn.indices.filter { isIn[$0] }
        while !added.isEmpty {
            for position in added {
                services.formUnion(present[position].counter.services)
                services.formUnion(present[position].counter.backup)
            }
            added = isIn.indices.filter { position in
                !isIn[position]
                    && (present[position].counter.services.contains(where: services.contains)
                        || present[position].counter.backup.contains(where: services.contains))
            }
            for position in added { isIn[position] = true }
        }
        return isIn.indices.filter { isIn[$0] }.map { present[$0] }
    }
}

extension Center {
    /// The counters that are expected to call, with what they stand at.
    fileprivate func presence(
        at now: Moment, in hours: OpenHours, _ assumptions: Assumptions
    ) -> [(counter: Counter, standing: Outlook.Standing)] {
        let spans = configuration.counterSpans(on: configuration.day(of: now))
        let isOpen = hours.contains(now)
        let sinceBeginning = hours.stretches.first.map { now.millisecondsSince($0.lowerBound) }
        let isEarly = sinceBeginning.map { $0 < Int64(assumptions.absentAfterSeconds) * 1000 } ?? false
        let isFirstStretch = hours.stretches.first == spans.first
        let anybodyMayCome = isFirstStretch || !desks.values.contains { $0.hasServed }
        return configuration.counters.compactMap { counter in
            let desk = desks[counter.number] ?? Desk()
            if let current = desk.current, desk.session != nil {
                let ticket = tickets[current]
                let elapsed = max(0, now.millisecondsSince(ticket.calledAt ?? now))
                return (counter, .occupied(service: ticket.service, elapsed: elapsed))
            }
            guard desk.session != nil else {
                return isEarly && (anybodyMayCome || desk.hasServed) ? (counter, .late) : nil
            }
            guard desk.pauseReason != nil, isOpen else { return (counter, .free) }
            return (counter, .resting(elapsed: max(0, now.millisecondsSince(desk.pausedAt ?? now))))
        }
    }
}
