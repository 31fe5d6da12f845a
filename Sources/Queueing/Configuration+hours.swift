/// When the center is open, on the dates as they are.
extension Configuration {
    /// How far ahead a next opening is looked for: no Tết is longer.
    public static let openingLookAheadDays = 30

    /// The date of a moment where the center is.
    public func day(of moment: Moment) -> Day {
        Day(of: moment, utcOffsetSeconds: utcOffsetSeconds)
    }

    /// When kiosks issue on a date, in order.
    public func ticketSpans(on day: Day) -> [Range<Moment>] {
        ticketHours.spans(on: day, specialDays: specialDays, utcOffsetSeconds: utcOffsetSeconds)
    }

    /// When counters serve on a date, in order.
    public func counterSpans(on day: Day) -> [Range<Moment>] {
        counterHours.spans(on: day, specialDays: specialDays, utcOffsetSeconds: utcOffsetSeconds)
    }

    /// The next beginning of ticket hours after a moment, looking 30 days ahead; nil when there is none.
    public func nextTicketHours(after moment: Moment) -> Moment? {
        let today = day(of: moment)
        return (0...Self.openingLookAheadDays).lazy
            .flatMap { ticketSpans(on: Day(number: today.number + $0)) }
            .map(\.lowerBound)
            .first { $0 > moment }
    }
}
