import QueueInterface
public import Queueing

/// What the auditor's model and the hall itself must agree on.
extension Auditor {
    /// Compares the counts of the center, when all its events have been seen.
    public mutating func compareCounts(of center: Center) {
        let issued = hall.tickets.count
        let counts = hall.counts
        log.check(.sums, center.tickets.count == issued, [], "\(issued) issued", "\(center.tickets.count)")
        var sum = 0
        for state in TicketState.allCases {
            let own = counts.states[state] ?? 0
            let counted = center.count(of: state)
            sum += counted
            log.check(.sums, own == counted, [], "\(own) \(state.rawValue)", "\(counted)")
        }
        settle(before: nil)
        log.check(.sums, sum == issued, [], "\(issued) in all states", "\(sum)")
        let rated = hall.tickets.count { $0.ratingsCount > 0 }
        log.check(.sums, center.rated == rated, [], "\(rated) rated", "\(center.rated)")
        for (service, own) in zip(hall.configuration.services, counts.waiting) {
            let counted = center.waiting(for: service.key)
            log.check(.sums, own == counted, [], "\(own) waiting for \(service.key)", "\(counted)")
        }
        checkSentTickets()
        for counter in hall.configuration.counters {
            let own = hall.held(by: counter.number)
            let current = center.current(at: counter.number)?.label
            log.check(
                .oneTicketPerCounter, own == current, [own, current].compactMap { $0 },
                "counter \(counter.number) holds \(own.map(\.description) ?? "none")",
                current.map(\.description) ?? "none")
        }
    }

    /// A ticket that was sent to a counter waits for it only while that serves.
    private mutating func checkSentTickets() {
        for position in hall.tickets.indices where hall.tickets[position].state == .waiting {
            guard let counter = hall.tickets[position].sentTo else { continue }
            let label = hall.tickets[position].label
            let desk = hall.desks.first { $0.counter == counter }
            log.check(
                .arrows, desk?.session != nil && desk?.isPaused == false, [label],
                "a ticket waits for a counter that serves", "it waits for counter \(counter)")
        }
    }

    /// Compares what a server tells of a day, when all its events have been seen.
    mutating func compareCounts(of status: WireStatus) {
        let rated = hall.tickets.count { $0.ratingsCount > 0 }
        let own = [hall.tickets.count, hall.count(.waiting), hall.count(.finished), rated]
        let told = [status.issued, status.waiting, status.finished, status.rated]
        log.check(.sums, own == told, [], "issued, waiting, finished, rated \(own)", "\(told) in the status")
    }

    /// Compares every ticket of the center with the model's.
    public mutating func compareTickets(of center: Center) {
        for (own, other) in zip(hall.tickets, center.tickets) {
            let isSame =
                own.label == other.label && own.state == other.state && own.place == other.place
                && own.service == other.service && own.priority == other.priority
                && own.sentTo == other.sentTo && own.errands == other.errands
            log.check(
                .replay, isSame, [own.label], "\(own.state.rawValue), place \(own.place.milliseconds)",
                "\(other.state.rawValue), place \(other.place.milliseconds)")
        }
        let booked = hall.appointments.map(\.number).sorted()
        let known = center.appointments.appointments.keys.sorted()
        log.check(.appointments, booked == known, [], "appointments \(booked)", "\(known)")
    }

    /// Reports a journal that tells another state than the live one.
    public mutating func compareReplay(isEqual: Bool) {
        log.check(.replay, isEqual, [], "the live state", "another one, read back from the journal")
    }

    /// The hall was killed and started again: of the time since the last event it knows nothing, so where the machine's
    /// clock was set back meanwhile a watcher may be told that moment again.
    mutating func hallRestarted() {
        boardSeen?.asOf = log.now
    }

    /// Takes in what a watcher of the display is shown, after the events that it shows.
    ///
    /// The watcher is one for all time: it stays when the hall is killed and started again.
    public mutating func watch(_ board: Board) {
        let sequences = board.calls.map(\.sequence)
        log.check(
            .watching, zip(sequences, sequences.dropFirst()).allSatisfy { $0 < $1 }, [],
            "calls in their order", "\(sequences)")
        if let seen = boardSeen {
            log.check(.watching, board.asOf >= seen.asOf, [], "a board as of later", "an older one")
            let new = sequences.filter { !seen.sequences.contains($0) }
            log.check(
                .watching, new.allSatisfy { $0 > seen.latest }, [], "new calls after call \(seen.latest)",
                "\(new)")
        }
        boardSeen = (
            board.asOf, (boardSeen?.sequences ?? []).union(sequences),
            max(boardSeen?.latest ?? 0, sequences.last ?? 0)
        )
        let recent = hall.announcements.suffix(Limits.boardCallsMax).filter {
            board.asOf.millisecondsSince($0.at) <= Int64(Limits.boardCallSeconds) * 1000
        }
        let isSame =
            recent.count == board.calls.count
            && zip(recent, board.calls).allSatisfy { own, shown in
                own.sequence == shown.sequence && own.label == shown.label && own.counter == shown.counter
                    && own.at == shown.calledAt && own.isRecall == shown.recall
            }
        log.check(.watching, isSame, [], "calls \(recent.map(\.sequence))", "calls \(sequences)")
        let own = zip(hall.configuration.services.map(\.key), hall.counts.waiting)
            .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        let told = board.waiting.map { "\($0.service) \($0.count)" }
        log.check(.watching, own == told, [], "waiting: \(own)", "waiting: \(told)")
    }
}
