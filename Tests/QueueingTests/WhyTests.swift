import Queueing
import Testing

/// Why tickets are called when they are: each reason of the order rule, from a day in which it is the reason.
struct `why a ticket is called` {
    /// A little before the bench's hour begins, so that a ticket's issue is easily named.
    private static let issuedAt = Moment(milliseconds: 1_763_690_401_000)

    private func explained(_ label: Label, in bench: Bench) throws -> Explanation {
        bench.center.explain(try #require(bench.center.ticket(label)), now: bench.now)
    }

    private func cause(of label: Label, at counter: Int, in bench: Bench) throws -> Explanation.Cause? {
        let ticket = try #require(bench.center.ticket(label))
        let explanation = bench.center.explain(ticket, preferring: counter, now: bench.now)
        guard case .next(counter, let cause) = explanation.standing else { return nil }
        return cause
    }

    @Test func `alone when nobody else waits for the counter`() throws {
        var bench = try Bench()
        let only = try bench.issue("dat_dai")
        try bench.issue("tra_kq")
        #expect(try cause(of: only, at: 1, in: bench) == .alone)
    }

    @Test func `by the order in which numbers were taken`() throws {
        var bench = try Bench()
        let first = try bench.issue("dat_dai")
        let second = try bench.issue("dat_dai")
        #expect(try cause(of: first, at: 1, in: bench) == .order(issuedAt: Self.issuedAt))
        let waiting = try explained(second, in: bench)
        #expect(waiting.standing == .waiting(counter: 1, ahead: 1, isServed: true))
        #expect(waiting.others == [.init(label: first, precedence: .earlier(issuedAt: Self.issuedAt))])
    }

    @Test(
        arguments: [
            ("cao_tuoi", .headStart(priority: "cao_tuoi", minutes: 15)),
            ("nguoi_co_cong", .first(priority: "nguoi_co_cong")),
            ("khan_cap", .urgent(priority: "khan_cap")),
        ] as [(String, Explanation.Advantage)])
    func `by its priority class, which lets it pass others`(
        priority: String, advantage: Explanation.Advantage
    ) throws {
        var bench = try Bench()
        let ordinary = try bench.issue("dat_dai")
        let special = try bench.issue("dat_dai")
        try bench.at(1, .setPriority(special, priority: priority, reason: "theo giấy tờ"))
        #expect(try cause(of: special, at: 1, in: bench) == .advantage(advantage))
        #expect(
            try explained(special, in: bench).others == [
                .init(label: ordinary, precedence: .advantage(advantage))
            ])
        #expect(
            try explained(ordinary, in: bench).others == [
                .init(label: special, precedence: .advantage(advantage))
            ])
    }

    @Test(
        arguments: [
            ("nguoi_co_cong", .first(priority: "nguoi_co_cong")),
            ("khan_cap", .urgent(priority: "khan_cap")),
        ] as [(String, Explanation.Advantage)])
    func `by a class that comes first where a head start would else have passed its earlier place`(
        priority: String, advantage: Explanation.Advantage
    ) throws {
        var bench = try Bench()
        let special = try bench.issue("dat_dai")
        let elder = try bench.issue("dat_dai", priority: "cao_tuoi")
        try bench.at(1, .setPriority(special, priority: priority, reason: "theo giấy tờ"))
        #expect(try cause(of: special, at: 1, in: bench) == .advantage(advantage))
        #expect(
            try explained(special, in: bench).others == [
                .init(label: elder, precedence: .advantage(advantage))
            ])
    }

    @Test func `a head start that is not needed is no reason`() throws {
        var bench = try Bench()
        let elder = try bench.issue("dat_dai", priority: "cao_tuoi")
        try bench.issue("dat_dai")
        #expect(try cause(of: elder, at: 1, in: bench) == .order(issuedAt: Self.issuedAt))
    }

    @Test func `by the bound, after as many priority calls as the rules allow`() throws {
        var bench = try Bench(rules: Rules(priorityCallsInARowMax: 2))
        let ordinary = try bench.issue("dat_dai")
        let elders = try (1...3).map { _ in try bench.issue("dat_dai", priority: "cao_tuoi") }
        _ = try bench.callAll(at: 1, most: 2)
        #expect(try cause(of: ordinary, at: 1, in: bench) == .advantage(.bound(calls: 2)))
        #expect(
            try explained(elders[2], in: bench).others == [
                .init(label: ordinary, precedence: .advantage(.bound(calls: 2)))
            ])
    }

    @Test func `those before a ticket are in the real order, the bound included`() throws {
        var bench = try Bench()
        let ordinary = try (1...2).map { _ in try bench.issue("dat_dai") }
        for _ in 1...6 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        let explanation = try explained(ordinary[1], in: bench)
        #expect(
            explanation.others.map(\.label.description) == [
                "E003", "E004", "E005", "E001", "E006", "E007", "E008",
            ])
        #expect(try bench.callAll(at: 1, most: 7) == explanation.others.map(\.label.description))
    }

    @Test func `in a hall of every kind the tickets named before one are those called before it`() throws {
        var bench = try Bench()
        var waiting: [Label] = []
        for number in 0..<60 {
            bench.now = bench.now.adding(seconds: (number * 37) % 90)
            waiting.append(
                try bench.issue(
                    ["dat_dai", "thue"][number % 2],
                    priority: [nil, nil, "cao_tuoi", "nguoi_co_cong"][(number / 2) % 4]))
        }
        let explanations = try waiting.map { label in
            bench.center.explain(
                try #require(bench.center.ticket(label)), preferring: 3, now: bench.now)
        }
        let order = try bench.callAll(at: 3)
        for explanation in explanations {
            let turn = try #require(order.firstIndex(of: explanation.label.description))
            if explanation.passesOthers {
                #expect(turn == 0)
            } else {
                #expect(explanation.others.map(\.label.description) == Array(order.prefix(turn)))
            }
        }
    }

    @Test func `a transferred ticket has kept its place`() throws {
        var bench = try Bench()
        let moved = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        let other = try bench.issue("thue")
        try bench.at(1, .transfer(.service("thue"), note: nil))
        #expect(try cause(of: moved, at: 3, in: bench) == .transferred(issuedAt: Self.issuedAt))
        #expect(
            try explained(other, in: bench).others == [
                .init(label: moved, precedence: .transferred(issuedAt: Self.issuedAt))
            ])
    }

    @Test func `a ticket sent to a counter is called there`() throws {
        var bench = try Bench()
        let sent = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .transfer(.counter(4), note: nil))
        try bench.issue("tra_kq")
        #expect(try cause(of: sent, at: 4, in: bench) == .sentHere(issuedAt: Self.issuedAt))
        #expect(try cause(of: sent, at: 1, in: bench) == nil)
    }

    @Test func `a returned no-show is later by its absence, and then its turn comes`() throws {
        var bench = try Bench()
        let late = try bench.issue("dat_dai")
        bench.wait(minutes: 2)
        let prompt = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .noShow)
        bench.wait(minutes: 5)
        try bench.at(1, .returnTicket(late))
        try bench.issue("dat_dai")
        #expect(
            try explained(late, in: bench).others == [
                .init(label: prompt, precedence: .otherWasAbsent(minutes: 5))
            ])
        _ = try bench.callAll(at: 1, most: 1)
        #expect(try cause(of: late, at: 1, in: bench) == .returned(minutes: 5))
    }

    @Test func `a counter helps with a ticket that waited longer than the handicap`() throws {
        var bench = try Bench()
        let land = try bench.issue("dat_dai")
        bench.wait(minutes: 19)
        let tax = try bench.issue("thue")
        for counter in [1, 2] { try bench.at(counter, .pause(reason: "nghỉ")) }
        #expect(
            try explained(land, in: bench).others == [
                .init(label: tax, precedence: .otherIsHelped(service: "dat_dai", minutes: 20))
            ])
        _ = try bench.callAll(at: 3, most: 1)
        bench.wait(minutes: 2)
        try bench.issue("thue")
        #expect(try cause(of: land, at: 3, in: bench) == .helped(service: "dat_dai", minutes: 20))
    }

    @Test func `of two counters with as many before it, it is the one that does not merely help`() throws {
        var bench = try Bench()
        var configuration = Bench.configuration()
        configuration.counters[0].services = ["thue"]
        configuration.counters[0].backup = ["dat_dai"]
        try bench.act(.reload(configuration))
        try bench.issue("dat_dai")
        let explanation = try explained(try bench.issue("dat_dai"), in: bench)
        #expect(explanation.standing == .waiting(counter: 2, ahead: 1, isServed: true))
    }

    @Test func `while no counter serves it the order is that of one that could`() throws {
        var bench = try Bench()
        let first = try bench.issue("dat_dai")
        for counter in 1...3 { try bench.at(counter, .signOut) }
        #expect(
            try explained(first, in: bench).standing == .waiting(counter: 1, ahead: 0, isServed: false))
    }

    @Test func `of a service that no counter has any more it is said so`() throws {
        var bench = try Bench()
        let stranded = try bench.issue("tra_kq")
        var configuration = Bench.configuration()
        configuration.counters[3].services = ["thue"]
        try bench.act(.reload(configuration))
        #expect(try explained(stranded, in: bench).standing == .unserved(service: "tra_kq"))
    }

    @Test(arguments: [
        (Limits.explainedMax, Limits.explainedMax), (Limits.explainedMax + 1, Limits.explainedMax),
    ])
    func `as many others as the limit are listed and all are counted`(ahead: Int, listed: Int) throws {
        var bench = try Bench()
        for _ in 1...ahead { try bench.issue("dat_dai") }
        let explanation = try explained(try bench.issue("dat_dai"), in: bench)
        #expect(explanation.standing == .waiting(counter: 1, ahead: ahead, isServed: true))
        #expect(explanation.others.count == listed)
        #expect(explanation.othersCount == ahead)
    }
}

