/// Opening hours by day of the week, breaks included as gaps between intervals.
///
/// A center has two of them: ticket hours (when kiosks issue) and counter hours (when counters serve).
public struct Hours: Equatable, Sendable, Codable {
    /// One stretch of one day of the week; `until` itself is closed.
    public struct Interval: Equatable, Sendable, Codable {
        /// 1 for Monday to 7 for Sunday.
        public var weekday: Int
        public var from: TimeOfDay
        public var until: TimeOfDay

        /// A stretch from one time until another of the same day.
        public init(weekday: Int, from: TimeOfDay, until: TimeOfDay) {
            self.weekday = weekday
            self.from = from
            self.until = until
        }
    }

    /// In order of weekday and time, not overlapping.
    public var intervals: [Interval]

    /// Hours of these stretches, which the caller has ordered.
    public init(intervals: [Interval]) {
        self.intervals = intervals
    }

    /// The stretches of one date as moments, in order; none on a holiday.
    public func spans(
        on day: Day, specialDays: SpecialDays, utcOffsetSeconds: Int
    ) -> [Range<Moment>] {
        let midnight = day.start(utcOffsetSeconds: utcOffsetSeconds)
        guard let weekday = specialDays.weekday(of: day) else { return [] }
        return intervals.filter { $0.weekday == weekday && $0.from < $0.until }.map {
            midnight.adding(seconds: $0.from.minutes * 60)..<midnight.adding(seconds: $0.until.minutes * 60)
        }
    }
}
