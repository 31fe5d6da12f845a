import Queueing
import Screens
import Testing

@Suite struct WordsTests {
    @Test(arguments: ["vi", "en"])
    func `every label has a text in every language`(language: String) throws {
        let words = try Fixture.words(language)
        for word in Word.allCases {
            #expect(words.texts[word.rawValue]?.isEmpty == false, "\(word.rawValue) lacks \(language)")
        }
    }

    @Test func `no text stands in the files without a label`() throws {
        let prefixes = ["common.", "kiosk.", "counter.", "display.", "rating."]
        for id in try Fixture.words("vi").texts.keys where prefixes.contains(where: id.hasPrefix) {
            #expect(Word(rawValue: id) != nil, "\(id) is used nowhere")
        }
    }

    @Test func `both languages ask for the same values`() throws {
        let vietnamese = try Fixture.words("vi").texts
        let english = try Fixture.words("en").texts
        for word in Word.allCases {
            let places = [vietnamese, english].map { texts in
                Set((texts[word.rawValue] ?? "").matches(of: /\{[a-z]+\}/).map { String($0.output) })
            }
            #expect(places[0] == places[1], "\(word.rawValue)")
        }
    }

    @Test func `values are put in once`() {
        let words = Words(language: "vi", texts: [Word.kioskAhead.rawValue: "{count}/{count} {low}"])
        #expect(words(.kioskAhead, ["count": "{count}"]) == "{count}/{count} {low}")
    }

    @Test func `a missing text shows its id`() {
        #expect(Words(language: "vi", texts: [:])(.commonBack) == "common.back")
    }
}
