import QueueInterface
import Queueing
import Screens
import Station
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1)))
struct TicketDeskTests {
    private let wish = KioskScreen.Effect.takeTicket(
        service: "land", priority: nil, language: "en", attempt: "kiosk-1")

    @Test func `a ticket reaches the screen under its attempt`() async throws {
        let center = FakeCenter([TakeTicket.method: [.reply(Sample.issued("E015"))]])
        try await center.run(clock: .patient) { link in
            let event = await TicketDesk(link, texts: .sample).perform(wish)
            guard case .ticketIssued(let issued, "kiosk-1")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
            #expect(issued.label == Label("E015"))
            #expect(issued.ahead == 4)
            #expect(issued.service == "land")
        }
    }

    @Test func `a scanned card goes out with its ticket`() async throws {
        let center = FakeCenter([TakeTicket.method: [.reply(Sample.issued("E015"))]])
        try await center.run(clock: .patient) { link in
            _ = await TicketDesk(link, texts: .sample).perform(
                .takeTicket(
                    service: "land", priority: nil, language: "vi", card: "020…|…", attempt: "kiosk-1"))
        }
        #expect(center.asked.all.contains { $0.method == TakeTicket.method && $0.card == "020…|…" })
    }

    @Test(
        arguments: [
            (.reply(["guides": 1]), true), (.reply([:]), true), (.refuse(.storageFailed), false),
        ] as [(FakeCenter.Answer, Bool)])
    func `the screen is told whether the guide hears of its call`(
        answer: FakeCenter.Answer, isCalled: Bool
    ) async throws {
        let center = FakeCenter([
            TakeTicket.method: [.reply(Sample.issued("E015"))], CallGuide.method: [answer],
        ])
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            // The first call waits until the line is there.
            _ = await desk.perform(wish)
            switch await desk.perform(.callGuide(attempt: "kiosk-2")) {
            case .guideCalled("kiosk-2")?: #expect(isCalled)
            case .guideNotCalled(let sentence, "kiosk-2")?: #expect(!isCalled && !sentence.isEmpty)
            case let other: Issue.record("it is \(String(describing: other))")
            }
        }
    }

    @Test func `the screen is told when no guide could hear its call, and who is at a counter`() async throws
    {
        let center = FakeCenter([
            TakeTicket.method: [.reply(Sample.issued("E015"))],
            CallGuide.method: [.reply(["guides": 0, "counters": [3, 8]])],
        ])
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            // The first call waits until the line is there.
            _ = await desk.perform(wish)
            let event = await desk.perform(.callGuide(attempt: "kiosk-2"))
            guard case .guideAbsent([3, 8], "kiosk-2")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
        }
    }

    @Test func `what was asked for a ticket that its citizen sees is not asked again`() async throws {
        let center = FakeCenter([
            TakeTicket.method: [.reply(Sample.issued("E015"))],
            GetCatalogue.method: [.reply(["center": "C", "services": [], "priorities": []])],
        ])
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            async let _: Void = desk.settleAbandoned()
            _ = await desk.perform(wish)
            _ = await desk.perform(.forget(attempt: "kiosk-1"))
            _ = await desk.perform(.abandon(attempt: "kiosk-1"))
            _ = await desk.perform(.loadCatalogue(language: "vi"))
        }
        #expect(center.asked.all.count { $0.method == TakeTicket.method } == 1)
    }

    @Test func `a refusal reaches the citizen as a sentence in the language of the wish`() async throws {
        let center = FakeCenter([TakeTicket.method: [.refuse(.centerClosed(opensAt: nil))]])
        try await center.run(clock: .patient) { link in
            let event = await TicketDesk(link, texts: .sample).perform(wish)
            guard case .ticketRefused(let sentence, "kiosk-1")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
            #expect(
                sentence == Messages(.checkout).sentence(for: .centerClosed(opensAt: nil), language: "en"))
        }
    }

    @Test func `a refusal tells the time of the center's clocks`() async throws {
        let opensAt = Moment(milliseconds: 1_795_393_800_000)
        let center = FakeCenter([
            Hello.method: [.reply(Sample.hello(offset: "+00:00"))],
            TakeTicket.method: [.refuse(.centerClosed(opensAt: opensAt))],
        ])
        try await center.run(clock: .patient) { link in
            guard case .ticketRefused(let sentence, _)? = await TicketDesk(link, texts: .sample).perform(wish)
            else {
                Issue.record("it is no refusal")
                return
            }
            #expect(sentence.contains("00:30"))
        }
    }

    @Test func `a ticket nobody waited for is asked for once more and taken back`() async throws {
        let center = FakeCenter([
            TakeTicket.method: [.reply(Sample.issued("E015"))],
            CancelTicket.method: [.reply(["ticket": Sample.ticket("E015", state: "cancelled")])],
        ])
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            async let _: Void = desk.settleAbandoned()
            _ = await desk.perform(wish)
            #expect(await desk.perform(.abandon(attempt: "kiosk-1")) == nil)
            let cancelled = await center.asked.wait { $0.method == CancelTicket.method }
            #expect(cancelled?.requestId == "kiosk-1-back")
        }
        let asked = center.asked.all.filter { $0.method == TakeTicket.method }
        #expect(asked.map(\.requestId) == ["kiosk-1", "kiosk-1"])
    }

    @Test func `an attempt that was refused is not taken back`() async throws {
        let center = FakeCenter([
            TakeTicket.method: [.refuse(.dayNotOpen)],
            GetCatalogue.method: [.reply(["center": "C", "services": [], "priorities": []])],
        ])
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            async let _: Void = desk.settleAbandoned()
            _ = await desk.perform(wish)
            _ = await desk.perform(.abandon(attempt: "kiosk-1"))
            _ = await desk.perform(.loadCatalogue(language: "vi"))
        }
        #expect(center.asked.all.count { $0.method == TakeTicket.method } == 1)
    }

    private let checkIn = KioskScreen.Effect.checkIn(code: "20261123", language: "vi", attempt: "kiosk-1")

    @Test func `an appointment whose answer is lost is checked in again under the same id`() async throws {
        let center = FakeCenter([CheckIn.method: [.vanish, .reply(Sample.issued("E015"))]])
        try await center.run(clock: .patient) { link in
            let event = await TicketDesk(link, texts: .sample).perform(checkIn)
            guard case .ticketIssued(let issued, "kiosk-1")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
            #expect(issued.label == Label("E015"))
            #expect(issued.isLate && issued.appointmentAt == nil)
        }
        let asked = center.asked.all.filter { $0.method == CheckIn.method }
        #expect(asked.map(\.requestId) == ["kiosk-1", "kiosk-1"])
    }

    @Test func `who comes in time is told the time of the appointment`() async throws {
        let ticket = Sample.ticket(
            "E015", priority: PriorityClass.appointmentKey, appointmentAt: "2026-11-23T08:30:00.000+07:00")
        let center = FakeCenter([
            CheckIn.method: [.reply(["ticket": ticket, "code": "K7M2", "ahead": 4])]
        ])
        try await center.run(clock: .patient) { link in
            let event = await TicketDesk(link, texts: .sample).perform(checkIn)
            guard case .ticketIssued(let issued, _)? = event else { return #expect(event != nil) }
            #expect(
                !issued.isLate && issued.appointmentAt == WireTime("2026-11-23T08:30:00.000+07:00")?.moment)
        }
    }

    @Test(
        arguments: [
            (.refuse(.wrongCode), "Không có lịch hẹn nào mang mã này"),
            (.refuse(.appointmentNotToday(at: StationClock.morning)), "Lịch hẹn này vào lúc"),
            (.refuse(.dayNotOpen), "Ngày làm việc chưa mở"),
            (
                .reply(["ticket": Sample.ticket("E015", state: "finished"), "code": "", "ahead": 0]),
                "Lịch hẹn này đã lấy số E015"
            ),
        ] as [(FakeCenter.Answer, String)])
    func `an appointment that gives no number is answered in one sentence`(
        answer: FakeCenter.Answer, sentence: String
    ) async throws {
        let center = FakeCenter([CheckIn.method: [answer]])
        try await center.run(clock: .patient) { link in
            let event = await TicketDesk(link, texts: .sample).perform(checkIn)
            guard case .ticketRefused(let said, "kiosk-1")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
            #expect(said.hasPrefix(sentence))
        }
    }

    @Test func `an appointment nobody waited for is not taken back`() async throws {
        let center = FakeCenter([
            CheckIn.method: [.reply(Sample.issued("E015"))],
            GetCatalogue.method: [.reply(["center": "C", "services": [], "priorities": []])],
        ])
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            async let _: Void = desk.settleAbandoned()
            _ = await desk.perform(checkIn)
            _ = await desk.perform(.abandon(attempt: "kiosk-1"))
            _ = await desk.perform(.loadCatalogue(language: "vi"))
        }
        #expect(
            center.asked.all.map(\.method).filter { $0 != Hello.method } == [
                CheckIn.method, GetCatalogue.method,
            ])
    }

    @Test func `further errands go out with the ticket and come back with their names`() async throws {
        let center = FakeCenter([
            TakeTicket.method: [.reply(Sample.issued("E015"))],
            GetCatalogue.method: [.reply(Sample.catalogue(["land": "Đất đai", "tax": "Thuế"]))],
        ])
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            // The first call waits until the line is there.
            _ = await desk.perform(wish)
            _ = await desk.perform(.loadCatalogue(language: "vi"))
            let event = await desk.perform(
                .takeTicket(
                    service: "land", priority: nil, language: "vi", errands: ["tax"], attempt: "kiosk-1"))
            guard case .ticketIssued(let issued, _)? = event else { return #expect(event != nil) }
            #expect(issued.service == "Đất đai")
            #expect(issued.errands == ["Thuế"])
        }
        #expect(center.asked.all.contains { $0.method == TakeTicket.method && $0.errands == ["tax"] })
    }

    @Test(
        arguments: [
            ([nil], 5_000), ([60_000], 5_000), ([1_200, 2_000], 1_200), ([-500, 40_000], 5_000),
        ] as [([Int?], Int)])
    func `the kiosk looks again when a service opens`(opensIn: [Int?], milliseconds: Int) {
        let now = StationClock.morning
        let services = opensIn.map { opensIn in
            Catalogue.Service(
                key: "land", prefix: "E", name: "Đất đai", open: false, waiting: 0,
                opensAt: opensIn.map { Moment(milliseconds: now.milliseconds + Int64($0)) }, served: true)
        }
        let catalogue = Catalogue(center: "C", services: services, priorities: [])
        #expect(TicketDesk.millisecondsUntilNextLook(at: catalogue, now: now) == milliseconds)
    }
}
