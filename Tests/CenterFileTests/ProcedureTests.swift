import CenterFile
import Queueing
import Testing

@Suite struct `the procedures of a center file` {
    private static let some = """

        procedures:
          - key: khai_sinh
            service: ho_tich
            name: { vi: Đăng ký khai sinh, en: Birth registration }
            shortName: { vi: Khai sinh }
            papers:
              - Tờ khai
              - { vi: Giấy chứng sinh, en: Certificate of birth }
              - { vi: Căn cước, ifNotOnRecord: true }
            deadline: Ngay trong ngày
            words: [làm khai sinh]
          - { key: sao_y, service: chung_thuc, name: { vi: Chứng thực bản sao } }
        """

    private func contents(_ text: String) throws -> CenterFile.Contents {
        try CenterFile.contents(of: text, named: "center.yaml", at: SmallCenter.now)
    }

    @Test func `are read with papers, deadline and words`() throws {
        let book = try contents(SmallCenter.text + Self.some).procedures
        #expect(book.procedures.map(\.key) == ["khai_sinh", "sao_y"])
        let birth = try #require(book["khai_sinh"])
        #expect(birth.service == "ho_tich")
        #expect(birth.shortName.text(in: "vi") == "Khai sinh")
        #expect(birth.shortName.text(in: "en") == "Birth registration")
        #expect(
            birth.papers.map { $0.text.text(in: "en") } == ["Tờ khai", "Certificate of birth", "Căn cước"])
        #expect(birth.papers.map(\.ifNotOnRecord) == [false, false, true])
        #expect(birth.deadline?.text(in: nil) == "Ngay trong ngày")
        #expect(birth.words == ["làm khai sinh"])
        #expect(book["sao_y"]?.papers == [])
    }

    @Test func `may be left out, and a service may have words of its own`() throws {
        let text = SmallCenter.text.replacing(
            "name: { vi: Hộ tịch }", with: "name: { vi: Hộ tịch }, words: [cưới]")
        let book = try contents(text).procedures
        #expect(book.procedures == [])
        #expect(book.serviceWords == ["ho_tich": ["cưới"]])
    }

    @Test func `are no part of the configuration, which the journal carries`() throws {
        #expect(
            try contents(SmallCenter.text + Self.some).configuration
                == contents(SmallCenter.text).configuration)
    }

    @Test(arguments: [
        Slip(
            "service: chung_thuc", "service: chung_thu",
            #"12: procedure 2 is of the service "chung_thu", which is not among the services; "#
                + #"did you mean "chung_thuc"?"#),
        Slip(
            "key: sao_y", "key: khai_sinh", #"12: key "khai_sinh" is given twice"#),
        Slip("key: sao_y, ", "", #"12: procedure 2 needs "key""#),
        Slip(
            "shortName:", "shortname:",
            #"5: "shortname" is no key of procedure 1; did you mean "shortName"?"#),
        Slip("- Tờ khai", "- ", #"7: paper 1 must be a text, not nothing"#),
        Slip("vi: Căn cước, ", "", #"9: paper 3 needs "vi""#),
        Slip(
            "ifNotOnRecord: true", "ifNotOnRecord: yes",
            #"9: ifNotOnRecord must be true or false without quotes, not "yes""#),
        Slip("words: [làm khai sinh]", "words: làm", "11: words must be a list"),
    ])
    func `have each mistake named`(slip: Slip) {
        let text = SmallCenter.text + Self.some
        #expect(text.contains(slip.old))
        let mistakes = SmallCenter.mistakes(in: text.replacing(slip.old, with: slip.new, maxReplacements: 1))
        // Lines are counted from the first of the procedures.
        let before = SmallCenter.text.count(where: \.isNewline) + 1
        let told = mistakes.map { mistake in
            let line = Int(mistake.prefix { $0 != ":" }) ?? 0
            return "\(line - before)" + mistake.drop { $0 != ":" }
        }
        #expect(told.count == 1 && told[0].hasPrefix(slip.mistakes[0]), "\(told)")
    }

    @Test(arguments: [
        (CenterFile.proceduresMax, "{ key: p@, service: ho_tich, name: { vi: Thủ tục } }", "procedures", 45),
        (CenterFile.papersMax, "Giấy @", "papers", 47),
        (CenterFile.wordsMax, "từ @", "words", 47),
    ])
    func `have limits, each held at it and not one past it`(most: Int, entry: String, list: String, line: Int)
    {
        for (count, fits) in [(most, true), (most + 1, false)] {
            let indent = list == "procedures" ? "  - " : "      - "
            let entries = (0..<count).map { indent + entry.replacing("@", with: "\($0)") }.joined(
                separator: "\n")
            let head = "\nprocedures:\n  - key: p\n    service: ho_tich\n    name: { vi: P }\n    \(list):\n"
            let text = SmallCenter.text + (list == "procedures" ? "\nprocedures:\n" : head) + entries
            let mistakes = SmallCenter.mistakes(in: text)
            #expect(mistakes.isEmpty == fits, "\(mistakes.prefix(2))")
            #expect(fits || mistakes[0].contains("\(list) must have"), "\(mistakes.prefix(2))")
        }
    }

    @Test(arguments: [(500, true), (501, false)])
    func `have names, papers and deadlines of 500 characters`(count: Int, fits: Bool) {
        let long = String(repeating: "ệ", count: count)
        let text = SmallCenter.text + Self.some
        for old in ["Đăng ký khai sinh", "Tờ khai", "Ngay trong ngày"] {
            #expect(SmallCenter.mistakes(in: text.replacing(old, with: long)).isEmpty == fits)
        }
    }
}

@Suite struct `a vocabulary` {
    private static let text = """
        fillers: [tôi, muốn]
        purposes: [để]
        entries:
          - said: [sổ đỏ, bìa đỏ]
            means: [giấy chứng nhận quyền sử dụng đất, đất đai]
            weight: 2
          - said: [cưới]
            means: [hộ tịch]
        """

    @Test func `is read whole`() throws {
        let vocabulary = try VocabularyFile.read(Self.text, named: "search.yaml")
        #expect(vocabulary.fillers == ["tôi", "muốn"])
        #expect(vocabulary.purposes == ["để"])
        #expect(vocabulary.entries.map(\.said) == [["sổ đỏ", "bìa đỏ"], ["cưới"]])
        #expect(vocabulary.entries.map(\.weight) == [2, 1])
    }

    @Test(arguments: [
        Slip("said: [cưới]", "sad: [cưới]", #"7: "sad" is no key of entry 2; did you mean "said"?"#),
        Slip(
            "weight: 2", "weight: 9", #"6: weight must be a whole number from 1 to 5 without quotes, not "9""#
        ),
        Slip("means: [hộ tịch]", "means: []", "8: means must have 1 to 20 entries, not 0"),
    ])
    func `has each mistake named`(slip: Slip) {
        let text = Self.text.replacing(slip.old, with: slip.new)
        let result = Result { () throws(CenterFileMistakes) in try VocabularyFile.read(text, named: "v") }
        guard case .failure(let mistakes) = result else {
            Issue.record("the vocabulary was read")
            return
        }
        #expect(mistakes.description == "v:" + slip.mistakes[0])
    }
}
