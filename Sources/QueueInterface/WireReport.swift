public import Queueing
public import Reporting

/// The figures of a stretch of days, on the wire: the type `Report`.
public struct WireReport: Codable, Equatable, Sendable {
    /// One line of figures: the type `Row`.
    public struct Row: Codable, Equatable, Sendable {
        /// What the row is about, such as the key of a service; nil in the totals.
        public var key: String?
        public var name: String?
        public var issued: Int
        public var served: Int
        public var noShow: Int
        public var cancelled: Int
        public var expired: Int
        public var rated: Int
        /// Calls by label that were not next, each with a reason.
        public var callsOutOfOrder: Int
        /// Priority classes that officers gave, and took away, each with a reason.
        public var prioritiesGranted: Int
        public var prioritiesWithdrawn: Int
        /// Rated of served, 0 to 1; 0 when nobody was served.
        public var responseRate: Double
        /// Answers by key of the level.
        public var levels: [String: Int]

        /// A row of these counts; without a key the totals.
        public init(_ counts: Totals, key: String? = nil, name: String? = nil) {
            self.key = key
            self.name = name
            issued = counts.issued
            served = counts.served
            noShow = counts.noShow
            cancelled = counts.cancelled
            expired = counts.expired
            rated = counts.rated
            callsOutOfOrder = counts.callsOutOfOrder
            prioritiesGranted = counts.prioritiesGranted
            prioritiesWithdrawn = counts.prioritiesWithdrawn
            responseRate = counts.responseRate
            levels = counts.levels
        }
    }

    /// The first day.
    public var from: Day
    /// The last day, included.
    public var to: Day
    public var totals: Row
    /// Empty while no breakdown is asked for.
    public var rows: [Row]

    /// A report for the wire, without a breakdown.
    public init(_ report: Report) {
        from = report.from
        to = report.to
        totals = Row(report.totals)
        rows = []
    }
}
