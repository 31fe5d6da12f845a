public import Queueing

/// The desk of an officer: sign in, call, serve, and everything that can happen to a ticket in between.
///
/// One key, Enter, is the usual next step all day long. While an answer is awaited every further press is
/// ignored and the screen says so; a key that is pressed right after it did something is a slip of the finger or stuck,
/// and ignored as well (`StepGuard`).
public enum CounterScreen: Screen {
    /// What an officer may ask of the server; the same words as the methods of `vn.luot.Counter`.
    public enum Request: StaffRequest {
        case callNext
        /// Out of order, therefore with a reason.
        case call(Label, reason: String)
        case recall, start, finish, noShow
        case park(reason: String?)
        case `return`(Label)
        case transfer(to: Target, note: String?)
        case cancel(Label, reason: String)
        case pause(reason: String)
        case resume
        case signOut
        /// Why a ticket is called when it is; without a label, whoever is next here.
        case why(Label?)
        /// Takes back what this counter has just done.
        case undo
        /// In place of the former note; empty for none.
        case note(Label, text: String)
        /// In place of the former code; empty for none.
        case setDossier(Label, code: String)
        /// Tickets of the day that fit, for an action on one of them where that is what they are wanted for.
        case find(query: String, for: Action? = nil)
        /// The class of this key, or none.
        case setPriority(Label, String?, reason: String)
    }

    /// Where a ticket is transferred to.
    public enum Target: Equatable, Sendable {
        /// The service of this key.
        case service(String)
        case counter(Int)
    }

    /// What became of a request.
    public enum Answer: StaffAnswer {
        case done
        /// Only to `callNext`: nobody waits for this counter.
        case nobodyWaiting
        /// Only to `why`.
        case explained(Why)
        /// Only to `find`: the tickets that fit, their services and priority classes by key.
        case found([CounterView.Item])
        /// A sentence in the language shown says why not.
        case refused(sentence: String)
    }

    /// What the officer is doing.
    public enum Step: Equatable, Sendable {
        /// Nobody is signed in; the form asks for staff id and PIN.
        case signingIn
        case desk
        /// Chooses from a list: a ticket to return, a target, a reason.
        case choosing(Menu)
        /// Fills in a form: a number and a reason, a note.
        case writing(Form)
        /// Reads which keys there are; the page counts from 0.
        case readingHelp(page: Int)
        case readingWhy(Why)
    }

    /// A request that the server has not answered yet.
    public typealias Pending = Awaited<Request>
    /// One sentence for the officer about the last request.
    public typealias Message = StaffMessage

    /// All the desk knows.
    public struct State: StaffState, Sendable {
        public var surroundings: Surroundings
        /// The number above the desk.
        public let counter: Int
        /// What the server last said; nil before sign-in.
        public internal(set) var view: CounterView?
        public internal(set) var step: Step = .signingIn
        public internal(set) var signInForm: Form
        public internal(set) var pending: Pending?
        public internal(set) var message: Message?
        /// How long the last action can still be taken back, by the time that passes here, from what the server
        /// said was left; nil when there is none to take back.
        public internal(set) var undo: Countdown?
        /// Whether the officer left the program.
        public internal(set) var isOver = false
        var stepGuard = StepGuard()
        /// Reminders the officer has taken notice of, and on which day.
        var acknowledged: (day: Day, reminders: [Reminder])?
        var attempts: Attempts

        /// A desk at which nobody is signed in; the seed begins every attempt id and must differ from run to
        /// run.
        public init(surroundings: Surroundings, counter: Int, attemptSeed: String) {
            self.surroundings = surroundings
            self.counter = counter
            attempts = Attempts(seed: attemptSeed)
            signInForm = Form.signIn()
        }
    }

    /// What can happen to a desk; its view is how the counter stands.
    public typealias Event = StaffEvent<CounterView, Answer>
    /// What a desk wants done.
    public typealias Effect = StaffEffect<Request>

    /// What a key can do at a desk.
    public enum Action: Hashable, Sendable {
        case step, recall, noShow, park, bringBack, transfer, callByNumber, cancelTicket, pauseOrResume,
            signOut
        case why, undo, others, find, note, dossier, priority, acknowledge
        case help, switchLanguage, leave
    }

    /// What a day's work takes beside the step key, in the order of the key bar: seven keys at most.
    public static let dayActions: [Action] = [
        .recall, .noShow, .park, .transfer, .bringBack, .pauseOrResume, .others,
    ]

    /// The table of keys at the desk.
    public static let keys: [KeyBinding<Action>] = [
        KeyBinding(.enter, does: .step, called: .counterKeyStep),
        KeyBinding(.character("u"), does: .undo, called: .counterKeyUndo),
        KeyBinding(.character("r"), does: .recall, called: .counterKeyRecall),
        KeyBinding(.character("v"), does: .noShow, called: .counterKeyNoShow),
        KeyBinding(.character("g"), does: .park, called: .counterKeyPark),
        KeyBinding(.character("t"), does: .transfer, called: .counterKeyTransfer),
        KeyBinding(.character("b"), does: .bringBack, called: .counterKeyReturn),
        KeyBinding(.character("p"), does: .pauseOrResume, called: .counterKeyPause),
        KeyBinding(.character("m"), does: .others, called: .counterKeyOthers),
        KeyBinding(.character("/"), does: .find, called: .counterKeyFind),
        KeyBinding(.character("n"), does: .note, called: .counterKeyNote),
        KeyBinding(.character("d"), does: .dossier, called: .counterKeyDossier),
        KeyBinding(.character("k"), does: .priority, called: .counterKeyPriority),
        KeyBinding(.character("c"), does: .callByNumber, called: .counterKeyCall),
        KeyBinding(.character("x"), does: .cancelTicket, called: .counterKeyCancel),
        KeyBinding(.character("o"), does: .signOut, called: .counterKeySignOut),
        KeyBinding(.function(1), does: .help, called: .commonHelp),
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage),
        KeyBinding(.character("?"), does: .why, called: .counterKeyWhy),
        KeyBinding(.escape, does: .acknowledge, called: .counterKeyAcknowledge),
        KeyBinding(.function(10), does: .leave, called: .counterKeyLeave),
    ]

    /// The desk is left from the sign-in form only.
    public static func isOver(_ state: State) -> Bool { state.isOver }
}
