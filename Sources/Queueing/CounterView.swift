/// What a counter's officer sees.
public struct CounterView: Equatable, Sendable {
    /// Whether a counter serves.
    public enum DeskState: String, Equatable, Sendable, Codable {
        case closed, open, paused
    }

    /// A counter as a transfer can name it.
    public struct Neighbour: Equatable, Sendable {
        public var counter: Int
        public var name: String
        public var state: DeskState

        /// Another counter and whether it serves.
        public init(counter: Int, name: String, state: DeskState) {
            self.counter = counter
            self.name = name
            self.state = state
        }
    }

    /// A ticket as the officer sees it.
    public struct Item: Equatable, Sendable {
        public var label: Label
        /// Name of the service in Vietnamese.
        public var service: String
        public var state: TicketState
        /// Name of the priority class in Vietnamese; nil for an ordinary ticket.
        public var priority: String?
        public var issuedAt: Moment
        public var calledAt: Moment?
        public var startedAt: Moment?
        public var recalls: Int
        public var language: String?
        public var note: String?
        /// Whether it was sent to this very counter.
        public var sentHere: Bool

        /// A ticket in an officer's list.
        public init(
            label: Label, service: String, state: TicketState, priority: String?, issuedAt: Moment,
            calledAt: Moment?, startedAt: Moment?, recalls: Int, language: String?, note: String?,
            sentHere: Bool
        ) {
            self.label = label
            self.service = service
            self.state = state
            self.priority = priority
            self.issuedAt = issuedAt
            self.calledAt = calledAt
            self.startedAt = startedAt
            self.recalls = recalls
            self.language = language
            self.note = note
            self.sentHere = sentHere
        }
    }

    public var asOf: Moment
    public var counter: Int
    public var name: String
    public var state: DeskState
    /// Whether the day is open.
    public var dayOpen: Bool
    public var staff: String?
    public var pauseReason: String?
    public var current: Item?
    /// The next ones this counter would call, in order; at most `Limits.queuePreviewMax`.
    public var queue: [Item]
    /// How many wait for what this counter serves.
    public var waiting: Int
    /// Parked tickets this counter may return.
    public var parked: [Item]
    /// No-shows this counter may still return, latest first.
    public var noShows: [Item]
    /// Services a ticket can be transferred to: key and name in Vietnamese.
    public var services: [Catalogue.Choice]
    /// The other counters.
    public var neighbours: [Neighbour]
    /// Whether the time is in doubt: the machine's clock is not believed.
    public var clockInDoubt: Bool

    /// A view with these contents.
    public init(
        asOf: Moment, counter: Int, name: String, state: DeskState, dayOpen: Bool, staff: String?,
        pauseReason: String?, current: Item?, queue: [Item], waiting: Int, parked: [Item], noShows: [Item],
        services: [Catalogue.Choice], neighbours: [Neighbour], clockInDoubt: Bool = false
    ) {
        self.asOf = asOf
        self.counter = counter
        self.name = name
        self.state = state
        self.dayOpen = dayOpen
        self.staff = staff
        self.pauseReason = pauseReason
        self.current = current
        self.queue = queue
        self.waiting = waiting
        self.parked = parked
        self.noShows = noShows
        self.services = services
        self.neighbours = neighbours
        self.clockInDoubt = clockInDoubt
    }
}
