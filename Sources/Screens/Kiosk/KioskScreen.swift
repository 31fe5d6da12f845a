public import Queueing

/// The kiosk at the door: choose a service, say whether one has priority, get a number.
///
/// Whoever does not know the service looks for the procedure in words of everyday use, and sees the papers to bring.
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
    /// The same for one who reads large text or listens; number and refusal stay three times as long then, too.
    public static let slowIdleSeconds = 90
    /// The last seconds before that, in which the citizen is asked for a sign of life.
    public static let goodbyeSeconds = 10
    /// Seconds to wait for the server before sending the citizen to the staff.
    public static let answerSeconds = 20

    /// Milliseconds for which a number or a refusal cannot be pressed away.
    public static let shownMillisecondsMin: Int64 = 1_000
    /// Milliseconds after a change of the page in which a touch is the second tap of the one that changed it, or was
    /// meant for what stood there before.
    public static let touchGuardMilliseconds: Int64 = 700
    /// Milliseconds within which a second digit belongs to the first: 1 and 2 mark the twelfth service.
    public static let digitMillisecondsMax: Int64 = 2_000
    /// Seconds for which the guide is not called again.
    public static let guideSeconds = 60

    /// A ticket as it is handed to its citizen.
    public struct Issued: Equatable, Sendable {
        public var label: Label
        /// Name of the service in the citizen's language.
        public var service: String
        /// How many would be called before.
        public var ahead: Int
        /// Minutes the wait is likely to take; nil when nothing can be said.
        public var waitMinutes: ClosedRange<Int>?
        /// What it was taken for, where that was chosen.
        public var procedure: String?
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
            procedure: String? = nil, errands: [String] = [], priority: String? = nil,
            appointmentAt: Moment? = nil,
            isLate: Bool = false, printed: Bool = false
        ) {
            self.label = label
            self.service = service
            self.ahead = ahead
            self.waitMinutes = waitMinutes
            self.procedure = procedure
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
        /// What else a kiosk can do is chosen from a list, for those who see or press no button of it.
        case choosingOther
        /// A number of the service of this key may not lead to a counter today: is it wanted all the same?
        case confirming(service: String, several: Bool)
        /// The service of this key takes no tickets now.
        case readingWhyClosed(service: String)
        /// A procedure is looked for in the citizen's own words.
        case searching
        /// A procedure of the service of this key is chosen, to see its papers.
        case choosingProcedure(service: String)
        /// What to bring for a procedure.
        case readingPapers(Procedure)
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
        /// Where the citizen was before, outermost first; going back leads there.
        var cameFrom: [Place] = []
        /// Index of what is marked among the choices of the step; 0 is the first one.
        public internal(set) var selected = 0
        /// Whether a selection mark is shown: nobody is at the kiosk before the first press.
        public internal(set) var isTouched = false
        /// Runs while somebody is at the kiosk.
        public internal(set) var countdown: Countdown?
        /// A sentence that stands over the step until it is pressed away.
        public internal(set) var notice: Notice?
        /// Large text and high contrast, for this citizen.
        public internal(set) var isLarge = false
        /// Everything is said aloud, for this citizen.
        public internal(set) var isSpoken = false
        /// The state of its printer; nil for a kiosk without one.
        public internal(set) var printer: PrinterState?
        /// What was scanned instead of an identity card.
        public var cardTrouble: CardTrouble? { if case .card(let trouble)? = notice { trouble } else { nil } }
        /// Whether an identity card was read for the coming ticket.
        public var hasCard: Bool { card != nil }
        /// Keys of the services chosen so far, in order; the first is the one the number is of.
        public internal(set) var chosen: [String] = []
        /// What the coming ticket is for, if a procedure was chosen.
        public internal(set) var procedure: Procedure?
        /// What is looked for, and what was found.
        public internal(set) var search = Search()
        /// The procedures of the service whose papers are asked for; nil until the server has said them.
        var procedures: [Procedure]?
        /// That card; forgotten with the ticket, when it is cancelled, and when the kiosk is idle.
        var card: ScannedCard?
        /// The letter that chose the service, and may prove to be the first one of a word.
        var letter: Character?
        /// The digit pressed last among the services.
        var typed: TypedDigit?
        /// Tells a key that is held from one that is pressed again.
        var stepGuard = StepGuard()
        /// How often somebody wanted to hear again what is said.
        var repeats = 0
        /// Whether what stands in the way is still read: it was only made larger, heard or shown in another language.
        var isReadingObstacle = false
        /// When the guide was called last.
        var guideCalledAt: Moment?
        /// Since when the page shown is another one than before.
        var pageSince: Moment
        var attempts: Attempts

        /// What this kiosk can do besides giving out numbers, in some language.
        private let equipment: Helps
        /// Codes of the languages in which nothing can be read out.
        private let silentLanguages: Set<String>

        /// What this kiosk can do besides giving out numbers, in the language shown.
        var helps: Helps {
            silentLanguages.contains(surroundings.language) ? equipment.subtracting(.voice) : equipment
        }

        /// A kiosk that waits for its catalogue; the seed begins every attempt id and must differ from run to
        /// run.
        public init(
            surroundings: Surroundings, attemptSeed: String, helps: Helps = .all,
            silentLanguages: Set<String> = []
        ) {
            self.surroundings = surroundings
            equipment = helps
            self.silentLanguages = silentLanguages
            attempts = Attempts(seed: attemptSeed)
            pageSince = surroundings.now
        }
    }

    /// What not every kiosk can do: nothing is offered that would not work.
    public struct Helps: OptionSet, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Procedures are found, and their papers told.
        public static let search = Helps(rawValue: 1)
        /// Somebody comes who helps.
        public static let guide = Helps(rawValue: 2)
        /// Everything can be heard.
        public static let voice = Helps(rawValue: 4)
        /// All of them.
        public static let all: Helps = [.search, .guide, .voice]
    }

    /// A step that is returned to, with what was marked there.
    struct Place: Sendable {
        let step: Step
        let selected: Int
    }

    /// What has to be known of a card until the ticket is taken.
    struct ScannedCard: Sendable {
        /// As it was scanned.
        let text: String
        /// Full years of its holder today.
        let age: Int
    }

    /// A digit that a second one may follow.
    struct TypedDigit: Sendable {
        let digit: Int
        let at: Moment
    }

    /// What stands over a step for a while.
    public enum Notice: Equatable, Sendable {
        /// What was scanned is no identity card.
        case card(CardTrouble)
        /// The guide is being called, as the attempt of this id.
        case callingGuide(attempt: String)
        /// The guide was called and will come.
        case guideCalled
        /// No guide is there; an officer is at this counter, or at none.
        case guideAbsent(counter: Int?)
        /// Why the guide could not be called.
        case guideNotCalled(String)
        /// Nothing can be heard here.
        case noVoice
    }

    /// How the printer of a kiosk is.
    public enum PrinterState: Equatable, Sendable {
        case ok
        /// It prints, but its paper comes to an end; the citizen has nothing to do with it.
        case nearEnd
        case paperOut
        case coverOpen
        /// It does not answer.
        case offline

        /// Whether a number comes out on paper.
        public var prints: Bool { self == .ok || self == .nearEnd }
    }
}
