import Queueing
import Simulation
import Testing

/// The auditor, fed by hand with what no hall should do.
struct `the auditor` {
    private let opening = Day(number: 20_783).start(utcOffsetSeconds: 0).adding(seconds: 8 * 3600)

    /// One service, two counters, one class with a head start of an hour, a bound of one, and limits that a small day
    /// can reach; no ticket hours but those that a person opens.
    private func configuration() throws -> Configuration {
        var configuration = try Centers.configuration("dong-kinh")
        configuration.services = [
            Service(key: "mot", prefix: "A", name: ["vi": "Một"], quota: Service.Quota(day: 3))
        ]
        configuration.ticketHours = Hours(intervals: [])
        configuration.hoarding = Hoarding(openTicketsPerCardAndService: 1)
        configuration.counters = [1, 2].map {
            Counter(number: $0, name: ["vi": "Quầy"], services: ["mot"])
        }
        configuration.priorities = [
            PriorityClass(key: "gia", name: ["vi": "Già"], headStart: .minutes(60), selfDeclared: true)
        ]
        configuration.rules = Rules(priorityCallsInARowMax: 1, noShowsMax: 2)
        return configuration
    }

    private func label(_ number: Int) -> Label { Label(prefix: "A", number: number) }

    private func issued(_ number: Int, _ priority: String? = nil) -> Fact {
        .ticketIssued(
            label: label(number), service: "mot", priority: priority, procedure: nil, language: nil,
            code: Erasable(""))
    }

    private func called(_ number: Int, _ counter: Int = 1, reason: String? = nil) -> Fact {
        .ticketCalled(label: label(number), counter: counter, reason: reason)
    }

    private func started(_ number: Int, _ counter: Int = 1) -> Fact {
        .ticketStarted(label: label(number), counter: counter)
    }

    private func finished(_ number: Int, _ counter: Int = 1) -> Fact {
        .ticketFinished(label: label(number), counter: counter)
    }

    private func missed(_ number: Int) -> Fact { .ticketMissed(label: label(number), counter: 1) }

    private func returned(_ number: Int) -> Fact { .ticketReturned(label: label(number), counter: 1) }

    private func scanned(_ number: Int) -> Fact { .cardShown(label: label(number), card: Erasable("hash")) }

    private func rated(_ number: Int) -> Fact {
        .ticketRated(label: label(number), counter: 1, level: "tot", reasons: [], comment: nil)
    }

    /// An auditor that has seen a day open with officers at both counters, and then these facts, a second apart.
    private func auditor(_ facts: [Fact], byHand: Bool = true) throws -> Auditor {
        let configuration = try configuration()
        var auditor = Auditor(configuration)
        let sessions = [1, 2].map { (number: Int) in
            Session(key: "\(number)", staff: "o\(number)", counter: number, since: opening)
        }
        let beginning =
            [
                Fact.dayOpened(
                    opening: Opening(
                        day: Day(number: 20_783), configuration: configuration, byHand: byHand, sessions: [],
                        callSequence: 0, notice: nil))
            ] + sessions.map { .staffSignedIn(session: $0) }
        for (second, fact) in (beginning + facts).enumerated() {
            auditor.see(Event(at: opening.adding(seconds: second), fact: fact))
        }
        return auditor
    }

    @Test func `finds nothing on a day as it should be`() throws {
        let auditor = try auditor([
            issued(1), issued(2), issued(3, "gia"), called(3), called(1, 2), started(3), finished(3),
            rated(3), called(2), missed(2), returned(2), .ticketExpired(label: label(2)),
            .ticketExpired(label: label(1)), .dayClosed,
        ])
        #expect(auditor.findings == [])
        #expect(auditor.callsCount == 3)
        #expect(auditor.eventsCount == 17)
    }

