import QueueInterface
import Queueing
import Testing
import Wording

@Suite struct `Words for refusals` {
    private let messages = Messages(.checkout)

    @Test(arguments: RefusalSamples.all, ["vi", "en"])
    func `every refusal has a whole sentence in every language`(refusal: Refusal, language: String) {
        let sentence = messages.sentence(for: refusal, language: language)
        #expect(sentence.hasSuffix("."))
        #expect(sentence.contains(" "), "the words are missing: \(sentence)")
        #expect(!sentence.contains { "{}".contains($0) }, "a place is left open: \(sentence)")
    }

    @Test(arguments: RefusalSamples.all)
    func `the languages differ`(refusal: Refusal) {
        #expect(
            messages.sentence(for: refusal, language: "vi") != messages.sentence(for: refusal, language: "en")
        )
    }

    @Test(arguments: TicketState.allCases, ["vi", "en"])
    func `a state is named in words`(state: TicketState, language: String) {
        let sentence = messages.sentence(for: .notAllowed(state: state), language: language)
        #expect(!sentence.contains("“\(state.rawValue)”"))
    }

    @Test(arguments: [
        (
            Refusal.counterBusy(label: Label(prefix: "A", number: 15)), "vi",
            "Quầy còn giữ số A015. Hãy hoàn tất, chuyển hoặc tạm gác số này trước rồi thử lại."
        ),
        (
            .centerClosed(opensAt: RefusalSamples.opensAt), "vi",
            "Hiện tại chưa đến giờ lấy số hoặc đã hết giờ. Xin Ông/Bà quay lại từ 07:30 ngày 23/11/2026."
        ),
        (
            .dayOver(day: Day(number: 20_780)), "en",
            "The day 23/11/2026 is over and has records, so it cannot be opened again. Only the last day can."
        ),
        (
            .tooManyTickets(retrySeconds: 60), "la",
            "Máy vừa cấp nhiều số. Xin Ông/Bà thử lại sau 60 giây."
        ),
    ])
    func `a sentence carries what the refusal knows, in Vietnamese where there is no other`(
        refusal: Refusal, language: String, sentence: String
    ) {
        #expect(messages.sentence(for: refusal, language: language) == sentence)
    }

    @Test(arguments: [
        (CancelTicket.method, "en", "The code is not the one on the ticket"),
        (CheckIn.method, "en", "No appointment has this code"),
        (CheckIn.method, "vi", "Không có lịch hẹn nào mang mã này"),
    ])
    func `a wrong code is told of what was asked for`(method: String, language: String, beginning: String) {
        let sentence = messages.sentence(for: .wrongCode, of: method, language: language)
        #expect(sentence.hasPrefix(beginning))
    }

    @Test(
        arguments: [
            (.tooLong(field: "errands", limit: 4), "one service and at most 4 more after it"),
            (.invalidParameter(parameter: "errands"), "each service once, and one service was named twice"),
            (.tooLong(field: "appointments", limit: 500), "At most 500 appointments"),
            (.tooLong(field: "note", limit: 9), "The text of “note” is too long: at most 9 characters"),
            (.tooLong(field: "dossier", limit: 40), "The text of “dossier code” is too long"),
            (.invalidParameter(parameter: "reason"), "This needs a reason"),
            (.invalidParameter(parameter: "pin"), "The value of “pin” is missing or makes no sense"),
        ] as [(Refusal, String)])
    func `what cannot be is told in words of its own where there are some`(refusal: Refusal, words: String) {
        #expect(messages.sentence(for: refusal, language: "en").contains(words))
    }

    @Test(
        arguments: [
            .tooLong(field: "errands", limit: 4), .tooLong(field: "appointments", limit: 500),
            .invalidParameter(parameter: "errands"),
        ] as [Refusal])
    func `words of its own are there in every language, with every place filled`(refusal: Refusal) {
        let sentences = ["vi", "en"].map { messages.sentence(for: refusal, language: $0) }
        #expect(Set(sentences).count == 2)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") && !$0.contains { "{}“".contains($0) } })
    }
}
