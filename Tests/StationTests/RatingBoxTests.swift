import QueueInterface
import Queueing
import Screens
import Station
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1)))
struct RatingBoxTests {
    private func rate(_ answers: [FakeCenter.Answer]) async throws -> (String, [String?]) {
        let center = FakeCenter([Rate.method: answers])
        let told = EventLog<String>()
        try await center.run(clock: .patient) { link in
            let label = try #require(Label("A001"))
            let event = await RatingBox(link, counter: 3, texts: .english)
                .perform(.rate(label, level: "good", reasons: [], comment: nil, attempt: "rating-1"))
            told.add(event.map { "\($0)" } ?? "nothing")
        }
        let ids = center.asked.all.filter { $0.method == Rate.method }.map(\.requestId)
        return (told.all.joined(), ids)
    }

    @Test func `a rating that meets a restart is given once, under one id`() async throws {
        let (told, ids) = try await rate([.vanish, .reply([:])])
        #expect(told == "nothing")
        #expect(ids == ["rating-1", "rating-1"])
    }

    @Test func `a rating that does not count is told in the language shown`() async throws {
        let refusal = Refusal.nothingToRate(counter: 3)
        let (told, ids) = try await rate([.refuse(refusal)])
        let sentence = Messages(.checkout).sentence(for: refusal, language: "en")
        #expect(told == "\(RatingScreen.Event.ratingRefused(sentence: sentence, attempt: "rating-1"))")
        #expect(ids == ["rating-1"])
    }

    @Test func `a question comes in the language that was asked for last`() async throws {
        let center = FakeCenter([
            WatchRating.method: [.states([[:]], then: .silence)],
            GetCatalogue.method: [.reply(["center": "C", "services": [], "priorities": []])],
        ])
        let told = EventLog<String>()
        try await center.run(clock: .patient) { link in
            let box = RatingBox(link, counter: 3, texts: .sample)
            async let _: Void = box.followCounter { event in
                if case .promptChanged(nil, _, let language) = event { told.add(language) }
            }
            _ = await told.wait { $0 == "vi" }
            #expect(await box.perform(.watch(language: "en")) == nil)
            _ = await told.wait { $0 == "en" }
        }
        #expect(told.all == ["vi", "en"])
    }
}
