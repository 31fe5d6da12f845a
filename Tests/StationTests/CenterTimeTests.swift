import Queueing
import Station
import Testing

struct `the center's time` {
    private let time = CenterTime()

    /// What the center says, in milliseconds, between two readings of the station's clock.
    private func learn(_ told: Int64, _ earlier: Int64, _ later: Int64) {
        time.learn(
            Moment(milliseconds: told), after: Moment(milliseconds: earlier),
            before: Moment(milliseconds: later))
    }

    private func now(_ clock: Int64) -> Int64 { time.now(by: Moment(milliseconds: clock)).milliseconds }

    @Test func `is that of the station's own clock until the center said otherwise`() {
        #expect(now(1_000) == 1_000)
    }

    @Test(arguments: [50_000, -50_000] as [Int64])
    func `is counted on by the station's clock from what the center told`(ahead: Int64) {
        learn(100_000 + ahead, 100_000, 100_000)
        #expect(now(100_000) == 100_000 + ahead)
        #expect(now(160_000) == 160_000 + ahead)
    }

    @Test func `does not waver when an answer is slow`() {
        learn(100_000, 90_000, 90_000)
        learn(120_000, 105_000, 115_000)
        #expect(now(120_000) == 130_000)
    }

    @Test func `changes as little as it must`() {
        learn(100_000, 100_000, 100_000)
        learn(160_000, 100_000, 104_000)
        #expect(now(100_000) == 156_000)
        learn(100_000, 110_000, 114_000)
        #expect(now(110_000) == 100_000)
    }
}
