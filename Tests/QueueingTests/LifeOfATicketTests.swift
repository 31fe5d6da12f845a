import Queueing
import Testing

/// Every state with every verb: what it leads to, or why it is refused.
struct `the life of a ticket` {
    /// A verb of the design's table, aimed at one ticket by the counter that has or had it.
    enum Verb: String, CaseIterable {
        case call, recall, start, finish, noShow, park, transferToService, transferToCounter, returnTicket,
            cancel

        func command(for label: Label) -> StaffCommand {
            switch self {
            case .call: .call(label, reason: "đã hẹn")
            case .recall: .recall
            case .start: .start
            case .finish: .finish
            case .noShow: .noShow
            case .park: .park(reason: "chờ bản sao")
            case .transferToService: .transfer(.service("thue"), note: nil)
            case .transferToCounter: .transfer(.counter(4), note: Erasable("đã kiểm tra"))
            case .returnTicket: .returnTicket(label)
            case .cancel: .cancel(label, reason: "xin rút")
            }
        }
    }

    /// The design's table, section 2; what is missing is refused.
    static let allowed: [TicketState: [Verb: TicketState]] = [
        .waiting: [.call: .called, .cancel: .cancelled],
        .called: [
            .recall: .called, .start: .serving, .finish: .finished, .noShow: .noShow, .park: .parked,
            .transferToService: .waiting, .transferToCounter: .waiting, .returnTicket: .waiting,
            .cancel: .cancelled,
        ],
        .serving: [
            .finish: .finished, .park: .parked, .transferToService: .waiting, .transferToCounter: .waiting,
        ],
        .noShow: [.returnTicket: .waiting],
        .parked: [.returnTicket: .waiting, .cancel: .cancelled],
        .finished: [:],
        .cancelled: [:],
        .expired: [.returnTicket: .waiting],
    ]

    static let cases: [(TicketState, Verb)] = TicketState.allCases.flatMap { state in
        Verb.allCases.map { (state, $0) }
    }

    @Test(arguments: cases)
    func `a verb leads where the table says, and is refused elsewhere`(state: TicketState, verb: Verb) throws
    {
        var bench = try Bench()
        let label = try bench.ticket(in: state)
        let before = bench.center.ticket(label)
        #expect(before?.state == state)
        if let outcome = Self.allowed[state]?[verb] {
            try bench.at(1, verb.command(for: label))
            #expect(bench.center.ticket(label)?.state == outcome)
        } else {
            let holds = state == .called || state == .serving
            let namesTicket = [.call, .returnTicket, .cancel].contains(verb)
            let reason: Refusal =
                holds && verb == .call
                ? .counterBusy(label: label)
                : holds || namesTicket ? .notAllowed(state: state) : .noCurrentTicket
            #expect(throws: reason) { try bench.at(1, verb.command(for: label)) }
            #expect(bench.center.ticket(label) == before)
        }
    }

