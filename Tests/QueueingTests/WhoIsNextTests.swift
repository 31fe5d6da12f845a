import Queueing
import Testing

/// Section 3 of the design: the order of calls.
struct `who is next` {
    @Test func `inside one service it is first come, first served`() throws {
        var bench = try Bench()
        for _ in 1...5 { try bench.issue("dat_dai") }
        #expect(try bench.callAll(at: 1) == ["E001", "E002", "E003", "E004", "E005"])
    }

    @Test(arguments: [(14, ["E002", "E001"]), (16, ["E001", "E002"])])
    func `a head start counts as minutes of waiting`(minutesLater: Int, order: [String]) throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        bench.wait(minutes: minutesLater)
        try bench.issue("dat_dai", priority: "cao_tuoi")
        #expect(try bench.callAll(at: 1) == order)
    }

    @Test(arguments: [(19, ["T001", "E001"]), (21, ["E001", "T001"])])
    func `a backup service is helped once its ticket waited longer than the handicap`(
        minutesLater: Int, order: [String]
    ) throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        bench.wait(minutes: minutesLater)
        try bench.issue("thue")
        #expect(try bench.callAll(at: 3) == order)
    }

    @Test func `after three priority calls in a row the ordinary ticket they passed is next`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        try bench.issue("dat_dai")
        for _ in 1...30 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        let order = try bench.callAll(at: 1, most: 9)
        #expect(order == ["E003", "E004", "E005", "E001", "E006", "E007", "E008", "E002", "E009"])
    }

    @Test func `the bound holds for those who are always first, over several counters`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        for _ in 1...6 { try bench.issue("dat_dai", priority: "nguoi_co_cong") }
        var order: [String] = []
        for counter in [1, 2, 1, 2] { order += try bench.callAll(at: counter, most: 1) }
        #expect(order == ["E002", "E003", "E004", "E001"])
    }

    @Test func `urgent tickets are outside the bound and do not count towards it`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        for _ in 1...5 {
            let label = try bench.issue("dat_dai")
            try bench.at(1, .setPriority(label, priority: "khan_cap", reason: "cấp cứu"))
        }
        #expect(try bench.callAll(at: 1) == ["E002", "E003", "E004", "E005", "E006", "E001"])
    }

    @Test func `a kiosk cannot give an urgent priority`() throws {
        var bench = try Bench()
        #expect(throws: Refusal.unknownPriority(priority: "khan_cap")) {
            try bench.issue("dat_dai", priority: "khan_cap")
        }
    }

    @Test func `calls by label leave the count of priority calls alone`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        let last = try bench.issue("dat_dai")
        for _ in 1...6 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        var order = try bench.callAll(at: 1, most: 2)
        try bench.at(1, .call(last, reason: "đã hẹn"))
        try bench.at(1, .finish)
        order += try bench.callAll(at: 1, most: 2)
        #expect(order == ["E003", "E004", "E005", "E001"])
    }

    @Test func `a no-show that returns is later by its absence`() throws {
        var bench = try Bench()
        let late = try bench.issue("dat_dai")
        for _ in 1...2 {
            bench.wait(minutes: 4)
            try bench.issue("dat_dai")
        }
        try bench.at(1, .callNext)
        try bench.at(1, .noShow)
        bench.wait(minutes: 5)
        try bench.at(1, .returnTicket(late))
        #expect(try bench.callAll(at: 1) == ["E002", "E001", "E003"])
    }

    @Test func `transfers and parks keep the place`() throws {
        var bench = try Bench()
        let parked = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .park(reason: nil))
        let moved = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .transfer(.service("thue"), note: nil))
        bench.wait(minutes: 1)
        try bench.issue("thue")
        try bench.issue("dat_dai")
        try bench.at(1, .returnTicket(parked))
        #expect(try bench.callAll(at: 1) == ["E001", "E003"])
        #expect(try bench.callAll(at: 3) == ["E002", "T001"])
        let ticket = try #require(bench.center.ticket(moved))
        #expect(ticket.transferredFrom == "dat_dai")
        #expect(ticket.service == "thue")
    }

    @Test(arguments: [StaffCommand.pause(reason: "nghỉ"), .signOut])
    func `a ticket sent to a counter waits for it, and for its service once the counter stops`(
        stop: StaffCommand
    ) throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .transfer(.counter(4), note: nil))
        #expect(bench.center.view(of: 4, at: bench.now)?.queue.map(\.label) == [label])
        #expect(try bench.at(1, .callNext) == [])
        try bench.at(4, stop)
        #expect(try bench.at(1, .callNext) == [.ticketCalled(label: label, counter: 1, reason: nil)])
    }

    @Test func `a ticket is not sent to a counter that does not serve`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        #expect(throws: Refusal.counterClosed(counter: 5)) {
            try bench.at(1, .transfer(.counter(5), note: nil))
        }
        #expect(throws: Refusal.unknownCounter(counter: 9)) {
            try bench.at(1, .transfer(.counter(9), note: nil))
        }
    }

    @Test func `a call out of order needs a reason, a call of the next does not`() throws {
        var bench = try Bench()
        let first = try bench.issue("dat_dai")
        let second = try bench.issue("dat_dai")
        #expect(throws: Refusal.invalidParameter(parameter: "reason")) {
            try bench.at(1, .call(second, reason: nil))
        }
        #expect(
            try bench.at(1, .call(first, reason: nil)) == [
                .ticketCalled(label: first, counter: 1, reason: nil)
            ])
        #expect(
            try bench.at(2, .call(second, reason: nil))
                == [.ticketCalled(label: second, counter: 2, reason: nil)])
    }

    @Test func `what stands ahead is counted where the ticket would be called first`() throws {
        var bench = try Bench()
        for _ in 1...3 { try bench.issue("dat_dai") }
        let elder = try bench.issue("dat_dai", priority: "cao_tuoi")
        let last = try bench.issue("dat_dai")
        let ahead = [elder, last].map { label in
            bench.center.ticket(label).flatMap { Forecast(bench.center, now: bench.now).ahead(of: $0) }
        }
        #expect(ahead == [0, 4])
    }

    @Test func `the queue a counter sees is the order in which it calls`() throws {
        var bench = try Bench()
        for number in 0..<60 {
            bench.now = bench.now.adding(seconds: (number * 37) % 90)
            try bench.issue(
                ["dat_dai", "thue"][number % 2],
                priority: [nil, nil, "cao_tuoi", "nguoi_co_cong"][(number / 2) % 4])
        }
        let seen = bench.center.view(of: 3, at: bench.now)?.queue.map(\.label.description)
        #expect(seen?.count == Limits.queuePreviewMax)
        #expect(try bench.callAll(at: 3, most: Limits.queuePreviewMax) == seen)
    }

    @Test func `two thousand waiting are called once each in order of effective arrival`() throws {
        var bench = try Bench()
        for _ in 1...2000 {
            bench.now = Moment(milliseconds: bench.now.milliseconds - 999)
            try bench.issue("dat_dai")
        }
        #expect(
            try bench.callAll(at: 2) == (1...2000).map { Label(prefix: "E", number: $0).description })
    }

    @Test func `calls of the service elsewhere do not take the bound from a ticket sent to a counter`() throws
    {
        var bench = try Bench()
        let sent = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .transfer(.counter(2), note: nil))
        for _ in 1...8 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        for _ in 1...8 { try bench.issue("dat_dai") }
        var calledAtTwo: [String] = []
        for _ in 1...4 {
            calledAtTwo += try bench.callAll(at: 2, most: 1)
            _ = try bench.callAll(at: 1, most: 1)
        }
        #expect(calledAtTwo.contains(sent.description))
        #expect(calledAtTwo.firstIndex(of: sent.description).map { $0 <= 3 } ?? false)
    }

    @Test func `priority calls of one service pass nobody of another`() throws {
        var bench = try Bench(rules: Rules(backupHandicapMinutes: 0, priorityCallsInARowMax: 1))
        try bench.issue("thue")
        for _ in 1...3 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        #expect(try bench.callAll(at: 3) == ["E001", "E002", "E003", "T001"])
    }

    @Test func `a priority call passes nobody whose place is later`() throws {
        var bench = try Bench(rules: Rules(priorityCallsInARowMax: 1))
        for priority in ["cao_tuoi", nil, "cao_tuoi", "cao_tuoi"] {
            try bench.issue("dat_dai", priority: priority)
        }
        #expect(try bench.callAll(at: 1) == ["E001", "E003", "E002", "E004"])
    }

    @Test(arguments: [1, 2])
    func `of two who were passed often enough the earlier is next, wherever they wait`(sent: Int) throws {
        var bench = try Bench(rules: Rules(priorityCallsInARowMax: 1))
        let ordinary = try (1...2).map { _ in try bench.issue("dat_dai") }
        try bench.at(2, .call(ordinary[sent - 1], reason: "đã hẹn"))
        try bench.at(2, .transfer(.counter(1), note: nil))
        for _ in 1...2 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        #expect(try bench.callAll(at: 1) == ["E003", "E001", "E002", "E004"])
    }

    @Test func `an absence makes the place later once, not at every return`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .noShow)
        bench.wait(minutes: 10)
        try bench.at(1, .returnTicket(label))
        let place = bench.center.ticket(label)?.place
        try bench.at(1, .callNext)
        try bench.at(1, .park(reason: nil))
        bench.wait(minutes: 10)
        try bench.at(1, .returnTicket(label))
        #expect(bench.center.ticket(label)?.place == place)
    }

    @Test func `a ticket sent to a counter is free once its officer signs in elsewhere`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .serving)
        try bench.at(1, .transfer(.counter(4), note: nil))
        try bench.act(.signIn(counter: 5, staff: "staff4", session: "key5"))
        #expect(bench.center.ticket(label)?.sentTo == nil)
        #expect(try bench.callAll(at: 2) == [label.description])
    }
}
