import QueueInterface
public import Queueing

/// A planned day lived in this process, without a server: some milliseconds instead of seconds.
///
/// The same visitors and officers as over the socket, the same methods, the same calendar.
public struct InProcessDay: Sendable {
    /// Every event of the day, in the order they were committed.
    public let events: [Event]
    /// What the day adds up to, counted from the events.
    public let figures: DayFigures
    /// Everything that does not add up, the auditor's findings included; none is as it must be.
    public let mismatches: [String]

    /// Lives the day of a plan; throws `SimulationFailure` when the hall refuses what it has no reason to refuse.
    public init(_ plan: DayPlan, at configuration: Configuration, seed: UInt64) async throws {
        let hall = InProcessHall(configuration, seed: seed, auditor: Auditor(configuration))
        var day = SimulatedDay(configuration, plan: plan, at: .here(hall), seed: seed)
        try await day.live()
        events = hall.journal.events
        figures = DayFigures(events)
        var mismatches = day.tally.complaints + figures.oddities + figures.numberMistakes
        mismatches += Reconciliation.contradictions(figures.figures)
        let status = WireStatus(of: hall.hall)
        mismatches += Reconciliation.mismatches([
            ("tally", day.tally.figures), ("journal", figures.figures),
            ("status", Simulation.figures(of: status)),
        ])
        if status.open { mismatches.append("the day is still open") }
        try hall.auditReplay()
        self.mismatches = mismatches + (hall.auditor?.findings ?? []).map(\.description)
    }
}
