import Queueing

/// Who comes: arrivals by the hour, services by their share, and what each visitor is like.
struct Demand {
    private let configuration: Configuration
    /// What decides about the visitors; what the services are like is decided before.
    var chance: Chance
    /// Mean serving time of each service, in seconds.
    private let servingSeconds: [Double]
    /// How much each service is asked for.
    private let weights: [Double]
    private let priorities: [String]

    init(_ configuration: Configuration, chance: Chance) {
        var chance = chance
        self.configuration = configuration
        let means = configuration.services.map { _ in chance.number(in: Habits.meanServingMinutes) * 60 }
        // A center gives counters to what is asked for, so counters tell the demand, roughly.
        weights = zip(configuration.services, means).map { service, mean in
            let desks = configuration.counters.filter { $0.services.contains(service.key) }
            let capacity = desks.reduce(0) { $0 + 1 / Double($1.services.count) }
            return capacity / mean * chance.number(in: 0.7...1.3)
        }
        servingSeconds = means
        priorities = configuration.priorities.filter(\.selfDeclared).map(\.key)
        self.chance = chance
    }

    /// So many visitors within ticket hours, and some who come too late, in order of arrival.
    mutating func visitors(_ count: Int, in ticketHours: [Range<Moment>]) -> [Visitor] {
        let profile = ArrivalProfile(ticketHours)
        var visitors: [Visitor] = []
        for _ in 0..<count {
            let arrival = profile.arrival(&chance)
            let opening = ticketHours.first { $0.contains(arrival) }?.lowerBound ?? arrival
            var visitor = visitor(arrivingAt: arrival, isLate: false)
            let isAmongFirst = arrival < opening.adding(seconds: Habits.earlyMinutes * 60)
            if chance.happens(Habits.earlyShare), isAmongFirst {
                let secondsEarly = chance.number(in: 60...(Habits.earlyMinutes * 60))
                visitor.triesAt = opening.adding(seconds: -secondsEarly)
            }
            visitors.append(visitor)
        }
        let end = ticketHours.last?.upperBound ?? Moment(milliseconds: 0)
        for _ in 0..<Int((Double(count) * Habits.lateShare).rounded(.up)) {
            let arrival = end.adding(seconds: chance.number(in: 10...1_800))
            visitors.append(visitor(arrivingAt: arrival, isLate: true))
        }
        return visitors.enumerated()
            .sorted { ($0.element.arrivesAt, $0.offset) < ($1.element.arrivesAt, $1.offset) }
            .map(\.element)
    }

    private mutating func visitor(arrivingAt arrival: Moment, isLate: Bool) -> Visitor {
        let position = chance.position(in: weights)
        let serving = Int(chance.duration(mean: servingSeconds[position]))
        return Visitor(
            arrivesAt: arrival, triesAt: nil, isLate: isLate, service: configuration.services[position].key,
            priority: chance.happens(Habits.priorityShare) ? chance.one(of: priorities) : nil,
            language: chance.happens(Habits.foreignShare) ? "en" : nil,
            asksTwice: chance.happens(Habits.repeatingShare),
            patienceSeconds: chance.happens(Habits.givingUpShare)
                ? 60 + Int(chance.exponential(mean: Habits.givingUpMeanSeconds)) : nil,
            mistypesCode: chance.happens(Habits.mistypingShare), whenCalled: whenCalled(),
            walkSeconds: chance.number(in: Habits.walkSeconds),
            serviceSeconds: min(
                max(serving, Habits.servingSeconds.lowerBound), Habits.servingSeconds.upperBound),
            detour: detour(from: position), answer: answer())
    }

    private mutating func whenCalled() -> Visitor.WhenCalled {
        let windowSeconds = configuration.rules.returnWindowMinutes * 60
        guard !chance.happens(Habits.absentShare) else {
            let fate = chance.fraction()
            if fate < Habits.returningShare, windowSeconds > 60 {
                return .isAway(backAfterSeconds: chance.number(in: 30...min(windowSeconds - 30, 1_800)))
            }
            let isTooLate = fate < Habits.returningShare + Habits.returningTooLateShare
            return .isAway(backAfterSeconds: isTooLate ? windowSeconds + 120 : nil)
        }
        return chance.happens(Habits.slowShare) ? .comesAfterRecall : .comes
    }

    private mutating func detour(from position: Int) -> Visitor.Detour? {
        if chance.happens(Habits.transferShare) {
            guard chance.happens(0.5) else { return .toCounter }
            var others = weights
            others[position] = 0
            guard others.contains(where: { $0 > 0 }) else { return .toCounter }
            return .toService(configuration.services[chance.position(in: others)].key)
        }
        guard chance.happens(Habits.parkShare) else { return nil }
        let isForGood = chance.happens(Habits.parkedForGoodShare)
        return .parked(backAfterSeconds: isForGood ? nil : chance.number(in: Habits.parkingSeconds))
    }

    private mutating func answer() -> Visitor.Answer? {
        let scale = configuration.ratingScale
        // Most are satisfied: every level is chosen less than half as often as the better one, save the best.
        let weights = scale.levels.indices.map { [1, 0.7, 0.18, 0.1, 0.04][min($0, 4)] }
        let level = scale.levels[chance.position(in: weights)].key
        var reasons: [String] = []
        if scale.lowLevels.contains(level), !scale.reasons.isEmpty {
            for _ in 0..<chance.number(in: 1...2) {
                let reason = scale.reasons[chance.number(in: 0...(scale.reasons.count - 1))].key
                if !reasons.contains(reason) { reasons.append(reason) }
            }
        }
        let isGiven = chance.happens(Habits.ratingShare)
        let answer = Visitor.Answer(
            level: level, reasons: reasons,
            comment: chance.happens(Habits.commentShare) ? chance.one(of: Habits.comments) : nil,
            afterSeconds: chance.number(in: Habits.ratingSeconds),
            twice: chance.happens(Habits.ratingTwiceShare))
        return isGiven ? answer : nil
    }
}
