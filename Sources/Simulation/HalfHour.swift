import Queueing

/// Those who took a ticket within one half hour of the day.
public struct HalfHour: Equatable, Sendable, Codable {
    /// When it began: `07:30`.
    public var from: String
    /// Tickets issued in it.
    public var visitors: Int
    /// Their mean waiting time by the calendar, of those who were called.
    public var meanWaitingSeconds: Int

    /// The half hours from the first ticket to the last, those between without a ticket included.
    public static func all(of figures: DayFigures, utcOffsetSeconds: Int) -> [HalfHour] {
        let slot = { (visit: DayFigures.Visit) in
            let day = Day(of: visit.issuedAt, utcOffsetSeconds: utcOffsetSeconds)
            let start = day.start(utcOffsetSeconds: utcOffsetSeconds)
            return Int(visit.issuedAt.millisecondsSince(start) / 1_800_000)
        }
        let visits = Dictionary(grouping: figures.visits, by: slot)
        guard let first = visits.keys.min(), let last = visits.keys.max() else { return [] }
        return (first...last).map { slot in
            let those = visits[slot] ?? []
            let time = TimeOfDay(minutes: slot * 30)?.description ?? ""
            return HalfHour(
                from: time, visitors: those.count,
                meanWaitingSeconds: Spread(those.compactMap(\.waitingSeconds)).meanSeconds)
        }
    }
}
