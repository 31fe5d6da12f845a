import QueueInterface
import Queueing
import Screens
import Station
import Testing
import Varlink

/// What a kiosk asks of the procedures of the center.
@Suite(.timeLimit(.minutes(1)))
struct TicketDeskSearchTests {
    private func procedure(_ key: String) -> JSONValue {
        [
            "key": .string(key), "service": "land", "name": "Đăng ký đất đai lần đầu", "shortName": "Sổ đỏ",
            "papers": [["text": "Đơn"], ["text": "Căn cước", "ifNotOnRecord": true]],
        ]
    }

    private func shown(_ key: String) -> KioskScreen.Procedure {
        .init(
            key: key, service: "land", name: "Đăng ký đất đai lần đầu", shortName: "Sổ đỏ",
            papers: [.init(text: "Đơn"), .init(text: "Căn cước", ifNotOnRecord: true)])
    }

    /// Runs a test at a desk whose line is there: a ticket waits for it, and a search does not.
    private func run(
        _ answers: [String: [FakeCenter.Answer]], _ test: @Sendable (TicketDesk) async throws -> Void
    ) async throws {
        let ticket: FakeCenter.Answer = .reply(Sample.issued("E015"))
        let center = FakeCenter(answers.merging([TakeTicket.method: [ticket]]) { said, _ in said })
        try await center.run(clock: .patient) { link in
            let desk = TicketDesk(link, texts: .sample)
            _ = await desk.perform(
                .takeTicket(service: "land", priority: nil, language: "vi", attempt: "kiosk-1"))
            try await test(desk)
        }
    }

    @Test func `what was found reaches the screen with its papers`() async throws {
        let match: JSONValue = [
            "service": "land", "procedure": "first", "name": "Sổ đỏ", "score": 0.9, "serviceName": "Đất đai",
            "details": procedure("first"),
        ]
        let service: JSONValue = ["service": "tax", "name": "Thuế", "score": 0.4, "serviceName": "Thuế"]
        let found = [
            KioskScreen.Match(service: "land", procedure: shown("first")), .init(service: "tax"),
        ]
        try await run([FindService.method: [.reply(["matches": [match, service]])]]) { desk in
            let event = await desk.perform(.find(query: "so do", language: "vi"))
            guard case .matchesArrived(found, query: "so do")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
        }
    }

    @Test func `a search that is refused is told to be without an answer`() async throws {
        try await run([FindService.method: [.refuse(.tooLong(field: "query", limit: 200))]]) { desk in
            let event = await desk.perform(.find(query: "x", language: "vi"))
            guard case .matchesArrived(nil, query: "x")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
        }
    }

    @Test func `the procedures of a service are asked for page by page`() async throws {
        let pages: [FakeCenter.Answer] = [
            .reply(["procedures": [procedure("first")], "more": true]),
            .reply(["procedures": [procedure("second")]]),
        ]
        let both = [shown("first"), shown("second")]
        try await run([GetProcedures.method: pages]) { desk in
            let event = await desk.perform(.loadProcedures(service: "land", language: "vi"))
            guard case .proceduresArrived(both, service: "land")? = event else {
                Issue.record("it is \(String(describing: event))")
                return
            }
        }
    }
}
