import Queueing

/// When a simulated day begins and ends, and what of it must be done by hand.
struct DayBounds {
    /// Seconds the hall takes for what is not planned in detail.
    private static let quarterHour = 900

    /// Officers are added from here on.
    let begins: Moment
    /// When somebody must open the day, if the center does not by itself.
    let opensByHand: Moment?
    let guideComes: Moment
    let guideLeaves: Moment
    /// When somebody must close the day, if the center does not by itself.
    let closesByHand: Moment?
    /// The day is closed for certain.
    let ends: Moment

    init(_ configuration: Configuration, plan: DayPlan) {
        let midnight = plan.day.start(utcOffsetSeconds: configuration.utcOffsetSeconds)
        let time = { (time: TimeOfDay) in midnight.adding(seconds: time.minutes * 60) }
        let ticketHours = configuration.ticketSpans(on: plan.day)
        let counterHours = configuration.counterSpans(on: plan.day)
        let firstTicket = ticketHours.first?.lowerBound ?? midnight
        let last = max(
            ticketHours.last?.upperBound ?? midnight, counterHours.last?.upperBound ?? midnight)
        let byHand = firstTicket.adding(seconds: -2 * Self.quarterHour)
        let opens = configuration.dayOpens.map(time) ?? byHand
        opensByHand = configuration.dayOpens == nil ? byHand : nil
        begins = min(opens, byHand, plan.visitors.compactMap(\.triesAt).min() ?? opens).adding(seconds: -60)
        guideComes = max(opens, firstTicket)
        let closes = configuration.dayCloses.map(time) ?? last.adding(seconds: 4 * Self.quarterHour)
        closesByHand = configuration.dayCloses == nil ? closes : nil
        guideLeaves = max(guideComes, min(last.adding(seconds: Self.quarterHour), closes.adding(seconds: -1)))
        ends = max(closes, guideLeaves).adding(seconds: 60)
    }
}