/// The same with appointments, which are booked at nine for half past nine.
struct `why an appointment is called` {
    private static let booked = Moment(milliseconds: 1_763_690_400_000).adding(seconds: 1800)

    /// A visitor with an appointment who came at a time, between two without one; nine o'clock is zero.
    private func bench(checkedInAfterMinutes minutes: Int) throws -> Bench {
        var bench = try Bench()
        var configuration = Bench.configuration()
        configuration.services[0].appointmentsPerHalfHour = 1
        try bench.act(.reload(configuration))
        try bench.act(
            .book([AppointmentWish(service: "dat_dai", at: Self.booked, code: Erasable("20251121"))]))
        bench.wait(minutes: minutes)
        try bench.act(.checkIn(code: "20251121", language: nil, ticketCode: Erasable("7K2P")))
        return bench
    }

    private static let appointment = Label(prefix: "E", number: 1)

    /// Who came without an appointment and stands before one, because that counts from a quarter of an hour before its time.
    private static func countsFromLater(_ walkIn: Label) -> Explanation.Other {
        Explanation.Other(
            label: walkIn,
            precedence: .otherCountsFrom(booked.adding(seconds: -900), appointment: booked))
    }

    private func explained(_ label: Label, in bench: Bench) throws -> Explanation {
        bench.center.explain(
            try #require(bench.center.ticket(label)), preferring: 1, now: bench.now)
    }

    @Test func `it is not due while others wait, and passed by them`() throws {
        var bench = try bench(checkedInAfterMinutes: 5)
        let walkIn = try bench.issue("dat_dai")
        let explanation = try explained(Self.appointment, in: bench)
        #expect(explanation.others == [.init(label: walkIn, precedence: .otherIsNotDue(at: Self.booked))])
        let passing = try explained(walkIn, in: bench)
        #expect(passing.passesOthers)
        #expect(
            passing.others == [.init(label: Self.appointment, precedence: .otherIsNotDue(at: Self.booked))])
    }

