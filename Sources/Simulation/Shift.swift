public import Queueing

/// One officer at one counter for one stretch of counter hours, as planned.
public struct Shift: Equatable, Sendable {
    /// A pause within a shift.
    public struct Rest: Equatable, Sendable {
        /// When the officer would like to begin it.
        public var at: Moment
        /// How long it lasts.
        public var seconds: Int
        /// What the counter says meanwhile.
        public var reason: String

        /// A rest of so many seconds.
        public init(at: Moment, seconds: Int, reason: String) {
            self.at = at
            self.seconds = seconds
            self.reason = reason
        }
    }

    /// The number of the counter.
    public var counter: Int
    /// The name to sign in as.
    public var staff: String
    /// When the officer signs in, or resumes after lunch.
    public var beginsAt: Moment
    /// Nobody is called before.
    public var callsFrom: Moment
    /// Nobody is called afterwards; who is being served is finished.
    public var endsAt: Moment
    /// The officer was not there before; otherwise the counter was paused over the break.
    public var signsIn: Bool
    /// The officer goes home; otherwise the counter is paused over the break.
    public var signsOut: Bool
    /// At most one pause within it.
    public var rest: Rest?
    /// Leaves at the end without finishing the last service.
    public var isForgetful: Bool
}
