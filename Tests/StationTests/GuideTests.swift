import QueueInterface
import Queueing
import Screens
import Station
import Synchronization
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1)))
struct GuideTests {
    private let signIn = GuideDesk.Effect(wish: .signIn(staff: "huongdan1", pin: "4821"), language: "vi")
    private static let label = Label(prefix: "A", number: 1)
    private static let wish = GuideScreen.Wish(services: ["land", "tax"], needsHelp: true)

    /// What a wish of a signed-in guide leads to, and what was asked of the center for it.
    private func outcome(
        of request: GuideScreen.Request, _ answers: [String: [FakeCenter.Answer]],
        givingUpAt silent: String? = nil
    ) async throws -> (event: GuideScreen.Event?, asked: [FakeCenter.Asked]) {
        let center = FakeCenter(
            answers.merging([SignIn.method: [.reply(["session": "s"])]]) { own, _ in own })
        let outcome = Mutex<GuideScreen.Event?>(nil)
        let clock = StationClock.hasty { pause in
            guard let silent, case .untilGivingUp = pause else { return false }
            return await center.asked.wait { $0.method == silent } != nil
        }
        try await center.run(clock: clock) { link in
            let guide = Guide(link, texts: .sample)
            _ = await guide.perform(signIn)
            let event = await guide.perform(
                GuideDesk.Effect(wish: .ask(request, attempt: "guide-1"), language: "vi"))
            outcome.withLock { $0 = event }
        }
        let asked = center.asked.all.filter { ![SignIn.method, Hello.method].contains($0.method) }
        return (outcome.withLock { $0 }, asked)
    }

    private func shown(_ event: GuideScreen.Event?) throws -> (GuideScreen.Shown, trouble: String?) {
        guard case .answered(.shown(let shown, let trouble), attempt: "guide-1")? = event else {
            throw NotShown(event: "\(String(describing: event))")
        }
        return (shown, trouble)
    }

    private struct NotShown: Error {
        let event: String
    }

    @Test func `a number is taken for all services and shown with its code`() async throws {
        let (event, asked) = try await outcome(
            of: .take(Self.wish, priority: nil, reason: ""),
            [TakeTicket.method: [.reply(Sample.issued("A001"))]])
        let (ticket, trouble) = try shown(event)
        #expect(ticket.label == Self.label)
        #expect(ticket.services == ["land", "tax"])
        #expect(ticket.code == "K7M2" && ticket.ahead == 4 && trouble == nil)
        #expect(asked.map(\.method) == [TakeTicket.method])
        #expect(asked.map(\.requestId) == ["guide-1"])
        #expect(asked.map(\.errands) == [["tax"]])
    }

    @Test func `what a visitor says is looked for, and what was found goes into the number`() async throws {
        let found: JSONValue = [
            "service": "land", "procedure": "first", "name": "Sổ đỏ", "score": 0.9, "serviceName": "Đất đai",
            "details": [
                "key": "first", "service": "land", "name": "Đăng ký lần đầu", "shortName": "Sổ đỏ",
                "papers": [],
            ],
        ]
        let (event, _) = try await outcome(
            of: .findService(query: "so do", after: nil),
            [FindService.method: [.reply(["matches": [found]])]])
        guard case .answered(.matches(let matches), attempt: "guide-1")? = event else {
            throw NotShown(event: "\(String(describing: event))")
        }
        #expect(matches.map(\.service) == ["land"] && matches.map(\.procedure?.shortName) == ["Sổ đỏ"])
        let (_, asked) = try await outcome(
            of: .take(.init(services: ["land"], procedure: "first"), priority: nil, reason: ""),
            [TakeTicket.method: [.reply(Sample.issued("A001"))]])
        #expect(asked.map { $0.texts["procedure"] } == ["first"])
    }

    @Test func `a priority is given to the number that was taken, with its reason and an id of its own`()
        async throws
    {
        let (event, asked) = try await outcome(
            of: .take(Self.wish, priority: "elderly", reason: "82 tuổi"),
            [
                TakeTicket.method: [.reply(Sample.issued("A001"))],
                SetPriority.method: [.reply(["ticket": Sample.ticket("A001")])],
                GetTicket.method: [.reply(["ticket": Sample.ticket("A001"), "ahead": 1])],
            ])
        let (ticket, trouble) = try shown(event)
        #expect(ticket.ahead == 1 && ticket.code == "K7M2" && trouble == nil)
        #expect(asked.map(\.method) == [TakeTicket.method, SetPriority.method, GetTicket.method])
        #expect(asked[1].texts == ["label": "A001", "priority": "elderly", "reason": "82 tuổi"])
        #expect(asked[1].requestId == "guide-1p")
    }

