/// What a kiosk offers, in one language.
public struct Catalogue: Equatable, Sendable {
    /// One service as it can be chosen now.
    public struct Service: Equatable, Sendable {
        public var key: String
        public var prefix: String
        public var name: String
        /// Whether a ticket can be taken now.
        public var open: Bool
        public var waiting: Int
        /// Minutes an ordinary ticket taken now is likely to wait; nil when nothing can be said.
        public var waitMinutes: ClosedRange<Int>?
        /// When it opens next, if it is closed and that is known.
        public var opensAt: Moment?
        /// Whether a signed-in counter serves it now.
        public var served: Bool
        /// Whether its quota of the day, or of the present stretch of ticket hours, is used up.
        public var quotaReached: Bool
        /// Whether somebody stopped its tickets for the rest of the day.
        public var stopped: Bool
        /// Whether a ticket taken now may not be called any more today.
        public var notToday: Bool
        /// The numbers of the counters whose own service it is, in the order of the center file.
        public var counters: [Int]

        /// A service as it can be chosen.
        public init(
            key: String, prefix: String, name: String, open: Bool, waiting: Int,
            waitMinutes: ClosedRange<Int>? = nil, opensAt: Moment?,
            served: Bool, quotaReached: Bool = false, stopped: Bool = false, notToday: Bool = false,
            counters: [Int] = []
        ) {
            self.key = key
            self.prefix = prefix
            self.name = name
            self.open = open
            self.waiting = waiting
            self.waitMinutes = waitMinutes
            self.opensAt = opensAt
            self.served = served
            self.quotaReached = quotaReached
            self.stopped = stopped
            self.notToday = notToday
            self.counters = counters
        }
    }

    /// A priority class a citizen may declare.
    public struct Priority: Equatable, Sendable {
        public var key: String
        public var name: String
        /// The age in full years from which an identity card gives it by itself, until the age of another; nil: no card
        /// does.
        public var minimumAge: Int?

        /// A class of this key and name.
        public init(key: String, name: String, minimumAge: Int? = nil) {
            self.key = key
            self.name = name
            self.minimumAge = minimumAge
        }
    }

    /// One thing that can be chosen: a service to transfer to, an answer of a rating.
    public struct Choice: Equatable, Sendable {
        public var key: String
        public var name: String

        /// A choice of this key and name.
        public init(key: String, name: String) {
            self.key = key
            self.name = name
        }
    }

    public var center: String
    /// In the order of the center file.
    public var services: [Service]
    public var priorities: [Priority]
    /// Whether the time is in doubt: the machine's clock is not believed.
    public var clockInDoubt: Bool
    /// Whether times can be booked for some service, so that a kiosk checks in those who come for one.
    public var takesAppointments: Bool

    /// A catalogue with these choices.
    public init(
        center: String, services: [Service], priorities: [Priority], clockInDoubt: Bool = false,
        takesAppointments: Bool = false
    ) {
        self.center = center
        self.services = services
        self.priorities = priorities
        self.clockInDoubt = clockInDoubt
        self.takesAppointments = takesAppointments
    }
}
