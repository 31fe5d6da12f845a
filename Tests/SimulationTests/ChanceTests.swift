import Simulation
import Testing

/// Chance that a seed decides.
struct `chance` {
    private func draws<Value>(_ count: Int, seed: UInt64 = 1, _ draw: (inout Chance) -> Value) -> [Value] {
        var chance = Chance(seed: seed)
        return (0..<count).map { _ in draw(&chance) }
    }

    @Test func `of a seed is the same every time, of another seed another`() {
        #expect(draws(100, seed: 7) { $0.next() } == draws(100, seed: 7) { $0.next() })
        #expect(draws(100, seed: 7) { $0.next() } != draws(100, seed: 8) { $0.next() })
    }

    @Test func `of one seed has streams that differ`() {
        var one = Chance(seed: 7, stream: 1)
        var other = Chance(seed: 7, stream: 2)
        #expect((0..<10).map { _ in one.next() } != (0..<10).map { _ in other.next() })
    }

    @Test func `of a number reaches both ends of its range and never leaves it`() {
        let numbers = draws(2_000) { $0.number(in: 3...7) }
        #expect(Set(numbers) == [3, 4, 5, 6, 7])
        #expect(draws(10) { $0.number(in: 5...5) } == Array(repeating: 5, count: 10))
    }

    @Test func `of a share happens that often`() {
        let count = draws(20_000) { $0.happens(0.12) }.count { $0 }
        #expect((2_200...2_600).contains(count))
        #expect(draws(1_000) { $0.happens(0) }.allSatisfy { !$0 })
        #expect(draws(1_000) { $0.happens(1) }.allSatisfy { $0 })
    }

    enum Time: CaseIterable {
        case exponential, duration

        func draw(_ chance: inout Chance) -> Double {
            switch self {
            case .exponential: chance.exponential(mean: 10)
            case .duration: chance.duration(mean: 10)
            }
        }

        var variance: Double { self == .exponential ? 100 : 100.0 / 3 }
    }

    @Test(arguments: Time.allCases)
    func `of a time has its mean and its variance`(time: Time) {
        let times = draws(40_000) { time.draw(&$0) }
        let mean = times.reduce(0, +) / Double(times.count)
        let found = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(times.count)
        #expect(times.allSatisfy { $0 >= 0 && $0.isFinite })
        #expect(abs(mean - 10) < 0.2)
        #expect(abs(found / time.variance - 1) < 0.08)
    }

    @Test func `of weights follows them and leaves out what weighs nothing`() {
        let positions = draws(30_000) { $0.position(in: [1, 0, 2]) }
        #expect(positions.count { $0 == 1 } == 0)
        #expect((9_500...10_500).contains(positions.count { $0 == 0 }))
    }

    @Test func `of nothing is nothing`() {
        var chance = Chance(seed: 1)
        #expect(chance.one(of: [Int]()) == nil)
        #expect(chance.one(of: [4]) == 4)
    }
}
