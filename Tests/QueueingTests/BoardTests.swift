import Queueing
import Testing

/// What the hall sees of each counter, and that the center is out of hours.
@Suite struct `the board` {
    private func at(_ time: String) throws -> Moment {
        let time = try #require(TimeOfDay(time))
        return Bench.friday.start(utcOffsetSeconds: 25_200).adding(seconds: time.minutes * 60)
    }

    @Test func `names each counter's ticket from its call until it is finished`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        func desk() -> Board.Desk? { bench.center.board(at: bench.now).desk(1) }
        #expect(desk() == Board.Desk(counter: 1, state: .open))
        try bench.at(1, .callNext)
        #expect(desk() == Board.Desk(counter: 1, state: .open, label: label))
        bench.wait(minutes: 20)
        try bench.at(1, .start)
        #expect(desk() == Board.Desk(counter: 1, state: .open, label: label, isServing: true))
        #expect(bench.center.board(at: bench.now).calls.isEmpty)
        try bench.at(1, .finish)
        #expect(desk() == Board.Desk(counter: 1, state: .open))
    }

    @Test func `says which counters are open, paused with a reason, or closed`() throws {
        var bench = try Bench()
        try bench.at(2, .pause(reason: "Nghỉ trưa"))
        let desks = bench.center.board(at: bench.now).desks
        #expect(desks.map(\.counter) == [1, 2, 3, 4, 5])
        #expect(desks.map(\.state) == [.open, .paused, .open, .open, .closed])
        #expect(desks.map(\.pauseReason) == [nil, "Nghỉ trưa", nil, nil, nil])
    }

    @Test(arguments: [(true, ["Cán bộ", nil]), (false, [nil, nil])])
    func `names the officers where the center wants it`(isWanted: Bool, names: [String?]) throws {
        var bench = try Bench()
        var settings = bench.center.configuration
        settings.display.showsOfficer = isWanted
        try bench.act(.reload(settings))
        let board = bench.center.board(at: bench.now)
        #expect([board.desk(4)?.officer, board.desk(5)?.officer] == names)
    }

    @Test func `of a zone has its counters alone`() throws {
        var bench = try Bench()
        var settings = bench.center.configuration
        for index in settings.counters.indices { settings.counters[index].zone = index < 2 ? "A" : "B" }
        try bench.act(.reload(settings))
        #expect(bench.center.board(at: bench.now, zone: "A").desks.map(\.counter) == [1, 2])
    }

    @Test(arguments: [("06:00", "2025-11-21 07:30"), ("19:00", "2025-11-24 07:30")])
    func `of a day that is not open says when numbers can be taken again`(time: String, opens: String) throws
    {
        var bench = try Bench(open: time > "07:30")
        bench.now = try at(time)
        if time > "07:30" { try bench.act(.closeDay) }
        let opensAt = try #require(bench.center.board(at: bench.now).closed?.opensAt)
        let parts = opens.split(separator: " ")
        let start = Day(of: opensAt, utcOffsetSeconds: 25_200)
        #expect(start.description == parts[0])
        let time = try #require(TimeOfDay(String(parts[1])))
        #expect(opensAt == start.start(utcOffsetSeconds: 25_200).adding(seconds: time.minutes * 60))
    }

    @Test func `of a day closed before its end does not promise that it opens again`() throws {
        var bench = try Bench()
        bench.now = try at("07:00")
        try bench.act(.closeDay)
        let opensAt = try #require(bench.center.board(at: bench.now).closed?.opensAt)
        #expect(Day(of: opensAt, utcOffsetSeconds: 25_200).description == "2025-11-24")
        // The kiosk says the same.
        let services = bench.center.catalogue(in: nil, at: bench.now).services
        #expect(services.allSatisfy { $0.opensAt == opensAt })
    }

    @Test func `of the night after a closed day says that it opens in the morning`() throws {
        var bench = try Bench()
        bench.now = try at("19:00")
        try bench.act(.closeDay)
        bench.now = bench.now.adding(seconds: (2 * 24 + 11) * 3600)
        let opensAt = try #require(bench.center.board(at: bench.now).closed?.opensAt)
        #expect(Day(of: bench.now, utcOffsetSeconds: 25_200).description == "2025-11-24")
        #expect(Day(of: opensAt, utcOffsetSeconds: 25_200).description == "2025-11-24")
    }

    @Test(arguments: [("07:29", true), ("07:30", false), ("10:59", false), ("11:00", true)])
    func `is that of a closed hall outside all hours when no counter serves`(time: String, isClosed: Bool)
        throws
    {
        var bench = try Bench()
        for counter in 1...4 { try bench.at(counter, .signOut) }
        #expect((bench.center.board(at: try at(time)).closed != nil) == isClosed)
    }

    @Test func `is not that of a closed hall while a counter serves, or a person has lifted the hours`()
        throws
    {
        var bench = try Bench()
        let noon = try at("12:00")
        #expect(bench.center.board(at: noon).closed == nil)
        for counter in 1...4 { try bench.at(counter, .signOut) }
        #expect(bench.center.board(at: noon).closed != nil)
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: true))
        #expect(bench.center.board(at: noon).closed == nil)
    }

    @Test func `is looked at anew when hours begin and end`() throws {
        let bench = try Bench()
        #expect(DaySchedule.nextLook(for: bench.center, after: try at("07:00")) == (try at("07:30")))
        #expect(DaySchedule.nextLook(for: bench.center, after: try at("07:30")) == (try at("11:00")))
    }
}
