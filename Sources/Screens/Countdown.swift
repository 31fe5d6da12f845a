import Queueing

/// Time that runs out while a screen is told the time.
///
/// It counts what passes between two ticks, at most two seconds each, rather than comparing with a moment in
/// the future: a wall clock that is set back or forward neither freezes a screen nor skips it.
public struct Countdown: Equatable, Sendable {
    /// What one tick takes off at most.
    public static let tickMillisecondsMax: Int64 = 2_000

    /// Never negative.
    public private(set) var millisecondsLeft: Int64
    /// What it began with.
    public let milliseconds: Int64

    /// A countdown of so many seconds.
    public init(seconds: Int) {
        self.init(milliseconds: Int64(max(0, seconds)) * 1000)
    }

    /// A countdown of so many milliseconds; it is over at once when there are none.
    public init(milliseconds: Int64) {
        self.milliseconds = max(0, milliseconds)
        millisecondsLeft = self.milliseconds
    }

    /// Full seconds left, rounded up, as shown.
    public var secondsLeft: Int { Int((millisecondsLeft + 999) / 1000) }

    /// Whether the time has run out.
    public var isOver: Bool { millisecondsLeft == 0 }

    mutating func pass(from earlier: Moment, to later: Moment) {
        let passed = min(max(0, later.millisecondsSince(earlier)), Self.tickMillisecondsMax)
        millisecondsLeft = max(0, millisecondsLeft - passed)
    }
}
