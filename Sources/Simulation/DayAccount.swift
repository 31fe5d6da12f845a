public import Queueing

/// Everything a simulated day is told by: what is printed, and what `--json` prints.
public struct DayAccount: Equatable, Sendable, Codable {
    /// The figures of one service; every ticket counts for the service it was taken for.
    public struct Service: Equatable, Sendable, Codable {
        /// Its key.
        public var key: String
        /// The letters before its numbers.
        public var prefix: String
        /// Its name in Vietnamese.
        public var name: String
        /// Tickets taken for it.
        public var issued: Int
        /// Those of them whose service ended.
        public var served: Int
        /// Those whose holder did not come.
        public var noShow: Int
        /// Those given up.
        public var cancelled: Int
        /// Those that closing ended unserved.
        public var expired: Int
        /// Issue to first call, by the calendar.
        public var waiting: Spread
        /// The last start to the finish by an officer.
        public var serving: Spread
    }

    /// The answers of one level, best level first.
    public struct Level: Equatable, Sendable, Codable {
        /// Its key.
        public var key: String
        /// How often it was chosen.
        public var count: Int
    }

    /// The name of the center in Vietnamese.
    public var center: String
    /// The date.
    public var day: Day
    /// What decided all chance.
    public var seed: UInt64
    /// How many were to come within ticket hours.
    public var visitors: Int
    /// Came outside ticket hours and got no ticket.
    public var turnedAway: Int
    /// By the names of `Figure`, without the levels.
    public var figures: [String: Int]
    /// In the order of the center file.
    public var services: [Service]
    /// Issue to first call, by the calendar.
    public var waiting: Spread
    /// The same within the hours of the counters.
    public var waitingInCounterHours: Spread
    /// The last start to the finish by an officer.
    public var serving: Spread
    /// In the order of the scale.
    public var levels: [Level]
    /// How often each reason was named.
    public var reasons: [String: Int]
    /// Rated of served, from 0 to 1.
    public var responseRate: Double
    /// From the first ticket to the last.
    public var halfHours: [HalfHour]
    /// How often each verb was used.
    public var verbs: [String: Int]
    /// How often each refusal was met where it belongs.
    public var refusals: [String: Int]
    /// Messages to the server, the setting of its clock included.
    public var calls: Int
    /// Everything that does not add up; none is as it must be.
    public var mismatches: [String]
}

extension DayAccount {
    init(
        _ configuration: Configuration, wish: SimulationWish, day: SimulatedDay, figures: DayFigures,
        mismatches: [String]
    ) {
        let offset = configuration.utcOffsetSeconds
        let counted = figures.figures
        center = configuration.name.text(in: nil)
        self.day = wish.day
        seed = wish.seed
        visitors = wish.visitors
        turnedAway = day.turnedAwayCount
        self.figures = counted.filter { !$0.key.hasPrefix(Figure.level("")) }
        services = configuration.services.map { Service($0, figures) }
        waiting = figures.waiting
        waitingInCounterHours = figures.waiting(
            within: configuration.counterSpans(on: wish.day))
        serving = figures.serving
        levels = configuration.ratingScale.levels.map {
            Level(key: $0.key, count: counted[Figure.level($0.key)] ?? 0)
        }
        reasons = figures.reasons
        let served = counted[Figure.served] ?? 0
        responseRate = served == 0 ? 0 : Double(counted[Figure.rated] ?? 0) / Double(served)
        halfHours = HalfHour.all(of: figures, utcOffsetSeconds: offset)
        verbs = [
            "calls": figures.calls, "callsOutOfOrder": figures.callsOutOfOrder,
            "recalls": figures.recalls, "transfers": figures.transfers, "parks": figures.parks,
            "returns": figures.returns, "pauses": figures.pauses, "signIns": figures.signIns,
        ]
        refusals = day.line.refusals
        calls = day.line.callsCount
        self.mismatches = mismatches
    }
}

extension DayAccount.Service {
    fileprivate init(_ service: Queueing.Service, _ figures: DayFigures) {
        let visits = figures.visits.filter { $0.service == service.key }
        let count = { (state: TicketState) in visits.count { $0.state == state } }
        self.init(
            key: service.key, prefix: service.prefix, name: service.name.text(in: nil), issued: visits.count,
            served: count(.finished), noShow: count(.noShow), cancelled: count(.cancelled),
            expired: count(.expired), waiting: Spread(visits.compactMap(\.waitingSeconds)),
            serving: Spread(visits.compactMap(\.servingSeconds)))
    }
}
