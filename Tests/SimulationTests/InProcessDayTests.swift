import Queueing
import Simulation
import Testing

/// A planned day lived in this process.
struct `an in-process day` {
    private func day(_ center: String, visitors: Int, seed: UInt64) async throws -> InProcessDay {
        let plan = try Centers.plan(center, visitors: visitors, seed: seed)
        return try await InProcessDay(plan, at: Centers.configuration(center), seed: seed)
    }

    @Test(arguments: ["dong-kinh", "lang-son"])
    func `adds up, and the same seed tells the same day`(center: String) async throws {
        let first = try await day(center, visitors: 150, seed: 11)
        #expect(first.mismatches == [])
        #expect(first.figures.figures["issued"] == 150)
        #expect(first.figures.figures["stillOpen"] == 0)
        #expect(try await day(center, visitors: 150, seed: 11).events == first.events)
        #expect(try await day(center, visitors: 150, seed: 12).events != first.events)
    }

    @Test func `tells the same story as a day over the socket`() async throws {
        let here = try await day("dong-kinh", visitors: 60, seed: 11)
        let wish = SimulationWish(
            visitors: 60, seed: 11, day: try Centers.monday(), centerText: try Centers.text("dong-kinh"),
            centerName: "dong-kinh", serverProgram: Centers.server)
        let there = try await Simulation.run(wish)
        #expect(here.figures.figures.filter { !$0.key.hasPrefix("level") } == there.figures)
        #expect(here.figures.waiting == there.waiting)
    }
}
