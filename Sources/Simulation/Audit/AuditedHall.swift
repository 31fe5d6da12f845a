import Queueing

/// The auditor's own picture of a hall: plain arrays, looked through from end to end.
///
/// Written apart from the rules of the queue, so that a mistake in them is not repeated here; of `Queueing` it uses the
/// words only. It is slow on purpose: nothing in it is kept in step with anything else.
struct AuditedHall: Sendable {
    /// A ticket, and how often it was passed.
    struct Ticket {
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
        /// Priority calls that passed it since a ticket of its line was called by rule.
        var passedCount = 0

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
    }

    /// The ordinary tickets that wait for one service, or of it for one counter, and how often its first was passed.
    struct OrdinaryLine {
        let service: String
        let counter: Int?
        var passesCount = 0
    }

    /// One call or recall, as every watcher must be told it.
    struct Announcement: Equatable {
        let sequence: Int
        let label: Label
        let counter: Int
        let at: Moment
        let isRecall: Bool
    }

    var configuration: Configuration
    var day: Day?
    var isOpen = false
    var tickets: [Ticket] = []
    var desks: [Desk] = []
    var lines: [OrdinaryLine] = []
    var sessions: [Session] = []
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

    /// The position of an ordinary line; one that was never used is put there first.
    mutating func line(_ service: String, _ counter: Int?) -> Int {
        if let position = lines.firstIndex(where: { $0.service == service && $0.counter == counter }) {
            return position
        }
        lines.append(OrdinaryLine(service: service, counter: counter))
        return lines.count - 1
    }

    func count(_ state: TicketState) -> Int {
        tickets.count { $0.state == state }
    }

    func waitingCount(_ service: String) -> Int {
        tickets.count { $0.state == .waiting && $0.service == service }
    }
}
