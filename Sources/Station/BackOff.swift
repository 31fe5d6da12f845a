/// How long a station waits before it tries again to reach its server.
///
/// Each failure doubles the wait up to a limit. Chance adds up to a quarter, so that the stations of a hall
/// do not come back all at once after a restart of the server.
public struct BackOff: Equatable, Sendable {
    /// The first wait, without what chance adds.
    public static let millisecondsMin = 250
    /// The longest wait, without what chance adds.
    public static let millisecondsMax = 5_000

    private var next = Self.millisecondsMin

    /// Nothing failed yet.
    public init() {}

    /// Milliseconds to wait after one more failure; `chance` is from 0 up to but not including 1.
    public mutating func fail(chance: Double) -> Int {
        defer { next = min(next * 2, Self.millisecondsMax) }
        return next + Int(Double(next / 4) * chance)
    }
}
