/// One way in which the hall may go on: counters become free, call by the rule of the hall, others come meanwhile.
struct ForwardRun {
    /// How durations come about.
    enum Mode {
        /// As they happened, by chance, with arrivals.
        case drawn
        /// Each the mean of its kind, and nobody else comes.
        case mean
    }

    private let outlook: Outlook
    private let mode: Mode
    private var draws: Draws
    private var turns: Turns
    /// When each counter calls next, in milliseconds of a moment; `.max`: not any more.
    private var freeAt: [Int64]
    /// For each service, how much slower or faster than known it is in this run.
    private var factors: [Double]
    /// Who comes, in order, as far as it was drawn.
    private var coming: [(at: Int64, queue: Int)] = []
    private var come = 0
    private var drawnUntil: Int64
    private var nextOrdinal: Int

    /// Turns taken and asked for in vain.
    private(set) var steps = 0
    /// Calls of those who stand in the line of the ticket that is waited for.
    private var callsBefore = 0
    /// Whether the ticket that was waited for was called.
    private var isCalled = false

    private static let never = Int64.max
    /// Who comes is drawn until it is so many: those after them matter to nobody who waits now.
    static let arrivalsMax = 200

    init(_ outlook: Outlook, mode: Mode, seed: UInt64) {
        self.outlook = outlook
        self.mode = mode
        draws = Draws(seed: seed)
        turns = outlook.turns
        freeAt = []
        factors = []
        drawnUntil = outlook.now.milliseconds
        nextOrdinal = outlook.nextOrdinal
        factors = outlook.uncertainties.map { uncertainty in
            mode == .mean || uncertainty == 0 ? 1 : max(0.3, 1 + uncertainty * draws.deviation())
        }
        freeAt = outlook.desks.map { beginning(of: $0) }
    }

    /// Runs until a ticket is called: when that is, in seconds from now; nil when it is not today.
    ///
    /// After `stepsMax` steps the rest is reckoned from how fast its line moved.
    mutating func secondsUntilCall(of ticket: Ticket, in queue: Int, stepsMax: Int) -> Int? {
        let line = outlook.turns.queues[queue].line
        let service = outlook.turns.queues[queue].service
        let isPrimary = { [outlook] counter in outlook.calling(counter, queue) == 1 }
        let hasPrimary = outlook.desks.indices.contains(where: isPrimary)
        while steps < stepsMax {
            guard let (counter, moment) = nextCounter() else { return nil }
            guard let turn = turns.next(atPosition: counter, now: Moment(milliseconds: moment)) else {
                rest(counter, at: moment)
                continue
            }
            if turn.ordinal == ticket.ordinal {
                isCalled = true
                return seconds(until: moment)
            }
            let isHere = hasPrimary ? isPrimary(counter) : outlook.calling(counter, queue) > 0
            if isHere || outlook.turns.queues[turn.queue].service == service { callsBefore += 1 }
            occupy(counter, queue: turn.queue, at: moment)
        }
        let before = line.count(before: WaitingLine.Entry(ticket))
        return extrapolated(before: before, taken: turns.taken[queue])
    }

    /// Runs until one more ticket of each of these lines would have been called; nil where that is not today.
    mutating func secondsUntilOneMore(in queues: [Int], stepsMax: Int) -> [Int?] {
        var seconds = [Int?](repeating: nil, count: queues.count)
        var left = queues.count
        let first = nextOrdinal
        for queue in queues {
            turns.join(WaitingLine.Entry(place: outlook.now, ordinal: nextOrdinal), queue: queue)
            nextOrdinal += 1
        }
        while left > 0, steps < stepsMax {
            guard let (counter, moment) = nextCounter() else { return seconds }
            guard let turn = turns.next(atPosition: counter, now: Moment(milliseconds: moment)) else {
                rest(counter, at: moment)
                continue
            }
            guard (first..<first + queues.count).contains(turn.ordinal) else {
                occupy(counter, queue: turn.queue, at: moment)
                continue
            }
            seconds[turn.ordinal - first] = self.seconds(until: moment)
            left -= 1
        }
        for (position, queue) in queues.enumerated() where seconds[position] == nil {
            seconds[position] = extrapolated(
                before: outlook.turns.queues[queue].line.count, taken: turns.taken[queue])
        }
        return seconds
    }

    /// After a run to the call of a ticket: how many of its line were called before it.
    ///
    /// In its line stand those of its service, and who is called at counters that serve it as primary. Whom a counter
    /// calls of its own services that is only a backup for it stands in another line, unless no other counter is there.
    /// When the run ended before the call, those still before it by effective arrival are added.
    func ahead(of ticket: Ticket, in queue: Int) -> Int {
        guard !isCalled else { return callsBefore }
        let now = Moment(milliseconds: freeAt.min() ?? outlook.now.milliseconds)
        let left = turns.counters.indices.filter { outlook.calling($0, queue) > 0 }
            .compactMap { turns.ahead(of: ticket, at: turns.counters[$0], now: now) }.min()
        return callsBefore + (left ?? 0)
    }

    // Counters

    /// The counter that calls next, after all who come until then have come.
    private mutating func nextCounter() -> (counter: Int, at: Int64)? {
        steps += 1
        var earliest = 0
        for counter in freeAt.indices where freeAt[counter] < freeAt[earliest] { earliest = counter }
        guard !freeAt.isEmpty, freeAt[earliest] < Self.never else { return nil }
        let moment = freeAt[earliest]
        while let next = nextArrival(), next.at <= moment { join(next) }
        return (earliest, moment)
    }