    /// What goes wrong, and the promise it breaks.
    private var wrongs: [([Fact], Check)] {
        [
            ([issued(1), issued(1)], .numbering), ([issued(1), issued(3)], .numbering),
            ([issued(1), started(1)], .oneTicketPerCounter),
            ([issued(1), issued(2), called(1), called(2)], .oneTicketPerCounter),
            ([issued(1), called(1), called(1, 2)], .arrows),
            ([issued(1), called(1), started(1), finished(1), called(1)], .arrows),
            ([issued(1), issued(2), called(2)], .order),
            ([issued(1), .counterPaused(counter: 1, reason: "nghỉ"), called(1)], .order),
            (
                [
                    issued(1), issued(2, "gia"), issued(3, "gia"), called(2), started(2), finished(2),
                    called(3),
                ],
                .order
            ),
            ([issued(1), called(1), started(1), finished(1), rated(1), rated(1)], .rating),
            ([issued(1), .dayClosed], .day),
            ([.actionUndone(label: label(1), counter: 1, verb: .call)], .arrows),
            ([issued(1), called(1), missed(1), returned(1), called(1), missed(1), returned(1)], .arrows),
            (
                [
                    issued(1), .ticketErrandsListed(label: label(1), services: ["hai"]), called(1),
                    started(1), finished(1),
                ],
                .arrows
            ),
            ([issued(1), .ticketExpired(label: label(1)), .dayClosed, returned(1)], .day),
            ([.serviceClosed(service: "mot"), issued(1)], .admission),
            ([issued(1, "tre_em")], .admission),
            ([issued(1, PriorityClass.appointmentKey), issued(2)], .admission),
            ([issued(1), scanned(1), issued(2), scanned(2)], .admission),
            ([issued(1), issued(2), issued(3), issued(4), called(1)], .admission),
        ]
    }

    @Test func `names the promise that is broken`() throws {
        for (facts, check) in wrongs {
            #expect(try auditor(facts).findings.first?.check == check, "\(facts)")
        }
    }

    @Test func `sees a ticket that is issued outside ticket hours, unless it is for an appointment`() throws {
        let appointment = Appointment(
            number: 1, service: "mot", at: opening, code: Erasable("123456"), reference: nil)
        let kept = Fact.appointmentKept(number: 1, label: label(1), place: opening.adding(seconds: 6))
        var configuration = try configuration()
        configuration.services[0].appointmentsPerHalfHour = 1
        let beginning: [Fact] = [
            .centerReloaded(configuration: configuration), .appointmentBooked(appointment: appointment),
            issued(1, PriorityClass.appointmentKey),
        ]
        #expect(try auditor([issued(1), issued(2)], byHand: false).findings.first?.check == .admission)
        #expect(try auditor(beginning + [kept], byHand: false).findings == [])
    }

    @Test func `sees that a ticket is passed more often than the bound allows`() throws {
        let auditor = try auditor([
            issued(1), issued(2, "gia"), issued(3, "gia"), called(2), called(3, 2),
        ])
        #expect(auditor.findings.map(\.check) == [.order, .bound])
        #expect(auditor.findings.last?.tickets == [label(1), label(3)])
    }

    @Test func `lets calls by label pass whom they like`() throws {
        let auditor = try auditor([
            issued(1), issued(2, "gia"), issued(3, "gia"), called(2), called(3, 2, reason: "hẹn"),
        ])
        #expect(auditor.findings == [])
    }

    @Test func `counts an undone call as never made`() throws {
        let auditor = try auditor([
            issued(1), issued(2, "gia"), called(2), .actionUndone(label: label(2), counter: 1, verb: .call),
            called(2), issued(3, "gia"), called(1, 2),
        ])
        #expect(auditor.findings == [])
    }

    @Test func `sees that somebody waits while a counter is told that nobody does`() throws {
        var auditor = try auditor([issued(1)])
        auditor.hear(.calledNext(counter: 2, nil))
        #expect(auditor.findings.map(\.check) == [.idleCounter])
        #expect(auditor.findings.first?.tickets == [label(1)])
    }

    @Test func `sees an answer that the journal does not hold`() throws {
        var auditor = try auditor([issued(1), called(1)])
        auditor.hear(.ticket(label(1), .waiting))
        auditor.hear(.calledNext(counter: 2, label(1)))
        #expect(auditor.findings.map(\.check) == [.answers, .answers])
    }

    @Test func `sees a board that goes back, loses a call or shows one late`() throws {
        let call = Board.Call(
            sequence: 1, label: label(1), counter: 1, calledAt: opening.adding(seconds: 4), recall: false)
        func board(_ second: Int, _ calls: [Board.Call]) -> Board {
            Board(center: "", asOf: opening.adding(seconds: second), calls: calls, waiting: [], notices: [])
        }
        var auditor = try auditor([issued(1), called(1)])
        auditor.watch(board(9, [call]))
        #expect(auditor.findings == [])
        auditor.watch(board(8, [call]))
        #expect(auditor.findings.map(\.check) == [.watching])
        auditor.watch(board(10, []))
        #expect(auditor.findings.map(\.check) == [.watching, .watching])
    }

    @Test func `sees counts that differ from the center's`() throws {
        var auditor = try auditor([issued(1)])
        auditor.compareCounts(of: Center(configuration: try configuration()))
        #expect(auditor.findings.allSatisfy { $0.check == .sums })
        #expect(!auditor.findings.isEmpty)
    }
}
