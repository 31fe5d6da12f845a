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
        for _ in 0..<daysCount {
            var day = RandomDay(configuration, on: date, firstVisitor: firstVisitor, chance: chance)
            day.fill()
            steps += day.steps
            firstVisitor += day.visitorsCount
            chance = day.chance
            // Now and then the center is shut for so long that the next day must be named.
            date = Day(number: date.number + (chance.happens(0.03) ? 15 : 1))
        }
    }
}
