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

    /// One counter as the hall sees it.
    public struct Desk: Equatable, Sendable {
        public var counter: Int
        public var state: CounterView.DeskState
        /// The ticket it holds, from its call until it is finished, also while the counter is paused or closed.
        public var label: Label?
        /// Whether the service of that ticket has begun; before that it is called.
        public var isServing: Bool
        /// What its officer gave as the reason of a pause.
        public var pauseReason: String?
        /// The name of the officer who sits there, where the center wants it shown and it is known.
        public var officer: String?

        /// A counter in a state.
        public init(
            counter: Int, state: CounterView.DeskState, label: Label? = nil, isServing: Bool = false,
            pauseReason: String? = nil, officer: String? = nil
        ) {
            self.counter = counter
            self.state = state
            self.label = label
            self.isServing = isServing
            self.pauseReason = pauseReason
            self.officer = officer
        }
    }

    /// That the center is out of hours.
    public struct Closed: Equatable, Sendable {
        /// When ticket hours begin next; nil when that is not known.
        public var opensAt: Moment?

        /// Closed until then.
        public init(opensAt: Moment?) {
            self.opensAt = opensAt
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
    /// Every counter, in the order of the center file.
    public var desks: [Desk]
    /// Nil while the day is open and it is ticket hours or counter hours, or a counter serves all the same.
    public var closed: Closed?

    /// A board with these contents.
    public init(
        center: String, asOf: Moment, calls: [Call], waiting: [Waiting], notices: [String],
        clockInDoubt: Bool = false, closing: Closing? = nil, desks: [Desk] = [], closed: Closed? = nil
    ) {
        self.center = center
        self.asOf = asOf
        self.calls = calls
        self.waiting = waiting
        self.notices = notices
        self.clockInDoubt = clockInDoubt
        self.closing = closing
        self.desks = desks
        self.closed = closed
    }

    /// The counter of a number; nil where the board has none.
    public func desk(_ counter: Int) -> Desk? { desks.first { $0.counter == counter } }

    /// Whether the officer took a call back: it is no more on the board although it is not yet five minutes old.
    ///
    /// Of a full board nobody knows.
    public func hasTakenBack(_ call: Call) -> Bool {
        calls.count < Limits.boardCallsMax
            && asOf.millisecondsSince(call.calledAt) < Int64(Limits.boardCallSeconds) * 1000
            && !calls.contains { $0.sequence == call.sequence }
    }
}
