import Foundation
import Queueing
import Simulation
import Testing

/// A whole day against the real server.
struct `a simulated day` {
    private func wish(
        _ center: String = "dong-kinh", visitors: Int = 60, seed: UInt64, keep: String? = nil
    ) throws -> SimulationWish {
        SimulationWish(
            visitors: visitors, seed: seed, day: try Centers.monday(), centerText: try Centers.text(center),
            centerName: center, serverProgram: Centers.server, keep: keep)
    }

    @Test func `adds up, and the same seed tells the same day`() async throws {
        let first = try await Simulation.run(wish(seed: 11))
        #expect(first.mismatches == [])
        #expect(first.figures["issued"] == 60)
        #expect(first.figures["stillOpen"] == 0)
        let second = try await Simulation.run(wish(seed: 11))
        #expect(first.lines == second.lines)
        #expect(try first.json() == second.json())
    }

    @Test func `goes by hand where a center opens and closes by hand`() async throws {
        var wish = try wish(visitors: 25, seed: 5)
        wish.centerText = wish.centerText.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("dayOpens") && !$0.hasPrefix("dayCloses") }.joined(separator: "\n")
        let account = try await Simulation.run(wish)
        #expect(account.mismatches == [])
        #expect(account.turnedAway == 0)
        #expect(account.figures["issued"] == 26)
    }

    @Test func `stays in the folder that is to be kept, and nowhere else`() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/luot-kept-" + UUID().uuidString.prefix(8)
        // The folder lies among the temporary ones, which the machine clears as well.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try await Simulation.run(wish(visitors: 5, seed: 5, keep: folder))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(names).isSuperset(of: ["center.yaml", "luot.sqlite", "server.log"]))
        await #expect(throws: SimulationFailure.self) {
            try await Simulation.run(wish(visitors: 5, seed: 5, keep: folder))
        }
    }

    @Test func `says why it cannot begin`() async throws {
        var noServer = try wish(seed: 1)
        noServer.serverProgram = "/nonexistent/luot-server"
        await #expect(throws: SimulationFailure.self) { try await Simulation.run(noServer) }
        var sunday = try wish(seed: 1)
        sunday.day = try #require(Day("2026-11-22"))
        await #expect(throws: SimulationFailure.self) { try await Simulation.run(sunday) }
        var mistaken = try wish(seed: 1)
        mistaken.centerText = "name: x"
        await #expect(throws: SimulationFailure.self) { try await Simulation.run(mistaken) }
    }

    @Test func `survives power cuts without a finding`() async throws {
        let quiet = try await Simulation.run(wish(visitors: 40, seed: 21))
        var wish = try wish(visitors: 40, seed: 21)
        wish.powerCuts = [90, 200]
        let account = try await Simulation.run(wish)
        #expect(account.mismatches == [])
        #expect(account.figures == quiet.figures)
        #expect(account.waiting == quiet.waiting)
    }

    @Test func `can be broken off`() async throws {
        var slow = try wish(seed: 1)
        slow.speed = 1
        let begun = AsyncStream.makeStream(of: Void.self)
        let living = Task { [slow] in
            // A day that does not even begin must not be waited for.
            defer { begun.continuation.finish() }
            return try await Simulation.run(slow) { progress in
                if case .living = progress { begun.continuation.yield() }
                if case .preparing = progress { begun.continuation.yield() }
            }
        }
        for await _ in begun.stream { break }
        living.cancel()
        await #expect(throws: CancellationError.self) { try await living.value }
    }
}
