import Queueing
import Screens
import Testing

@Suite struct `A text while it is written` {
    private func text(_ characters: String, isTelex: Bool = true, max: Int = 100) -> WrittenText {
        var text = WrittenText(charactersMax: max, isTelex: isTelex)
        for scalar in characters.unicodeScalars { text.type(Character(scalar)) }
        return text
    }

    @Test func `has words of Vietnamese, signs and numbers`() {
        #expect(text("Casn booj quaayf 3 raats toots, camr own!").text == "Cán bộ quầy 3 rất tốt, cảm ơn!")
    }

    @Test func `is as typed where Telex is off`() {
        #expect(text("The staff was so good", isTelex: false).text == "The staff was so good")
    }

    @Test(arguments: ["tiếng", "hoà giải", "nữas", "đườngs", "ôf"])
    func `leaves alone what an input method composed`(composed: String) {
        #expect(text(composed).text == composed)
    }

    @Test(arguments: ["tiê\u{301}ng Viê\u{323}t", "tie\u{302}\u{301}ng Vie\u{323}\u{302}t"])
    func `composes marks that come apart`(apart: String) {
        #expect(Array(text(apart).text.utf8) == Array("tiếng Việt".utf8))
    }

    @Test func `goes on in the word before a space that was taken away`() {
        var text = text("tot ")
        text.deleteLast()
        for key in "os" { text.type(key) }
        #expect(text.text == "tốt")
    }

    @Test(arguments: [
        ("tieengs", 1, "tiến"), ("tieengs", 2, "tiế"), ("tieengs", 3, "ti"), ("tieengs", 9, ""),
        ("a  ", 2, "a"), ("1.", 1, "1"),
    ])
    func `loses one character at a time`(keys: String, times: Int, left: String) {
        var text = text(keys)
        for _ in 0..<times { text.deleteLast() }
        #expect(text.text == left)
    }

    @Test(arguments: [(1_999, false), (2_000, true), (2_001, true)])
    func `takes two thousand characters and no more`(typed: Int, isFull: Bool) {
        var text = WrittenText()
        for _ in 0..<typed { text.type("1") }
        #expect(text.text.unicodeScalars.count == min(typed, Limits.commentCharactersMax))
        #expect(text.isFull == isFull)
    }

    @Test func `still takes a tone when it is full`() {
        var text = text("tot", max: 3)
        for key in "os" { text.type(key) }
        #expect(text.text == "tốt")
        text.type("n")
        text.put("ă")
        #expect(text.text == "tốt")
    }

    @Test(arguments: ["\u{200B}", "\u{7F}", "\u{301}"] as [Character])
    func `takes no character without a place on the screen`(character: Character) {
        var text = WrittenText()
        text.type(character)
        #expect(text.text.isEmpty)
    }

    @Test(arguments: [("", true), ("  ", true), (" a", false)])
    func `is blank while it has spaces only`(keys: String, isBlank: Bool) {
        #expect(text(keys).isBlank == isBlank)
    }
}
