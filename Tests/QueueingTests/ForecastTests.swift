import Queueing
import Testing

/// The estimate in halls so simple that the answer is known: every turn takes ten minutes, and everybody is on time.
struct `the forecast` {
    static let steady = Turnarounds(occupancies: ["dat_dai": [600], "thue": [600], "tra_kq": [600]])

    private func forecast(_ bench: Bench) -> Forecast {
        Forecast(bench.center, history: Self.steady, now: bench.now, assumptions: .punctual)
    }

    /// Low end, median and high end, in seconds, for tickets that wait; -1 where there is no estimate.
    private func waits(_ bench: Bench, _ labels: [Label]) -> [[Int]] {
        labels.map { label in
            guard let ticket = bench.center.ticket(label), let wait = forecast(bench).wait(of: ticket) else {
                return [-1]
            }
            return Array(Set([wait.lowSeconds, wait.medianSeconds, wait.highSeconds]))
        }
    }

    private func ahead(_ bench: Bench, _ labels: [Label]) -> [Int?] {
        labels.map { label in bench.center.ticket(label).flatMap { forecast(bench).ahead(of: $0) } }
    }

    @Test func `one counter takes one after another`() throws {
        var bench = try Bench()
        let labels = try (1...4).map { _ in try bench.issue("tra_kq") }
        try bench.at(4, .callNext)
        bench.wait(minutes: 2)
        #expect(waits(bench, Array(labels[1...])) == [[480], [1_080], [1_680]])
        #expect(ahead(bench, Array(labels[1...])) == [0, 1, 2])
    }

    @Test func `two counters share a line`() throws {
        var bench = try Bench()
        try bench.at(3, .signOut)
        let labels = try (1...5).map { _ in try bench.issue("dat_dai") }
        try bench.at(1, .callNext)
        bench.wait(minutes: 5)
        try bench.at(2, .callNext)
        #expect(waits(bench, Array(labels[2...])) == [[300], [600], [900]])
        #expect(ahead(bench, Array(labels[2...])) == [0, 1, 2])
    }

    @Test func `a break is jumped over and counts as waiting`() throws {
        var bench = try Bench()
        var configuration = Bench.configuration()
        for weekday in 1...5 {
            guard let from = TimeOfDay("13:30"), let until = TimeOfDay("17:00") else { continue }
            configuration.counterHours.intervals.append(
                Hours.Interval(weekday: weekday, from: from, until: until))
        }
        try bench.act(.reload(configuration))
        bench.wait(minutes: 115)
        let labels = try (1...3).map { _ in try bench.issue("tra_kq") }
        try bench.at(4, .callNext)
        let untilAfternoon = 155 * 60 - 3
        #expect(waits(bench, Array(labels[1...])) == [[untilAfternoon], [untilAfternoon + 600]])
    }

    @Test func `who is not called before the last counter closes has no estimate`() throws {
        var bench = try Bench()
        bench.wait(minutes: 105)
        let labels = try (1...4).map { _ in try bench.issue("tra_kq") }
        try bench.at(4, .callNext)
        #expect(waits(bench, Array(labels[1...])) == [[600], [-1], [-1]])
        #expect(ahead(bench, Array(labels[1...])) == [0, 1, 2])
    }

    @Test func `an appointment comes first once its time has come, and not before`() throws {
        var bench = try Bench()
        var configuration = Bench.configuration(rules: Rules(appointmentHeadStartMinutes: 60))
        configuration.services[2].appointmentsPerHalfHour = 2
        try bench.act(.reload(configuration))
        let halfPastNine = bench.now.adding(seconds: 1_800)
        try bench.act(
            .book([AppointmentWish(service: "tra_kq", at: halfPastNine, code: Erasable("4711"))]))
        let walkIns = try (1...5).map { _ in try bench.issue("tra_kq") }
        try bench.at(4, .callNext)
        try bench.act(.checkIn(code: "4711", language: nil, ticketCode: Erasable("K7P2")))
        #expect(waits(bench, Array(walkIns[1...])) == [[600], [1_200], [2_400], [3_000]])
        #expect(ahead(bench, Array(walkIns[1...])) == [0, 1, 3, 4])
    }

    @Test func `the bound on priority calls is in it`() throws {
        var bench = try Bench()
        let ordinary = try bench.issue("tra_kq")
        let elders = try (1...5).map { _ in try bench.issue("tra_kq", priority: "cao_tuoi") }
        #expect(waits(bench, [ordinary, elders[2], elders[3]]) == [[1_800], [1_200], [2_400]])
        #expect(ahead(bench, [ordinary, elders[2], elders[3]]) == [3, 2, 4])
    }

    @Test(arguments: [(19, 600), (21, 0)])
    func `a backup comes with its handicap`(minutesLater: Int, seconds: Int) throws {
        var bench = try Bench()
        try bench.at(1, .signOut)
        try bench.at(2, .signOut)
        let land = try bench.issue("dat_dai")
        bench.wait(minutes: minutesLater)
        try bench.issue("thue")
        #expect(waits(bench, [land]) == [[seconds]])
    }

