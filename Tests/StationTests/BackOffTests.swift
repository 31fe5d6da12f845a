import Station
import Testing

struct BackOffTests {
    @Test(arguments: [
        (0.0, [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]),
        (0.5, [281, 562, 1_125, 2_250, 4_500, 5_625, 5_625]),
        (0.999_999, [311, 624, 1_249, 2_499, 4_999, 6_249, 6_249]),
    ])
    func `waits double up to a limit, and chance adds less than a quarter`(chance: Double, waits: [Int]) {
        var backOff = BackOff()
        #expect(waits.map { _ in backOff.fail(chance: chance) } == waits)
    }
}
