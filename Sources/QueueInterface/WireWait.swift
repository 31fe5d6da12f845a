/// An estimate of a waiting time in minutes, on the wire: the type `Wait`.
public struct WireWait: Codable, Equatable, Sendable {
    /// Minutes, rounded down.
    public var low: Int
    /// Minutes, rounded up.
    public var high: Int

    /// Between so many and so many minutes.
    public init(low: Int, high: Int) {
        self.low = low
        self.high = high
    }
}

extension WireWait {
    /// An estimate on the wire.
    public init(_ minutes: ClosedRange<Int>) {
        self.init(low: minutes.lowerBound, high: minutes.upperBound)
    }

    /// The estimate that came over the wire; nil when its ends are the wrong way round.
    public var minutes: ClosedRange<Int>? { low <= high ? low...high : nil }
}
