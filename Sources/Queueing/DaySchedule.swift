/// When a service day opens and closes by itself.
///
/// Pure, so that the server and a simulation in process live the same calendar.
public enum DaySchedule {
    /// The next moment after `now` at which something is due, looking 30 days ahead; nil when there is none.
    public static func next(for center: Center, after now: Moment) -> Moment? {
        let configuration = center.configuration
        let offset = configuration.utcOffsetSeconds
        let today = Day(of: now, utcOffsetSeconds: offset).number
        let days = (0...Configuration.openingLookAheadDays).lazy.map { Day(number: today + $0) }
        let moments = days.flatMap { day in
            let opens = opens(on: day, in: center) ? configuration.dayOpens : nil
            let closes = center.isOpen ? configuration.dayCloses : nil
            return [opens, closes].compactMap { $0 }.sorted().map {
                day.start(utcOffsetSeconds: offset).adding(seconds: $0.minutes * 60)
            }
        }
        return moments.first { $0 > now }
    }

    /// Minutes before the closing of the day from which the board lists who is left, unless ticket hours end earlier.
    public static let closingMinutes = 30

    /// The moment at which the open day closes by itself; nil when no day is open or nothing closes it.
    public static func closing(of center: Center) -> Moment? {
        guard let serviceDay = center.serviceDay, serviceDay.isOpen else { return nil }
        return next(for: center, after: serviceDay.openedAt)
    }

    /// When the counters stop for the day, or the day closes, whichever comes next; nil when nothing is left to come.
    public static func servingEnds(for center: Center, after now: Moment) -> Moment? {
        let counters = center.serviceDay.flatMap { center.configuration.counterSpans(on: $0.day).last }
        return [counters?.upperBound, closing(of: center)].compactMap { $0 }.filter { $0 > now }.min()
    }

    /// The moment from which the board lists who is left: the end of the day's last ticket hours, unless a person has
    /// lifted them, or half an hour before the day closes, whichever is earlier; nil when there is neither.
    public static func closingBegins(for center: Center) -> Moment? {
        guard let serviceDay = center.serviceDay, serviceDay.isOpen else { return nil }
        let spans =
            serviceDay.ticketHoursLifted ? [] : center.configuration.ticketSpans(on: serviceDay.day)
        let before = closing(of: center)?.adding(seconds: -closingMinutes * 60)
        return [spans.last?.upperBound, before].compactMap { $0 }.min()
    }

    /// Whether the center rests: no day is open, or it is neither ticket hours nor counter hours, unless a person has
    /// lifted them, and no counter serves.
    public static func isOutOfHours(_ center: Center, at now: Moment) -> Bool {
        guard let serviceDay = center.serviceDay, serviceDay.isOpen else { return true }
        guard !serviceDay.ticketHoursLifted else { return false }
        let configuration = center.configuration
        let spans =
            configuration.ticketSpans(on: serviceDay.day) + configuration.counterSpans(on: serviceDay.day)
        return !spans.contains { $0.contains(now) }
            && !configuration.counters.contains { center.isServing($0.number) }
    }

    /// The next moment at which ticket hours or counter hours begin or end on the date of `now`; nil after the last.
    public static func hoursChange(for center: Center, after now: Moment) -> Moment? {
        let configuration = center.configuration
        let day = configuration.day(of: now)
        return (configuration.ticketSpans(on: day) + configuration.counterSpans(on: day))
            .flatMap { [$0.lowerBound, $0.upperBound] }.filter { $0 > now }.min()
    }

    /// The next moment after `now` at which somebody has to look: something is due, or the board lists who is left, names
    /// another closing time, or is of a center that begins or ceases to rest.
    public static func nextLook(for center: Center, after now: Moment) -> Moment? {
        let begins = closingBegins(for: center).flatMap { $0 > now ? $0 : nil }
        return [
            next(for: center, after: now), begins, servingEnds(for: center, after: now),
            hoursChange(for: center, after: now),
        ].compactMap { $0 }.min()
    }

    /// What is due at a moment: the day opens between its two times on a date with ticket hours that has not been open
    /// yet, and closes at the first closing time after it was opened, or when the next one is to open.
    public static func isDue(for center: Center, at now: Moment) -> Due? {
        let configuration = center.configuration
        let offset = configuration.utcOffsetSeconds
        let today = Day(of: now, utcOffsetSeconds: offset)
        let midnight = today.start(utcOffsetSeconds: offset)
        if center.isOpen {
            guard let closes = closing(of: center), closes <= now else { return nil }
            return .close
        }
        guard let opens = configuration.dayOpens, self.opens(on: today, in: center),
            now >= midnight.adding(seconds: opens.minutes * 60),
            configuration.dayCloses.map({ now < midnight.adding(seconds: $0.minutes * 60) }) ?? true
        else { return nil }
        return .open(today)
    }

    /// Something the center does by itself.
    public enum Due: Equatable, Sendable {
        case open(Day)
        case close
    }

    private static func opens(on day: Day, in center: Center) -> Bool {
        guard let last = center.serviceDay else { return hasTicketHours(day, in: center) }
        return day > last.day && hasTicketHours(day, in: center)
    }

    private static func hasTicketHours(_ day: Day, in center: Center) -> Bool {
        !center.configuration.ticketSpans(on: day).isEmpty
    }
}
