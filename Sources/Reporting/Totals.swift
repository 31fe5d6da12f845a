/// The plain counts of a stretch of service days.
///
/// Every ticket counts on the day it was issued, by the state it is in when asked: for an open day the figures are those
/// of the moment, so issued may exceed the sum of what ended by the tickets still waiting, called, served or parked.
/// Counts add up over days.
public struct Totals: Equatable, Sendable {
    /// Tickets issued.
    public var issued: Int
    /// Tickets whose service ended, by `finish` or by the closing of the day.
    public var served: Int
    /// Those of `served` whose service the closing of the day ended: no citizen could rate them.
    public var servedByClosing: Int
    /// Tickets whose holder did not come when called and did not return.
    public var noShow: Int
    /// Tickets given up by their holder or cancelled by an officer.
    public var cancelled: Int
    /// Tickets that the closing of the day ended unserved.
    public var expired: Int
    /// Tickets with a rating; at most one each.
    public var rated: Int
    /// Calls by label that were not next, each with a reason.
    public var callsOutOfOrder: Int
    /// Priority classes officers gave to tickets, each with a reason.
    public var prioritiesGranted: Int
    /// Priority classes officers took from tickets, each with a reason.
    public var prioritiesWithdrawn: Int
    /// Ratings by the key of their level; levels nobody chose are absent.
    public var levels: [String: Int]

    /// Counts, none unless given.
    public init(
        issued: Int = 0, served: Int = 0, servedByClosing: Int = 0, noShow: Int = 0, cancelled: Int = 0,
        expired: Int = 0, rated: Int = 0, callsOutOfOrder: Int = 0,
        prioritiesGranted: Int = 0, prioritiesWithdrawn: Int = 0, levels: [String: Int] = [:]
    ) {
        self.issued = issued
        self.served = served
        self.servedByClosing = servedByClosing
        self.noShow = noShow
        self.cancelled = cancelled
        self.expired = expired
        self.rated = rated
        self.callsOutOfOrder = callsOutOfOrder
        self.prioritiesGranted = prioritiesGranted
        self.prioritiesWithdrawn = prioritiesWithdrawn
        self.levels = levels
    }

    /// Share of the served tickets that were rated, from 0 to 1; 0 when none was served.
    public var responseRate: Double {
        served == 0 ? 0 : Double(rated) / Double(served)
    }

    /// The counts of two stretches that share no day.
    public static func + (one: Totals, other: Totals) -> Totals {
        Totals(
            issued: one.issued + other.issued, served: one.served + other.served,
            servedByClosing: one.servedByClosing + other.servedByClosing, noShow: one.noShow + other.noShow,
            cancelled: one.cancelled + other.cancelled, expired: one.expired + other.expired,
            rated: one.rated + other.rated,
            callsOutOfOrder: one.callsOutOfOrder + other.callsOutOfOrder,
            prioritiesGranted: one.prioritiesGranted + other.prioritiesGranted,
            prioritiesWithdrawn: one.prioritiesWithdrawn + other.prioritiesWithdrawn,
            levels: one.levels.merging(other.levels, uniquingKeysWith: +))
    }
}
