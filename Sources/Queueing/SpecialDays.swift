/// Dates on which a center's hours are other than the day of the week says.
public struct SpecialDays: Equatable, Sendable, Codable {
    /// Dates without hours.
    public var holidays: [Day]
    /// Dates with the hours of another day of the week: 1 for Monday to 7 for Sunday.
    public var makeUpDays: [MakeUpDay]

    /// A date that is worked in place of another.
    public struct MakeUpDay: Equatable, Sendable, Codable {
        public var day: Day
        /// Whose hours it has: 1 for Monday to 7 for Sunday.
        public var weekday: Int

        /// A date with the hours of a day of the week.
        public init(day: Day, weekday: Int) {
            self.day = day
            self.weekday = weekday
        }
    }

    /// These dates; none unless given.
    public init(holidays: [Day] = [], makeUpDays: [MakeUpDay] = []) {
        self.holidays = holidays
        self.makeUpDays = makeUpDays
    }

    /// The day of the week whose hours a date has; nil on a holiday.
    public func weekday(of day: Day) -> Int? {
        if holidays.contains(day) { return nil }
        return makeUpDays.first { $0.day == day }?.weekday ?? day.weekday
    }
}
