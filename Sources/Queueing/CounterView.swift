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

    /// What gives a waiting ticket its place among the next ones, where that is not the order of the numbers alone.
    public enum OrderReason: Equatable, Sendable {
        /// Its priority class comes before everyone.
        case urgent
        /// Its priority class is always ahead, inside the bound.
        case first
        /// Its priority class counts as come so many minutes earlier.
        case headStart(minutes: Int)
        /// So many priority calls in a row have passed its line: this turn is its own.
        case bound(calls: Int)
        /// It has an appointment, whose time has come.
        case appointment(at: Moment)
        /// It has an appointment, and comes after all others until then.
        case beforeAppointment(at: Moment)
        /// It was sent to this very counter.
        case sentHere
        /// The counter only helps with its service, so it counts as come so many minutes later.
        case backup(minutes: Int)
        /// It was absent so many minutes, and counts as come so much later.
        case returned(minutes: Int)
        /// It came from another service and has kept its place.
        case transferred
    }

    /// What the rating terminal beside the counter does; never how somebody has answered.
    public struct Rating: Equatable, Sendable {
        /// What it shows.
        public enum Stage: String, Equatable, Sendable, Codable {
            /// Nothing: nobody was served yet, or the next one is.
            case idle
            /// The question, for as long as it may stand, answered or not.
            case asking
            /// The time of the question is over, answered or not.
            case done
        }

        public var stage: Stage
        /// When the time of the question is over; only before that.
        public var until: Moment?

        /// A terminal at this stage.
        public init(stage: Stage, until: Moment? = nil) {
            self.stage = stage
            self.until = until
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
        /// The code of the dossier it is about.
        public var dossier: String?
        /// Names in Vietnamese of the services its holder needs after this one, in order.
        public var errands: [String]
        /// How often it was marked as a no-show.
        public var noShows: Int
        /// How often a called ticket must still be recalled before it may be marked as a no-show.
        public var recallsMissing: Int
        /// The time it was booked for; nil for a ticket without an appointment.
        public var appointmentAt: Moment?
        /// Whether its holder needs help at the counter.
        public var needsHelp: Bool
        /// What it was taken for: the key of a procedure, or its short name in Vietnamese once that was looked up.
        public var procedure: String?
        /// What gives it its place in the queue; nil: the order of the numbers, or it does not wait here.
        public var order: OrderReason?
        /// The counter it was sent to and waits for.
        public var sentTo: Int?
        /// The counter that holds it, or held it last; only of a ticket that was searched for.
        public var counter: Int?
        /// Who of the staff was signed in there then; only of a ticket that was searched for.
        public var staff: String?
        /// When serving ended; only of a ticket that was searched for.
        public var finishedAt: Moment?

        /// A ticket in an officer's list.
        public init(
            label: Label, service: String, state: TicketState, priority: String?, issuedAt: Moment,
            calledAt: Moment?, startedAt: Moment?, recalls: Int, language: String?, note: String?,
            sentHere: Bool, dossier: String? = nil, errands: [String] = [], noShows: Int = 0,
            recallsMissing: Int = 0, appointmentAt: Moment? = nil, needsHelp: Bool = false,
            procedure: String? = nil, order: OrderReason? = nil, sentTo: Int? = nil, counter: Int? = nil,
            staff: String? = nil, finishedAt: Moment? = nil
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
            self.dossier = dossier
            self.errands = errands
            self.noShows = noShows
            self.recallsMissing = recallsMissing
            self.appointmentAt = appointmentAt
            self.needsHelp = needsHelp
            self.procedure = procedure
            self.order = order
            self.sentTo = sentTo
            self.counter = counter
            self.staff = staff
            self.finishedAt = finishedAt
        }
    }

    /// What this counter has just done and can take back.
    public struct LastAction: Equatable, Sendable {
        public var verb: Verb
        public var label: Label
        /// The last moment at which it can be taken back, in the time of `asOf`.
        public var until: Moment

        /// An action that can be taken back until then.
        public init(verb: Verb, label: Label, until: Moment) {
            self.verb = verb
            self.label = label
            self.until = until
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
    /// What the officer can take back; nil when nothing.
    public var lastAction: LastAction?
    /// Every priority class an officer may give: key and name in Vietnamese.
    public var priorities: [Catalogue.Choice]
    /// Tickets this counter transferred that still wait, latest first; at most `Limits.queuePreviewMax`.
    public var transferred: [Item]
    /// The rating terminal of this counter; nil while none is there.
    public var rating: Rating?
    /// The hours of the day that count as waiting.
    public var hours: OpenHours
    /// What the officer is reminded of, in order of time.
    public var reminders: [Reminder]

    /// A view with these contents.
    public init(
        asOf: Moment, counter: Int, name: String, state: DeskState, dayOpen: Bool, staff: String?,
        pauseReason: String?, current: Item?, queue: [Item], waiting: Int, parked: [Item], noShows: [Item],
        services: [Catalogue.Choice], neighbours: [Neighbour], clockInDoubt: Bool = false,
        lastAction: LastAction? = nil, priorities: [Catalogue.Choice] = [], transferred: [Item] = [],
        rating: Rating? = nil, hours: OpenHours = OpenHours(stretches: [], goesOn: true),
        reminders: [Reminder] = []
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
        self.lastAction = lastAction
        self.priorities = priorities
        self.transferred = transferred
        self.rating = rating
        self.hours = hours
        self.reminders = reminders
    }
}

extension CounterView {
    /// Puts names for the keys of procedures; a key without a name stays.
    public mutating func nameProcedures(_ name: (_ key: String) -> String?) {
        let named = { (item: Item) in
            var item = item
            item.procedure = item.procedure.map { name($0) ?? $0 }
            return item
        }
        current = current.map(named)
        queue = queue.map(named)
        parked = parked.map(named)
        noShows = noShows.map(named)
        transferred = transferred.map(named)
    }
}
