import Queueing

/// One chaotic day: arrivals in clusters, officers who work, and everything that goes wrong.
struct RandomDay {
    let configuration: Configuration
    private let midnight: Moment
    /// Whether no day follows it.
    private let isLast: Bool
    private let firstVisitor: Int
    var chance: Chance
    private(set) var steps: [Step] = []
    let visitorsCount: Int
    /// How often things go wrong on this day, from 0 to 1.
    private let trouble: Double

    init(
        _ configuration: Configuration, on day: Day, isLast: Bool, firstVisitor: Int, chance: Chance
    ) {
        var chance = chance
        self.configuration = configuration
        self.firstVisitor = firstVisitor
        self.isLast = isLast
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
        happens(0.15 * Double(visitorsCount)) { $0.visitorActs() }
        let changes: Double = chance.one(of: [0.05, 0.1, 0.5]) ?? 0
        happens(changes * Double(visitorsCount)) { $0.classChanges() }
        happens(4 * trouble) { $0.managerActs() }
        happens(2 * trouble) { day in
            let jump = day.chance.one(of: [-7_200, -660, -540, -1, 1, 60, 540, 660, 3_600]) ?? 0
            return .clockJumps(seconds: day.chance.happens(0.5) ? 0 : jump)
        }
        happens(1.5 * trouble) { _ in .killsHall }
        blundersAreUndone()
        for _ in 0..<chance.number(in: 0...4) { playScene() }
        add(.clockJumps(seconds: 0), atMinute: RandomCenter.closesMinute - 1)
        add(.closesDay, atMinute: RandomCenter.closesMinute + 1)
        if chance.happens(0.3) {
            let late = Deed.takesBack(.somebody(.expired, 0), counter: anyCounter())
            add(late, atMinute: RandomCenter.closesMinute + 2)
        }
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
            if let counter = done, chance.happens(0.4) { isUndone(at: counter, after: step.at) }
        }
    }

    private mutating func isUndone(at counter: Int, after moment: Moment) {
        let undone = Int64(chance.number(in: 0...6_000))
        if chance.happens(0.4) {
            let between = Moment(milliseconds: moment.milliseconds + undone / 2)
            let stopping = chance.happens(0.5) ? counter : anyCounter()
            let deed: Deed =
                switch chance.number(in: 0...4) {
                case 0: .signsIn(officer: counter, counter: counter)
                case 1: .calls(counter: counter, .sentOn, hasReason: true)
                case 2: .presses(counter: stopping, .signOut)
                default: .presses(counter: stopping, .pause)
                }
            steps.append(Step(at: between, deed: deed))
        }
        add(.undoes(counter: counter), at: Moment(milliseconds: moment.milliseconds + undone))
        guard chance.happens(0.2) else { return }
        // Whoever is served again presses a face.
        let later = Moment(milliseconds: moment.milliseconds + undone + 1_000)
        steps.append(Step(at: later, deed: .rates(.somebody(.serving, chance.number(in: 0...5)))))
    }

    private mutating func add(_ deed: Deed, atMinute minute: Int) {
        add(deed, atMillisecond: minute * 60_000)
    }

    /// Puts something on the day, by milliseconds since midnight.
    mutating func add(_ deed: Deed, atMillisecond millisecond: Int) {
        add(deed, at: Moment(milliseconds: midnight.milliseconds + Int64(millisecond)))
    }

    private mutating func add(_ deed: Deed, at moment: Moment) {
        steps.append(Step(at: moment, deed: deed, fate: fate()))
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
                        priority: chance.happens(0.35) ? declaredClass() : nil,
                        errands: chance.happens(0.1)
                            ? (1...chance.number(in: 1...3)).map { _ in chance.number(in: 0...4) } : [],
                        card: chance.happens(0.3) ? chance.number(in: 0...5) : nil),
                    fate: fate(), sharesCommit: chance.happens(0.2)))
        }
    }

    /// Rarely one that citizens do not declare.
    private mutating func declaredClass() -> Int {
        chance.number(in: 0...3) + (chance.happens(0.05) ? Deed.hiddenClass : 0)
    }

    /// Some have booked a half hour, and check in early, in time or late, on another day, or never.
    private mutating func bookingsAreMade() {
        guard configuration.services.contains(where: { $0.appointmentsPerHalfHour != nil }) else { return }
        for visitor in 0..<(visitorsCount / 4) where chance.happens(0.7) {
            let halfHour = chance.number(in: 14...31)
            let number = firstVisitor + visitor
            let isTomorrow = !isLast && chance.happens(0.3)
            let booking = Deed.books(
                visitor: number, service: chance.number(in: 0...4), halfHour: halfHour,
                isTomorrow: isTomorrow)
            add(booking, atMinute: chance.number(in: RandomCenter.opensMinute...(halfHour * 30)))
            let minute = halfHour * 30 + (isTomorrow ? 24 * 60 : 0)
            for _ in 0..<(chance.happens(0.1) ? 2 : 1) {
                add(.checksIn(visitor: number), atMinute: minute + chance.number(in: -40...30))
            }
            if isTomorrow, chance.happens(0.3) { add(.checksIn(visitor: number), atMinute: halfHour * 30) }
            if chance.happens(0.2) { calledEarly(number, bookedAtMinute: minute) }
            // A counter calls in the very moment that was booked.
            if chance.happens(0.3) {
                for _ in 1...2 { add(.works(counter: anyCounter(), choice: 0), atMinute: minute) }
            }
        }
    }

    private mutating func visitorActs() -> Deed {
        switch chance.number(in: 0...3) {
        case 0:
            let person = chance.happens(0.3) ? .somebody(.serving, chance.number(in: 0...9)) : anybody()
            return .givesUp(person, knowsCode: !chance.happens(0.3))
        case 1: return .rates(anybody())
        default:
            let state = chance.happens(0.5) ? TicketState.noShow : .parked
            let person =
                chance.happens(0.5) ? .somebody(state, chance.number(in: 0...2)) : anybody()
            return .takesBack(person, counter: chance.happens(0.3) ? nil : anyCounter())
        }
    }

    private mutating func classChanges() -> Deed {
        .changesClass(
            chance.happens(0.7) ? .somebody(.waiting, chance.number(in: 0...9)) : anybody(),
            counter: anyCounter(),
            priority: chance.happens(0.7) ? chance.number(in: 0...Deed.hiddenClass) : nil)
    }

    /// Somebody in the hall, or who was there today; rarely of a day before, whose label may be another's now.
    private mutating func anybody() -> Deed.Person {
        if firstVisitor > 0, chance.happens(0.05) {
            return .visitor(chance.number(in: 0...(firstVisitor - 1)))
        }
        if chance.happens(0.1) { return .sentOn }
        if chance.happens(0.5) {
            let state = chance.one(of: TicketState.allCases) ?? .waiting
            return .somebody(state, chance.number(in: 0...9))
        }
        return .visitor(firstVisitor + chance.number(in: 0...(visitorsCount - 1)))
    }

    // Officers

    mutating func anyCounter() -> Int { chance.number(in: 1...configuration.counters.count) }

    private mutating func officersWork() {
        let from = RandomCenter.ticketMinutes[0].lowerBound * 60
        let until = RandomCenter.closesMinute * 60
        let presses = 4 * visitorsCount / configuration.counters.count + 4
        // From a hall that is hardly served to one in which officers wait.
        let mean = Double(until - from) / Double(presses) * chance.number(in: 0.5...1.6)
        // On some days all act in the same moments, and on some they undo a lot.
        let grain = Int64(chance.one(of: [1, 1, 60_000]) ?? 1)
        let undoing = trouble * (chance.one(of: [0.04, 0.3]) ?? 0)
        for counter in configuration.counters {
            var second = Double(from) + chance.exponential(mean: mean)
            while second < Double(until) {
                let milliseconds = Int64(second * 1000) / grain * grain
                let at = Moment(milliseconds: midnight.milliseconds + milliseconds)
                steps.append(
                    Step(
                        at: at, deed: .works(counter: counter.number, choice: chance.number(in: 0...99)),
                        fate: fate(), sharesCommit: chance.happens(0.1)))
                if chance.happens(undoing) { isUndone(at: counter.number, after: at) }
                if chance.happens(0.2) { faceIsPressed(at: counter.number, after: at) }
                second += chance.exponential(mean: mean)
            }
        }
    }

    /// Somebody rates, and sometimes presses again.
    private mutating func faceIsPressed(at counter: Int, after moment: Moment) {
        for press in 0..<(chance.happens(0.4) ? 2 : 1) {
            let later = Int64(chance.number(in: 500...4_000) * (press + 1))
            add(.ratesAt(counter: counter), at: Moment(milliseconds: moment.milliseconds + later))
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
        case 0: .calls(counter: counter, anybody(), hasReason: chance.happens(0.8))
        case 1:
            .calls(
                counter: counter, .somebody(.waiting, chance.number(in: 0...9)),
                hasReason: chance.happens(0.6))
        case 2, 3: .cancels(anybody(), counter: counter)
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
        default:
            .reloads(
                bound: chance.number(in: 1...5), handicapMinutes: chance.number(in: 0...30),
                withoutClass: chance.happens(0.6) ? chance.number(in: 0...3) : nil)
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
            add(deed, atMillisecond: second * 1000)
        }
    }
}
