/// What the hall's display shows.
public struct Board: Equatable, Sendable {
    /// One call or recall of the last five minutes, so that a slow watcher misses none.
    public struct Call: Equatable, Sendable {
        /// Rises by one with every call and recall, also over restarts and days.
        public var sequence: Int
        public var label: Label
        public var counter: Int
        public var calledAt: Moment
        public var recall: Bool

        /// A call of a ticket to a counter.
        public init(sequence: Int, label: Label, counter: Int, calledAt: Moment, recall: Bool) {
            self.sequence = sequence
            self.label = label
            self.counter = counter
            self.calledAt = calledAt
            self.recall = recall
        }
    }

    /// How many wait for one service.
    public struct Waiting: Equatable, Sendable {
        /// Key of the service.
        public var service: String
        public var count: Int

        /// So many waiting for a service.
        public init(service: String, count: Int) {
            self.service = service
            self.count = count
        }
    }

    /// Who may not be served before the day closes: open tickets, from the end of ticket hours on.
    public struct Closing: Equatable, Sendable {
        /// When the counters stop for the day, or the day closes by itself, whichever comes next; nil when neither is
        /// to come.
        public var closesAt: Moment?
        /// Tickets that wait, are called or are parked, in issue order; at most `Limits.closingLabelsMax`.
        public var labels: [Label]
        /// How many more there are.
        public var more: Int

        /// The open tickets of the end of a day.
        public init(closesAt: Moment?, labels: [Label], more: Int) {
            self.closesAt = closesAt
            self.labels = labels
            self.more = more
        }
    }

    /// Name of the center in Vietnamese.
    public var center: String
    public var asOf: Moment
    /// Oldest first.
    public var calls: [Call]
    /// In the order of the center file; only services for which somebody waits.
    public var waiting: [Waiting]
    public var notices: [String]
    /// Whether the time is in doubt: the machine's clock is not believed.
    public var clockInDoubt: Bool
    /// Nil while the day is not about to close, and when no ticket is open.
    public var closing: Closing?

    /// A board with these contents.
    public init(
        center: String, asOf: Moment, calls: [Call], waiting: [Waiting], notices: [String],
        clockInDoubt: Bool = false, closing: Closing? = nil
    ) {
        self.center = center
        self.asOf = asOf
        self.calls = calls
        self.waiting = waiting
        self.notices = notices
        self.clockInDoubt = clockInDoubt
        self.closing = closing
    }
}
