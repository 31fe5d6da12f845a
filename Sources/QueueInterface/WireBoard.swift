public import Queueing

/// What the hall's display shows, on the wire: the type `Board`.
public struct WireBoard: Codable, Equatable, Sendable {
    /// One call or recall of the last five minutes.
    public struct Call: Codable, Equatable, Sendable {
        public var sequence: Int
        public var label: Label
        public var counter: Int
        public var calledAt: WireTime
        public var recall: Bool

        /// A call, its time where clocks are `utcOffsetSeconds` ahead of UTC.
        public init(_ call: Board.Call, utcOffsetSeconds: Int) {
            sequence = call.sequence
            label = call.label
            counter = call.counter
            calledAt = WireTime(call.calledAt, utcOffsetSeconds: utcOffsetSeconds)
            recall = call.recall
        }
    }

    /// How many wait for one service.
    public struct Waiting: Codable, Equatable, Sendable {
        public var service: String
        public var count: Int
    }

    /// Who may not be served before the day closes.
    public struct Closing: Codable, Equatable, Sendable {
        public var closesAt: WireTime?
        public var labels: [Label]
        public var more: Int
    }

    /// One counter.
    public struct Desk: Codable, Equatable, Sendable {
        public var counter: Int
        public var state: CounterView.DeskState
        public var label: Label?
        /// True or nil.
        public var serving: Bool?
        public var pauseReason: String?
        /// Nil unless the center has it shown.
        public var officer: String?
    }

    /// That the center is out of hours.
    public struct Closed: Codable, Equatable, Sendable {
        public var opensAt: WireTime?
    }

    public var center: String
    public var asOf: WireTime
    public var calls: [Call]
    public var waiting: [Waiting]
    public var notices: [String]
    /// True or nil.
    public var clockInDoubt: Bool?
    /// Nil while the day is not about to close, and when no ticket is open.
    public var closing: Closing?
    public var desks: [Desk]
    /// Nil in opening hours.
    public var closed: Closed?

    /// A board, its times where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(_ board: Board, utcOffsetSeconds: Int) {
        let time = { (moment: Moment) in WireTime(moment, utcOffsetSeconds: utcOffsetSeconds) }
        center = board.center
        asOf = time(board.asOf)
        calls = board.calls.map { Call($0, utcOffsetSeconds: utcOffsetSeconds) }
        waiting = board.waiting.map { Waiting(service: $0.service, count: $0.count) }
        notices = board.notices
        clockInDoubt = board.clockInDoubt ? true : nil
        closing = board.closing.map {
            Closing(closesAt: $0.closesAt.map(time), labels: $0.labels, more: $0.more)
        }
        desks = board.desks.map {
            Desk(
                counter: $0.counter, state: $0.state, label: $0.label, serving: $0.isServing ? true : nil,
                pauseReason: $0.pauseReason, officer: $0.officer)
        }
        closed = board.closed.map { Closed(opensAt: $0.opensAt.map(time)) }
    }
}

extension Board {
    /// The board that came over the wire.
    public init(_ wire: WireBoard) {
        self.init(
            center: wire.center, asOf: wire.asOf.moment,
            calls: wire.calls.map { Call($0) },
            waiting: wire.waiting.map { Waiting(service: $0.service, count: $0.count) },
            notices: wire.notices, clockInDoubt: wire.clockInDoubt ?? false,
            closing: wire.closing.map {
                Closing(closesAt: $0.closesAt?.moment, labels: $0.labels, more: $0.more)
            },
            desks: wire.desks.map {
                Desk(
                    counter: $0.counter, state: $0.state, label: $0.label, isServing: $0.serving ?? false,
                    pauseReason: $0.pauseReason, officer: $0.officer)
            },
            closed: wire.closed.map { Closed(opensAt: $0.opensAt?.moment) })
    }
}

extension Board.Call {
    /// The call that came over the wire.
    public init(_ wire: WireBoard.Call) {
        self.init(
            sequence: wire.sequence, label: wire.label, counter: wire.counter,
            calledAt: wire.calledAt.moment, recall: wire.recall)
    }
}
