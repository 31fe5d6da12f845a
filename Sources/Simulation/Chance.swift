import Glibc
import Queueing

/// A stream of chance that a seed decides: the same seed gives the same stream on every machine.
///
/// The generator is that of `Draws`. Parts of a simulation that must not disturb each other take streams of their own.
public struct Chance: RandomNumberGenerator, Sendable {
    private var draws: Draws

    /// A stream of a seed; another `stream` of the same seed has nothing to do with it.
    public init(seed: UInt64, stream: UInt64 = 0) {
        draws = Draws(seed: Draws.mixed(seed &+ Draws.mixed(stream)))
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        draws.next()
    }

    /// A number from 0 up to, not including, 1.
    public mutating func fraction() -> Double {
        draws.fraction()
    }

    /// Whether something happens that happens in this share of the cases, from 0 to 1.
    public mutating func happens(_ share: Double) -> Bool {
        fraction() < share
    }

    /// A whole number of a range, each as likely as the other.
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + draws.below(range.upperBound - range.lowerBound + 1)
    }

    /// A number of a range, evenly.
    public mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + fraction() * (range.upperBound - range.lowerBound)
    }

    /// A waiting time of no memory with this mean: exponential.
    public mutating func exponential(mean: Double) -> Double {
        -mean * log(1 - fraction())
    }

    /// A duration around a mean, never negative, with a tail to the long side: Erlang of three stages.
    public mutating func duration(mean: Double) -> Double {
        (0..<3).reduce(0) { sum, _ in sum + exponential(mean: mean / 3) }
    }

    /// The position of one of the weights, each chosen in proportion to it; there must be a positive one.
    public mutating func position(in weights: [Double]) -> Int {
        precondition(weights.contains { $0 > 0 }, "something must be possible")
        var left = fraction() * weights.reduce(0, +)
        for (position, weight) in weights.enumerated() where weight > 0 {
            if left < weight { return position }
            left -= weight
        }
        return weights.lastIndex { $0 > 0 } ?? 0
    }

    /// One of the elements, each as likely as the other; nil when there is none.
    public mutating func one<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
    }
}
