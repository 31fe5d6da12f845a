import Queueing
import Testing

/// What turns took is noted while the day goes on.
struct `turnarounds` {
    @Test func `run from the call until the counter is free`() throws {
        var bench = try Bench()
        try bench.issue("tra_kq")
        try bench.issue("tra_kq")
        try bench.at(4, .callNext)
        bench.wait(minutes: 4)
        try bench.at(4, .finish)
        bench.now = bench.now.adding(seconds: 12)
        try bench.at(4, .callNext)
        bench.wait(minutes: 3)
        try bench.at(4, .noShow)
        #expect(bench.center.turnarounds.occupancies["tra_kq"]?.seconds == [240, 180])
        #expect(bench.center.turnarounds.gaps.seconds == [12])
    }

    @Test(arguments: [(45, [2_700]), (46, [])])
    func `a pause is a rest up to 45 minutes`(minutes: Int, rests: [Int]) throws {
        var bench = try Bench()
        try bench.at(4, .pause(reason: "nghỉ"))
        bench.wait(minutes: minutes)
        try bench.at(4, .resume)
        #expect(bench.center.turnarounds.rests.seconds == rests)
    }

    @Test func `a hall without people is no gap, and a ticket cancelled while it waits no turn`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .finished)
        let waiting = try bench.issue("tra_kq")
        try bench.at(4, .cancel(waiting, reason: "xin rút"))
        bench.wait(minutes: 2)
        _ = try bench.ticket(in: .called)
        #expect(bench.center.turnarounds.gaps.seconds.isEmpty)
        #expect(bench.center.turnarounds.occupancies["tra_kq"] == nil)
        #expect(bench.center.turnarounds.turns == 1)
    }

    @Test(arguments: [(100, 0), (101, 1)])
    func `only the latest of a service are kept`(count: Int, first: Int) {
        let recent = Turnarounds(occupancies: ["thue": Array(0..<count)]).occupancies["thue"]
        #expect(recent?.seconds.count == 100)
        #expect(recent?.seconds.min() == first)
    }

    @Test func `a new day begins anew`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .finished)
        try bench.act(.closeDay)
        try bench.act(
            .openDay(Day(number: Bench.friday.number + 3), confirmed: true, byHand: true, held: false))
        #expect(bench.center.turnarounds == Turnarounds())
    }
}
