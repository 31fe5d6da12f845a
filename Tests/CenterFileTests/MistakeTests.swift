import CenterFile
import Testing

@Suite struct `a mistake is named with its line and with what would be right` {
    @Test(
        arguments:
            Slip.keys + Slip.types + Slip.onceOnly + Slip.values + Slip.references + Slip.hours
            + Slip.specialDays + Slip.services + Slip.priorities + Slip.rules + Slip.hoarding
            + Slip.voice + Slip.reminders)
    func `in every part of the file`(slip: Slip) {
        #expect(SmallCenter.mistakes(writing: slip.new, for: slip.old) == slip.mistakes)
    }

    @Test(arguments: [
        (#"dayOpens "06:30""#, 6),
        (#"dayOpens: "06:30"#, 6),
        ("\tdayOpens: 06:30", 5),
        ("dayOpens: { 06:30", 6),
        ("dayOpens: 06:30\n---", 6),
        ("dayOpens: 06\u{1}30", 5),
        ("dayOpens: *morning", 5),
        (String(repeating: "[", count: 2_000), 5),
    ])
    func `when the text is no YAML, with the line where it stops being one`(new: String, line: Int) {
        let mistakes = SmallCenter.mistakes(writing: new, for: #"dayOpens: "06:30""#)
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.hasPrefix("\(line): this is no YAML: ") == true, "\(mistakes)")
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n"])
    func `when the file is empty`(text: String) {
        #expect(
            SmallCenter.mistakes(in: text) == [
                "1: the file is empty; it needs name, services, counters and more"
            ])
    }

    @Test func `when keys are missing altogether`() {
        #expect(
            SmallCenter.mistakes(in: "rules: {}")
                == ["name", "timeZone", "ticketHours", "counterHours", "services", "counters", "ratingScale"]
                .map { "1: the file needs \"\($0)\"" })
    }

    @Test func `several at once, in the order of the lines`() {
        let text = SmallCenter.text
            .replacing("returnWindowMinutes: 60", with: "returnWindowMinutes: soon")
            .replacing("services: [chung_thuc]", with: "services: [chung_thc]")
            .replacing("prefix: A", with: "prefix: a")
            .replacing("timeZone: Asia", with: "timezone: Asia")
            .replacing("en: Center", with: "vi: Center")
        #expect(
            SmallCenter.mistakes(in: text) == [
                #"1: "vi" is given twice; it is already in line 1"#,
                #"2: "timezone" is no key of the file; did you mean "timeZone"?"#,
                #"8: prefix must be 1 to 3 of the letters A to Z, not "a""#,
                #"12: counter 2 serves "chung_thc", which is no service of this file; "#
                    + #"did you mean "chung_thuc"?"#,
                "31: returnWindowMinutes must be a whole number from 0 to 1440 without quotes, not \"soon\"",
            ])
    }

    @Test func `several in one line, in the order of the columns`() throws {
        let text = SmallCenter.text.replacing(
            "number: 2, name: { vi: Quầy 2 }", with: "number: two, name: { vi: [] }")
        let error = #expect(throws: CenterFileMistakes.self) { try SmallCenter.read(text).get() }
        let mistakes = try #require(error?.mistakes)
        #expect(mistakes.map(\.line) == [12, 12])
        #expect(mistakes.map(\.column) == [15, 32])
    }

    @Test func `at its own column, also after keys given twice`() throws {
        let text = SmallCenter.text.replacing(
            "{ vi: Trung tâm, en: Center }", with: "{ vi: Trung tâm, vi: Center, vi: Trung }")
        let error = #expect(throws: CenterFileMistakes.self) { try SmallCenter.read(text).get() }
        let mistakes = try #require(error?.mistakes)
        #expect(mistakes.map(\.column) == [24, 36])
    }

    @Test func `as a line of its own with the name of the file`() {
        let error = #expect(throws: CenterFileMistakes.self) {
            try CenterFile.read("[]", named: "lang-son.yaml", at: SmallCenter.now)
        }
        #expect(
            error?.description
                == "lang-son.yaml:1: the file must be keys with values (key: value), not a list")
    }

    @Test func `in one line, whatever it quotes`() {
        let wrong = String(repeating: "x", count: 1_000)
        let mistakes = SmallCenter.mistakes(writing: "dayOpens: \"\\n\(wrong)\"", for: #"dayOpens: "06:30""#)
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.count == "5: ".count + 401)
    }

    @Test func `when it refers to another part instead of saying it again`() {
        let text = SmallCenter.text
            .replacing("ticketHours: {", with: "ticketHours: &hours {")
            .replacing(
                #"counterHours: { mon-fri: ["07:30-11:00", "14:00-16:30"] }"#, with: "counterHours: *hours")
        #expect(
            SmallCenter.mistakes(in: text) == ["4: *hours refers to &hours; write out what it stands for"])
    }

    @Test func `before a few references can stand for billions of values`() {
        let levels = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        let mistakes = SmallCenter.mistakes(in: "a0: &a0 x\n\(levels)\n? *a30\n: x")
        #expect(mistakes.first == "2: *a0 refers to &a0; write out what it stands for")
    }
}
