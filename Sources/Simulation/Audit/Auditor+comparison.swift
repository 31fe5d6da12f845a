import QueueInterface
public import Queueing

/// What the auditor's model and the hall itself must agree on.
extension Auditor {
    /// Compares the counts of the center, when all its events have been seen.
    public mutating func compareCounts(of center: Center) {
        let issued = hall.tickets.count
        log.check(.sums, center.tickets.count == issued, [], "\(issued) issued", "\(center.tickets.count)")
        var sum = 0
        for state in TicketState.allCases {
            let own = hall.count(state)
            let counted = center.count(of: state)
            sum += counted
            log.check(.sums, own == counted, [], "\(own) \(state.rawValue)", "\(counted)")
        }
        log.check(.sums, sum == issued, [], "\(issued) in all states", "\(sum)")
        let rated = hall.tickets.count { $0.ratingsCount > 0 }
        log.check(.sums, center.rated == rated, [], "\(rated) rated", "\(center.rated)")
        for service in hall.configuration.services {
            let own = hall.waitingCount(service.key)
            let counted = center.waiting(for: service.key)
            log.check(.sums, own == counted, [], "\(own) waiting for \(service.key)", "\(counted)")
        }
        for counter in hall.configuration.counters {
            let own = hall.held(by: counter.number)
            let current = center.current(at: counter.number)?.label
            log.check(
                .oneTicketPerCounter, own == current, [own, current].compactMap { $0 },
                "counter \(counter.number) holds \(own.map(\.description) ?? "none")",
                current.map(\.description) ?? "none")
        }
    }

    /// Compares every ticket of the center with the model's.
    public mutating func compareTickets(of center: Center) {
        for (own, other) in zip(hall.tickets, center.tickets) {
            let isSame =
                own.label == other.label && own.state == other.state && own.place == other.place
                && own.service == other.service && own.priority == other.priority
                && own.sentTo == other.sentTo
            log.check(
                .replay, isSame, [own.label], "\(own.state.rawValue), place \(own.place.milliseconds)",
                "\(other.state.rawValue), place \(other.place.milliseconds)")
        }
    }

    /// Reports a journal that tells another state than the live one.
    public mutating func compareReplay(isEqual: Bool) {
        log.check(.replay, isEqual, [], "the live state", "another one, read back from the journal")
    }

    /// Takes in what a watcher of the display is shown, after the events that it shows.
    ///
    /// The watcher is one for all time: it stays when the hall is killed and started again.
    public mutating func watch(_ board: Board) {
        if let seen = boardSeen {
            log.check(.watching, board.asOf >= seen.asOf, [], "a board as of later", "an older one")
        }
        let last = board.calls.last?.sequence ?? hall.announcementsCount
        log.check(
            .watching, last >= boardSeen?.sequence ?? 0, [], "call \(boardSeen?.sequence ?? 0) or later",
            "call \(last) as the latest")
        boardSeen = (board.asOf, max(last, boardSeen?.sequence ?? 0))
        let recent = hall.announcements.suffix(Limits.boardCallsMax).filter {
            board.asOf.millisecondsSince($0.at) <= Int64(Limits.boardCallSeconds) * 1000
        }
        let shown = board.calls.map {
            AuditedHall.Announcement(
                sequence: $0.sequence, label: $0.label, counter: $0.counter, at: $0.calledAt,
                isRecall: $0.recall)
        }
        log.check(
            .watching, shown == recent, [], "calls \(recent.map(\.sequence))",
            "calls \(shown.map(\.sequence))")
        for waiting in board.waiting {
            let own = hall.waitingCount(waiting.service)
            log.check(
                .watching, own == waiting.count, [], "\(own) waiting for \(waiting.service)",
                "\(waiting.count) on the board")
        }
    }
}
