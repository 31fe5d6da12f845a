/// Where a ticket stands in its life.
public enum TicketState: String, Sendable, Codable, CaseIterable {
    case waiting, called, serving, finished, noShow, parked, cancelled, expired
}

/// A number in a service's series on one day.
public struct Ticket: Equatable, Sendable {
    public let label: Label
    public let day: Day
    /// Issue order on its day over all services, from 0; it breaks ties.
    public let ordinal: Int
    public let issuedAt: Moment
    public let procedure: String?
    public let language: String?
    /// What its holder needs to cancel it; printed on the ticket, shown to nobody else.
    public let code: Erasable
    /// Key of the service it waits for now.
    public internal(set) var service: String
    /// Key of its priority class; nil for an ordinary ticket.
    public internal(set) var priority: String?
    public internal(set) var state: TicketState
    /// Its place in time: its issue, later by its absence when it returned after a no-show.
    public internal(set) var place: Moment
    /// The counter that holds it, or held it last.
    public internal(set) var counter: Int?
    /// Who was signed in there when it was called, started or finished last.
    public internal(set) var staff: String?
    /// The counter it was sent to and waits for.
    public internal(set) var sentTo: Int?
    /// Its first call, which ends the waiting time.
    public internal(set) var firstCalledAt: Moment?
    /// Its latest call.
    public internal(set) var calledAt: Moment?
    public internal(set) var startedAt: Moment?
    public internal(set) var finishedAt: Moment?
    /// When it was last marked as a no-show; its return window counts from here.
    public internal(set) var noShowAt: Moment?
    /// Recalls of its latest call.
    public internal(set) var recalls = 0
    /// Key of the service it was transferred from last.
    public internal(set) var transferredFrom: String?
    /// The counter that transferred it last.
    public internal(set) var transferredBy: Int?
    public internal(set) var note: Erasable?
    /// The code of the dossier it is about.
    public internal(set) var dossier: Erasable?
    /// Keys of the services its holder needs after this one, in order.
    public internal(set) var errands: [String] = []
    /// Whether its holder needs help at the counter.
    public internal(set) var needsHelp = false
    /// How often it was marked as a no-show.
    public internal(set) var noShows = 0
    /// How often an officer called it out of order, with a reason.
    public internal(set) var callsOutOfOrder = 0
    /// How often an officer gave it a priority class.
    public internal(set) var prioritiesGranted = 0
    /// How often an officer took its priority class away.
    public internal(set) var prioritiesWithdrawn = 0
    /// Whether the closing of the day ended its service: then it counts in no serving time and takes no rating.
    public internal(set) var finishedByClosing = false
    public internal(set) var isRated = false

    /// A ticket as it is issued.
    init(
        label: Label, day: Day, ordinal: Int, service: String, priority: String?, procedure: String?,
        language: String?, code: Erasable, at now: Moment
    ) {
        self.label = label
        self.day = day
        self.ordinal = ordinal
        self.service = service
        self.priority = priority
        self.procedure = procedure
        self.language = language
        self.code = code
        state = .waiting
        issuedAt = now
        place = now
    }
}
