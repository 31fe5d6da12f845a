public import Queueing

/// The kiosk at the door: choose a service, say whether one has priority, get a number.
///
/// Whoever has an identity card may scan it first; its text is remembered for that one ticket and never shown. Whoever
/// has an appointment types or scans its code. Several errands go on one number, in the order in which they are chosen.
///
/// One press is one ticket: while an answer is awaited every further press is ignored, and the id of the
/// attempt lets the station ask again after a lost connection without a second ticket.
public enum KioskScreen: Screen {
    /// Seconds a number stays on the glass.
    public static let ticketSeconds = 15
    /// Seconds a refusal stays on the glass.
    public static let refusalSeconds = 15
    /// Seconds without a touch after which the next citizen is expected.
    public static let idleSeconds = 30
    /// Seconds to wait for the server before sending the citizen to the staff.
    public static let answerSeconds = 20

    /// Seconds after which an idle kiosk asks again how many wait.
    public static let refreshSeconds = 30
    /// Milliseconds for which a number or a refusal cannot be pressed away.
    public static let shownMillisecondsMin: Int64 = 1_000

    /// A ticket as it is handed to its citizen.
    public struct Issued: Equatable, Sendable {
        public var label: Label
        /// Name of the service in the citizen's language.
        public var service: String
        /// How many would be called before.
        public var ahead: Int
        /// Minutes the wait is likely to take; nil when nothing can be said.
        public var waitMinutes: ClosedRange<Int>?
        /// Names of the services its holder needs afterwards, in order.
        public var errands: [String]
        /// Name of its priority class, if it has one that a citizen may declare.
        public var priority: String?
        /// The time of the appointment that its holder came for, in time.
        public var appointmentAt: Moment?
        /// Whether its holder came too late for an appointment, so that it is an ordinary number.
        public var isLate: Bool
        /// Whether the number is printed as well; without paper it has to be remembered.
        public var printed: Bool

        /// A ticket just issued.
        public init(
            label: Label, service: String, ahead: Int, waitMinutes: ClosedRange<Int>? = nil,
            errands: [String] = [], priority: String? = nil, appointmentAt: Moment? = nil,
            isLate: Bool = false, printed: Bool = false
        ) {
            self.label = label
            self.service = service
            self.ahead = ahead
            self.waitMinutes = waitMinutes
            self.errands = errands
            self.priority = priority
            self.appointmentAt = appointmentAt
            self.isLate = isLate
            self.printed = printed
        }
    }

    /// Where a citizen stands.
    public enum Step: Equatable, Sendable {
        case choosingService
        /// Several services are chosen, one after the other.
        case choosingSeveral
        /// No counter serves the service of this key now: is a number wanted all the same?
        case confirmingUnserved(service: String, several: Bool)
        /// The digits of an appointment's code typed so far.
        case typingCode(String)
        /// The services are chosen, the priority is not.
        case choosingPriority
        /// The server was asked for a ticket; nil for the service of an appointment.
        case awaitingTicket(attempt: String, service: String?)
        case showingTicket(Issued)
        /// A sentence says why there is no ticket and what to do.
        case showingRefusal(String)
    }

    /// All the kiosk knows.
    public struct State: Sendable {
        public var surroundings: Surroundings
        /// What can be chosen, in the language shown; nil until the server has said it.
        public internal(set) var catalogue: Catalogue?
        /// When the server said it.
        public internal(set) var catalogueAsOf: Moment?
        public internal(set) var step: Step = .choosingService
        /// Index of the marked service or priority; 0 is the first one.
        public internal(set) var selected = 0
        /// Whether a selection mark is shown: nobody is at the kiosk before the first press.
        public internal(set) var isTouched = false
        /// Runs while somebody is at the kiosk.
        public internal(set) var countdown: Countdown?
        /// What was scanned instead of an identity card: a sentence about it stands over the step.
        public internal(set) var cardTrouble: CardTrouble?
        /// Whether an identity card was read for the coming ticket.
        public var hasCard: Bool { card != nil }
        /// Keys of the services chosen so far, in order; the first is the one the number is of.
        public internal(set) var chosen: [String] = []
        /// That card; forgotten with the ticket, when it is cancelled, and when the kiosk is idle.
        var card: ScannedCard?
        var attempts: Attempts
        var loadedAt: Moment

