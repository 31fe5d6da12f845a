/// An estimate of a waiting time, from now to the first call, by the calendar: a break that comes between counts.
public struct Wait: Equatable, Sendable {
    /// Seconds after which one in ten would have been called.
    public let lowSeconds: Int
    /// Seconds after which half of them would.
    public let medianSeconds: Int
    /// Seconds after which nine in ten would.
    public let highSeconds: Int

    /// An estimate of so many seconds.
    public init(lowSeconds: Int, medianSeconds: Int, highSeconds: Int) {
        self.lowSeconds = lowSeconds
        self.medianSeconds = medianSeconds
        self.highSeconds = highSeconds
    }

    /// The range in minutes: the low end rounded down, the high end rounded up, to one at least.
    public var minutes: ClosedRange<Int> { lowSeconds / 60...max(1, (highSeconds + 59) / 60) }
}
