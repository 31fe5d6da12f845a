public import Queueing

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
        /// Rated of served, 0 to 1; 0 when nobody was served.
        public var responseRate: Double
        /// Answers by key of the level.
        public var levels: [String: Int]

        /// A row of these counts.
        public init(
            key: String? = nil, name: String? = nil, issued: Int, served: Int, noShow: Int, cancelled: Int,
            expired: Int, rated: Int, levels: [String: Int]
        ) {
            self.key = key
            self.name = name
            self.issued = issued
            self.served = served
            self.noShow = noShow
            self.cancelled = cancelled
            self.expired = expired
            self.rated = rated
            responseRate = served > 0 ? Double(rated) / Double(served) : 0
            self.levels = levels
        }
    }

    /// The first day.
    public var from: Day
    /// The last day, included.
    public var to: Day
    public var totals: Row
    /// Empty while no breakdown is asked for.
    public var rows: [Row]

    /// A report of these figures.
    public init(from: Day, to: Day, totals: Row, rows: [Row] = []) {
        self.from = from
        self.to = to
        self.totals = totals
        self.rows = rows
    }
}