        /// A kiosk that waits for its catalogue; the seed begins every attempt id and must differ from run to
        /// run.
        public init(surroundings: Surroundings, attemptSeed: String) {
            self.surroundings = surroundings
            attempts = Attempts(seed: attemptSeed)
            loadedAt = surroundings.now
        }
    }

    /// What has to be known of a card until the ticket is taken.
    struct ScannedCard: Sendable {
        /// As it was scanned.
        let text: String
        /// Full years of its holder today.
        let age: Int
    }

    /// What can happen to a kiosk.
    public enum Event: ScreenEvent {
        case keyPressed(Key)
        case ticked(Moment)
        case surroundingsChanged(Surroundings.Change)
        /// A code was scanned that may be an identity card.
        case scanned(String)
        /// A code was scanned that has the form of an appointment's: eight digits.
        case appointmentCodeScanned(String)
        /// The server said what can be chosen, in this language; one in another language than shown is
        /// dropped.
        case catalogueArrived(Catalogue, language: String, asOf: Moment)
        /// The server issued a ticket for an attempt; dropped when that attempt is no longer awaited.
        case ticketIssued(Issued, attempt: String)
        /// The server refused an attempt; the sentence is in the citizen's language.
        case ticketRefused(sentence: String, attempt: String)
    }

    /// What a kiosk wants done.
    public enum Effect: Equatable, Sendable {
        /// Take a ticket, with the attempt as the request's id; nil is no priority, and no card.
        ///
        /// The card is the text as it was scanned; `errands` are the services needed afterwards, in order.
        case takeTicket(
            service: String, priority: String?, language: String, card: String? = nil,
            errands: [String] = [], attempt: String)
        /// Make a ticket of the appointment with this code, with the attempt as the request's id.
        case checkIn(code: String, language: String, attempt: String)
        /// The citizen sees the ticket of this attempt: nothing of the wish has to be kept.
        case forget(attempt: String)
        /// Nobody waits for this attempt's answer any more: cancel the ticket if one was or is still issued.
        case abandon(attempt: String)
        /// Ask what can be chosen, in this language.
        case loadCatalogue(language: String)
    }

    /// What a key can do at a kiosk besides choosing by letter or digit.
    public enum Action: Hashable, Sendable {
        case choose, moveUp, moveDown, moveLeft, moveRight, goBack, pageBack, pageOn, switchLanguage
        case checkIn, chooseSeveral, goOn
    }

    /// The table of keys; letters choose a service by its prefix, digits a priority by its number.
    public static let keys: [KeyBinding<Action>] = [
        KeyBinding(.enter, .character(" "), does: .choose, called: .kioskKeyChoose),
        KeyBinding(.up, does: .moveUp, called: .kioskKeyMove),
        KeyBinding(.down, does: .moveDown, called: .kioskKeyMove),
        KeyBinding(.left, does: .moveLeft, called: .kioskKeyMove),
        KeyBinding(.right, .tab, does: .moveRight, called: .kioskKeyMove),
        KeyBinding(.escape, .backspace, does: .goBack, called: .commonBack),
        KeyBinding(.pageUp, .character("<"), .character(","), does: .pageBack, called: .commonPageBack),
        KeyBinding(.pageDown, .character(">"), .character("."), does: .pageOn, called: .commonPageOn),
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage),
        KeyBinding(.function(3), does: .checkIn, called: .kioskAppointment),
        KeyBinding(.character("+"), .character("="), does: .chooseSeveral, called: .kioskKeySeveral),
        KeyBinding(.character("0"), does: .goOn, called: .kioskKeyGoOn),
    ]
}