    @Test func `it is called before its time when nobody else has a turn`() throws {
        var bench = try bench(checkedInAfterMinutes: 5)
        try bench.issue("tra_kq")
        #expect(try explained(Self.appointment, in: bench).standing == .next(counter: 1, cause: .alone))
    }

    @Test func `once due it passes those within its head start`() throws {
        var bench = try bench(checkedInAfterMinutes: 5)
        bench.wait(minutes: 20)
        let walkIn = try bench.issue("dat_dai")
        bench.wait(minutes: 6)
        let explanation = try explained(Self.appointment, in: bench)
        let reason = Explanation.Advantage.appointment(at: Self.booked)
        #expect(explanation.standing == .next(counter: 1, cause: .advantage(reason)))
        #expect(explanation.others == [.init(label: walkIn, precedence: .advantage(reason))])
    }

    @Test func `who came long before its time counts stays before it`() throws {
        var bench = try bench(checkedInAfterMinutes: 5)
        let walkIn = try bench.issue("dat_dai")
        bench.wait(minutes: 26)
        #expect(try explained(Self.appointment, in: bench).others == [Self.countsFromLater(walkIn)])
    }

    @Test func `who came early and was given another class since was never absent`() throws {
        var bench = try bench(checkedInAfterMinutes: 5)
        let walkIn = try bench.issue("dat_dai")
        try bench.at(1, .setPriority(Self.appointment, priority: "cao_tuoi", reason: "theo giấy tờ"))
        #expect(try explained(Self.appointment, in: bench).others == [Self.countsFromLater(walkIn)])
    }

