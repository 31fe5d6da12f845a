import Queueing
import Testing

/// What a guide sees of the whole hall.
struct `the hall as a guide sees it` {
    @Test func `says of each service who has waited longest`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        let first = bench.now
        bench.wait(minutes: 3)
        try bench.issue("dat_dai", priority: "cao_tuoi")
        let land = try #require(bench.center.hallView(at: bench.now).services.first)
        #expect(land.waiting == 2)
        #expect(land.longestSince == first)
    }

    @Test func `who waited longest changes with a call, and back with a return`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        let first = bench.now
        bench.wait(minutes: 3)
        try bench.issue("dat_dai")
        let second = bench.now
        bench.wait(minutes: 1)
        try bench.at(1, .callNext)
        #expect(bench.center.hallView(at: bench.now).services.first?.longestSince == second)
        try bench.at(1, .returnTicket(label))
        #expect(bench.center.hallView(at: bench.now).services.first?.longestSince == first)
    }

    @Test func `says nothing of a wait where nobody waits`() throws {
        let bench = try Bench()
        let services = bench.center.hallView(at: bench.now).services
        #expect(services.allSatisfy { $0.waiting == 0 && $0.longestSince == nil })
    }

    @Test func `has every counter with its officer and current ticket`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(2, .pause(reason: "Họp"))
        let counters = bench.center.hallView(at: bench.now).counters
        #expect(counters.map(\.state) == [.open, .paused, .open, .open, .closed])
        #expect(counters.map(\.staff) == ["staff1", "staff2", "staff3", "staff4", nil])
        #expect(counters.compactMap { $0.current?.label } == [label])
        #expect(counters[1].pauseReason == "Họp")
    }

    @Test func `lists the no-shows that can still be returned, the latest first`() throws {
        var bench = try Bench()
        let early = try bench.ticket(in: .noShow)
        bench.wait(minutes: 50)
        let late = try bench.ticket(in: .noShow)
        #expect(bench.center.hallView(at: bench.now).noShows.map(\.label) == [late, early])
        bench.wait(minutes: 11)
        #expect(bench.center.hallView(at: bench.now).noShows.map(\.label) == [late])
    }

    @Test(arguments: [(0, 0), (39, 39), (40, 40), (41, 40)])
    func `lists at most forty no-shows`(count: Int, listed: Int) throws {
        var bench = try Bench()
        for _ in 0..<count { _ = try bench.ticket(in: .noShow) }
        #expect(bench.center.hallView(at: bench.now).noShows.count == listed)
    }
}