    @Test func `a number whose priority is refused is shown all the same, with the reason`() async throws {
        let (event, _) = try await outcome(
            of: .take(Self.wish, priority: "elderly", reason: "82 tuổi"),
            [
                TakeTicket.method: [.reply(Sample.issued("A001"))],
                SetPriority.method: [.refuse(.unknownPriority(priority: "elderly"))],
            ])
        let (ticket, trouble) = try shown(event)
        #expect(ticket.code == "K7M2")
        #expect(trouble?.hasPrefix("Đã cấp số A001, chưa ưu tiên được: ") == true)
    }

    @Test(arguments: [FakeCenter.Answer.silence, .refuse(.dayNotOpen)])
    func `a priority that was given is not called refused because its place is not known`(
        answer: FakeCenter.Answer
    ) async throws {
        let (event, _) = try await outcome(
            of: .take(Self.wish, priority: "elderly", reason: "82 tuổi"),
            [
                TakeTicket.method: [.reply(Sample.issued("A001"))],
                SetPriority.method: [.reply(["ticket": Sample.ticket("A001")])],
                GetTicket.method: [answer],
            ], givingUpAt: GetTicket.method)
        let (ticket, trouble) = try shown(event)
        #expect(trouble == nil)
        #expect(ticket.label == Self.label && ticket.code == "K7M2" && ticket.ahead == nil)
    }

    @Test func `a number that is refused is told as a sentence`() async throws {
        let (event, _) = try await outcome(
            of: .take(Self.wish, priority: nil, reason: ""), [TakeTicket.method: [.refuse(.dayNotOpen)]])
        let sentence = Messages(.checkout).sentence(for: .dayNotOpen, language: "vi")
        #expect(
            "\(String(describing: event))"
                == "\(String(describing: GuideScreen.Event?.some(.answered(.refused(sentence: sentence), attempt: "guide-1"))))"
        )
    }

    @Test(
        arguments: [
            (.return(label), Return.method, ["label": "A001"]),
            (
                .setPriority(label, "elderly", reason: "có thẻ"), SetPriority.method,
                ["label": "A001", "priority": "elderly", "reason": "có thẻ"]
            ),
        ] as [(GuideScreen.Request, String, [String: String])])
    func `a wish becomes the method of its name`(
        request: GuideScreen.Request, method: String, texts: [String: String]
    ) async throws {
        let (_, asked) = try await outcome(
            of: request, [method: [.reply(["ticket": Sample.ticket("A001")])]])
        #expect(asked.map(\.texts) == [texts])
        #expect(asked.map(\.requestId) == ["guide-1"])
    }

    @Test func `the hall is watched from the sign-in on, and an end from elsewhere is told`() async throws {
        let center = FakeCenter([
            SignIn.method: [.reply(["session": "s"])],
            WatchHall.method: [.states([Sample.hall(calls: 2)], then: .refuse(.notSignedIn))],
        ])
        let told = EventLog<String>()
        let sentence = Messages(.checkout).sentence(for: .notSignedIn, language: "vi")
        try await center.run(clock: .patient) { link in
            let guide = Guide(link, texts: .sample)
            async let _: Void = guide.followHall { event in
                switch event {
                case .viewArrived(let view): told.add("\(view.calls.count) call")
                case .signedOut(let sentence): told.add(sentence ?? "")
                default: told.add("\(event)")
                }
            }
            _ = await guide.perform(signIn)
            _ = await told.wait { $0 == sentence }
        }
        #expect(told.all == ["2 call", sentence])
    }
}

extension Sample {
    /// A hall in which so many kiosks call.
    static func hall(calls: Int) -> JSONValue {
        let calls = (1...calls).map { number -> JSONValue in
            ["number": .int(number), "kiosk": "door", "at": "2026-11-23T08:00:00.000+07:00"]
        }
        return [
            "hall": [
                "asOf": "2026-11-23T08:00:00.000+07:00", "center": "C", "dayOpen": true, "counters": [],
                "services": [], "noShows": [], "priorities": [], "calls": .array(calls),
            ]
        ]
    }
}
