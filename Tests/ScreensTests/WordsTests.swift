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

/// Draws screens of every size, so that none of them fails on an odd one.
@Suite struct AnySizeTests {
    @Test(
        arguments: [0, 1, 2, 3, 5, 9, 10, 11, 19, 20, 23, 29, 30, 59, 60, 100, 250],
        [0, 1, 2, 4, 9, 10, 20, 70])
    func `a screen draws itself at any size`(width: Int, height: Int) throws {
        let size = Size(width: width, height: height)
        var canvas = Canvas(size: size)
        let scenes = [
            "choose", "marked", "priority", "awaiting", "ticket", "refused", "away", "doubt", "card",
            "card-priority",
            "not-read", "insurance", "unserved", "code", "several", "several-closed", "errands", "full",
            "other-day", "ticket-errands",
            "ticket-late", "ticket-appointment",
        ]
        for name in scenes {
            var state = try Scene.kiosk(name, "vi")
            _ = KioskScreen.update(&state, .resized(size))
            KioskScreen.view(state, on: &canvas)
        }
        for name in [
            "sign-in", "taken", "idle", "called", "serving", "transfer", "note", "help", "paused", "undo",
            "particulars",
            "others", "found", "dossier", "doubt", "why",
        ] {
            var state = try Scene.counter(name, "vi")
            _ = CounterScreen.update(&state, .resized(size))
            CounterScreen.view(state, on: &canvas)
        }
        for name in [
            "calls", "steady", "quiet", "counter", "away", "doubt", "closing", "closing-many",
        ] {
            DisplayScreen.view(try Scene.display(name, "vi"), on: &canvas)
        }
        for name in ["idle", "prompt", "marked", "reasons", "thanks", "refused"] {
            RatingScreen.view(try Scene.rating(name, "vi"), on: &canvas)
        }
        #expect(canvas.cells.count == width * height)
    }
}
