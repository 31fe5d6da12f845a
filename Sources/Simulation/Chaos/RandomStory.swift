import Queueing

/// Some days of a small center, made at random by a seed: the center, and everything that anybody does.
struct RandomStory: Sendable {
    static let daysMax = 3
    static let visitorsMax = 120

    let seed: UInt64
    let configuration: Configuration
    let daysCount: Int
    /// In order.
    var steps: [Step] = []

    /// How many days the story of a seed has.
    static func daysCount(seed: UInt64) -> Int {
        var chance = Chance(seed: seed, stream: 10)
        return chance.number(in: 1...daysMax)
    }

    init(seed: UInt64) {
        self.seed = seed
        daysCount = Self.daysCount(seed: seed)
        var chance = Chance(seed: seed, stream: 11)
        configuration = RandomCenter.make(&chance)
        // A Monday; every date has the same hours.
        var date = Day(number: 20_783)
        var firstVisitor = 0
        for number in 1...daysCount {
            var day = RandomDay(
                configuration, on: date, isLast: number == daysCount, firstVisitor: firstVisitor,
                chance: chance)
            day.fill()
            steps += day.steps
            firstVisitor += day.visitorsCount
            chance = day.chance
            // Now and then a center that people open is shut for so long that the next day must be named.
            let isLongShut = configuration.dayOpens == nil && chance.happens(0.2)
            date = Day(number: date.number + (isLongShut ? 15 : 1))
        }
        // Some of what a day begins is done on the next.
        steps = steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }
}
