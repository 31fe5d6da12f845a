import Queueing
import Simulation
import Testing

/// How good the estimates of waiting times are, over a few simulated days; `luot simulate --estimates` lives more.
struct `the estimates` {
    private func report(_ center: String, visitors: Int, seeds: ClosedRange<UInt64>) async throws
        -> EstimateReport
    {
        try await EstimateTrials.run(
            at: Centers.configuration(center), on: Centers.monday(), visitors: visitors, seeds: seeds)
    }

    @Test(arguments: [("dong-kinh", 150), ("lang-son", 300)])
    func `beat people ahead times mean time by counters, and their ranges hold`(
        center: String, visitors: Int
    ) async throws {
        let report = try await report(center, visitors: visitors, seeds: 101...104)
        let all = try #require(report.rows.first)
        #expect(all.error.mean < all.plainError.mean)
        #expect(report.daysBetter == 4)
        #expect((0.65...0.95) ~= all.coverage.mean)
        #expect(report.withoutEstimate * 50 < all.tickets)
    }

    @Test func `are the same for the same seeds`() async throws {
        let first = try await report("dong-kinh", visitors: 40, seeds: 3...4)
        #expect(try await report("dong-kinh", visitors: 40, seeds: 3...4) == first)
        #expect(try await report("dong-kinh", visitors: 40, seeds: 5...6) != first)
    }

    @Test func `are told as a table and a chart, and as JSON`() async throws {
        let report = try await report("dong-kinh", visitors: 60, seeds: 1...2)
        let lines = report.lines
        #expect(lines.contains("2 days of 60 visitors, seeds 1 to 2"))
        #expect(lines.contains { $0.hasPrefix("  all ") && $0.contains(" % ± ") })
        #expect(lines.contains { $0.contains("0–5 min") && $0.contains("█") })
        #expect(lines.allSatisfy { $0.count <= 110 })
        #expect(try report.json().hasPrefix(#"{"byMinutes":["#))
    }

    @Test func `other days of a center have the same services and other visitors`() throws {
        let configuration = try Centers.configuration("dong-kinh")
        let plan = { (seed: UInt64, center: UInt64?) in
            DayPlan(
                configuration: configuration, day: try Centers.monday(), visitors: 300, seed: seed,
                center: center)
        }
        #expect(try plan(1, nil) == plan(1, 1))
        #expect(try plan(2, 1)?.visitors != plan(1, 1)?.visitors)
        let meanSeconds = { (plan: DayPlan?) -> Int in
            let those = (plan?.visitors ?? []).filter { $0.service == "tra_kq" }
            return those.reduce(0) { $0 + $1.serviceSeconds } / max(1, those.count)
        }
        let (one, other) = (meanSeconds(try plan(1, 1)), meanSeconds(try plan(2, 1)))
        #expect(abs(one - other) * 4 < one)
    }
}
