/// From where the occupancies of one service are drawn: those of today, the more the more there are, else those before.
///
/// Durations are in milliseconds, as the forward run counts.
struct Occupancies {
    private let today: [Int64]
    private let before: [Int64]
    /// From 0 to 1.
    private let shareOfToday: Double
    /// The mean of what is drawn.
    let mean: Int64
    /// How far the mean of so few may be from the true one, as a share of it.
    let uncertainty: Double

    init(today: [Int], before: [Int], turnsLikeBefore: Int) {
        self.today = today.map { Int64($0) * 1000 }
        self.before = before.map { Int64($0) * 1000 }
        let share = before.isEmpty ? 1 : Double(today.count) / Double(today.count + turnsLikeBefore)
        shareOfToday = today.isEmpty ? 0 : share
        let parts = [(self.today, shareOfToday), (self.before, 1 - shareOfToday)]
        let mean = parts.reduce(0.0) { $0 + $1.1 * Self.mean($1.0) { Double($0) } }
        let square = parts.reduce(0.0) { $0 + $1.1 * Self.mean($1.0) { Double($0) * Double($0) } }
        self.mean = Int64(mean.rounded())
        let variance = max(0, square - mean * mean)
        let known = Double(today.count + min(before.count, turnsLikeBefore))
        uncertainty = mean > 0 && known > 0 ? (variance / known).squareRoot() / mean : 0
    }

    private static func mean(_ values: [Int64], _ of: (Int64) -> Double) -> Double {
        values.isEmpty ? 0 : values.reduce(0.0) { $0 + of($1) } / Double(values.count)
    }

    /// One occupancy.
    func draw(_ draws: inout Draws) -> Int64 {
        let pool = shareOfToday > 0 && draws.fraction() < shareOfToday ? today : before
        return pool.isEmpty ? mean : pool[draws.below(pool.count)]
    }

    /// Those that last longer than so much.
    func longer(than elapsed: Int64) -> [Int64] {
        today.filter { $0 > elapsed } + (shareOfToday < 0.8 ? before.filter { $0 > elapsed } : [])
    }
}