    @Test func `who came too late for it waits by the time of coming, as others do`() throws {
        var bench = try bench(checkedInAfterMinutes: 46)
        let issuedAt = bench.now
        let walkIn = try bench.issue("dat_dai")
        #expect(
            try explained(Self.appointment, in: bench).standing
                == .next(counter: 1, cause: .order(issuedAt: issuedAt)))
        #expect(
            try explained(walkIn, in: bench).others == [
                .init(label: Self.appointment, precedence: .earlier(issuedAt: issuedAt))
            ])
    }

    @Test func `two before their time are called in the order of their times`() throws {
        var bench = try bench(checkedInAfterMinutes: 5)
        try bench.act(
            .book([
                AppointmentWish(
                    service: "dat_dai", at: Self.booked.adding(seconds: 1800), code: Erasable("20251122"))
            ]))
        try bench.act(.checkIn(code: "20251122", language: nil, ticketCode: Erasable("7K2P")))
        #expect(
            try explained(Self.appointment, in: bench).standing
                == .next(counter: 1, cause: .beforeAppointment(at: Self.booked)))
        #expect(
            try explained(Label(prefix: "E", number: 2), in: bench).others == [
                .init(
                    label: Self.appointment, precedence: .advantage(.appointment(at: Self.booked)))
            ])
    }
}

/// What a call is explained by: the center as it was just before.
struct `why a ticket was called` {
    @Test func `a call in order tells who was passed`() throws {
        var bench = try Bench()
        let ordinary = try bench.issue("dat_dai")
        let elder = try bench.issue("dat_dai", priority: "cao_tuoi")
        try bench.issue("dat_dai")
        let reason = Explanation.Advantage.headStart(priority: "cao_tuoi", minutes: 15)
        let explanation = bench.center.explainCall(
            of: try #require(bench.center.ticket(elder)), to: 1, reason: nil, state: .finished, now: bench.now
        )
        #expect(
            explanation
                == Explanation(
                    label: elder,
                    standing: .called(
                        counter: 1, at: bench.now, cause: .advantage(reason), state: .finished),
                    others: [.init(label: ordinary, precedence: .advantage(reason))]))
    }

    @Test func `a call of a ticket that waits for another counter passes those who came earlier`() throws {
        var bench = try Bench()
        let earlier = try bench.issue("dat_dai")
        let sent = try bench.issue("dat_dai")
        try bench.issue("dat_dai")
        try bench.at(2, .call(sent, reason: "theo hẹn"))
        try bench.at(2, .transfer(.counter(4), note: nil))
        let explanation = bench.center.explainCall(
            of: try #require(bench.center.ticket(sent)), to: 1, reason: "quay lại", state: .called,
            now: bench.now)
        #expect(explanation.others == [.init(label: earlier, precedence: .outOfOrder)])
    }

    @Test func `a call out of order tells its reason and everyone before it`() throws {
        var bench = try Bench()
        let earlier = try (1...3).map { _ in try bench.issue("dat_dai") }
        let last = try bench.issue("dat_dai")
        let explanation = bench.center.explainCall(
            of: try #require(bench.center.ticket(last)), to: 1, reason: "bổ sung hồ sơ", state: .called,
            now: bench.now)
        #expect(
            explanation.standing
                == .calledOutOfOrder(counter: 1, at: bench.now, reason: "bổ sung hồ sơ", state: .called))
        #expect(explanation.others == earlier.map { .init(label: $0, precedence: .outOfOrder) })
    }
}
