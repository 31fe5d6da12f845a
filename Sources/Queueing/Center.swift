/// The whole state of one center on one service day.
///
/// It changes by `apply` alone. The server, a restart, the simulator and every test run on the same two functions,
/// `decide` and `apply`.
public struct Center: Equatable, Sendable {
    public internal(set) var configuration: Configuration
    /// The last service day, open or closed; nil before the first.
    public internal(set) var serviceDay: ServiceDay?
    /// Tickets of the day by their ordinal.
    public internal(set) var tickets: [Ticket] = []
    /// Who is signed in, by session key.
    public internal(set) var sessions: [String: Session] = [:]
    /// Officers who may sign in, with their names.
    public internal(set) var staff: [String: Erasable]
    /// What the manager has to say to the hall.
    public internal(set) var notice: String?
    /// What the machine's clock claimed when it was no longer believed; nil while it is.
    public internal(set) var clockDoubted: Moment?
    /// Keys of services that take no tickets for now.
    public internal(set) var closedServices: Set<String> = []
    /// The last five minutes of calls, oldest first.
    public internal(set) var calls: [Board.Call] = []
    /// Rises by one with every call and recall, over days.
    public internal(set) var callSequence = 0
    /// Tickets of the day that have a rating.
    public internal(set) var rated = 0
    /// What the turns of the day took.
    public internal(set) var turnarounds = Turnarounds()

    /// Booked times from the present day on.
    public internal(set) var appointments = AppointmentBook()

    var ordinals: [Label: Int] = [:]
    /// The last number of each series, by prefix.
    var lastNumbers: [String: Int] = [:]
    /// How many tickets of other series were issued for each service as a further errand.
    var errandsListed: [String: Int] = [:]
    /// Tickets of each service issued in the present stretch of ticket hours, those with it as an errand included.
    var issuedInSession: [String: Int] = [:]
    /// Ordinals of the tickets of each identity card, by the keyed hash of its number.
    var cards: [String: [Int]] = [:]
    var desks: [Int: Desk] = [:]
    var lines: [LineKey: WaitingLine] = [:]
    /// Those who wait for each service in the order in which they took a number, sent tickets included; no entry for none.
    var waitingSince: [String: WaitingLine] = [:]
    /// How many tickets sent to a counter wait for it; no entry for none.
    var sentWaiting: [Int: Int] = [:]
    /// Ordinals of the waiting tickets that each counter transferred, the latest last; no entry for none.
    var transferredWaiting: [Int: [Int]] = [:]
    var stateCounts: [TicketState: Int] = [:]
    /// Priority calls that passed the first ticket of a line of ordinary tickets, since one of it was called.
    var passes = Passes()
    /// Ordinals of parked tickets, in order of parking.
    var parked: [Int] = []
    /// Ordinals of tickets marked as no-shows, in that order; those returned since may still be in it.
    var missed: [Int] = []

    /// A center before its first service day.
    public init(
        configuration: Configuration, staff: [String: Erasable] = [:],
        appointments: AppointmentBook = AppointmentBook()
    ) {
        self.configuration = configuration
        self.staff = staff
        self.appointments = appointments
    }

    /// A service day and whether it is open.
    public struct ServiceDay: Equatable, Sendable {
        public let day: Day
        /// When it was opened last.
        public internal(set) var openedAt: Moment
        public internal(set) var closedAt: Moment?
        /// A person lifted the ticket hours for this day.
        public internal(set) var ticketHoursLifted: Bool
        /// When the stretch of ticket hours began in which the latest ticket was issued.
        var ticketSession: Moment?

        public var isOpen: Bool { closedAt == nil }
    }

    /// A counter as it is now.
    struct Desk: Equatable, Sendable {
        var session: String?
        var pauseReason: String?
        /// Ordinal of the ticket it holds.
        var current: Int?
        /// Ordinal of the ticket it finished last, until it starts the next one.
        var lastFinished: Int?
        /// The officer who finished it.
        var lastOfficer: String?
        /// What it did last.
        var undoable: Undoable?
        /// When its last turn ended, until it calls, pauses or signs out.
        var freeSince: Moment?
        /// When its pause began.
        var pausedAt: Moment?
        /// Whether an officer sat there today.
        var hasServed = false
    }

    public var isOpen: Bool { serviceDay?.isOpen ?? false }

    /// The service day in force, or the date of a moment before the first one.
    public func day(at now: Moment) -> Day { serviceDay?.day ?? configuration.day(of: now) }

    /// Whether the machine's clock is not believed, so that every screen says so.
    public var isClockInDoubt: Bool { clockDoubted != nil }

    /// The ticket of a label today.
    public func ticket(_ label: Label) -> Ticket? {
        ordinals[label].map { tickets[$0] }
    }

    /// How many tickets of the day are in a state.
    public func count(of state: TicketState) -> Int {
        stateCounts[state] ?? 0
    }

    /// How many wait for a service.
    public func waiting(for service: String) -> Int {
        waitingSince[service]?.count ?? 0
    }

    /// The ticket a counter holds.
    public func current(at counter: Int) -> Ticket? {
        desks[counter]?.current.map { tickets[$0] }
    }

    /// Who is signed in at a counter.
    public func session(at counter: Int) -> Session? {
        desks[counter]?.session.flatMap { sessions[$0] }
    }

    /// Whether a counter is signed in and not paused.
    public func isServing(_ counter: Int) -> Bool {
        guard let desk = desks[counter] else { return false }
        return desk.session != nil && desk.pauseReason == nil
    }

    /// The ticket this counter calls next; nil when nobody waits for it.
    public func next(at counter: Counter, now: Moment) -> Ticket? {
        var turns = Turns(at: [counter], in: self)
        return turns.next(at: counter.number, now: now).map { tickets[$0.ordinal] }
    }
}
