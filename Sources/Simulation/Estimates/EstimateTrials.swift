public import Queueing

/// Many trials of the estimates, one for each seed.
public enum EstimateTrials {
    /// Trials lived at the same time.
    private static let atOnce = 2

    /// Lives the days of these seeds; `progress` hears how many are done.
    ///
    /// Throws `SimulationFailure` when the center is closed on the date, or `CancellationError`.
    public static func run(
        at configuration: Configuration, on day: Day, visitors: Int, seeds: ClosedRange<UInt64>,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> EstimateReport {
        let trials = try await withThrowingTaskGroup(of: EstimateTrial.self) { group in
            var waiting = Array(seeds.reversed())
            func addOne() {
                guard let seed = waiting.popLast() else { return }
                group.addTask {
                    try Task.checkCancellation()
                    guard
                        let trial = try await EstimateTrial(
                            of: configuration, on: day, visitors: visitors, seed: seed)
                    else { throw SimulationFailure.closedAllDay(day) }
                    return trial
                }
            }
            for _ in 0..<atOnce { addOne() }
            var trials: [EstimateTrial] = []
            while let trial = try await group.next() {
                trials.append(trial)
                progress(trials.count, seeds.count)
                addOne()
            }
            return trials
        }
        return EstimateReport(
            of: trials.sorted { $0.seed < $1.seed }, at: configuration, visitors: visitors)
    }
}
