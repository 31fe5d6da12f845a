public import Queueing

/// The figures of one day, counted from the events of its journal and from nothing else.
public struct DayFigures: Equatable, Sendable {
    /// What the journal says about one ticket.
    public struct Visit: Equatable, Sendable {
        /// What stands on it.
        public let label: Label
        /// The key of the service it was taken for.
        public let service: String
        /// When it was taken.
        public let issuedAt: Moment
        /// Its first call, which ends the waiting time.
        public fileprivate(set) var firstCalledAt: Moment?
        /// When its serving began the last time.
        public fileprivate(set) var startedAt: Moment?
        /// When its serving ended, by an officer or by closing.
        public fileprivate(set) var finishedAt: Moment?
        /// Where it stands after the last event.
        public fileprivate(set) var state = TicketState.waiting
        /// Whether the closing of the day ended its service.
        public fileprivate(set) var isFinishedByClosing = false
        /// The key of the level it was rated with.
        public fileprivate(set) var level: String?

        /// Issue to first call, in seconds of the calendar; nil when it was never called.
        public var waitingSeconds: Int? {
            firstCalledAt.map { Int($0.millisecondsSince(issuedAt) / 1000) }
        }

        /// The last start to finish, in seconds; nil when it was not finished by an officer.
        public var servingSeconds: Int? {
            guard !isFinishedByClosing, let startedAt, let finishedAt else { return nil }
            return Int(finishedAt.millisecondsSince(startedAt) / 1000)
        }
    }

    /// In order of issue.
    public private(set) var visits: [Visit] = []
    /// Calls, by the officer's turn or by label, without recalls.
    public private(set) var calls = 0
    /// Those of the calls that had a reason, since somebody else was next.
    public private(set) var callsOutOfOrder = 0
    /// Repetitions of a call.
    public private(set) var recalls = 0
    /// Tickets sent to another service or counter.
    public private(set) var transfers = 0
    /// Tickets laid aside.
    public private(set) var parks = 0
    /// Tickets that wait again after a park or a no-show.
    public private(set) var returns = 0
    /// Counters that stopped serving for a while.
    public private(set) var pauses = 0
    /// Sessions that began, the hall guide's included.
    public private(set) var signIns = 0
    /// How often each reason was named, by its key.
    public private(set) var reasons: [String: Int] = [:]
    /// Events that cannot be, one sentence each, such as a call of a ticket that was never issued.
    public private(set) var oddities: [String] = []
    private var positions: [Label: Int] = [:]

    /// Counts the events, which are in the order of the journal.
    public init(_ events: [Event]) {
        for event in events { take(event) }
    }

    private mutating func take(_ event: Event) {
        if case .ticketIssued(let label, let service, _, _, _, _) = event.fact {
            if positions[label] != nil { oddities.append("\(label) was issued twice") }
            positions[label] = visits.count
            visits.append(Visit(label: label, service: service, issuedAt: event.at))
            return
        }
        countVerb(event.fact)
        guard let label = event.fact.label else { return }
        guard let position = positions[label] else {
            oddities.append("\(label) has an event and was never issued")
            return
        }
        visits[position].take(event)
    }

    private mutating func countVerb(_ fact: Fact) {
        switch fact {
        case .ticketCalled(_, _, let reason):
            calls += 1
            if reason != nil { callsOutOfOrder += 1 }
        case .ticketRecalled: recalls += 1
        case .ticketTransferred: transfers += 1
        case .ticketParked: parks += 1
        case .ticketReturned: returns += 1
        case .counterPaused: pauses += 1
        case .staffSignedIn: signIns += 1
        case .ticketRated(_, _, _, let named, _):
            for reason in named { reasons[reason, default: 0] += 1 }
        default: return
        }
    }
}

extension DayFigures.Visit {
    fileprivate mutating func take(_ event: Event) {
        switch event.fact {
        case .ticketCalled:
            state = .called
            firstCalledAt = firstCalledAt ?? event.at
        case .ticketStarted:
            state = .serving
            startedAt = event.at
        case .ticketFinished:
            state = .finished
            finishedAt = event.at
        case .ticketFinishedByClosing:
            state = .finished
            finishedAt = event.at
            isFinishedByClosing = true
        case .ticketMissed: state = .noShow
        case .ticketParked: state = .parked
        case .ticketReturned, .ticketTransferred, .ticketReleased: state = .waiting
        case .ticketCancelled: state = .cancelled
        case .ticketExpired: state = .expired
        case .ticketRated(_, _, let chosen, _, _): level = chosen
        default: return
        }
    }
}

extension DayFigures {
    /// How many tickets are in a state at the end.
    public func count(of state: TicketState) -> Int {
        visits.count { $0.state == state }
    }

    /// What all of it adds up to, by the names of `Figure`.
    public var figures: [String: Int] {
        let open: Set<TicketState> = [.waiting, .called, .serving, .parked]
        var figures: [String: Int] = [
            Figure.issued: visits.count, Figure.served: count(of: .finished),
            Figure.servedByClosing: visits.count(where: \.isFinishedByClosing),
            Figure.noShow: count(of: .noShow), Figure.cancelled: count(of: .cancelled),
            Figure.expired: count(of: .expired),
            Figure.stillOpen: visits.count { open.contains($0.state) },
            Figure.rated: visits.count { $0.level != nil },
        ]
        for level in visits.compactMap(\.level) { figures[Figure.level(level), default: 0] += 1 }
        return figures
    }

    /// Issue to first call of everyone who was called, by the calendar.
    public var waiting: Spread { Spread(visits.compactMap(\.waitingSeconds)) }

    /// The same, counted only within these stretches, which are the hours of the counters.
    public func waiting(within hours: [Range<Moment>]) -> Spread {
        Spread(
            visits.compactMap { visit in
                visit.firstCalledAt.map { called in
                    hours.reduce(0) { sum, span in
                        let from = max(span.lowerBound, visit.issuedAt)
                        let until = min(span.upperBound, called)
                        return sum + max(0, Int(until.millisecondsSince(from) / 1000))
                    }
                }
            })
    }

    /// Start to finish of everyone an officer finished.
    public var serving: Spread { Spread(visits.compactMap(\.servingSeconds)) }

    /// What is wrong with the numbers: each series of the day counts from 1 without a gap, and none twice.
    public var numberMistakes: [String] {
        Dictionary(grouping: visits.map(\.label), by: \.prefix).sorted { $0.key < $1.key }.compactMap {
            prefix, labels in
            let numbers = labels.map(\.number)
            return numbers == Array(1...numbers.count)
                ? nil : "series \(prefix) does not count from 1 to \(numbers.count): \(numbers)"
        }
    }
}
