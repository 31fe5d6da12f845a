public import Queueing

/// Everything a simulated day is told by: what is printed, and what `--json` prints.
public struct DayAccount: Equatable, Sendable, Codable {
    /// The figures of one service; every ticket counts for the service it was taken for.
    public struct Service: Equatable, Sendable, Codable {
        public var key: String
        public var prefix: String
        public var name: String
        public var issued: Int
        public var served: Int
        public var noShow: Int
        public var cancelled: Int
        public var expired: Int
        public var waiting: Spread
        public var serving: Spread
    }

    /// The answers of one level, best level first.
    public struct Level: Equatable, Sendable, Codable {
        public var key: String
        public var count: Int
    }

    public var center: String
    public var day: Day
    public var seed: UInt64
    public var visitors: Int
    /// Came outside ticket hours and got no ticket.
    public var turnedAway: Int
    /// By the names of `Figure`, without the levels.
    public var figures: [String: Int]
    public var services: [Service]
    /// Issue to first call, by the calendar.
    public var waiting: Spread
    /// The same within the hours of the counters.
    public var waitingInCounterHours: Spread
    public var serving: Spread
    public var levels: [Level]
    /// How often each reason was named.
    public var reasons: [String: Int]
    /// Rated of served, from 0 to 1.
    public var responseRate: Double
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
            within: configuration.counterHours.spans(on: wish.day, utcOffsetSeconds: offset))
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
