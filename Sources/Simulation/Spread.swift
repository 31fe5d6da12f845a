/// How long something took, over many cases, in seconds.
public struct Spread: Equatable, Sendable, Codable {
    /// How many cases.
    public var count: Int
    /// The sum over the count, rounded.
    public var meanSeconds: Int
    /// Half of them took no longer.
    public var medianSeconds: Int
    /// Nine of ten took no longer.
    public var ninetyPercentSeconds: Int
    /// The longest.
    public var longestSeconds: Int

    /// The spread of these durations; all zero when there is none.
    ///
    /// The mean is rounded; the median of an even number of cases is the mean of the middle two, rounded down; the 90 %
    /// is the smallest duration that at least nine of ten cases do not exceed (nearest rank).
    public init(_ seconds: [Int]) {
        let ordered = seconds.sorted()
        count = ordered.count
        guard count > 0 else {
            (meanSeconds, medianSeconds, ninetyPercentSeconds, longestSeconds) = (0, 0, 0, 0)
            return
        }
        meanSeconds = (ordered.reduce(0, +) + count / 2) / count
        medianSeconds = (ordered[(count - 1) / 2] + ordered[count / 2]) / 2
        ninetyPercentSeconds = ordered[(count * 9 + 9) / 10 - 1]
        longestSeconds = ordered[count - 1]
    }
}
