/// What happened, and when: the truth from which everything else can be rebuilt.
public struct Event: Equatable, Sendable {
    public let at: Moment
    public let fact: Fact

    /// A fact at a moment.
    public init(at: Moment, fact: Fact) {
        self.at = at
        self.fact = fact
    }
}

/// One kind of event with its particulars.
///
/// As JSON it is an object of one member, named for the kind: `{"ticketRecalled":{"counter":3,"label":"A015"}}`. Facts
/// are only ever added; a shipped one keeps its name and members, since journals of years carry it.
public enum Fact: Equatable, Sendable, Codable {
    case dayOpened(opening: Opening)
    /// The same day was opened again; its series go on.
    case dayReopened(byHand: Bool)
    /// A person lifted the ticket hours until the day closes.
    case ticketHoursLifted
    case dayClosed
    case centerReloaded(configuration: Configuration)
    case serviceClosed(service: String)
    case serviceOpened(service: String)
    case noticeSet(text: String?)

    /// The machine's clock claimed this and is not believed: time goes on without it.
    case clockDoubted(machine: Moment)
    /// The machine's clock agreed again by itself.
    case clockAgreed
    /// Somebody confirmed the machine's clock: time was `from` and goes on from `to`, or as `SteadyTime` says where that
    /// is earlier. Figures that span it are off by the difference.
    case clockConfirmed(from: Moment, to: Moment)

    case staffAdded(staff: String, name: Erasable, pinHash: Erasable)
    case staffRemoved(staff: String)
    case staffSignedIn(session: Session)
    case staffSignedOut(session: Session)
    case counterPaused(counter: Int, reason: String)
    case counterResumed(counter: Int)

    case ticketIssued(
        label: Label, service: String, priority: String?, procedure: String?, language: String?,
        code: Erasable)
    /// `reason` only when it was called out of order.
    case ticketCalled(label: Label, counter: Int, reason: String?)
    case ticketRecalled(label: Label, counter: Int)
    case ticketStarted(label: Label, counter: Int)
    case ticketFinished(label: Label, counter: Int)
    case ticketMissed(label: Label, counter: Int)
    case ticketParked(label: Label, counter: Int, reason: String?)
    /// `counter` is nil when a hall guide returned it.
    case ticketReturned(label: Label, counter: Int?)
    /// `toCounter` when it was sent to a counter; then `service` is unchanged.
    case ticketTransferred(label: Label, counter: Int, service: String, toCounter: Int?, note: Erasable?)
    /// The counter it was sent to stopped serving: it waits for its service again.
    case ticketReleased(label: Label, counter: Int)
    /// `counter` is nil when its holder or a guide cancelled it.
    case ticketCancelled(label: Label, counter: Int?, reason: String?)
    case ticketPriorityChanged(label: Label, priority: String?, reason: String, staff: String)
    case ticketNoted(label: Label, note: Erasable, staff: String)
    case ticketDossierSet(label: Label, dossier: Erasable, staff: String)
    /// Services its holder needs after the first, in order; told once, when it is issued.
    case ticketErrandsListed(label: Label, services: [String])
    /// One errand is done at a counter; it waits for the next with the same number and place.
    case ticketContinued(label: Label, counter: Int, service: String)
    /// An identity card was shown when the ticket was issued; `card` is a keyed hash, erased at the close of the day.
    case cardShown(label: Label, card: Erasable)
    /// Its holder needs help at the counter, as a kiosk used in large text or by ear tells; told when it is issued.
    case ticketHelpAsked(label: Label)
    /// A counter took back what it had just done: the ticket is as it was before.
    case actionUndone(label: Label, counter: Int, verb: Verb)
    case appointmentBooked(appointment: Appointment)
    case appointmentCancelled(number: Int)
    /// The appointment has become a ticket; `place` is the later of its time and check-in.
    case appointmentKept(number: Int, label: Label, place: Moment)
    case ticketExpired(label: Label)
    case ticketFinishedByClosing(label: Label, counter: Int)
    case ticketRated(label: Label, counter: Int, level: String, reasons: [String], comment: Erasable?)
}

/// What a service day begins with.
public struct Opening: Equatable, Sendable, Codable {
    public var day: Day
    public var configuration: Configuration
    /// Opened by a person, which lifts the ticket hours.
    public var byHand: Bool
    /// Officers who had already signed in.
    public var sessions: [Session]
    /// The last call sequence of the days before.
    public var callSequence: Int
    /// What the manager still has to say to the hall.
    public var notice: String?
    /// What the machine's clock claimed if it is doubted still.
    public var clockDoubted: Moment?

    /// The beginning of a day.
    public init(
        day: Day, configuration: Configuration, byHand: Bool, sessions: [Session], callSequence: Int,
        notice: String?, clockDoubted: Moment? = nil
    ) {
        self.day = day
        self.configuration = configuration
        self.byHand = byHand
        self.sessions = sessions
        self.callSequence = callSequence
        self.notice = notice
        self.clockDoubted = clockDoubted
    }
}

extension Fact {
    /// The ticket the fact is about, if it is about one.
    public var label: Label? {
        switch self {
        case .ticketIssued(let label, _, _, _, _, _), .ticketCalled(let label, _, _),
            .ticketRecalled(let label, _), .ticketStarted(let label, _), .ticketFinished(let label, _),
            .ticketMissed(let label, _), .ticketParked(let label, _, _), .ticketReturned(let label, _),
            .ticketTransferred(let label, _, _, _, _), .ticketReleased(let label, _),
            .ticketCancelled(let label, _, _), .ticketPriorityChanged(let label, _, _, _),
            .ticketNoted(let label, _, _), .ticketExpired(let label), .ticketFinishedByClosing(let label, _),
            .ticketRated(let label, _, _, _, _), .ticketDossierSet(let label, _, _),
            .ticketErrandsListed(let label, _), .ticketContinued(let label, _, _), .cardShown(let label, _),
            .actionUndone(let label, _, _), .appointmentKept(_, let label, _), .ticketHelpAsked(let label):
            label
        case .dayOpened, .dayReopened, .ticketHoursLifted, .dayClosed, .centerReloaded, .serviceClosed,
            .serviceOpened, .noticeSet, .staffAdded, .staffRemoved, .staffSignedIn, .staffSignedOut,
            .counterPaused, .counterResumed, .appointmentBooked, .appointmentCancelled, .clockDoubted,
            .clockAgreed, .clockConfirmed:
            nil
        }
    }
}
