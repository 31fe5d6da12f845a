public import Queueing

/// The terminal on which a citizen says how the service was, right after it.
///
/// It never asks twice about the same service, never keeps the next citizen waiting, and a level once touched
/// is not lost when its citizen walks away from the reasons. Whoever writes is given time, after each key anew, though
/// not for ever; what was written leaves the glass with the answer.
public enum RatingScreen: Screen {
    /// Seconds the thanks stay.
    public static let thanksSeconds = 4
    /// Seconds after the last key in which an answer that was begun is sent as it stands.
    public static let pauseSecondsMax = 30
    /// Seconds an answer may take in all, from its level on: the next citizen wants to come.
    public static let answerSecondsMax = 300

    /// Where the terminal stands.
    public enum Step: Equatable, Sendable {
        case idle
        /// Asks for a level; the index of the marked one, nil before an arrow was pressed.
        case askingLevel(selected: Int?)
        /// Offers reasons for the level of this key: those chosen by index, and the marked one.
        case askingReasons(level: String, chosen: Set<Int>, selected: Int)
        /// A comment is being written, after a level and reasons.
        case writing(level: String, chosen: Set<Int>)
        case thanking
        /// A sentence says why the rating does not count.
        case showingRefusal(String)
    }

    /// All the terminal knows.
    public struct State: Sendable {
        public var surroundings: Surroundings
        /// The desk it stands at.
        public let counter: Int
        /// Name of the center, once known.
        public internal(set) var center: String
        /// The question, in the language shown.
        public internal(set) var prompt: RatingPrompt?
        public internal(set) var step: Step = .idle
        /// Runs while a question, thanks or a refusal is shown.
        public internal(set) var countdown: Countdown?
        /// The comment while it is written; empty at all other times.
        public internal(set) var comment = WrittenText()
        /// The keyboard on the glass.
        var keyboard = OnScreenKeyboard()
        /// Whether this citizen asked for large text and strong contrast.
        var isLarge = false
        /// What is left for an answer that was begun.
        var patience: Countdown?
        /// The ticket for whose citizen the language was changed: once, so that another choice stands.
        var greetedLabel: Label?
        /// The ticket that was answered or let pass, until its question is gone.
        var settledLabel: Label?
        var lastAttempt: String?
        var attempts: Attempts

        /// A terminal at rest; the seed begins every attempt id and must differ from run to run.
        public init(surroundings: Surroundings, counter: Int, center: String = "", attemptSeed: String) {
            self.surroundings = surroundings
            self.counter = counter
            self.center = center
            attempts = Attempts(seed: attemptSeed)
        }
    }

    /// What can happen to a terminal.
    public enum Event: ScreenEvent {
        case keyPressed(Key)
        case ticked(Moment)
        case surroundingsChanged(Surroundings.Change)
        /// The server asks for a rating in this language, or no longer does; one in another language than
        /// shown is dropped. `rateable` is the ticket whose rating it would still take.
        case promptChanged(RatingPrompt?, rateable: Label?, language: String)
        /// The server said whether the time is in doubt.
        case clockDoubted(Bool)
        /// The name of the center, in the language shown.
        case centerNamed(String)
        /// The server refused a rating; the sentence is in the citizen's language.
        case ratingRefused(sentence: String, attempt: String)
    }

    /// What a terminal wants done.
    public enum Effect: Equatable, Sendable {
        /// Give this answer, with the attempt as the request's id.
        case rate(Label, level: String, reasons: [String], comment: String?, attempt: String)
        /// Watch for questions in this language from now on.
        case watch(language: String)
    }

    /// What a key can do at a terminal besides choosing by digit.
    public enum Action: Hashable, Sendable {
        case choose, toggle, moveBack, moveOn, pageBack, pageOn, skip, comment, switchLanguage, enlarge
    }

    static let enlargeKey = Key.function(4)

    /// The table of keys; digits choose a level or a reason by its number.
    public static let keys: [KeyBinding<Action>] = [
        KeyBinding(.enter, does: .choose, called: .ratingKeySend),
        KeyBinding(.character(" "), does: .toggle, called: .commonChoose),
        KeyBinding(.left, .up, does: .moveBack, called: .commonMove),
        KeyBinding(.right, .down, .tab, does: .moveOn, called: .commonMove),
        KeyBinding(.pageUp, does: .pageBack, called: .commonPageBack),
        KeyBinding(.pageDown, does: .pageOn, called: .commonPageOn),
        KeyBinding(.escape, .character("0"), does: .skip, called: .ratingKeySkip),
        KeyBinding(.character("+"), does: .comment, called: .ratingKeyComment),
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage),
        KeyBinding(enlargeKey, does: .enlarge, called: .ratingKeyLarge),
    ]
}
