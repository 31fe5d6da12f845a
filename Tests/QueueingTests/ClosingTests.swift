import Queueing
import Testing

/// Who is left shortly before the day closes is on the board, and nobody before that.
struct `before closing` {
    /// The center of the bench, whose ticket hours end at 11:00 and whose day closes by itself at this time.
    private func bench(dayCloses: String? = "18:00", byHand: Bool = false) throws -> Bench {
        var bench = try Bench()
        var configuration = Bench.configuration()
        configuration.dayCloses = dayCloses.flatMap { TimeOfDay($0) }
        if dayCloses == nil { configuration.dayOpens = nil }
        try bench.act(.reload(configuration))
        if byHand {
            try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: true))
        }
        return bench
    }

    /// A moment of the bench's Friday.
    private func at(_ time: String) throws -> Moment {
        let time = try #require(TimeOfDay(time))
        return Bench.friday.start(utcOffsetSeconds: 25_200).adding(seconds: time.minutes * 60)
    }

    @Test(arguments: [
        ("18:00", false, "11:00", "18:00"), ("11:20", false, "10:50", "11:00"),
        ("10:20", false, "09:50", "10:20"), ("18:00", true, "17:30", "18:00"), (nil, false, "11:00", nil),
        (nil, true, nil, nil),
    ])
    func `the list begins with the end of ticket hours or half an hour before closing`(
        dayCloses: String?, byHand: Bool, begins: String?, closesAt: String?
    ) throws {
        var bench = try bench(dayCloses: dayCloses, byHand: byHand)
        let label = try bench.issue("dat_dai")
        guard let begins else {
            bench.now = try at("23:00")
            return #expect(bench.center.board(at: bench.now).closing == nil)
        }
        let beginning = try at(begins)
        #expect(bench.center.board(at: Moment(milliseconds: beginning.milliseconds - 1)).closing == nil)
        let closing = try #require(bench.center.board(at: beginning).closing)
        #expect(closing == Board.Closing(closesAt: try closesAt.map(at), labels: [label], more: 0))
        #expect(
            DaySchedule.nextLook(for: bench.center, after: Moment(milliseconds: beginning.milliseconds - 1))
                == beginning)
    }

    @Test func `the time told is the end of the counter hours, and after that the closing of the day`() throws
    {
        var bench = try bench(dayCloses: "11:20")
        try bench.issue("dat_dai")
        #expect(bench.center.board(at: try at("10:59")).closing?.closesAt == (try at("11:00")))
        #expect(DaySchedule.nextLook(for: bench.center, after: try at("10:59")) == (try at("11:00")))
        #expect(bench.center.board(at: try at("11:00")).closing?.closesAt == (try at("11:20")))
    }

    @Test func `those who wait, are called or are parked are listed in issue order, the others not`() throws {
        var bench = try bench()
        let parked = try bench.ticket(in: .parked)
        for state in [TicketState.finished, .noShow, .cancelled] { _ = try bench.ticket(in: state) }
        let called = try bench.ticket(in: .called)
        let served = try bench.issue("thue")
        try bench.at(3, .callNext)
        try bench.at(3, .start)
        let waiting = try bench.issue("tra_kq")
        bench.now = try at("11:00")
        #expect(bench.center.ticket(served)?.state == .serving)
        #expect(bench.center.board(at: bench.now).closing?.labels == [parked, called, waiting])
    }

    @Test(arguments: [(0, 0), (199, 0), (200, 0), (201, 1)])
    func `so many are listed and the others counted`(open: Int, more: Int) throws {
        var bench = try bench()
        var labels: [Label] = []
        for _ in 0..<open { labels.append(try bench.issue("dat_dai")) }
        let closing = bench.center.board(at: try at("11:05")).closing
        #expect(closing?.labels ?? [] == Array(labels.prefix(Limits.closingLabelsMax)))
        #expect(closing?.more ?? 0 == more)
        #expect((closing == nil) == (open == 0))
    }

    @Test func `a closed day has no list, and a day opened again lists who returned, not who expired`() throws
    {
        var bench = try bench()
        let gone = try bench.issue("dat_dai")
        let back = try bench.issue("dat_dai")
        bench.now = try at("11:30")
        try bench.act(.closeDay)
        #expect(bench.center.board(at: bench.now).closing == nil)
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: true))
        #expect(bench.center.ticket(gone)?.state == .expired)
        try bench.at(1, .returnTicket(back))
        let board = bench.center.board(at: bench.now)
        #expect(board.closing == nil)
        #expect(board.waiting == [Board.Waiting(service: "dat_dai", count: 1)])
        let closing = bench.center.board(at: try at("17:30")).closing
        #expect(closing == Board.Closing(closesAt: try at("18:00"), labels: [back], more: 0))
    }
}
