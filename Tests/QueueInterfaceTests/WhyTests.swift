import FoundationEssentials
import QueueInterface
import Queueing
import Testing
import Varlink
import Wording

@Suite struct `Words for explanations` {
    private func reply(_ explanation: Explanation, _ language: String, quoting: Bool = false) throws
        -> WhyReply
    {
        WhyReply(
            explanation, in: try Office().center.configuration, words: Languages.checkout(.why),
            language: language, quotingOfficers: quoting)
    }

    @Test(arguments: ExplanationSamples.all, ["vi", "en"])
    func `every explanation has whole sentences in every language`(
        explanation: Explanation, language: String
    ) throws {
        for quoting in [false, true] {
            let reply = try reply(explanation, language, quoting: quoting)
            for sentence in [reply.sentence] + reply.before.map(\.sentence) {
                #expect(sentence.hasSuffix("."))
                #expect(sentence.contains(" "), "the words are missing: \(sentence)")
                #expect(!sentence.contains { "{}".contains($0) }, "a place is left open: \(sentence)")
                #expect(
                    sentence.contains("A0") || sentence.contains("20 "), "it names no number: \(sentence)")
            }
            #expect(reply.before.count == explanation.others.count)
        }
    }

    @Test(arguments: ExplanationSamples.all)
    func `the languages differ`(explanation: Explanation) throws {
        #expect(try reply(explanation, "vi").sentence != reply(explanation, "en").sentence)
    }

    @Test func `an unknown language is answered in Vietnamese`() throws {
        let explanation = try #require(ExplanationSamples.all.first)
        #expect(try reply(explanation, "la") == reply(explanation, "vi"))
    }

    @Test func `every language has the same words with the same places, and none that is not used`() throws {
        let files = ["vi", "en"].map { Languages.checkout(.why)[$0] }
        func places(_ text: String?) -> Set<Substring> {
            Set((text ?? "").matches(of: /\{(\w+)\}/).map(\.1))
        }
        #expect(files[0].keys.sorted() == files[1].keys.sorted())
        for (id, text) in files[0] { #expect(places(text) == places(files[1][id]), "\(id)") }
    }

    @Test func `times are of the center's clocks and names of its services and classes`() throws {
        let urgent = Explanation(
            label: ExplanationSamples.label,
            standing: .called(
                counter: 2, at: ExplanationSamples.at, cause: .advantage(.urgent(priority: "gap")),
                state: .noShow))
        #expect(
            try reply(urgent, "vi").sentence
                == "Số A015 được gọi đến quầy 2 lúc 07:41 vì số này thuộc trường hợp “Khẩn”, được gọi trước tất cả; "
                + "sau đó không có mặt.")
        let unserved = Explanation(label: ExplanationSamples.label, standing: .unserved(service: "ho-tich"))
        #expect(try reply(unserved, "en").sentence.contains("“Civil status”"))
    }

    @Test func `what an officer wrote is quoted only to officers, and its braces are no places`() throws {
        let called = Explanation(
            label: ExplanationSamples.label,
            standing: .calledOutOfOrder(
                counter: 1, at: ExplanationSamples.at, reason: "hồ sơ {since}", state: .called))
        #expect(try !reply(called, "vi").sentence.contains("hồ sơ"))
        #expect(try reply(called, "vi", quoting: true).sentence.hasSuffix("lý do: “hồ sơ {since}”."))
    }
}

@Suite struct `Why, asked over the wire` {
    private func office() throws -> Office {
        var office = try Office.open()
        for _ in 1...2 { try office.call("Kiosk.TakeTicket", #"{"service":"chung-thuc"}"#) }
        return office
    }

    private func sentence(_ answer: Office.Answer) -> String {
        guard case .string(let sentence)? = answer.reply["sentence"] else { return "" }
        return sentence
    }

    @Test func `anybody may ask about a ticket that waits`() throws {
        var office = try office()
        let answer = try office.call("Kiosk.Why", #"{"label":"a2","language":"en"}"#)
        #expect(
            answer.reply == [
                "sentence": """
                Number A002 is waiting: 1 to be called before it at counter 1; please wait for your turn.
                """,
                "before": [
                    ["label": "A001", "sentence": "A001 took its number earlier, at 08:00."]
                ],
                "beforeCount": 1, "passed": false,
            ])
    }

    @Test func `an officer without a label hears who is next`() throws {
        var office = try office()
        let ask = #"{"session":"secret of canbo3","language":"en"}"#
        #expect(try sentence(office.call("Counter.Why", ask)).hasPrefix("Number A001 is next at counter 1"))
        for _ in 1...2 {
            try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
            try office.call("Counter.Finish", #"{"session":"secret of canbo3"}"#)
        }
        #expect(try sentence(office.call("Counter.Why", ask)) == "Nobody is waiting for counter 1.")
    }

    @Test func `an officer is told of the own counter where that can call the ticket`() throws {
        var office = try office()
        let ask = #"{"session":"secret of minh","label":"A001","language":"en"}"#
        #expect(try sentence(office.call("Counter.Why", ask)).contains("counter 2"))
    }

    @Test func `what was called, or is of another day, only the past explains`() throws {
        var office = try office()
        try office.call("Counter.CallNext", #"{"session":"secret of canbo3"}"#)
        let called = try office.call("Kiosk.Why", #"{"label":"A001"}"#)
        #expect(called.reply == ["label": "A001", "day": "2026-11-23"])
        let before = try office.call("Kiosk.Why", #"{"label":"A002","day":"2026-11-20"}"#)
        #expect(before.reply == ["label": "A002", "day": "2026-11-20"])
    }

    @Test(arguments: [
        ("Kiosk.Why", #"{"label":"A9"}"#, Refusal.ticketNotFound(label: "A009")),
        ("Kiosk.Why", #"{"label":"?"}"#, .ticketNotFound(label: "?")),
        ("Counter.Why", #"{"session":"nobody"}"#, .notSignedIn),
        ("Counter.Why", #"{"session":"secret of canbo3","label":"A9"}"#, .ticketNotFound(label: "A009")),
    ])
    func `a question about nothing is refused`(method: String, parameters: String, refusal: Refusal) throws {
        var office = try office()
        #expect(throws: refusal) { try office.call(method, parameters) }
    }

    @Test func `a guide, who has no counter, names a ticket`() throws {
        var office = try office()
        try office.call("Counter.SignOut", #"{"session":"secret of minh"}"#)
        try office.call("Counter.SignIn", #"{"staff":"minh","pin":"1"}"#)
        #expect(throws: Refusal.permissionDenied) {
            try office.call("Counter.Why", #"{"session":"secret of minh"}"#)
        }
        #expect(
            try sentence(office.call("Counter.Why", #"{"session":"secret of minh","label":"A002"}"#))
                .contains("A002"))
    }
}
