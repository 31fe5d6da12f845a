public import Queueing

/// The display in the hall: who is called where.
///
/// Every call is shown, however fast they come; see `Stage`. A call is new when its sequence was not seen before and it is
/// under a minute old, so a display that comes back does not repeat the morning. The eye is served before the ear: in a
/// burst the calls are shown as fast as they can be read, which is faster than they can be spoken; and whatever the
/// display speaks blinks again while it is spoken. A call that was read stands as long as its ticket is called or served at
/// its counter, and then gives way to the others; what was called before stands among the last calls. Shortly before the day closes it shows the numbers that are left, and
/// out of hours when the center opens.
public enum DisplayScreen: Screen {
    /// Seconds for which a page is shown of what does not fit at once.
    public static let pageSeconds = 8
    /// Age in seconds from which a call is no longer shown as new.
    public static let announcedUnderSeconds = Limits.announcedUnderSeconds
    /// Seconds that a call stands at least.
    public static let readingSeconds = Stage.readingSeconds
    /// What an installer may make of these seconds.
    public static let readingSecondsChoice = 2...60

    /// All the display knows.
    public struct State: Sendable {
        public var surroundings: Surroundings
        /// The only counter whose calls are shown; nil for all.
        public let counter: Int?
        /// What the server last said; nil before that.
        public internal(set) var board: Board?
        /// The services by key: the hall knows them by their letter, and what their waits are likely to be.
        var services: [String: Catalogue.Service] = [:]
        /// The places at which calls stand.
        package internal(set) var stage: Stage
        /// Whether calls that this display should speak cannot be heard.
        public internal(set) var isSilent = false
        var lastSequence = 0

        /// A display that waits for its board.
        public init(surroundings: Surroundings, counter: Int? = nil, readingSeconds: Int = readingSeconds) {
            self.surroundings = surroundings
            self.counter = counter
            stage = Stage(seconds: readingSeconds)
        }

        /// Whether the center is out of hours and all its calls were read.
        var isClosed: Bool { board?.closed != nil && !stage.isBusy }
    }

    /// What can happen to a display.
    public enum Event: ScreenEvent {
        case keyPressed(Key)
        case ticked(Moment)
        case surroundingsChanged(Surroundings.Change)
        /// The server said what is called.
        case boardArrived(Board)
        /// A call begins to be spoken by this display.
        case callSpoken(Board.Call)
        /// Calls that this display should speak cannot be heard, or can be again.
        case voiceChanged(isSilent: Bool)
        /// The services with their letters, names and waits, in some language; until then their keys are shown.
        case servicesArrived([Catalogue.Service])
    }

    /// What a display wants done.
    public enum Effect: Equatable, Sendable {
        /// This call is shown from now on, for the first time.
        case announce(Board.Call)
        /// Another language is shown: the names of the services are wanted in it.
        case loadServices(language: String)
    }

    /// What a key can do at a display.
    public enum Action: Hashable, Sendable {
        case switchLanguage
    }

    /// The table of keys.
    public static let keys: [KeyBinding<Action>] = [
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage)
    ]
}