    @Test func `whom a counter calls of its own stands in another line while others serve the ticket`() throws
    {
        var bench = try Bench()
        for counter in [1, 2] {
            try bench.issue("dat_dai")
            try bench.at(counter, .callNext)
        }
        try bench.issue("thue")
        let land = try bench.issue("dat_dai")
        #expect(ahead(bench, [land]) == [0])
        for counter in [1, 2] {
            try bench.at(counter, .finish)
            try bench.at(counter, .signOut)
        }
        #expect(ahead(bench, [land]) == [1])
    }

    @Test func `before the counters open, all of them are expected`() throws {
        var bench = try Bench(open: false)
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: false))
        bench.wait(minutes: -110)
        let labels = try (1...4).map { _ in try bench.issue("dat_dai") }
        let untilOpening = 20 * 60 - 4
        // Counters 1 to 3 begin at half past seven.
        #expect(
            waits(bench, labels) == [[untilOpening], [untilOpening], [untilOpening], [untilOpening + 600]])
    }

    @Test func `a service that nobody serves has no estimate, and people ahead all the same`() throws {
        var bench = try Bench()
        for counter in [1, 2, 3] { try bench.at(counter, .signOut) }
        let labels = try (1...3).map { _ in try bench.issue("dat_dai") }
        #expect(waits(bench, labels) == [[-1], [-1], [-1]])
        #expect(ahead(bench, labels) == [0, 1, 2])
        #expect(forecast(bench).prospects().waits["dat_dai"] == nil)
    }

    @Test func `the catalogue tells of one more ticket in each service`() throws {
        var bench = try Bench()
        for _ in 1...3 { try bench.issue("tra_kq") }
        let waits = forecast(bench).prospects().waits.mapValues(\.medianSeconds)
        #expect(waits == ["dat_dai": 0, "thue": 0, "tra_kq": 1_800])
    }

    @Test(arguments: [(105, 0, false), (105, 1, true), (60, 1, false)])
    func `one more that is not called before the last counter closes is told so`(
        minutesLater: Int, before: Int, notToday: Bool
    ) throws {
        var bench = try Bench()
        bench.wait(minutes: minutesLater)
        for _ in 0...before { try bench.issue("tra_kq") }
        try bench.at(4, .callNext)
        let prospects = forecast(bench).prospects()
        #expect(prospects.notToday.contains("tra_kq") == notToday)
        #expect((prospects.waits["tra_kq"] == nil) == notToday)
        #expect(!prospects.notToday.contains("dat_dai"))
    }

    @Test func `a service that nobody serves is not said to be too late`() throws {
        var bench = try Bench()
        for counter in [1, 2, 3] { try bench.at(counter, .signOut) }
        #expect(!forecast(bench).prospects().notToday.contains("dat_dai"))
    }

    @Test func `the same hall gives the same estimate`() throws {
        var bench = try Bench()
        let labels = try (1...8).map { number in try bench.issue(["dat_dai", "thue"][number % 2]) }
        let ticket = try #require(bench.center.ticket(labels[7]))
        let estimate = { Forecast(bench.center, now: bench.now, seed: 7).wait(of: ticket) }
        #expect(estimate() != nil)
        #expect(estimate() == estimate())
    }

    @Test(arguments: [10, 100, 5_000])
    func `an estimate costs so many turns at most, however full the hall is`(waiting: Int) throws {
        var bench = try Bench()
        bench.center = try Bench.crowded(waiting)
        let last = try #require(bench.center.tickets.last)
        let forecast = Forecast(bench.center, now: bench.center.tickets[0].issuedAt)
        let runTurnsMax = Forecast.turnsMax / Forecast.runsMin
        #expect(forecast.estimate(of: last).turns <= Forecast.turnsMax + runTurnsMax)
        #expect(forecast.estimates().turns <= Forecast.catalogueTurnsMax + 3 * runTurnsMax)
    }

    @Test(arguments: [1, 2])
    func `a line too long to be run to its end goes on as fast as it went`(counters: Int) throws {
        var bench = try Bench()
        try bench.at(3, .signOut)
        if counters == 1 { try bench.at(2, .signOut) }
        var labels: [Label] = []
        for _ in 1...900 {
            bench.now = bench.now.adding(seconds: -1)
            labels.append(try bench.issue("dat_dai"))
        }
        let quick = Turnarounds(occupancies: ["dat_dai": [4]])
        let forecast = Forecast(bench.center, history: quick, now: bench.now, assumptions: .punctual)
        let last = try #require(bench.center.ticket(labels[899]))
        let wait = try #require(forecast.wait(of: last))
        let truth = 899 * 4 / counters
        #expect(abs(wait.medianSeconds - truth) <= 40)
    }
}

extension Bench {
    /// A hall in which so many wait for the land counters.
    fileprivate static func crowded(_ waiting: Int) throws(Refusal) -> Center {
        var bench = try Bench()
        for _ in 1...waiting {
            try bench.issue("dat_dai")
            bench.now = bench.now.adding(seconds: -1)
        }
        return bench.center
    }
}
