import Queueing
import Testing

/// Taking back what a counter has just done: everything is as if it had not been done.
struct `undo` {
    /// What counter 1 does to a ticket, from a state the verb is allowed in.
    static let actions: [(TicketState, StaffCommand)] = [
        (.waiting, .callNext), (.called, .recall), (.called, .start), (.called, .finish), (.serving, .finish),
        (.called, .noShow), (.called, .park(reason: nil)), (.serving, .park(reason: "chờ bản sao")),
        (.called, .transfer(.service("thue"), note: nil)), (.serving, .transfer(.counter(4), note: nil)),
        (.called, .returnTicket(Bench.first)), (.noShow, .returnTicket(Bench.first)),
        (.parked, .returnTicket(Bench.first)), (.expired, .returnTicket(Bench.first)),
        (.waiting, .cancel(Bench.first, reason: "xin rút")), (.called, .cancel(Bench.first, reason: "nhầm")),
        (.parked, .cancel(Bench.first, reason: "xin rút")),
    ]

    @Test(arguments: actions)
    func `leaves ticket, counter, line and board as they were before the action`(
        state: TicketState, action: StaffCommand
    ) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: state)
        try bench.issue("dat_dai")
        bench.wait(minutes: 1)
        let before = bench.center
        try bench.at(1, action)
        #expect(bench.center != before)
        #expect(try bench.at(1, .undo).count == 1)
        let after = bench.center
        #expect(after.ticket(label) == before.ticket(label))
        #expect(after.current(at: 1) == before.current(at: 1))
        #expect(after.board(at: bench.now) == before.board(at: bench.now))
        #expect(
            TicketState.allCases.map { after.count(of: $0) }
                == TicketState.allCases.map { before.count(of: $0) })
        for counter in 1...5 {
            #expect(after.view(of: counter, at: bench.now)?.queue == before.queue(at: counter, bench.now))
        }
    }

    @Test func `an undone priority call takes nothing from a count that began anew since`() throws {
        var bench = try Bench(rules: Rules(priorityCallsInARowMax: 1))
        let ordinary = try (1...3).map { _ in try bench.issue("dat_dai") }
        for _ in 1...4 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        try bench.at(1, .callNext)
        #expect(try bench.callAll(at: 2, most: 2) == [ordinary[0].description, "E005"])
        try bench.at(1, .undo)
        #expect(try bench.callAll(at: 2, most: 1) == [ordinary[1].description])
    }

    @Test func `two undone calls count as never made, in whatever order they were made and undone`() throws {
        var bench = try Bench(rules: Rules(priorityCallsInARowMax: 2))
        for number in 1...2 { try bench.issue("dat_dai", priority: number == 1 ? nil : "cao_tuoi") }
        for _ in 1...3 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        #expect(try bench.callAll(at: 2, most: 1) == ["E002"])
        try bench.at(1, .callNext)
        #expect(try bench.at(2, .callNext).first?.label?.description == "E001")
        try bench.at(2, .undo)
        try bench.at(1, .undo)
        #expect(try bench.callAll(at: 2, most: 2) == ["E003", "E001"])
    }

    @Test func `gives a ticket sent to a counter that has stopped meanwhile back to its service`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .called)
        try bench.at(1, .transfer(.counter(4), note: nil))
        try bench.at(2, .cancel(label, reason: "nhầm"))
        try bench.at(4, .signOut)
        #expect(try bench.at(2, .undo).count == 2)
        #expect(bench.center.ticket(label)?.state == .waiting && bench.center.ticket(label)?.sentTo == nil)
        #expect(try bench.callAll(at: 1) == [label.description])
    }

    @Test(arguments: [(Int64(5_000), true), (5_001, false)])
    func `is allowed for five seconds`(milliseconds: Int64, isAllowed: Bool) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .finished)
        bench.pass(milliseconds: milliseconds)
        if isAllowed {
            try bench.at(1, .undo)
            #expect(bench.center.ticket(label)?.state == .called)
        } else {
            #expect(throws: Refusal.nothingToUndo) { try bench.at(1, .undo) }
            #expect(bench.center.ticket(label)?.state == .finished)
        }
    }

    @Test(arguments: [
        StaffCommand.returnTicket(Bench.first), .cancel(Bench.first, reason: "xin rút"),
        .setPriority(Bench.first, priority: "cao_tuoi", reason: "80 tuổi"),
    ])
    func `is refused once somebody else has changed the ticket`(change: StaffCommand) throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .parked)
        try bench.at(2, change)
        #expect(throws: Refusal.nothingToUndo) { try bench.at(1, .undo) }
    }

    @Test(arguments: [
        (TicketState.waiting, StaffCommand.cancel(Bench.first, reason: "nhầm")),
        (.parked, .cancel(Bench.first, reason: "nhầm")), (.parked, .returnTicket(Bench.first)),
    ])
    func `reaches a ticket in the hall while the counter holds another`(
        state: TicketState, mistake: StaffCommand
    ) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: state)
        let held = try bench.issue("dat_dai")
        try bench.at(1, .call(held, reason: "đã hẹn"))
        try bench.at(1, mistake)
        try bench.at(1, .undo)
        #expect(bench.center.ticket(label)?.state == state)
        #expect(bench.center.current(at: 1)?.label == held)
    }

    @Test func `keeps a note and a dossier code that were written since`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .parked)
        try bench.at(2, .note(label, Erasable("thiếu bản sao")))
        try bench.at(2, .setDossier(label, Erasable("H37")))
        try bench.at(1, .undo)
        #expect(bench.center.ticket(label)?.state == .called)
        #expect(bench.center.ticket(label)?.note?.text == "thiếu bản sao")
        #expect(bench.center.ticket(label)?.dossier?.text == "H37")
    }

    @Test func `takes the note of a transfer back with it`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .serving)
        try bench.at(1, .note(label, Erasable("đã xem hồ sơ")))
        bench.wait(minutes: 1)
        try bench.at(1, .transfer(.service("thue"), note: Erasable("đã nộp lệ phí")))
        try bench.at(1, .undo)
        #expect(bench.center.ticket(label)?.note?.text == "đã xem hồ sơ")
    }

    @Test(arguments: [(Int64(5_000), true), (5_001, false)])
    func `is offered to the counter that acted while it is allowed`(
        milliseconds: Int64, isOffered: Bool
    ) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .finished)
        let offer = CounterView.LastAction(
            verb: .start, label: label, until: bench.now.adding(seconds: 5))
        bench.pass(milliseconds: milliseconds)
        #expect(bench.center.view(of: 1, at: bench.now)?.lastAction == (isOffered ? offer : nil))
        #expect(bench.center.view(of: 2, at: bench.now)?.lastAction == nil)
    }

    @Test func `is not offered once the ticket has changed or the counter pauses`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .parked)
        try bench.at(1, .pause(reason: "họp"))
        #expect(bench.center.view(of: 1, at: bench.now)?.lastAction == nil)
        try bench.at(1, .resume)
        #expect(bench.center.view(of: 1, at: bench.now)?.lastAction?.verb == .park)
        try bench.at(2, .returnTicket(Bench.first))
        #expect(bench.center.view(of: 1, at: bench.now)?.lastAction == nil)
    }

    @Test func `belongs to the session that acted, at its own counter`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .finished)
        #expect(throws: Refusal.nothingToUndo) { try bench.at(2, .undo) }
        try bench.at(1, .signOut)
        try bench.act(.signIn(counter: 1, staff: "staff1", session: "another"))
        #expect(throws: Refusal.nothingToUndo) { try bench.act(.act(session: "another", .undo)) }
        #expect(bench.center.ticket(label)?.state == .finished)
    }

    @Test func `is refused to a hall guide`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .noShow)
        try bench.act(.signIn(counter: nil, staff: "staff5", session: "guide"))
        try bench.act(.act(session: "guide", .returnTicket(label)))
        #expect(throws: Refusal.permissionDenied) { try bench.act(.act(session: "guide", .undo)) }
    }

    @Test func `takes no finish back once it was rated`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .finished)
        try bench.act(.rate(counter: 1, label: label, level: "hai_long", reasons: [], comment: nil))
        #expect(throws: Refusal.nothingToUndo) { try bench.at(1, .undo) }
    }

    @Test func `is done once and does not reach further back`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .serving)
        try bench.at(1, .undo)
        #expect(throws: Refusal.nothingToUndo) { try bench.at(1, .undo) }
    }

    @Test func `takes back start and finish together when one press did both`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .called)
        bench.wait(minutes: 1)
        try bench.at(1, .finish)
        try bench.at(1, .undo)
        #expect(bench.center.ticket(label)?.state == .called)
        #expect(bench.center.ticket(label)?.startedAt == nil)
        #expect(bench.center.prompt(at: 1, in: nil, at: bench.now) == nil)
    }

    @Test func `brings back the rating of the ticket before when a start is undone`() throws {
        var bench = try Bench()
        let rated = try bench.ticket(in: .finished)
        _ = try bench.ticket(in: .serving)
        #expect(bench.center.prompt(at: 1, in: nil, at: bench.now) == nil)
        try bench.at(1, .undo)
        #expect(bench.center.prompt(at: 1, in: nil, at: bench.now)?.label == rated)
    }

    @Test func `calls back a ticket that its last no-show had cancelled`() throws {
        var bench = try Bench(rules: Rules(noShowsMax: 1))
        let label = try bench.ticket(in: .called)
        try bench.at(1, .noShow)
        #expect(bench.center.ticket(label)?.state == .cancelled)
        try bench.at(1, .undo)
        #expect(bench.center.ticket(label)?.state == .called)
        #expect(bench.center.ticket(label)?.noShows == 0)
        #expect(bench.center.current(at: 1)?.label == label)
    }

    @Test func `brings a ticket back to the errand it had just left`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai", errands: ["thue"])
        try bench.at(1, .callNext)
        try bench.at(1, .start)
        bench.wait(minutes: 1)
        try bench.at(1, .finish)
        try bench.at(1, .undo)
        let ticket = try #require(bench.center.ticket(label))
        #expect(ticket.state == .serving && ticket.service == "dat_dai" && ticket.errands == ["thue"])
        #expect(bench.center.waiting(for: "thue") == 0)
    }

    @Test func `counts an undone call as never made, for the bound too`() throws {
        var bench = try Bench(rules: Rules(priorityCallsInARowMax: 2))
        let ordinary = try bench.issue("dat_dai")
        let elders = try (1...3).map { _ in try bench.issue("dat_dai", priority: "cao_tuoi") }
        for _ in 1...5 {
            try bench.at(1, .callNext)
            #expect(bench.center.current(at: 1)?.label == elders[0])
            try bench.at(1, .undo)
        }
        #expect(
            try bench.callAll(at: 1)
                == [elders[0], elders[1], ordinary, elders[2]].map(\.description))
    }

    @Test func `takes a call off the board, so that nobody is called twice`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .called)
        try bench.at(1, .undo)
        #expect(bench.center.board(at: bench.now).calls.isEmpty)
        try bench.at(1, .callNext)
        #expect(bench.center.board(at: bench.now).calls.map(\.sequence) == [2])
    }

    @Test func `waits until a paused counter resumes when it would give it a ticket`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .finished)
        try bench.at(1, .pause(reason: "họp"))
        #expect(throws: Refusal.paused) { try bench.at(1, .undo) }
        try bench.at(1, .resume)
        try bench.at(1, .undo)
        #expect(bench.center.current(at: 1)?.label == Bench.first)
    }

    @Test func `is over when the day is closed`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .finished)
        try bench.act(.closeDay)
        #expect(throws: Refusal.nothingToUndo) { try bench.at(1, .undo) }
    }
}

extension Bench {
    /// The first ticket that a new bench issues for land.
    static let first = Label(prefix: "E", number: 1)

    mutating func pass(milliseconds: Int64) {
        now = Moment(milliseconds: now.milliseconds + milliseconds)
    }
}

extension Center {
    fileprivate func queue(at counter: Int, _ now: Moment) -> [CounterView.Item]? {
        view(of: counter, at: now)?.queue
    }
}