    /// When a counter calls for the first time.
    private mutating func beginning(of desk: Outlook.Desk) -> Int64 {
        let now = outlook.now.milliseconds
        switch desk.standing {
        case .free: return opening(now + Int64(outlook.assumptions.noticeSeconds) * 1000)
        case .late:
            return opening(now + lateness())
        case .occupied(_, let elapsed):
            return opening(now + remainder(desk.longer, elapsed) + gap())
        case .resting(let elapsed):
            return opening(now + remainder(desk.longer, elapsed) + gap())
        }
    }

    /// What is left of something that has lasted so long already; of what lasts longer than anything known, a quarter.
    private mutating func remainder(_ longer: [Int64], _ elapsed: Int64) -> Int64 {
        guard !longer.isEmpty else { return elapsed / 4 }
        return mode == .mean
            ? longer.reduce(0, +) / Int64(longer.count) - elapsed
            : longer[draws.below(longer.count)] - elapsed
    }

    /// A counter has called: it is free again after the occupancy, the gap, and now and then a rest.
    private mutating func occupy(_ counter: Int, queue: Int, at moment: Int64) {
        let occupancies = outlook.occupancies[queue]
        let factor = factors[outlook.services[queue]]
        guard mode == .drawn else {
            freeAt[counter] = opening(moment + occupancies.mean + gap())
            return
        }
        var end = moment + Int64(Double(occupancies.draw(&draws)) * factor) + gap()
        // Who comes back keeps an old place and so comes before those who wait: a further turn, soon.
        while outlook.comebacksPerTurn > 0, draws.fraction() < outlook.comebacksPerTurn {
            end += Int64(Double(occupancies.draw(&draws)) * factor) + gap()
        }
        if outlook.restsPerTurn > 0, draws.fraction() < outlook.restsPerTurn {
            let rested = end + outlook.rests[draws.below(outlook.rests.count)]
            // Nobody rests into a break.
            if outlook.hours.contains(Moment(milliseconds: rested)) { end = rested }
        }
        freeAt[counter] = opening(end)
    }

    /// Nobody waits for a counter: it calls again when somebody comes for it, for its own services a little sooner.
    private mutating func rest(_ counter: Int, at moment: Int64) {
        var position = come
        let notice = Int64(outlook.assumptions.noticeSeconds) * 1000
        while let next = arrival(at: position) {
            let calling = outlook.calling(counter, next.queue)
            if calling > 0 {
                freeAt[counter] = opening(next.at + notice + (calling == 2 ? 1000 : 0))
                return
            }
            position += 1
        }
        freeAt[counter] = Self.never
    }

    private mutating func opening(_ moment: Int64) -> Int64 {
        guard let opening = outlook.hours.opening(from: Moment(milliseconds: moment)) else {
            return Self.never
        }
        return opening.milliseconds == moment ? moment : opening.milliseconds + lateness()
    }

    private mutating func lateness() -> Int64 {
        let most = outlook.assumptions.lateSecondsMax
        guard most > 0 else { return 0 }
        return mode == .mean ? Int64(most) * 500 : Int64(draws.below(most * 1000))
    }

    private mutating func gap() -> Int64 {
        guard !outlook.gaps.isEmpty else { return 0 }
        return mode == .mean
            ? outlook.gaps.reduce(0, +) / Int64(outlook.gaps.count)
            : outlook.gaps[draws.below(outlook.gaps.count)]
    }

    // Those who come

    private mutating func nextArrival() -> (at: Int64, queue: Int)? { arrival(at: come) }

    /// Who comes in this order, drawn as far as needed; nil when nobody comes any more.
    private mutating func arrival(at position: Int) -> (at: Int64, queue: Int)? {
        while position >= coming.count {
            guard mode == .drawn, !outlook.arrivals.isEmpty, coming.count < Self.arrivalsMax,
                drawnUntil < outlook.arrivalsEnd.milliseconds
            else { return nil }
            drawArrivals()
        }
        return coming[position]
    }

    /// The last while once more: each of those who came comes again once on average, at any time.
    private mutating func drawArrivals() {
        var new: [(at: Int64, queue: Int)] = []
        for queue in outlook.arrivals {
            for _ in 0..<draws.occurrences() {
                let at = drawnUntil + Int64(draws.fraction() * Double(outlook.arrivalsWindow))
                if at < outlook.arrivalsEnd.milliseconds { new.append((at, queue)) }
            }
        }
        new.sort { $0.at < $1.at }
        coming += new
        drawnUntil += outlook.arrivalsWindow
    }

    private mutating func join(_ arrival: (at: Int64, queue: Int)) {
        turns.join(
            WaitingLine.Entry(place: Moment(milliseconds: arrival.at), ordinal: nextOrdinal),
            queue: arrival.queue)
        nextOrdinal += 1
        come += 1
    }

    // Ends

    private func seconds(until moment: Int64) -> Int {
        Int(max(0, moment - outlook.now.milliseconds) / 1000)
    }

    /// When the last of a line is called if it goes on as fast as it went so far; nil when it did not move.
    private func extrapolated(before: Int, taken: Int) -> Int? {
        guard taken > 0, let reached = freeAt.min(), reached < Self.never else { return nil }
        let worked = outlook.hours.milliseconds(
            from: outlook.now, to: Moment(milliseconds: reached))
        let needed = Double(worked) * Double(before + 1) / Double(taken)
        return outlook.hours.moment(after: Int64(needed), from: outlook.now)
            .map { seconds(until: $0.milliseconds) }
    }
}
