public import Queueing

/// What a manager prints about a stretch of days.
public struct Report: Equatable, Sendable {
    /// The first day.
    public var from: Day
    /// The last day, included.
    public var to: Day
    public var totals: Totals

    /// The figures of the days from the first to the last, both included.
    public init(from: Day, to: Day, totals: Totals) {
        self.from = from
        self.to = to
        self.totals = totals
    }
}
