public import Queueing

/// The screen of the officer who helps in the hall: takes numbers for people, shows them again, returns no-shows, gives
/// priority with a reason, sees every counter and line, and hears kiosks that call.
public enum GuideScreen: Screen {
    /// Seconds between two rings while a kiosk waits for the guide.
    public static let ringSeconds = 10

    /// What a number is taken for.
    public struct Wish: Equatable, Sendable {
        /// Keys of the services, in the order in which they are needed; never empty.
        public var services: [String]
        /// Whether the visitor needs help at the counter.
        public var needsHelp: Bool
        /// Key of the procedure of the first service, where it was found by what the visitor said.
        public var procedure: String?

        /// A number for these services.
        public init(services: [String], needsHelp: Bool = false, procedure: String? = nil) {
            self.services = services
            self.needsHelp = needsHelp
            self.procedure = procedure
        }
    }

    /// What a guide may ask of the server.
    public enum Request: StaffRequest {
        /// The class of this key, given with a reason once the number is issued.
        case take(Wish, priority: String?, reason: String)
        /// A ticket of the day again.
        case show(Label)
        case `return`(Label)
        case setPriority(Label, String?, reason: String)
        case find(query: String)
        /// Services by what a visitor says, for a number or for one more service of a wish.
        case findService(query: String, after: Wish?)
        case why(Label)
        /// The call of a kiosk, by its number.
        case answerCall(Int)
        case signOut
    }

    /// A ticket as its holder would see it, on the guide's glass.
    public struct Shown: Equatable, Sendable {
        public let label: Label
        /// Keys of its services, in order.
        public let services: [String]
        public let state: TicketState
        public let issuedAt: Moment
        /// How many would be called before it; nil unless it waits.
        public let ahead: Int?
        public let waitMinutes: ClosedRange<Int>?
        /// Lets its holder cancel it; told only once, when it is issued.
        public let code: String?

        /// A ticket of these particulars.
        public init(
            label: Label, services: [String], state: TicketState, issuedAt: Moment, ahead: Int?,
            waitMinutes: ClosedRange<Int>?, code: String? = nil
        ) {
            self.label = label
            self.services = services
            self.state = state
            self.issuedAt = issuedAt
            self.ahead = ahead
            self.waitMinutes = waitMinutes
            self.code = code
        }
    }

    /// What became of a request.
    public enum Answer: StaffAnswer {
        case done
        /// To `take` and `show`; the sentence says why a number that was issued has no priority.
        case shown(Shown, trouble: String?)
        /// To `find`: services and priority classes by key.
        case found([CounterView.Item])
        /// To `findService`, best first.
        case matches([KioskScreen.Match])
        /// To `why`.
        case explained(CounterScreen.Why)
        /// A sentence in the language shown says why not.
        case refused(sentence: String)
    }

    /// What the guide is doing.
    public enum Step: Equatable, Sendable {
        /// Nobody is signed in.
        case signingIn
        /// Looks over the hall.
        case hall
        case choosing(Menu)
        case writing(Form)
        case showing(Shown)
        case readingWhy(CounterScreen.Why)
        /// Reads which keys there are; the page counts from 0.
        case readingHelp(page: Int)
    }

    /// All the screen knows.
    public struct State: StaffState, Sendable {
        public var surroundings: Surroundings
        /// What the server last said; nil before sign-in.
        public internal(set) var view: HallView?
        /// Who is signed in.
        public internal(set) var staff = ""
        public internal(set) var step: Step = .signingIn
        public internal(set) var signInForm: Form
        public internal(set) var pending: Awaited<Request>?
        public internal(set) var message: StaffMessage?
        /// Whether the guide left the program.
        public internal(set) var isOver = false
        /// Whether the search under way is for a ticket that is to be given priority.
        var isPrioritizing = false
        /// How often the terminal was to ring so far.
        var rings = 0
        var untilRing: Countdown?
        var stepGuard = StepGuard()
        var attempts: Attempts

        /// A screen at which nobody is signed in; the seed begins every attempt id and must differ from run to run.
        public init(surroundings: Surroundings, attemptSeed: String) {
            self.surroundings = surroundings
            attempts = Attempts(seed: attemptSeed)
            signInForm = Form.signIn(.signIn)
        }
    }

    /// What can happen to it; its view is how the hall stands.
    public typealias Event = StaffEvent<HallView, Answer>
    /// What it wants done.
    public typealias Effect = StaffEffect<Request>

    /// What a key can do.
    public enum Action: Hashable, Sendable {
        case take, answerCall, bringBack, priority, show, find, signOut, help, switchLanguage, leave
        /// Only on a ticket that was found.
        case why
    }

    /// The table of keys: Enter, at most seven others, and the help.
    public static let keys: [KeyBinding<Action>] = [
        KeyBinding(.enter, does: .take, called: .guideKeyTake),
        KeyBinding(.character("a"), does: .answerCall, called: .guideKeyAnswer),
        KeyBinding(.character("b"), does: .bringBack, called: .counterKeyReturn),
        KeyBinding(.character("k"), does: .priority, called: .counterKeyPriority),
        KeyBinding(.character("i"), does: .show, called: .guideKeyShow),
        KeyBinding(.character("/"), does: .find, called: .counterKeyFind),
        KeyBinding(.character("o"), does: .signOut, called: .guideKeySignOut),
        KeyBinding(.function(1), does: .help, called: .commonHelp),
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage),
        KeyBinding(.character("?"), does: .why, called: .counterKeyWhy),
        KeyBinding(.function(10), does: .leave, called: .counterKeyLeave),
    ]

    /// The screen is left from the sign-in form only.
    public static func isOver(_ state: State) -> Bool { state.isOver }
}
