public import Queueing

/// The display in the hall: who is called where.
///
/// Calls that come together are announced one after the other, each long enough to be read; none is skipped
/// because a newer one came. A call is announced when its sequence was not seen before and it is under a
/// minute old, so a display that comes back does not repeat the morning. Shortly before the day closes it shows the
/// numbers that are left.
public enum DisplayScreen: Screen {
    /// Seconds a new call is highlighted.
    public static let announcementSeconds = 6
    /// Seconds each while many wait to be announced.
    public static let crowdedAnnouncementSeconds = 3
    /// From so many waiting announcements on each of them is shorter.
    public static let crowdedFrom = 4
    /// Age in seconds from which a call is no longer announced.
    public static let announcedUnderSeconds = Limits.announcedUnderSeconds

    /// A call while it is highlighted.
    public struct Announcement: Equatable, Sendable {
        public let call: Board.Call
        private let seconds: Int
        var countdown: Countdown

        init(call: Board.Call, seconds: Int) {
            self.call = call
            self.seconds = seconds
            countdown = Countdown(seconds: seconds)
        }

        /// Whether the mark of a new call is shown: in the first second, then in every other one.
        public var isLit: Bool { (seconds - countdown.secondsLeft) % 2 == 0 }
    }

    /// All the display knows.
    public struct State: Sendable {
        public var surroundings: Surroundings
        /// The only counter whose calls are shown; nil for all.
        public let counter: Int?
        /// What the server last said; nil before that.
        public internal(set) var board: Board?
        /// Prefix of each service by its key, for the line of waiting numbers: the hall knows services by
        /// their letter.
        public internal(set) var serviceSigns: [String: String] = [:]
        /// The call that is highlighted now.
        public internal(set) var announcement: Announcement?
        /// Calls that wait to be highlighted, oldest first.
        public internal(set) var upcoming: [Board.Call] = []
        /// Whether calls that this display should speak cannot be heard.
        public internal(set) var isSilent = false
        var lastSequence = 0

        /// A display that waits for its board.
        public init(surroundings: Surroundings, counter: Int? = nil) {
            self.surroundings = surroundings
            self.counter = counter
        }
    }

    /// What can happen to a display.
    public enum Event: ScreenEvent {
        case keyPressed(Key)
        case ticked(Moment)
        case surroundingsChanged(Surroundings.Change)
        /// The server said what is called.
        case boardArrived(Board)
        /// Calls that this display should speak cannot be heard, or can be again.
        case voiceChanged(isSilent: Bool)
        /// The services with their prefixes; until then their keys are shown.
        case servicesArrived([Catalogue.Service])
    }

    /// What a display wants done.
    public enum Effect: Equatable, Sendable {
        /// Say this call aloud: its highlighting begins now.
        case announce(Board.Call)
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
