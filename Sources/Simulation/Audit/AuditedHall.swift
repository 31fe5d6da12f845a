import Queueing

/// The auditor's own picture of a hall: plain arrays, looked through from end to end.
///
/// Written apart from the rules of the queue, so that a mistake in them is not repeated here; of `Queueing` it uses the
/// words only. It is slow on purpose: nothing in it is kept in step with anything else.
struct AuditedHall: Sendable {
    /// A ticket.
    struct Ticket: Equatable {
        let label: Label
        /// Position in the order of issue.
        let ordinal: Int
        var place: Moment
        var service: String
        var priority: String?
        var state = TicketState.waiting
        var sentTo: Int?
        /// The counter that called it last.
        var counter: Int?
        var missedAt: Moment?
        var ratingsCount = 0
        var isFinishedByClosing = false
        /// Services its holder needs afterwards.
        var errands: [String] = []
        /// The services it was issued for.
        var admittedFor: [String]
        /// When the stretch of ticket hours began in which it was issued, or the last one before.
        var stretch: Moment?
        /// What was scanned when it was issued, as the center knows it.
        var card: String?
        /// Recalls of its latest call.
        var recallsCount = 0
        /// How often nobody came.
        var missesCount = 0
        /// The event with which it joined the line it waits in, or waited in last.
        var joinedAt: Int

        /// The line it waits in if it is an ordinary ticket.
        var line: Line { Line(service: service, counter: sentTo) }

        /// Whether its place is earlier than that of another; of two at one moment the earlier issued.
        func isEarlier(than other: Ticket) -> Bool {
            (place, ordinal) < (other.place, other.ordinal)
        }
    }

    /// A counter: who is there, and what it holds.
    struct Desk {
        let counter: Int
        var session: String?
        var isPaused = false
        /// Position of the ticket it holds.
        var holds: Int?
        /// Position of the ticket it finished last, until it starts another.
        var finishedLast: Int?
        var lastAction: Action?
    }

    /// The last thing a counter did to a ticket, which it may undo for some seconds.
    struct Action {
        let verb: Verb
        let at: Moment
        let session: String?
        let before: Ticket
        var after: Ticket
        /// What the counter had finished last before it.
        let finishedLast: Int?
        /// The event that told it.
        let event: Int
    }

    /// Those who wait for one service, or of it for one counter.
    struct Line: Equatable {
        let service: String
        let counter: Int?
    }

    /// A call by rule, and whom it passed.
    struct RuleCall {
        /// The event that told it.
        let event: Int
        /// The line of the called ticket if that was an ordinary one.
        var ordinaryLine: Line?
        /// Lines of ordinary tickets whose first ticket was passed.
        var passedLines: [Line] = []
        /// Positions of all ordinary tickets that were passed.
        var passed: [Int] = []
    }

    /// One call or recall, as every watcher must be told it.
    struct Announcement: Equatable {
        let sequence: Int
        let label: Label
        let counter: Int
        let at: Moment
        let isRecall: Bool
        /// The event that told it.
        let event: Int
    }

    var configuration: Configuration
    var day: Day?
    var isOpen = false
    var tickets: [Ticket] = []
    var desks: [Desk] = []
    /// Those that were not undone, in their order.
    var ruleCalls: [RuleCall] = []
    var appointments: [Appointment] = []
    /// Numbers of the appointments that have become tickets.
    var appointmentsKept: [(number: Int, label: Label)] = []
    var sessions: [Session] = []
    /// Services that take no tickets for now.
    var closedServices: [String] = []
    /// A person lifted the ticket hours of this day.
    var areTicketHoursLifted = false
    /// A ticket whose last no-show has just been told, which cancels it.
    var strikeDue: Label?
    var announcements: [Announcement] = []
    var announcementsCount = 0

    init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// The position of a ticket in the order of issue.
    func position(of label: Label) -> Int? {
        tickets.lastIndex { $0.label.number == label.number && $0.label.prefix == label.prefix }
    }

    func ticket(_ label: Label) -> Ticket? {
        position(of: label).map { tickets[$0] }
    }

    /// The label of the ticket a counter holds.
    func held(by counter: Int) -> Label? {
        desks.first { $0.counter == counter }?.holds.map { tickets[$0].label }
    }

    /// The position of a counter's desk; one that was never used is put there first.
    mutating func desk(_ counter: Int) -> Int {
        if let position = desks.firstIndex(where: { $0.counter == counter }) { return position }
        desks.append(Desk(counter: counter))
        return desks.count - 1
    }

    func count(_ state: TicketState) -> Int {
        tickets.count { $0.state == state }
    }

    /// How many tickets are in each state, and how many wait for each service of the center, in their order.
    var counts: (states: [TicketState: Int], waiting: [Int]) {
        var states: [TicketState: Int] = [:]
        var waiting = configuration.services.map { _ in 0 }
        for position in tickets.indices {
            let state = tickets[position].state
            states[state, default: 0] += 1
            guard state == .waiting,
                let service = configuration.services.firstIndex(where: {
                    $0.key == tickets[position].service
                })
            else { continue }
            waiting[service] += 1
        }
        return (states, waiting)
    }
}