    @Test(arguments: TicketState.allCases)
    func `its holder may cancel it while it waits, is called or is parked`(state: TicketState) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: state)
        #expect(throws: Refusal.wrongCode) { try bench.act(.cancelByHolder(label, code: "0000")) }
        if [.waiting, .called, .parked].contains(state) {
            try bench.act(.cancelByHolder(label, code: "7K2P"))
            #expect(bench.center.ticket(label)?.state == .cancelled)
            #expect(bench.center.current(at: 1) == nil)
        } else {
            #expect(throws: Refusal.notAllowed(state: state)) {
                try bench.act(.cancelByHolder(label, code: "7K2P"))
            }
        }
    }

    @Test(arguments: TicketState.allCases)
    func `closing expires who waits and ends who is served`(state: TicketState) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: state)
        try bench.act(.closeDay)
        let outcome: TicketState =
            switch state {
            case .waiting, .called, .parked: .expired
            case .serving: .finished
            case .finished, .noShow, .cancelled, .expired: state
            }
        let ticket = try #require(bench.center.ticket(label))
        #expect(ticket.state == outcome)
        #expect(ticket.finishedByClosing == (state == .serving))
        #expect(bench.center.current(at: 1) == nil)
        let counts = TicketState.allCases.map { bench.center.count(of: $0) }
        #expect(counts.reduce(0, +) == bench.center.tickets.count)
    }

    @Test func `a called ticket is acted on only by the counter that called it`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .called)
        #expect(throws: Refusal.notAllowed(state: .called)) { try bench.at(2, .returnTicket(label)) }
        #expect(throws: Refusal.notAllowed(state: .called)) { try bench.at(2, .cancel(label, reason: "x")) }
        #expect(throws: Refusal.noCurrentTicket) { try bench.at(2, .start) }
    }

    @Test func `any counter that serves its service may return a no-show, others may not`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .noShow)
        #expect(throws: Refusal.notServedHere(service: "dat_dai")) { try bench.at(4, .returnTicket(label)) }
        try bench.at(3, .returnTicket(label))
        #expect(bench.center.ticket(label)?.state == .waiting)
    }

    @Test(arguments: [(60, true), (61, false)])
    func `a no-show returns within the window and not after it`(minutes: Int, returns: Bool) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .noShow)
        bench.wait(minutes: minutes)
        if returns {
            try bench.at(1, .returnTicket(label))
        } else {
            #expect(throws: Refusal.returnWindowOver) { try bench.at(1, .returnTicket(label)) }
        }
    }

    @Test func `a counter with a current ticket calls no other, pauses not and signs not out`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .serving)
        try bench.issue("dat_dai")
        let busy = Refusal.counterBusy(label: label)
        for command in [StaffCommand.callNext, .pause(reason: "nghỉ"), .signOut] {
            #expect(throws: busy) { try bench.at(1, command) }
        }
    }

    @Test func `finish on a called ticket is start and finish`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .called)
        let facts = try bench.at(1, .finish)
        #expect(
            facts == [.ticketStarted(label: label, counter: 1), .ticketFinished(label: label, counter: 1)])
    }

    @Test func `a ticket has one rating, from its counter, until the next service begins there`() throws {
        var bench = try Bench()
        let first = try bench.ticket(in: .finished)
        let rating = Command.rate(
            counter: 1, label: first, level: "hai_long", reasons: [], comment: Erasable("Cảm ơn"))
        #expect(throws: Refusal.nothingToRate(counter: 2)) {
            try bench.act(.rate(counter: 2, label: first, level: "hai_long", reasons: [], comment: nil))
        }
        #expect(throws: Refusal.unknownLevel(level: "tuyệt")) {
            try bench.act(.rate(counter: 1, label: first, level: "tuyệt", reasons: [], comment: nil))
        }
        try bench.act(rating)
        #expect(throws: Refusal.alreadyRated(label: first)) { try bench.act(rating) }
        let second = try bench.ticket(in: .finished)
        _ = try bench.ticket(in: .serving)
        #expect(throws: Refusal.nothingToRate(counter: 1)) {
            try bench.act(.rate(counter: 1, label: second, level: "hai_long", reasons: [], comment: nil))
        }
        #expect(bench.center.rated == 1)
    }

    @Test func `a service ended by closing takes no rating`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .serving)
        try bench.act(.closeDay)
        #expect(throws: Refusal.nothingToRate(counter: 1)) {
            try bench.act(.rate(counter: 1, label: label, level: "hai_long", reasons: [], comment: nil))
        }
    }

    @Test func `a class given and taken is counted when it changes, and not when it is said once more`()
        throws
    {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        for priority in [nil, "cao_tuoi", "cao_tuoi", "khan_cap", nil, nil] {
            try bench.at(1, .setPriority(label, priority: priority, reason: "80 tuổi"))
        }
        #expect(bench.center.ticket(label)?.prioritiesGranted == 2)
        #expect(bench.center.ticket(label)?.prioritiesWithdrawn == 1)
    }

    @Test func `a ticket recalled keeps its call and counts its recalls`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .called)
        let calledAt = bench.center.ticket(label)?.calledAt
        bench.wait(minutes: 1)
        try bench.at(1, .recall)
        try bench.at(1, .recall)
        let ticket = try #require(bench.center.ticket(label))
        #expect(ticket.recalls == 2)
        #expect(ticket.calledAt == calledAt)
        #expect(bench.center.board(at: bench.now).calls.map(\.recall) == [false, true, true])
        #expect(bench.center.board(at: bench.now).calls.map(\.sequence) == [1, 2, 3])
    }

    @Test func `its waiting ends with the first call, its serving begins with the latest start`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .called)
        let first = bench.now
        bench.wait(minutes: 1)
        try bench.at(1, .returnTicket(label))
        try bench.at(1, .callNext)
        let latest = bench.now
        bench.wait(minutes: 1)
        try bench.at(1, .start)
        let ticket = bench.center.ticket(label)
        #expect(ticket?.firstCalledAt == first && ticket?.calledAt == latest)
        #expect(ticket?.startedAt == bench.now)
    }
}
