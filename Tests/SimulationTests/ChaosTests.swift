import Simulation
import Testing

/// Chaotic days of small centers, each checked event by event.
struct `a chaotic day` {
    @Test(arguments: UInt64(1)...20)
    func `keeps every promise of the hall`(seed: UInt64) async {
        let summary = await ChaosAudit.run(days: 1, seed: seed, cores: 1)
        #expect(summary.failures == [])
        #expect(summary.events > 0)
    }

    @Test func `is the same on one core and on two`() async {
        let one = await ChaosAudit.run(days: 8, seed: 100, cores: 1)
        #expect(await ChaosAudit.run(days: 8, seed: 100, cores: 2) == one)
        #expect(one.days >= 8)
        #expect(one.calls > 50)
    }

    @Test(arguments: PlantedMistake.allCases)
    func `shows a planted mistake within a hundred days, in a short story`(mistake: PlantedMistake)
        async throws
    {
        let summary = await ChaosAudit.run(days: 100, seed: 1, cores: 2, planted: mistake)
        let failure = try #require(summary.failures.first)
        #expect(failure.stepsLeft <= 12, "\(failure.story)")
        #expect(failure.finding.check == mistake.brokenPromise)
    }
}

extension PlantedMistake {
    /// What the auditor must say of it.
    fileprivate var brokenPromise: Check {
        switch self {
        case .wrongTie: .order
        case .lostReturn: .answers
        case .doubleCall: .arrows
        }
    }
}
