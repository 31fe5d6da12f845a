import Queueing

/// The hours of a center, the dates that have others, and when its day opens and closes: read together, because
/// they must agree.
struct DayTimes {
    let ticketHours: Hours
    let counterHours: Hours
    let specialDays: SpecialDays
    let dayOpens: TimeOfDay?
    let dayCloses: TimeOfDay?

    /// Reads the six keys.
    ///
    /// A ticket must be one that a counter can call: kiosks issue only on days on which counters serve, and
    /// only while the day is open.
    init(_ members: [String: Field], _ mistakes: inout Mistakes) {
        let tickets = members["ticketHours"].map { HoursField($0, &mistakes) }
        let counters = members["counterHours"].map { HoursField($0, &mistakes) }
        ticketHours = tickets?.hours ?? Hours(intervals: [])
        counterHours = counters?.hours ?? Hours(intervals: [])
        specialDays = SpecialDays(members, worked: Set(ticketHours.intervals.map(\.weekday)), &mistakes)
        dayOpens = members["dayOpens"]?.time(&mistakes)
        dayCloses = members["dayCloses"]?.time(&mistakes)

        if let tickets, let counters, !counters.intervals.isEmpty {
            Self.mustServe(tickets, counters, &mistakes)
        }
        if let dayOpens, let place = members["dayOpens"]?.place {
            let first = ticketHours.intervals.map(\.from).min()
            if let first, first < dayOpens {
                mistakes.add("dayOpens is \(dayOpens), after the first ticket hour \(first)", at: place)
            }
        }
        if let dayCloses, let place = members["dayCloses"]?.place {
            if let dayOpens, dayCloses <= dayOpens {
                mistakes.add(
                    "dayCloses is \(dayCloses), which must be later than dayOpens \(dayOpens)", at: place)
            }
            let last = (ticketHours.intervals + counterHours.intervals).map(\.until).max()
            if let last, dayCloses < last {
                mistakes.add(
                    "dayCloses is \(dayCloses), before the last opening hour ends at \(last)", at: place)
            }
        }
    }

    /// Keeps a mistake for each ticket hour on a day without counter hours: its tickets would never be
    /// called.
    private static func mustServe(_ tickets: HoursField, _ counters: HoursField, _ mistakes: inout Mistakes) {
        let served = Set(counters.intervals.map(\.interval.weekday))
        for (interval, field) in tickets.intervals where !served.contains(interval.weekday) {
            let day = Weekday.names[interval.weekday - 1]
            mistakes.add("kiosks issue on \(day) at \(field.quoted), when no counter serves", at: field.place)
        }
    }
}
