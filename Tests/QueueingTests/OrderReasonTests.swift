import Queueing
import Testing

/// What the queue of a counter says beside each number: what moves it out of the order of arrival.
struct `beside a number in the queue stands` {
    private func reasons(at counter: Int, in bench: Bench) throws -> [String: CounterView.OrderReason] {
        let view = try #require(bench.center.view(of: counter, at: bench.now))
        let pairs = view.queue.compactMap { item in item.order.map { (item.label.description, $0) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test func `nothing where the order of the numbers alone holds`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        try bench.issue("dat_dai")
        #expect(try reasons(at: 1, in: bench).isEmpty)
    }

    @Test(
        arguments: [
            ("cao_tuoi", .headStart(minutes: 15)), ("nguoi_co_cong", .first), ("khan_cap", .urgent),
        ] as [(String, CounterView.OrderReason)])
    func `its priority class`(priority: String, reason: CounterView.OrderReason) throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        let special = try bench.issue("dat_dai")
        try bench.at(1, .setPriority(special, priority: priority, reason: "theo giấy tờ"))
        #expect(try reasons(at: 1, in: bench) == [special.description: reason])
    }

    @Test func `that it was sent here, and at the counter that sent it, where it went`() throws {
        var bench = try Bench()
        let sent = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .transfer(.counter(2), note: nil))
        #expect(try reasons(at: 2, in: bench) == [sent.description: .sentHere])
        let sender = try #require(bench.center.view(of: 1, at: bench.now))
        #expect(sender.transferred.map(\.label) == [sent])
        #expect(sender.transferred.map(\.sentTo) == [2])
        try bench.at(2, .callNext)
        #expect(bench.center.view(of: 1, at: bench.now)?.transferred.isEmpty == true)
    }

    @Test func `that it came from another service`() throws {
        var bench = try Bench()
        let moved = try bench.issue("tra_kq")
        try bench.at(4, .callNext)
        try bench.at(4, .transfer(.service("dat_dai"), note: nil))
        #expect(try reasons(at: 1, in: bench) == [moved.description: .transferred])
    }

    @Test func `that the counter only helps with it`() throws {
        var bench = try Bench()
        let helped = try bench.issue("dat_dai")
        #expect(try reasons(at: 3, in: bench) == [helped.description: .backup(minutes: 20)])
    }

    @Test func `how long it was absent`() throws {
        var bench = try Bench()
        let missed = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .noShow)
        bench.wait(minutes: 7)
        try bench.at(1, .returnTicket(missed))
        #expect(try reasons(at: 1, in: bench) == [missed.description: .returned(minutes: 7)])
    }

    @Test func `that priority calls have passed it as often as they may`() throws {
        var bench = try Bench()
        let ordinary = try bench.issue("dat_dai")
        for _ in 1...4 { try bench.issue("dat_dai", priority: "nguoi_co_cong") }
        #expect(try reasons(at: 1, in: bench)[ordinary.description] == .bound(calls: 3))
    }
}

/// The time people have waited, as screens and reports count it.
struct `waiting time` {
    private static let day = Bench.friday

    /// Minutes of the hours that count between two times of the day.
    private func counted(from: String, until: String) throws -> Int64 {
        let hours = Bench.configuration().waitingHours(on: Self.day)
        let midnight = Self.day.start(utcOffsetSeconds: 25_200)
        let moments = try [from, until].map { text in
            midnight.adding(seconds: try #require(TimeOfDay(text)).minutes * 60)
        }
        return hours.milliseconds(from: moments[0], to: moments[1]) / 60_000
    }

    @Test(
        arguments: [
            ("08:00", "08:20", 20), ("07:00", "07:45", 15), ("07:00", "07:10", 0), ("10:50", "11:05", 15),
        ] as [(String, String, Int64)])
    func `counts from the opening of the counters on, and for as long as they serve`(
        from: String, until: String, minutes: Int64
    ) throws {
        #expect(try counted(from: from, until: until) == minutes)
    }

    @Test func `does not count a break`() {
        let start = Moment(milliseconds: 0)
        let morning = start..<start.adding(seconds: 3600)
        let afternoon = start.adding(seconds: 7200)..<start.adding(seconds: 10_800)
        let hours = OpenHours(stretches: [morning, afternoon], goesOn: true)
        let waited = hours.milliseconds(
            from: start.adding(seconds: 3000), to: start.adding(seconds: 7800))
        #expect(waited == 1_200_000)
    }
}
