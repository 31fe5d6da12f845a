import Queueing

/// One chaotic day: arrivals in clusters, officers who work, and everything that goes wrong.
struct RandomDay {
    private let configuration: Configuration
    private let midnight: Moment
    private let firstVisitor: Int
    private(set) var chance: Chance
    private(set) var steps: [Step] = []
    let visitorsCount: Int
    /// How often things go wrong on this day, from 0 to 1.
    private let trouble: Double

    init(_ configuration: Configuration, on day: Day, firstVisitor: Int, chance: Chance) {
        var chance = chance
        self.configuration = configuration
        self.firstVisitor = firstVisitor
        midnight = day.start(utcOffsetSeconds: configuration.utcOffsetSeconds)
        // Many small days and some large ones.
        let share = chance.fraction()
        visitorsCount = 3 + Int(share * share * Double(RandomStory.visitorsMax - 3))
        trouble = chance.happens(0.2) ? 0 : chance.fraction()
        self.chance = chance
    }

    /// Puts everything on the day, in order.
    mutating func fill() {
        if configuration.dayOpens == nil || chance.happens(0.3) {
            add(.opensDay(isNamed: chance.happens(0.5)), atMinute: RandomCenter.opensMinute + 1)
        }
        visitorsArrive()
        bookingsAreMade()
        officersWork()
        happens(0.3 * Double(visitorsCount) * trouble) { $0.blunder() }
        happens(0.1 * Double(visitorsCount)) { $0.visitorActs() }
        happens(2 * trouble) { $0.managerActs() }
        happens(2 * trouble) { day in
            let jump = day.chance.one(of: [-7_200, -660, -540, -1, 1, 60, 540, 660, 3_600]) ?? 0
            return .clockJumps(seconds: day.chance.happens(0.5) ? 0 : jump)
        }
        happens(1.5 * trouble) { _ in .killsHall }
        blundersAreUndone()
        add(.clockJumps(seconds: 0), atMinute: RandomCenter.closesMinute - 1)
        add(.closesDay, atMinute: RandomCenter.closesMinute + 1)
        steps = steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    /// What was done by mistake is undone in the next seconds, sometimes after another counter has stopped meanwhile.
    private mutating func blundersAreUndone() {
        for step in steps {
            let done: Int? =
                switch step.deed {
                case .calls(let counter, _, _), .cancels(_, let counter), .presses(let counter, _): counter
                case .takesBack(_, let counter): counter
                default: nil
                }
            guard let counter = done, chance.happens(0.4) else { continue }
            let undone = Int64(chance.number(in: 0...6_000))
            if chance.happens(0.4) {
                let between = Moment(milliseconds: step.at.milliseconds + undone / 2)
                let key = chance.one(of: [Deed.Key.pause, .signOut]) ?? .pause
                steps.append(Step(at: between, deed: .presses(counter: anyCounter(), key)))
            }
            steps.append(
                Step(
                    at: Moment(milliseconds: step.at.milliseconds + undone),
                    deed: .undoes(counter: counter), fate: fate()))
        }
    }

    private mutating func add(_ deed: Deed, atMinute minute: Int) {
        steps.append(Step(at: midnight.adding(seconds: minute * 60), deed: deed))
    }

    // Visitors

    private mutating func visitorsArrive() {
        let spans = RandomCenter.ticketMinutes
        let clusters = (0..<chance.number(in: 1...8)).map { _ in
            let minutes = chance.one(of: spans) ?? spans[0]
            return chance.number(in: (minutes.lowerBound * 60 - 300)...(minutes.upperBound * 60 + 60))
        }
        // How exactly people come: to the minute makes many ties, also between classes.
        let grain = chance.one(of: [1, 1_000, 60_000]) ?? 1
        var last: Moment?
        for visitor in 0..<visitorsCount {
            let cluster = chance.one(of: clusters) ?? 0
            let milliseconds = cluster * 1000 + Int(chance.exponential(mean: 1_200_000))
            var at = Moment(
                milliseconds: midnight.milliseconds + Int64(milliseconds / grain * grain))
            if let last, chance.happens(0.15) { at = last }
            last = at
            steps.append(
                Step(
                    at: at,
                    deed: .takes(
                        visitor: firstVisitor + visitor, service: chance.number(in: 0...4),
                        priority: chance.happens(0.35) ? chance.number(in: 0...3) : nil,
                        errand: chance.happens(0.1) ? chance.number(in: 0...4) : nil),
                    fate: fate(), sharesCommit: chance.happens(0.2)))
        }
    }

    /// Some have booked a half hour, and check in early, in time or late, or never.
    private mutating func bookingsAreMade() {
        guard configuration.services.contains(where: { $0.appointmentsPerHalfHour != nil }) else { return }
        for visitor in 0..<(visitorsCount / 6) where chance.happens(0.7) {
            let halfHour = chance.number(in: 14...31)
            let number = firstVisitor + visitor
            let booking = Deed.books(
                visitor: number, service: chance.number(in: 0...4), halfHour: halfHour)
            add(booking, atMinute: chance.number(in: RandomCenter.opensMinute...(halfHour * 30)))
            for _ in 0..<(chance.happens(0.1) ? 2 : 1) {
                add(.checksIn(visitor: number), atMinute: halfHour * 30 + chance.number(in: -60...40))
            }
        }
    }

    private mutating func visitorActs() -> Deed {
        let visitor = anybody()
        return switch chance.number(in: 0...3) {
        case 0: .givesUp(visitor: visitor, knowsCode: !chance.happens(0.3))
        case 1: .rates(visitor: visitor)
        default: .takesBack(visitor: visitor, counter: chance.happens(0.3) ? nil : anyCounter())
        }
    }

    /// Somebody of today; rarely of a day before, whose label may be another's now.
    private mutating func anybody() -> Int {
        if firstVisitor > 0, chance.happens(0.05) { return chance.number(in: 0...(firstVisitor - 1)) }
        return firstVisitor + chance.number(in: 0...(visitorsCount - 1))
    }

    // Officers

    private mutating func anyCounter() -> Int { chance.number(in: 1...configuration.counters.count) }

    private mutating func officersWork() {
        let from = RandomCenter.ticketMinutes[0].lowerBound * 60
        let until = RandomCenter.closesMinute * 60
        let presses = 4 * visitorsCount / configuration.counters.count + 4
        // From a hall that is hardly served to one in which officers wait.
        let mean = Double(until - from) / Double(presses) * chance.number(in: 0.5...1.6)
        // On some days all act in the same moments, and on some they undo a lot.
        let grain = Int64(chance.one(of: [1, 1, 1, 60_000]) ?? 1)
        let undoing = (chance.one(of: [0.04, 0.04, 0.3]) ?? 0) * trouble
        for counter in configuration.counters {
            var second = Double(from) + chance.exponential(mean: mean)
            while second < Double(until) {
                let milliseconds = Int64(second * 1000) / grain * grain
                let at = Moment(milliseconds: midnight.milliseconds + milliseconds)
                steps.append(
                    Step(
                        at: at, deed: .works(counter: counter.number, choice: chance.number(in: 0...99)),
                        fate: fate(), sharesCommit: chance.happens(0.1)))
                if chance.happens(undoing) {
                    let later = Moment(
                        milliseconds: at.milliseconds + Int64(chance.number(in: 0...6_000)))
                    steps.append(Step(at: later, deed: .undoes(counter: counter.number), fate: fate()))
                }
                if chance.happens(0.2) { faceIsPressed(at: counter.number, after: at) }
                second += chance.exponential(mean: mean)
            }
        }
    }

    /// Somebody rates, and sometimes presses again.
    private mutating func faceIsPressed(at counter: Int, after moment: Moment) {
        for press in 0..<(chance.happens(0.4) ? 2 : 1) {
            let later = Int64(chance.number(in: 500...4_000) * (press + 1))
            steps.append(
                Step(
                    at: Moment(milliseconds: moment.milliseconds + later), deed: .ratesAt(counter: counter),
                    fate: fate()))
        }
    }

    private mutating func fate() -> Step.Fate {
        guard chance.happens(0.06 * trouble) else { return .answered }
        return switch chance.number(in: 0...9) {
        case 0...2: .pressedTwice(sameRequest: true)
        case 3...5: .pressedTwice(sameRequest: false)
        case 6...8: .answerLost
        default: .killed(committed: chance.happens(0.5))
        }
    }

    private mutating func blunder() -> Deed {
        let counter = anyCounter()
        return switch chance.number(in: 0...6) {
        case 0, 1: .calls(counter: counter, visitor: anybody(), hasReason: chance.happens(0.8))
        case 2: .cancels(visitor: anybody(), counter: counter)
        case 3:
            .changesClass(
                visitor: anybody(), counter: counter,
                priority: chance.happens(0.7) ? chance.number(in: 0...3) : nil)
        case 4: .signsIn(officer: anyCounter(), counter: chance.happens(0.2) ? nil : anyCounter())
        default: .presses(counter: counter, chance.one(of: Deed.Key.allCases) ?? .next)
        }
    }

    private mutating func managerActs() -> Deed {
        switch chance.number(in: 0...6) {
        case 0: chance.happens(0.5) ? .endsSession(counter: anyCounter()) : .confirmsClock
        case 1: .closesDay
        case 2: .opensDay(isNamed: chance.happens(0.5))
        case 3: .closesService(chance.number(in: 0...4))
        case 4: .opensService(chance.number(in: 0...4))
        default: .reloads(bound: chance.number(in: 1...5), handicapMinutes: chance.number(in: 0...30))
        }
    }

    /// So many steps on average, at any time of the day.
    private mutating func happens(_ mean: Double, _ deed: (inout RandomDay) -> Deed) {
        var count = Int(mean)
        if chance.happens(mean - Double(count)) { count += 1 }
        for _ in 0..<count {
            let second = chance.number(
                in: (RandomCenter.opensMinute * 60)...(RandomCenter.closesMinute * 60 + 600))
            let deed = deed(&self)
            steps.append(
                Step(
                    at: Moment(milliseconds: midnight.milliseconds + Int64(second) * 1000), deed: deed,
                    fate: fate()))
        }
    }
}
