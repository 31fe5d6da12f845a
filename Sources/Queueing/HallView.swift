/// What a guide in the hall sees: every counter, who waits for what, who did not come, and kiosks that call.
public struct HallView: Equatable, Sendable {
    /// A counter with its officer and current ticket.
    public struct Desk: Equatable, Sendable {
        public var counter: Int
        /// In Vietnamese.
        public var name: String
        public var state: CounterView.DeskState
        public var staff: String?
        public var pauseReason: String?
        public var current: CounterView.Item?

        /// A counter as it is now.
        public init(
            counter: Int, name: String, state: CounterView.DeskState, staff: String? = nil,
            pauseReason: String? = nil, current: CounterView.Item? = nil
        ) {
            self.counter = counter
            self.name = name
            self.state = state
            self.staff = staff
            self.pauseReason = pauseReason
            self.current = current
        }
    }

    /// A service, and how those wait who came for it.
    public struct Line: Equatable, Sendable {
        public var key: String
        public var prefix: String
        /// In Vietnamese.
        public var name: String
        /// Whether tickets can be taken now.
        public var isOpen: Bool
        public var waiting: Int
        /// When the first of those who wait took a number; nil when nobody waits.
        public var longestSince: Moment?
        /// The estimate for a ticket taken now; nil where there is none.
        public var waitMinutes: ClosedRange<Int>?

        /// A service as it is now.
        public init(
            key: String, prefix: String, name: String, isOpen: Bool, waiting: Int,
            longestSince: Moment? = nil,
            waitMinutes: ClosedRange<Int>? = nil
        ) {
            self.key = key
            self.prefix = prefix
            self.name = name
            self.isOpen = isOpen
            self.waiting = waiting
            self.longestSince = longestSince
            self.waitMinutes = waitMinutes
        }
    }

    public var asOf: Moment
    /// In Vietnamese.
    public var center: String
    public var dayOpen: Bool
    /// In the order of the center file.
    public var counters: [Desk]
    /// In the order of the center file.
    public var services: [Line]
    /// No-shows that can still be returned, latest first; at most `Limits.hallNoShowsMax`.
    public var noShows: [CounterView.Item]
    /// Every priority class staff may give: key and name in Vietnamese.
    public var priorities: [Catalogue.Choice]
    /// Kiosks that called and were not answered yet, the first one first.
    public var calls: [GuideCall]
    /// The hours of the day that count as waiting.
    public var hours: OpenHours
    public var clockInDoubt: Bool

    /// A hall with these contents.
    public init(
        asOf: Moment, center: String, dayOpen: Bool, counters: [Desk], services: [Line],
        noShows: [CounterView.Item] = [], priorities: [Catalogue.Choice] = [], calls: [GuideCall] = [],
        hours: OpenHours = OpenHours(stretches: [], goesOn: true), clockInDoubt: Bool = false
    ) {
        self.asOf = asOf
        self.center = center
        self.dayOpen = dayOpen
        self.counters = counters
        self.services = services
        self.noShows = noShows
        self.priorities = priorities
        self.calls = calls
        self.hours = hours
        self.clockInDoubt = clockInDoubt
    }

    /// How many wait in all.
    public var waiting: Int { services.reduce(0) { $0 + $1.waiting } }
}

/// Somebody at a kiosk who asks for the guide.
public struct GuideCall: Equatable, Sendable {
    /// By which it is answered.
    public var number: Int
    /// The kiosk, as it calls itself; empty for one that did not say.
    public var kiosk: String
    /// What for, if that was said.
    public var reason: String?
    public var at: Moment

    /// A call of a kiosk.
    public init(number: Int, kiosk: String, reason: String?, at: Moment) {
        self.number = number
        self.kiosk = kiosk
        self.reason = reason
        self.at = at
    }
}

extension Center {
    /// What a guide sees, estimates and calls of kiosks aside.
    public func hallView(at now: Moment) -> HallView {
        let windowSeconds = configuration.rules.returnWindowMinutes * 60
        let returnable = missed.reversed().lazy.map { tickets[$0] }
            .prefix { now <= ($0.noShowAt ?? now).adding(seconds: windowSeconds) }
            .filter { $0.state == .noShow }
        let issuing = issuesTickets(at: now)
        return HallView(
            asOf: now, center: configuration.name.text(in: nil), dayOpen: isOpen,
            counters: configuration.counters.map { counter in
                HallView.Desk(
                    counter: counter.number, name: counter.name.text(in: nil),
                    state: deskState(counter.number), staff: session(at: counter.number)?.staff,
                    pauseReason: desks[counter.number]?.pauseReason,
                    current: current(at: counter.number).map { item($0, at: counter.number) })
            },
            services: configuration.services.map { service in
                HallView.Line(
                    key: service.key, prefix: service.prefix, name: service.name.text(in: nil),
                    isOpen: issuing && !closedServices.contains(service.key)
                        && quotaLeft(of: service, at: now) != 0,
                    waiting: waiting(for: service.key), longestSince: waitingSince[service.key]?[0]?.place)
            },
            noShows: returnable.prefix(Limits.hallNoShowsMax).map { item($0, at: nil) },
            priorities: configuration.priorities.map {
                Catalogue.Choice(key: $0.key, name: $0.name.text(in: nil))
            }, hours: configuration.waitingHours(on: day(at: now)), clockInDoubt: isClockInDoubt)
    }
}
