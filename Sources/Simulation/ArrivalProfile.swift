import Queueing

/// How many come at which time of day: Poisson arrivals whose rate changes every five minutes.
///
/// Given how many come in all, Poisson arrivals are so many independent draws from the rate, which is what `arrival`
/// does. The rate doubles and more soon after the kiosks open, as on a Monday morning; it rises less after lunch, and
/// falls in the last half hour of each stretch.
struct ArrivalProfile {
    private static let slotSeconds = 300

    private var starts: [Moment] = []
    private var seconds: [Int] = []
    private var weights: [Double] = []

    /// The profile of these ticket hours, of which there is at least one stretch.
    init(_ ticketHours: [Range<Moment>]) {
        for (position, span) in ticketHours.enumerated() {
            let length = Int(span.upperBound.millisecondsSince(span.lowerBound) / 1000)
            for second in stride(from: 0, to: length, by: Self.slotSeconds) {
                let width = min(Self.slotSeconds, length - second)
                starts.append(span.lowerBound.adding(seconds: second))
                seconds.append(width)
                let minutes = Double(second) / 60
                let height = position == 0 ? 2.2 : 1.0
                let isEnding = length - second <= 1_800
                let rate = (1 + height * Self.hill(minutes)) * (isEnding ? 0.5 : 1)
                weights.append(rate * Double(width))
            }
        }
    }

    /// From 0 to 1 and back: highest three quarters of an hour after the kiosks opened.
    private static func hill(_ minutes: Double) -> Double {
        max(0, 1 - abs(minutes - 45) / 60)
    }

    /// One arrival, to the second.
    func arrival(_ chance: inout Chance) -> Moment {
        let slot = chance.position(in: weights)
        return starts[slot].adding(seconds: chance.number(in: 0...(seconds[slot] - 1)))
    }
}
