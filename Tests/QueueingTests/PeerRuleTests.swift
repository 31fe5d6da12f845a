import Queueing
import Testing

/// What the users of other queue systems complained of, where a rule is enough to hold it.
///
/// Each test is named for the complaint. Those that need a server are in `EndToEndTests`.
struct `a rule that peers lack` {
    @Test func `MADO 9: at the end of a number band the next ticket is refused, and no number comes twice`()
        throws
    {
        var bench = try Bench()
        try bench.act(.openDay(Bench.friday, confirmed: true, byHand: true, held: true))
        var labels: Set<Label> = []
        for _ in 1...Limits.numberMax { labels.insert(try bench.issue("dat_dai")) }
        #expect(labels.count == 9_999)
        #expect(throws: Refusal.quotaReached(service: "dat_dai")) { try bench.issue("dat_dai") }
        #expect(bench.center.tickets.last?.label.description == "E9999")
    }

    @Test func `FQM 188: the numbers of every day start at 1, those of a reopened day go on`() throws {
        var bench = try Bench()
        #expect(try bench.issue("dat_dai").number == 1)
        #expect(try bench.issue("thue").number == 1)
        try bench.act(.closeDay)
        try bench.act(.openDay(Bench.friday, confirmed: true, byHand: true, held: true))
        #expect(try bench.issue("dat_dai").number == 2)
        try bench.act(.closeDay)
        bench.wait(minutes: 3 * 24 * 60)
        let monday = Day(number: Bench.friday.number + 3)
        try bench.act(.openDay(monday, confirmed: false, byHand: true, held: false))
        #expect(try bench.issue("dat_dai").number == 1)
    }

    /// E001 to E003 are ordinary, E004 to E009 elders who came ten minutes later.
    @Test(arguments: [
        (0, 3, ["E001", "E002", "E003", "E004", "E005", "E006"]),
        (5, 3, ["E001", "E002", "E003", "E004", "E005", "E006"]),
        (15, 1, ["E004", "E001", "E005", "E002", "E006", "E003"]),
        (15, 2, ["E004", "E005", "E001", "E006", "E007", "E002"]),
        (15, 3, ["E004", "E005", "E006", "E001", "E007", "E008"]),
        (15, 100, ["E004", "E005", "E006", "E007", "E008", "E009"]),
    ])
    func
        `novosga 299, 281, 431, 335, 222: how far priority goes, 2 to 1 for one, is two settings of the center`(
            headStartMinutes: Int, inARow: Int, order: [String]
        ) throws
    {
        var rules = Rules()
        rules.priorityCallsInARowMax = inARow
        var bench = try Bench(rules: rules)
        var configuration = Bench.configuration(rules: rules)
        configuration.priorities[0].headStart = .minutes(headStartMinutes)
        try bench.act(.reload(configuration))
        for _ in 1...3 { try bench.issue("dat_dai") }
        bench.wait(minutes: 10)
        for _ in 1...6 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        #expect(try bench.callAll(at: 1, most: 6) == order)
    }

    @Test func `Liên Chiểu: each service has a series of its own, and one card holds one open ticket of it`()
        throws
    {
        var bench = try Bench()
        var configuration = Bench.configuration()
        configuration.hoarding = Hoarding(openTicketsPerCardAndService: 1, openTicketsPerCard: 2)
        try bench.act(.reload(configuration))
        func take(_ service: String) throws(Refusal) {
            try bench.act(
                .issue(
                    service: service, priority: nil, procedure: nil, language: nil, code: Erasable("7K2P"),
                    card: Erasable("hash")))
        }
        try take("dat_dai")
        #expect(throws: Refusal.cardHasTicket(label: Label(prefix: "E", number: 1))) { try take("dat_dai") }
        try take("thue")
        #expect(throws: Refusal.cardHasTickets(limit: 2)) { try take("tra_kq") }
        #expect(bench.center.tickets.map(\.label.description) == ["E001", "T001"])
        _ = try bench.callAll(at: 1)
        try take("dat_dai")
        #expect(bench.center.tickets.map(\.label.description) == ["E001", "T001", "E002"])
    }
}
