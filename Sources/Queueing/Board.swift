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

    /// A board with these contents.
    public init(
        center: String, asOf: Moment, calls: [Call], waiting: [Waiting], notices: [String],
        clockInDoubt: Bool = false
    ) {
        self.center = center
        self.asOf = asOf
        self.calls = calls
        self.waiting = waiting
        self.notices = notices
        self.clockInDoubt = clockInDoubt
    }
}
