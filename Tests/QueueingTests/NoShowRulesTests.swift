import Queueing
import Testing

/// How often a ticket is recalled before it is a no-show, and how often it may be one.
struct `the rules for no-shows` {
    @Test(arguments: [(2, 1), (2, 0), (1, 0)])
    func `too few recalls are refused with how many are missing`(rule: Int, recalls: Int) throws {
        var bench = try Bench(rules: Rules(recallsBeforeNoShow: rule))
        let label = try bench.ticket(in: .called)
        for _ in 0..<recalls { try bench.at(1, .recall) }
        #expect(throws: Refusal.recallFirst(recalls: rule - recalls)) { try bench.at(1, .noShow) }
        #expect(bench.center.ticket(label)?.state == .called)
    }

    @Test(arguments: [0, 1, 2])
    func `enough recalls let it be a no-show`(rule: Int) throws {
        var bench = try Bench(rules: Rules(recallsBeforeNoShow: rule))
        let label = try bench.ticket(in: .called)
        for _ in 0..<rule { try bench.at(1, .recall) }
        try bench.at(1, .noShow)
        #expect(bench.center.ticket(label)?.state == .noShow)
    }

    @Test func `recalls of an earlier call do not count`() throws {
        var bench = try Bench(rules: Rules(recallsBeforeNoShow: 1))
        let label = try bench.ticket(in: .called)
        try bench.at(1, .recall)
        try bench.at(1, .noShow)
        try bench.at(1, .returnTicket(label))
        try bench.at(1, .callNext)
        #expect(throws: Refusal.recallFirst(recalls: 1)) { try bench.at(1, .noShow) }
    }

    /// The state after each no-show in turn.
    @Test(arguments: [
        (0, [TicketState.noShow, .noShow, .noShow, .noShow]), (1, [.cancelled]), (2, [.noShow, .cancelled]),
        (3, [.noShow, .noShow, .cancelled]),
    ])
    func `the last no-show a ticket may have cancels it, and none before`(
        rule: Int, states: [TicketState]
    ) throws {
        var bench = try Bench(rules: Rules(noShowsMax: rule))
        let label = try bench.issue("dat_dai")
        for (index, state) in states.enumerated() {
            if index > 0 { try bench.at(1, .returnTicket(label)) }
            try bench.at(1, .callNext)
            try bench.at(1, .noShow)
            #expect(bench.center.ticket(label)?.state == state)
            #expect(bench.center.current(at: 1) == nil)
        }
    }

    @Test func `the counter sees how often a ticket was absent, and how many recalls are missing`() throws {
        var bench = try Bench(rules: Rules(recallsBeforeNoShow: 1))
        let label = try bench.ticket(in: .called)
        try bench.at(1, .recall)
        try bench.at(1, .noShow)
        try bench.at(1, .returnTicket(label))
        try bench.at(1, .callNext)
        let called = try #require(bench.center.view(of: 1, at: bench.now)?.current)
        #expect(called.noShows == 1 && called.recallsMissing == 1)
        try bench.at(1, .recall)
        #expect(bench.center.view(of: 1, at: bench.now)?.current?.recallsMissing == 0)
    }

    @Test func `a ticket cancelled by its no-shows says so and does not return`() throws {
        var bench = try Bench(rules: Rules(noShowsMax: 1))
        let label = try bench.ticket(in: .called)
        let facts = try bench.at(1, .noShow)
        #expect(
            facts == [
                .ticketMissed(label: label, counter: 1),
                .ticketCancelled(label: label, counter: 1, reason: "Vắng mặt 1 lần"),
            ])
        #expect(throws: Refusal.notAllowed(state: .cancelled)) { try bench.at(1, .returnTicket(label)) }
    }
}
