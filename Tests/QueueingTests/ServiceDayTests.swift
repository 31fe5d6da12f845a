import Queueing
import Testing

/// Opening, closing, hours, series and limits.
struct `a service day` {
    @Test func `begins with the doubt about the clock that the day before ended with`() throws {
        var bench = try Bench()
        let machine = bench.now.adding(seconds: 3600)
        #expect(try bench.act(.noteClock(doubted: machine)) == [.clockDoubted(machine: machine)])
        #expect(try bench.act(.noteClock(doubted: machine.adding(seconds: 1))).isEmpty)
        try bench.act(.closeDay)
        let next = Day(number: Bench.friday.number + 1)
        try bench.act(.openDay(next, confirmed: true, byHand: true, held: false))
        #expect(bench.center.clockDoubted == machine)
        #expect(try bench.act(.noteClock(doubted: nil)) == [.clockAgreed])
    }

    @Test func `numbers start at 1 and are gapless in each series`() throws {
        var bench = try Bench()
        let labels = try ["dat_dai", "thue", "dat_dai", "dat_dai", "thue"].map {
            try bench.issue($0).description
        }
        #expect(labels == ["E001", "T001", "E002", "E003", "T002"])
    }

    @Test func `a series goes to its last number and no further`() throws {
        var bench = try Bench()
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: true))
        for _ in 1...Limits.numberMax { try bench.issue("dat_dai") }
        #expect(bench.center.ticket(Label(prefix: "E", number: 9_999)) != nil)
        #expect(throws: Refusal.quotaReached(service: "dat_dai")) { try bench.issue("dat_dai") }
    }

    @Test func `nothing is issued or called before the day is open`() throws {
        var bench = try Bench(open: false)
        try bench.signIn(1)
        #expect(throws: Refusal.dayNotOpen) { try bench.issue("dat_dai") }
        #expect(throws: Refusal.dayNotOpen) { try bench.at(1, .callNext) }
    }

    @Test func `an officer who signed in before the opening is still there after it`() throws {
        var bench = try Bench(open: false)
        try bench.signIn(1)
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: false, held: false))
        #expect(bench.center.session(at: 1)?.staff == "staff1")
        try bench.issue("dat_dai")
        #expect(try bench.at(1, .callNext).count == 1)
    }

    @Test func `an officer who forgot to sign out is signed out by the next day`() throws {
        var bench = try Bench()
        try bench.act(.closeDay)
        bench.wait(minutes: 22 * 60)
        try bench.signIn(5)
        let facts = try bench.act(
            .openDay(Day(number: 20_414), confirmed: false, byHand: false, held: false))
        #expect(facts.count == 5)
        #expect(bench.center.sessions.values.map(\.staff) == ["staff5"])
        #expect(
            try bench.act(.openDay(Day(number: 20_414), confirmed: false, byHand: true, held: true)).count
                == 1)
        #expect(try bench.issue("dat_dai").description == "E001")
    }

    @Test func `ticket hours stop issuing, and opening by hand lifts them`() throws {
        var bench = try Bench()
        bench.wait(minutes: 121)
        let monday = Moment(milliseconds: 1_763_944_200_000)  // 2025-11-24T07:30:00+07:00
        #expect(throws: Refusal.centerClosed(opensAt: monday)) { try bench.issue("dat_dai") }
        #expect(
            bench.center.catalogue(in: "en", at: bench.now).services.map(\.open) == [false, false, false])
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: true))
        #expect(try bench.issue("dat_dai").description == "E001")
    }

    @Test func `a closed day opens again, its series go on and expired tickets return`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        try bench.act(.closeDay)
        #expect(throws: Refusal.dayNotOpen) { try bench.at(1, .returnTicket(label)) }
        try bench.act(.openDay(Bench.friday, confirmed: false, byHand: true, held: true))
        try bench.at(1, .returnTicket(label))
        #expect(try bench.issue("dat_dai").description == "E002")
        #expect(try bench.callAll(at: 1) == ["E001", "E002"])
    }

    @Test(arguments: [
        (20_414, false, false, nil), (20_423, false, false, nil),
        (20_424, false, false, Refusal.dayNotConfirmed(day: Day(number: 20_424), last: Bench.friday)),
        (20_424, true, false, nil),
        (20_412, false, false, Refusal.dayNotConfirmed(day: Day(number: 20_412), last: Bench.friday)),
        (20_412, true, false, nil), (20_412, true, true, Refusal.dayOver(day: Day(number: 20_412))),
    ])
    func `a strange date opens only by confirmation, and one that is over never`(
        number: Int, confirmed: Bool, held: Bool, refusal: Refusal?
    ) throws {
        var bench = try Bench()
        try bench.act(.closeDay)
        let command = Command.openDay(Day(number: number), confirmed: confirmed, byHand: true, held: held)
        if let refusal {
            #expect(throws: refusal) { try bench.act(command) }
        } else {
            try bench.act(command)
            #expect(bench.center.serviceDay?.day == Day(number: number))
            #expect(bench.center.tickets.isEmpty)
        }
    }

    @Test func `one service can stop taking tickets`() throws {
        var bench = try Bench()
        try bench.act(.setServiceOpen(service: "thue", open: false))
        #expect(throws: Refusal.serviceClosed(service: "thue", opensAt: nil)) { try bench.issue("thue") }
        #expect(try bench.issue("dat_dai").number == 1)
        try bench.act(.setServiceOpen(service: "thue", open: true))
        #expect(try bench.issue("thue").number == 1)
    }

    @Test func `another officer is refused at a taken counter until the session is ended`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .serving)
        let signIn = Command.signIn(counter: 1, staff: "staff5", session: "key5")
        #expect(throws: Refusal.counterTaken(staff: "staff1")) { try bench.act(signIn) }
        try bench.act(.endSession(counter: 1))
        #expect(throws: Refusal.notSignedIn) { try bench.at(1, .finish) }
        try bench.act(signIn)
        #expect(bench.center.current(at: 1)?.label == label)
        #expect(try bench.at(5, .finish).count == 1)
    }

    @Test func `the same officer signing in elsewhere ends the old session and leaves the ticket there`()
        throws
    {
        var bench = try Bench()
        let label = try bench.ticket(in: .serving)
        try bench.act(.signIn(counter: 5, staff: "staff1", session: "new"))
        #expect(throws: Refusal.notSignedIn) { try bench.at(1, .finish) }
        #expect(bench.center.current(at: 1)?.label == label)
        #expect(bench.center.session(at: 1) == nil)
        #expect(bench.center.session(at: 5)?.staff == "staff1")
    }

    @Test func `a hall guide returns and sets priorities, and nothing else`() throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .noShow)
        try bench.act(.signIn(counter: nil, staff: "staff5", session: "guide"))
        let guide = { (command: StaffCommand) in Command.act(session: "guide", command) }
        try bench.act(guide(.returnTicket(label)))
        try bench.act(guide(.setPriority(label, priority: "cao_tuoi", reason: "80 tuổi")))
        #expect(bench.center.ticket(label)?.priority == "cao_tuoi")
        for command in [
            StaffCommand.callNext, .start, .cancel(label, reason: "x"), .note(label, Erasable("x")),
        ] {
            #expect(throws: Refusal.permissionDenied) { try bench.act(guide(command)) }
        }
    }

    @Test func `a paused counter calls nobody until it resumes`() throws {
        var bench = try Bench()
        try bench.issue("dat_dai")
        #expect(throws: Refusal.invalidParameter(parameter: "reason")) {
            try bench.at(1, .pause(reason: "  "))
        }
        try bench.at(1, .pause(reason: "họp"))
        #expect(throws: Refusal.paused) { try bench.at(1, .callNext) }
        #expect(throws: Refusal.paused) { try bench.at(1, .pause(reason: "họp")) }
        try bench.at(1, .resume)
        #expect(try bench.at(1, .resume) == [])
        #expect(try bench.at(1, .callNext).count == 1)
    }

    @Test(arguments: [(2_000, true), (2_001, false)])
    func `a comment has at most two thousand characters`(length: Int, fits: Bool) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: .finished)
        let comment = Erasable(String(repeating: "ế", count: length))
        let command = Command.rate(counter: 1, label: label, level: "hai_long", reasons: [], comment: comment)
        if fits {
            try bench.act(command)
        } else {
            #expect(throws: Refusal.tooLong(field: "comment", limit: 2_000)) { try bench.act(command) }
        }
    }

    @Test func `new settings keep who waits, and may not drop what is in use`() throws {
        var bench = try Bench()
        for _ in 1...3 { try bench.issue("dat_dai", priority: "cao_tuoi") }
        var settings = Bench.configuration()
        settings.services.removeFirst()
        #expect(throws: Refusal.self) { try bench.act(.reload(settings)) }
        settings = Bench.configuration()
        settings.priorities.removeAll()
        settings.services[0].prefix = "L"
        try bench.act(.reload(settings))
        #expect(try bench.issue("dat_dai").description == "L001")
        #expect(try bench.callAll(at: 1) == ["E001", "E002", "E003", "L001"])
    }

    @Test func `a service may go once the day is closed, though somebody did not come for it`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .noShow)
        var settings = Bench.configuration()
        settings.services.removeFirst()
        settings.counters.removeFirst(2)
        settings.counters[0].backup = []
        try bench.act(.endSession(counter: 1))
        try bench.act(.endSession(counter: 2))
        #expect(throws: Refusal.self) { try bench.act(.reload(settings)) }
        try bench.act(.closeDay)
        try bench.act(.reload(settings))
        #expect(bench.center.configuration == settings)
    }

    @Test func `an officer is the same however the name is spelled in Unicode`() throws {
        let composed = "h\u{1EB1}ng"
        let decomposed = "ha\u{306}\u{300}ng"
        var bench = try Bench()
        func spelling(_ fact: Fact?) -> [UInt8]? {
            switch fact {
            case .staffAdded(let staff, _, _), .staffRemoved(let staff): Array(staff.utf8)
            case .staffSignedIn(let session): Array(session.staff.utf8)
            default: nil
            }
        }
        try bench.act(.addStaff(staff: composed, name: Erasable("Hằng"), pinHash: Erasable("x")))
        for command in [
            Command.addStaff(staff: decomposed, name: Erasable("Hằng"), pinHash: Erasable("y")),
            .signIn(counter: 5, staff: decomposed, session: "hang"),
            .removeStaff(decomposed),
        ] {
            let facts = try bench.act(command)
            #expect(spelling(facts.last) == Array(composed.utf8), "\(command)")
        }
    }

    @Test func `the facts of a day replayed give the same state`() throws {
        var bench = try Bench()
        for state in [TicketState.finished, .noShow, .parked, .cancelled, .serving] {
            _ = try bench.ticket(in: state)
        }
        var replayed = Center(configuration: Bench.configuration())
        for event in bench.events { replayed.apply(event) }
        #expect(String(reflecting: replayed.tickets) == String(reflecting: bench.center.tickets))
        #expect(replayed.board(at: bench.now) == bench.center.board(at: bench.now))
        for counter in 1...5 {
            #expect(
                replayed.view(of: counter, at: bench.now) == bench.center.view(of: counter, at: bench.now))
        }
    }

    @Test func `an officer who signs in again at the same counter keeps the tickets sent there`() throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        try bench.at(1, .callNext)
        try bench.at(1, .transfer(.counter(4), note: nil))
        try bench.act(.signIn(counter: 4, staff: "staff4", session: "again"))
        #expect(bench.center.ticket(label)?.sentTo == 4)
        #expect(try bench.act(.act(session: "again", .callNext)).first?.label == label)
    }

    @Test func `the board holds so many calls and no more, the latest`() throws {
        var bench = try Bench()
        _ = try bench.ticket(in: .called)
        for _ in 1..<Limits.boardCallsMax { try bench.at(1, .recall) }
        #expect(bench.center.board(at: bench.now).calls.count == Limits.boardCallsMax)
        try bench.at(1, .recall)
        let calls = bench.center.board(at: bench.now).calls
        #expect(calls.count == Limits.boardCallsMax)
        #expect(calls.last?.sequence == Limits.boardCallsMax + 1)
    }

    @Test(arguments: [(199, true), (200, false)])
    func `characters are code points, so marks heaped on one letter count`(marks: Int, fits: Bool) throws {
        var bench = try Bench()
        let procedure = "a" + String(repeating: "\u{301}", count: marks)
        let command = Command.issue(
            service: "dat_dai", priority: nil, procedure: procedure, language: nil, code: Erasable("x"))
        if fits {
            try bench.act(command)
        } else {
            #expect(throws: Refusal.tooLong(field: "procedure", limit: 200)) { try bench.act(command) }
        }
    }

    @Test func `a counter lists the tickets parked last, with their notes shortened`() throws {
        var bench = try Bench()
        let note = Erasable(String(repeating: "ế", count: Limits.commentCharactersMax))
        for _ in 0...Limits.parkedPreviewMax {
            let label = try bench.issue("dat_dai")
            try bench.at(1, .callNext)
            try bench.at(1, .note(label, note))
            try bench.at(1, .park(reason: nil))
        }
        let parked = try #require(bench.center.view(of: 1, at: bench.now)?.parked)
        #expect(parked.count == Limits.parkedPreviewMax)
        #expect(parked.first?.label.number == 2)
        #expect(parked.allSatisfy { $0.note?.unicodeScalars.count == Limits.nameCharactersMax })
    }

    @Test func `a service that somebody still needs, or has booked, is not taken out of the center`() throws {
        var bench = try Bench()
        var configuration = bench.center.configuration
        configuration.services[1].appointmentsPerHalfHour = 1
        try bench.act(.reload(configuration))
        var without = configuration
        without.services.removeAll { $0.key == "thue" }
        let slot = bench.now.adding(seconds: 1800)
        try bench.act(.book([AppointmentWish(service: "thue", at: slot, code: Erasable("12345678"))]))
        #expect(
            throws: Refusal.centerFileRejected(
                problem: "service thue is left out while appointment 1 is booked for it")
        ) {
            try bench.act(.reload(without))
        }
        try bench.act(.cancelAppointment(number: 1))
        let facts = try bench.act(
            .issue(
                service: "dat_dai", priority: nil, procedure: nil, language: nil, code: Erasable("7K2P"),
                errands: ["thue"]))
        #expect(facts.count == 2)
        #expect(
            throws: Refusal.centerFileRejected(
                problem: "service thue is left out while E001 still needs it")
        ) { try bench.act(.reload(without)) }
    }
}
