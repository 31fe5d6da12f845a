import Foundation
import Simulation
import Synchronization

/// `luot simulate --audit`: many days in this process, on every core.
extension Simulate {
    /// Lives the days, shows how far it is, and says what the auditor found.
    func auditDays() async throws {
        let days = days ?? Self.usualDays
        let meter = AuditMeter(days: days)
        let summary = await ChaosAudit.run(
            days: days, seed: seed, cores: ProcessInfo.processInfo.activeProcessorCount
        ) { meter.show($0) }
        if json {
            Output.raw(try summary.json())
        } else {
            Output.lines(summary.lines)
        }
        guard summary.failed > 0 else { return }
        throw Failure(
            status: .refused,
            sentence: "A promise was broken in \(summary.failed) of \(summary.stories) stories.")
    }
}

extension ChaosAudit.Summary {
    /// The summary for people: the counts, then each failing story with its seed, event by event.
    fileprivate var lines: [String] {
        let counts = [
            "\(days) days in \(stories) stories, from seed \(seed)",
            "\(events) events, \(calls) calls, \(checks) checks",
            failed == 0 ? "No finding." : "Findings in \(failed) stories.",
        ]
        return counts
            + failures.flatMap { failure in
                [
                    "",
                    "Seed \(failure.seed): \(failure.finding)",
                    "luot simulate --audit --days 1 --seed \(failure.seed)",
                    "Shrunk from \(failure.steps) steps to \(failure.stepsLeft):",
                ] + failure.story.map { "  \($0)" }
            }
    }
}

/// Tells on standard error how many days have been lived, at every tenth of them.
private final class AuditMeter: Sendable {
    private let days: Int
    private let shown = Mutex(0)

    init(days: Int) {
        self.days = days
    }

    func show(_ lived: Int) {
        let tenth = lived * 10 / days
        let isNew = shown.withLock { shown in
            defer { shown = max(shown, tenth) }
            return tenth > shown
        }
        if isNew { Output.complain("\(lived) of \(days) days") }
    }
}
