public import Queueing

/// Everything chance decides about a day before it begins: who comes, when, for what, and who serves where.
///
/// A pure function of a center, a date, a number of visitors and a seed; nothing that happens on the day changes it.
public struct DayPlan: Equatable, Sendable {
    /// Visitors a plan may have; the numbers of a day end a little above.
    public static let visitorsMax = 9_000

    /// An officer who is to be added before the day.
    public struct Officer: Equatable, Sendable {
        /// The name to sign in as.
        public var staff: String
        /// The person's name.
        public var name: String
    }

    /// The date.
    public let day: Day
    /// In order of arrival; those who come after the ticket hours are in addition to the visitors asked for.
    public let visitors: [Visitor]
    /// In order of their beginning.
    public let shifts: [Shift]
    /// Everyone who signs in, the guide of the hall last.
    public let officers: [Officer]

    /// The plan of a date; nil when it has no ticket hours or no counter hours.
    ///
    /// What the services of the center are like, how long they take and how much they are asked for, is decided by
    /// `center`: the same for all days of one center. Without it every seed is a center of its own.
    public init?(
        configuration: Configuration, day: Day, visitors count: Int, seed: UInt64, center: UInt64? = nil
    ) {
        let ticketHours = configuration.ticketSpans(on: day)
        let counterHours = configuration.counterSpans(on: day)
        guard !ticketHours.isEmpty, !counterHours.isEmpty else { return nil }
        self.day = day
        var demand = Demand(configuration, chance: Chance(seed: center ?? seed, stream: 1))
        if let center, center != seed { demand.chance = Chance(seed: seed, stream: 1) }
        visitors = demand.visitors(count, in: ticketHours)
        var roster = Roster(configuration, chance: Chance(seed: seed, stream: 2))
        shifts = roster.shifts(in: counterHours)
        var names: [String: String] = [:]
        for shift in shifts { names[shift.staff] = "Cán bộ quầy \(shift.counter)" }
        officers =
            names.sorted { $0.key < $1.key }.map { Officer(staff: $0.key, name: $0.value) }
            + [Officer(staff: Habits.guide, name: "Cán bộ hướng dẫn")]
    }
}
