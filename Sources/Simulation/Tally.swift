public import Queueing

/// The simulation's own small model of the hall: what was done, ticket by ticket.
///
/// It knows the arrows of a ticket's life and complains about every answer that does not follow one, so that the
/// figures at the end are compared with something that did not come from the server.
public struct Tally: Equatable, Sendable {
    /// A ticket as far as its visitor and its officers know it.
    public struct Entry: Equatable, Sendable {
        /// What stands on it.
        public let label: Label
        /// The key of the service it was taken for.
        public let takenFor: String
        /// The key of the service it waits for now, or was served for.
        public fileprivate(set) var service: String
        /// Where it stands in its life.
        public fileprivate(set) var state: TicketState
        /// The counter that holds it, or held it last.
        public fileprivate(set) var counter: Int?
        /// The counter it was sent to and waits for.
        public fileprivate(set) var sentTo: Int?
        /// Whether the closing of the day ended its service.
        public fileprivate(set) var isFinishedByClosing = false
        /// The key of the level it was rated with.
        public fileprivate(set) var level: String?
    }

    /// In order of issue.
    public private(set) var entries: [Entry] = []
    /// What the server did that the model does not allow, one sentence each.
    public private(set) var complaints: [String] = []
    private var positions: [Label: Int] = [:]
    private var stateCounts: [TicketState: Int] = [:]
    /// Positions of the tickets that wait, in order of issue.
    private var waiting: [Int] = []
    /// The position of the ticket each counter holds.
    private var held: [Int: Int] = [:]

    /// A hall in which nobody has come yet.
    public init() {}

    /// The ticket of a label; nil when none was issued.
    public subscript(label: Label) -> Entry? {
        positions[label].map { entries[$0] }
    }

    /// How many tickets are in a state.
    public func count(of state: TicketState) -> Int {
        stateCounts[state] ?? 0
    }

    /// From where a state is reached.
    private static func allowed(before state: TicketState) -> Set<TicketState> {
        switch state {
        case .waiting: [.called, .serving, .parked, .noShow]
        case .called: [.waiting]
        case .serving: [.called]
        case .finished: [.called, .serving]
        case .noShow: [.called]
        case .parked: [.called, .serving]
        case .cancelled, .expired: [.waiting, .called, .parked]
        }
    }

    /// A ticket was issued.
    public mutating func issued(_ label: Label, for service: String) {
        guard positions[label] == nil else {
            complain("\(label) was issued twice")
            return
        }
        positions[label] = entries.count
        waiting.append(entries.count)
        entries.append(
            Entry(label: label, takenFor: service, service: service, state: .waiting))
        stateCounts[.waiting, default: 0] += 1
    }

    /// A ticket reached a state; `counter` is where an officer did it.
    ///
    /// `answered` is the state the server told.
    public mutating func reached(
        _ state: TicketState, _ label: Label, at counter: Int? = nil, answered: TicketState
    ) {
        guard let position = positions[label] else { return complain("\(label) was never issued") }
        let former = entries[position]
        if answered != state { complain("\(label) should be \(state.rawValue) and is \(answered.rawValue)") }
        if !Self.allowed(before: state).contains(former.state) {
            complain("\(label) became \(state.rawValue) while it was \(former.state.rawValue)")
        }
        if state == .called, let counter, let other = held[counter] {
            complain("counter \(counter) called \(label) while it held \(entries[other].label)")
        }
        if let holder = former.counter, held[holder] == position { held[holder] = nil }
        if state == .called || state == .serving, let counter { held[counter] = position }
        if former.state == .waiting { waiting.removeAll { $0 == position } }
        if state == .waiting {
            waiting.insert(position, at: waiting.firstIndex { $0 > position } ?? waiting.count)
        }
        entries[position].sentTo = nil
        if let counter { entries[position].counter = counter }
        change(position, to: state)
    }

    private mutating func change(_ position: Int, to state: TicketState) {
        stateCounts[entries[position].state, default: 0] -= 1
        stateCounts[state, default: 0] += 1
        entries[position].state = state
    }

    /// A waiting ticket was sent to another service, or to a counter.
    public mutating func sent(_ label: Label, to service: String?, counter: Int?) {
        guard let position = positions[label] else { return complain("\(label) was never issued") }
        if let service { entries[position].service = service }
        entries[position].sentTo = counter
    }

    /// A counter stopped serving: tickets sent to it wait for their service again.
    public mutating func stoppedServing(_ counter: Int) {
        for position in waiting where entries[position].sentTo == counter {
            entries[position].sentTo = nil
        }
    }

    /// A ticket was rated.
    public mutating func rated(_ label: Label, _ level: String) {
        guard let position = positions[label] else { return complain("\(label) was never issued") }
        if entries[position].level != nil { complain("\(label) was rated twice") }
        entries[position].level = level
    }

    /// The day was closed.
    public mutating func closed() {
        for position in entries.indices {
            switch entries[position].state {
            case .waiting, .called, .parked: change(position, to: .expired)
            case .serving:
                change(position, to: .finished)
                entries[position].isFinishedByClosing = true
            case .finished, .noShow, .cancelled, .expired: continue
            }
        }
        waiting = []
        held = [:]
    }

    /// Something is not as it must be.
    public mutating func complain(_ sentence: String) {
        complaints.append(sentence)
    }

    /// The tickets a counter may call now, in order of issue.
    public func callable(at counter: Counter) -> [Entry] {
        waiting.lazy.map { entries[$0] }.filter { $0.isCallable(at: counter) }
    }

    /// What all of it adds up to.
    public var figures: [String: Int] {
        var figures: [String: Int] = [
            Figure.issued: entries.count, Figure.served: count(of: .finished),
            Figure.servedByClosing: entries.filter(\.isFinishedByClosing).count,
            Figure.noShow: count(of: .noShow), Figure.cancelled: count(of: .cancelled),
            Figure.expired: count(of: .expired),
            Figure.stillOpen: [TicketState.waiting, .called, .serving, .parked].reduce(0) {
                $0 + count(of: $1)
            },
            Figure.rated: entries.filter { $0.level != nil }.count,
        ]
        for level in entries.compactMap(\.level) { figures[Figure.level(level), default: 0] += 1 }
        return figures
    }
}

extension Tally.Entry {
    /// Whether it waits for this counter.
    func isCallable(at counter: Counter) -> Bool {
        state == .waiting && (sentTo.map { $0 == counter.number } ?? counter.serves(service))
    }
}
