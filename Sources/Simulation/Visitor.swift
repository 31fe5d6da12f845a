public import Queueing

/// A visitor of a simulated day, with everything chance has decided about the visit.
public struct Visitor: Equatable, Sendable {
    /// What a visitor does when the number is called for the first time.
    public enum WhenCalled: Equatable, Sendable {
        /// Walks to the counter.
        case comes
        /// Does not hear the first call.
        case comesAfterRecall
        /// Is not there; comes back so many seconds after being marked as a no-show, or never.
        case isAway(backAfterSeconds: Int?)
    }

    /// What comes between, when half of the service is done.
    public enum Detour: Equatable, Sendable {
        /// The rest is done at another service.
        case toService(String)
        /// The rest is done at another counter of the same service.
        case toCounter
        /// Something is missing; the visitor brings it after so many seconds, or never.
        case parked(backAfterSeconds: Int?)
    }

    /// The answer a visitor gives when the service is finished.
    public struct Answer: Equatable, Sendable {
        /// Key of a level of the scale.
        public var level: String
        /// Keys of reasons; only after a low level.
        public var reasons: [String]
        /// In the visitor's own words.
        public var comment: String?
        /// Seconds from the end of the service.
        public var afterSeconds: Int
        /// Presses a second time, which is refused.
        public var twice: Bool
    }

    /// When the visitor takes a ticket, or tries to.
    public var arrivesAt: Moment
    /// An attempt before the ticket hours.
    public var triesAt: Moment?
    /// Comes after the ticket hours.
    public var isLate: Bool
    /// Key of the service the ticket is for.
    public var service: String
    /// Key of a priority class a citizen may declare.
    public var priority: String?
    /// The language chosen at the kiosk; nil for Vietnamese.
    public var language: String?
    /// The kiosk asks for the ticket twice, with one request id.
    public var asksTwice: Bool
    /// Gives the ticket up after so many seconds if it still waits then.
    public var patienceSeconds: Int?
    /// Types a wrong code before the right one when giving up.
    public var mistypesCode: Bool
    /// What happens at the first call.
    public var whenCalled: WhenCalled
    /// Seconds from the call, or from the recall, to the counter.
    public var walkSeconds: Int
    /// How long the whole service takes.
    public var serviceSeconds: Int
    /// What comes between; nil when nothing does.
    public var detour: Detour?
    /// The rating; nil when the visitor leaves without one.
    public var answer: Answer?
}
