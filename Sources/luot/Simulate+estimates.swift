import Foundation
import Queueing
import Simulation

extension Simulate {
    /// Lives the days of many seeds and prints how good the estimates of waiting times were.
    func judgeEstimates(_ wish: SimulationWish) async throws {
        let first = askedSeed ?? 1
        let isTerminal = isatty(STDERR_FILENO) == 1
        let judging = Task {
            try await EstimateTrials.run(
                at: try Simulation.read(wish), on: wish.day, visitors: wish.visitors,
                seeds: first...first + UInt64(seeds ?? Self.usualSeeds) - 1
            ) { done, all in
                guard isTerminal || done % 10 == 0 || done == all else { return }
                let line = "\(done) of \(all) days lived"
                if isTerminal {
                    FileHandle.standardError.write(Data("\r\u{1B}[K\(done == all ? "" : line)".utf8))
                } else {
                    Output.complain(line)
                }
            }
        }
        let interruptions = [SIGINT, SIGTERM].map { Self.onSignal($0) { judging.cancel() } }
        defer { for interruption in interruptions { interruption.cancel() } }
        do {
            let report = try await judging.value
            if json { Output.raw(try report.json()) } else { Output.lines(report.lines) }
        } catch {
            throw Self.failure(error)
        }
    }
}
