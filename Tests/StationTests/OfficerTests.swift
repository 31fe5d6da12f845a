import QueueInterface
import Queueing
import Screens
import Station
import Synchronization
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1)))
struct OfficerTests {
    private let signIn = CounterDesk.Effect(wish: .signIn(staff: "canbo3", pin: "4821"), language: "vi")
    private let notSignedIn = Messages(.checkout).sentence(for: .notSignedIn, language: "en")

    private func ask(_ request: CounterScreen.Request) -> CounterDesk.Effect {
        CounterDesk.Effect(wish: .ask(request, attempt: "counter-1"), language: "en")
    }

    /// What a wish of a signed-in officer leads to, when its method is answered like this.
    private func outcome(
        of request: CounterScreen.Request, _ method: String, _ answer: FakeCenter.Answer
    ) async throws -> String {
        let center = FakeCenter([SignIn.method: [.reply(["session": "s"])], method: [answer]])
        let outcome = Mutex("")
        try await center.run(clock: .patient) { link in
            let officer = Officer(link, counter: 3, texts: .sample)
            _ = await officer.perform(signIn)
            let event = await officer.perform(ask(request))
            outcome.withLock { $0 = event.map { "\($0)" } ?? "nil" }
        }
        return outcome.withLock { $0 }
    }

    @Test func `a wrong PIN is told in the language shown`() async throws {
        let center = FakeCenter([SignIn.method: [.refuse(.wrongPin)]])
        try await center.run(clock: .patient) { link in
            let event = await Officer(link, counter: 3, texts: .sample).perform(signIn)
            guard case .signInRefused(let sentence)? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
            #expect(sentence == Messages(.checkout).sentence(for: .wrongPin, language: "vi"))
        }
    }

    @Test func `an answer is told under its attempt`() async throws {
        let called = try await outcome(
            of: .callNext, CallNext.method, .reply(["ticket": Sample.ticket("A001", state: "called")]))
        #expect(called == "\(CounterScreen.Event.answered(.done, attempt: "counter-1"))")
        let nobody = try await outcome(of: .callNext, CallNext.method, .reply([:]))
        #expect(nobody == "\(CounterScreen.Event.answered(.nobodyWaiting, attempt: "counter-1"))")
    }

    @Test func `why a ticket is called is told with the others and their reasons`() async throws {
        let outcome = try await outcome(
            of: .why(Label(prefix: "A", number: 2)), WhyCounter.method,
            .reply([
                "sentence": "A002 waits.", "before": [["label": "A001", "sentence": "A001 came earlier."]],
                "beforeCount": 1, "passed": false,
            ]))
        let why = CounterScreen.Why(
            sentence: "A002 waits.",
            reasons: [.init(label: Label(prefix: "A", number: 1), sentence: "A001 came earlier.")],
            count: 1, passesOthers: false)
        #expect(outcome == "\(CounterScreen.Event.answered(.explained(why), attempt: "counter-1"))")
    }

    @Test func `a refusal is told as a sentence under its attempt`() async throws {
        let outcome = try await outcome(of: .finish, Finish.method, .refuse(.noCurrentTicket))
        let sentence = Messages(.checkout).sentence(for: .noCurrentTicket, language: "en")
        #expect(
            outcome == "\(CounterScreen.Event.answered(.refused(sentence: sentence), attempt: "counter-1"))")
    }

    @Test func `a session that has ended leads to the sign-in form, which says why`() async throws {
        let outcome = try await outcome(of: .recall, Recall.method, .refuse(.notSignedIn))
        #expect(outcome == "\(CounterScreen.Event.signedOut(sentence: notSignedIn))")
    }

    @Test func `a wish without a session leads to the sign-in form`() async throws {
        try await FakeCenter([:]).run(clock: .patient) { link in
            let event = await Officer(link, counter: 3, texts: .sample).perform(ask(.start))
            guard case .signedOut(sentence: notSignedIn)? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
        }
    }

    @Test func `a counter is watched from the sign-in on, and an end from elsewhere is told`() async throws {
        let center = FakeCenter([
            SignIn.method: [.reply(["session": "s"])],
            WatchCounter.method: [.states([Sample.view(waiting: 2)], then: .refuse(.notSignedIn))],
        ])
        let told = EventLog<String>()
        try await center.run(clock: .patient) { link in
            let officer = Officer(link, counter: 3, texts: .sample)
            async let _: Void = officer.followCounter { event in
                switch event {
                case .viewArrived(let view): told.add("\(view.waiting) wait")
                case .signedOut(let sentence): told.add(sentence ?? "")
                default: told.add("\(event)")
                }
            }
            _ = await officer.perform(signIn)
            let sentence = Messages(.checkout).sentence(for: .notSignedIn, language: "vi")
            _ = await told.wait { $0 == sentence }
            #expect(told.all == ["2 wait", sentence])
        }
    }

    @Test func `signing out is not taken for an end from elsewhere`() async throws {
        let outcome = try await outcome(of: .signOut, SignOut.method, .reply([:]))
        #expect(outcome == "\(CounterScreen.Event.signedOut(sentence: nil))")
    }

    /// What an officer does now and then, as which method with which words.
    static let rare: [(CounterScreen.Request, String, [String: String])] = [
        (.undo, Undo.method, [:]),
        (.note(label, text: "thiếu bản sao"), Note.method, ["label": "A001", "note": "thiếu bản sao"]),
        (.setDossier(label, code: "H37"), SetDossier.method, ["label": "A001", "dossier": "H37"]),
        (
            .setPriority(label, "elderly", reason: "80 tuổi"), SetPriority.method,
            ["label": "A001", "priority": "elderly", "reason": "80 tuổi"]
        ),
        (
            .setPriority(label, nil, reason: "nhầm"), SetPriority.method,
            ["label": "A001", "reason": "nhầm"]
        ),
    ]
    private static let label = Label(prefix: "A", number: 1)

    @Test(arguments: rare)
    func `a wish becomes the method of its name, with the attempt as its request id`(
        request: CounterScreen.Request, method: String, texts: [String: String]
    ) async throws {
        let center = FakeCenter([
            SignIn.method: [.reply(["session": "s"])], method: [.reply(["ticket": Sample.ticket("A001")])],
        ])
        try await center.run(clock: .patient) { link in
            let officer = Officer(link, counter: 3, texts: .sample)
            _ = await officer.perform(signIn)
            let event = await officer.perform(ask(request))
            #expect(
                event.map { "\($0)" }
                    == "\(CounterScreen.Event.answered(.done, attempt: "counter-1"))")
        }
        let asked = try #require(center.asked.all.last { $0.method == method })
        #expect(asked == .init(method: method, requestId: "counter-1", card: nil, texts: texts, errands: nil))
    }

    @Test func `a search brings the tickets, as the desk lists them`() async throws {
        let center = FakeCenter([
            SignIn.method: [.reply(["session": "s"])],
            Find.method: [.reply(["tickets": [Sample.ticket("A001", state: "parked")]])],
        ])
        try await center.run(clock: .patient) { link in
            let officer = Officer(link, counter: 3, texts: .sample)
            _ = await officer.perform(signIn)
            let event = await officer.perform(ask(.find(query: "09:40")))
            guard case .answered(.found(let tickets), attempt: "counter-1")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
            #expect(tickets.map(\.label.description) == ["A001"])
            #expect(tickets.map(\.service) == ["land"])
            #expect(tickets.map(\.state) == [.parked])
        }
        #expect(center.asked.all.last { $0.method == Find.method }?.texts == ["query": "09:40"])
    }
}
