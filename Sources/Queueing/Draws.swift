/// A stream of numbers that look like chance and are decided by a seed, for the samples of an estimate and for simulated
/// days.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): the rules of the queue
/// read no chance from outside, and the same hall gives the same estimate.
package struct Draws: Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// Other bits for these, always the same.
    package static func mixed(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number from 0 up to, not including, 1.
    package mutating func fraction() -> Double {
        Double(next() >> 11) / 9_007_199_254_740_992
    }

    /// A whole number from 0 up to, not including, a bound above 0.
    package mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number about 0 with a variance of 1, nearly as the normal distribution has it: a sum of four even ones.
    mutating func deviation() -> Double {
        (fraction() + fraction() + fraction() + fraction() - 2) * 1.732_050_8
    }

    /// How often something happens that happens once on average, independently (Poisson), up to five times.
    mutating func occurrences() -> Int {
        let fraction = fraction()
        return Self.poisson.firstIndex { fraction < $0 } ?? Self.poisson.count
    }

    /// How likely at most 0, 1, 2, … occurrences are.
    private static let poisson = [0.367_879, 0.735_759, 0.919_699, 0.981_012, 0.996_340]
}
