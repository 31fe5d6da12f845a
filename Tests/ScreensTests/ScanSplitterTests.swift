import Screens
import Testing

@Suite struct ScanSplitterTests {
    typealias Meaning = ScanSplitter.Meaning

    /// A splitter on a clock of its own, fed with what a keyboard sends.
    private struct Keyboard {
        var splitter = ScanSplitter()
        var now = 1_000
        var meanings: [Meaning] = []

        /// Time passes; what is due is decided when it is due.
        mutating func pass(_ milliseconds: Int) {
            now += milliseconds
            if let deadline = splitter.deadline, deadline <= now { meanings += splitter.pass(to: deadline) }
        }

        mutating func press(_ key: Key) { meanings += splitter.take(key, at: now) }

        /// Sends characters so many milliseconds apart; control characters are what the terminal makes of them.
        mutating func type(_ text: String, every milliseconds: Int) {
            for (index, scalar) in text.unicodeScalars.enumerated() {
                if index > 0 { pass(milliseconds) }
                if let key = Key(point: scalar.value) { press(key) }
            }
        }
    }

    private static let card = "020095001234|082123456|NÔNG VĂN NAM|15031995|Nam|Lạng Sơn|20042021"

    private func keys(_ text: String) -> [Meaning] { text.map { .pressed(.character($0)) } }

    /// What a text becomes when it is typed at a pace and nothing follows.
    private func meanings(_ text: String, every milliseconds: Int) -> [Meaning] {
        var keyboard = Keyboard()
        keyboard.type(text, every: milliseconds)
        keyboard.pass(1_000)
        return keyboard.meanings
    }

    @Test(arguments: ["\r", "\n", "\t", "\r\n", ""])
    func `a burst is one scan, whatever ends it`(terminator: String) {
        #expect(meanings(Self.card + terminator, every: 2) == [.scanned(Self.card)])
    }

    @Test(arguments: ["1", "12", "a1", "LA"])
    func `up to two characters are keys, and so is what ends them`(text: String) {
        #expect(meanings(text + "\r", every: 2) == keys(text) + [.pressed(.enter)])
        #expect(meanings(text, every: 2) == keys(text))
    }

    @Test(arguments: ["123", "ABC", "1a2L", "   "])
    func `three characters in a burst press nothing`(text: String) {
        #expect(meanings(text + "\r", every: 2) == [.scanned(text)])
    }

    @Test(arguments: [(29, true), (30, false), (31, false), (200, false)])
    func `characters are a burst while they come less than thirty milliseconds apart`(
        milliseconds: Int, isScan: Bool
    ) {
        #expect(meanings("a12", every: milliseconds) == (isScan ? [.scanned("a12")] : keys("a12")))
    }

    @Test(arguments: [(29, false), (30, true)])
    func `a key arrives thirty milliseconds after it was pressed`(milliseconds: Int, isThere: Bool) {
        var keyboard = Keyboard()
        keyboard.press(.character("a"))
        keyboard.pass(milliseconds)
        #expect(keyboard.meanings == (isThere ? keys("a") : []))
        #expect((keyboard.splitter.deadline == nil) == isThere)
    }

    @Test(arguments: [(100, true), (149, true), (150, false)])
    func `a pause inside a scan does not divide it, silence ends it`(milliseconds: Int, isWhole: Bool) {
        var keyboard = Keyboard()
        keyboard.type("020095", every: 2)
        keyboard.pass(milliseconds)
        keyboard.type("001234|x", every: 2)
        keyboard.pass(1_000)
        #expect(
            keyboard.meanings
                == (isWhole ? [.scanned("020095001234|x")] : [.scanned("020095"), .scanned("001234|x")]))
    }

    @Test func `single digits that dawdle behind a scan still belong to it`() {
        var keyboard = Keyboard()
        keyboard.type("020", every: 2)
        for digit in "12" {
            keyboard.pass(100)
            keyboard.press(.character(digit))
        }
        keyboard.pass(100)
        keyboard.press(.enter)
        #expect(keyboard.meanings == [.scanned("02012")])
    }

    @Test(arguments: [(149, []), (150, [Meaning.pressed(.enter)])])
    func `a terminator that dawdles behind a scan presses nothing`(milliseconds: Int, after: [Meaning]) {
        var keyboard = Keyboard()
        keyboard.type("020\r", every: 2)
        keyboard.pass(milliseconds)
        keyboard.press(.enter)
        #expect(keyboard.meanings == [.scanned("020")] + after)
    }

    @Test func `NUL and other control characters are no part of a scan`() {
        let spread = Self.card.flatMap { ["\0", String($0), "\u{1}"] }.joined()
        #expect(meanings("\0" + spread + "\0\r", every: 1) == [.scanned(Self.card)])
        #expect(meanings("020\u{1B}\u{8}\u{7F}4\r", every: 2) == [.scanned("0204")])
    }

    @Test(arguments: [Key.down, .function(2), .pageDown, .touch(x: 3, y: 4), .escape, .backspace])
    func `a key that no scanner types passes at once, after the character before it`(key: Key) {
        var keyboard = Keyboard()
        keyboard.press(.character("a"))
        keyboard.press(key)
        keyboard.press(key)
        #expect(keyboard.meanings == keys("a") + [.pressed(key), .pressed(key)])
        #expect(keyboard.splitter.deadline == nil)
    }

    @Test func `a touch in the middle of a scan passes at once, and the scan stays whole`() {
        var keyboard = Keyboard()
        keyboard.type("020095", every: 2)
        keyboard.press(.touch(x: 1, y: 1))
        #expect(keyboard.meanings == [.pressed(.touch(x: 1, y: 1))])
        keyboard.type("12\r", every: 2)
        #expect(keyboard.meanings.last == .scanned("02009512"))
    }

    @Test(arguments: [(511, 511), (512, 512), (513, 513), (514, 513), (100_000, 513)])
    func `of a scan that is too long the rest is swallowed up to its end`(bytes: Int, kept: Int) {
        let text = String(repeating: "1", count: bytes)
        #expect(meanings(text + "\r", every: 1) == [.scanned(String(text.prefix(kept)))])
    }

    @Test func `two scans are two`() {
        #expect(meanings("0200\r0300\r", every: 2) == [.scanned("0200"), .scanned("0300")])
    }

    @Test func `nothing is due while nothing is held`() {
        var keyboard = Keyboard()
        #expect(keyboard.splitter.deadline == nil)
        keyboard.type("020\r", every: 2)
        #expect(keyboard.splitter.deadline == nil)
    }
}
