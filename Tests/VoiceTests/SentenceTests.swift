import Foundation
import Queueing
import Testing
import Voice

/// What is said of a call, word by word.
@Suite struct `the sentence of a call` {
    static let digits = VoiceSettings()
    static let number = VoiceSettings(read: .number)

    @Test(arguments: [
        ("vi", "A015", "Mời số a, không, một, năm, đến quầy số năm."),
        ("vi", "B027", "Mời số bê, không, hai, bảy, đến quầy số năm."),
        ("vi", "L1005", "Mời số e-lờ, một, không, không, năm, đến quầy số năm."),
        ("vi", "AB7", "Mời số a, bê, không, không, bảy, đến quầy số năm."),
        ("en", "A015", "Number ay, zero, one, five, please come to counter five."),
    ])
    func `reads the number digit by digit`(language: String, label: String, sentence: String) throws {
        let words = try Checkout.words(language)
        #expect(words.sentence(for: try Checkout.call(label, 5), settings: Self.digits) == sentence)
    }

    @Test(arguments: [
        ("vi", "A015", "Mời số a, mười lăm, đến quầy số hai mươi mốt."),
        ("vi", "H104", "Mời số hát, một trăm linh tư, đến quầy số hai mươi mốt."),
        ("en", "A015", "Number ay, fifteen, please come to counter twenty one."),
    ])
    func `reads it as a number where the center wants that`(
        language: String, label: String, sentence: String
    ) throws {
        let words = try Checkout.words(language)
        #expect(words.sentence(for: try Checkout.call(label, 21), settings: Self.number) == sentence)
    }

    @Test func `says that a recall is one`() throws {
        let words = try Checkout.words("vi")
        #expect(
            words.sentence(for: try Checkout.call("A1", 5, recall: true), settings: Self.number)
                == "Mời số a, một, đến quầy số năm. Nhắc lại, mời số a, một, đến quầy số năm.")
    }

    @Test func `counts as the South does where the center wants that`() throws {
        let words = try Checkout.words("vi")
        let settings = VoiceSettings(read: .number, southern: true)
        #expect(
            words.sentence(for: try Checkout.call("A104", 105), settings: settings)
                == "Mời số a, một trăm lẻ tư, đến quầy số một trăm lẻ năm.")
    }

    static let letters: [(String, String)] = [
        ("A", "a"), ("B", "bê"), ("C", "xê"), ("D", "đê"), ("E", "e"), ("F", "ép-phờ"), ("G", "giê"),
        ("H", "hát"), ("I", "i"), ("J", "gi"), ("K", "ca"), ("L", "e-lờ"), ("M", "em-mờ"), ("N", "en-nờ"),
        ("O", "o"), ("P", "pê"), ("Q", "quy"), ("R", "e-rờ"), ("S", "ét-sì"), ("T", "tê"), ("U", "u"),
        ("V", "vê"), ("W", "vê kép"), ("X", "ích-xì"), ("Y", "i dài"), ("Z", "dét"),
    ]

    @Test(arguments: letters)
    func `calls each letter by its Vietnamese name`(letter: String, name: String) throws {
        let label = try #require(Label(letter + "1"))
        #expect(try Checkout.words("vi").words(for: label, settings: Self.number) == "\(name), một")
    }

    /// A language that people add, as the guide for it says: strings only.
    private static let added = """
        {"digits": ["n0","n1","n2","n3","n4","n5","n6","n7","n8","n9"], "letters": {\(alphabet)},
         "call": "X {label} Y {counter}.", "recall": "Z {label} {counter}"}
        """
    private static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "\"\($0)\": \"l\($0)\"" }
        .joined(separator: ",")

    @Test func `is said in an added language by its strings alone, digit by digit`() throws {
        let words = try VoiceWords(Data(Self.added.utf8), file: "voice.json")
        #expect(words.voice == nil)
        #expect(
            words.sentence(for: try Checkout.call("A015", 12), settings: Self.digits)
                == "X lA, n0, n1, n5 Y n1, n2.")
    }

    @Test(arguments: [
        (
            #""call": "X {label} Y {counter}.""#, #""call": "X {label}""#,
            "call must say {label} and {counter}"
        ),
        (#""lB""#, #""lB", "Ä": "ae""#, nil),
        (#""B": "lB","#, "", "letters lacks B"),
        (#""n9"]"#, #""n9", "n10"]"#, "digits must be the ten words from 0 to 9, or numbers vi or en"),
        ("{", "[", "it is no JSON object with call, recall and letters"),
    ])
    func `is refused with one sentence where a file of words is wrong`(
        old: String, new: String, why: String?
    ) throws {
        let text = Self.added.replacing(old, with: new, maxReplacements: 1)
        func read() throws(VoiceTrouble) { _ = try VoiceWords(Data(text.utf8), file: "voice.json") }
        guard let why else { return try read() }
        #expect(throws: VoiceTrouble.wrongWords(file: "voice.json", why: why)) { try read() }
    }
}
