import Screens
import Testing

@Suite struct `The keyboard on the glass` {
    private static let sizes = [
        Size(width: 12, height: 4), Size(width: 40, height: 5), Size(width: 40, height: 8),
        Size(width: 78, height: 15),
        Size(width: 130, height: 30), Size(width: 400, height: 100),
    ]

    /// A keyboard with its text, whose keys are found by what stands on them.
    private struct Desk {
        var keyboard = OnScreenKeyboard()
        var text = WrittenText()
        var size = Size(width: 78, height: 15)
        var outcome = OnScreenKeyboard.Outcome.ignored

        var canvas: Canvas {
            get throws {
                var canvas = Canvas(size: size)
                let labels = OnScreenKeyboard.Labels(
                    done: .ratingKeySend, doneShort: .ratingKeySendShort, leave: .ratingKeySkip)
                keyboard.draw(
                    isTelex: text.isTelex, labels, try Fixture.words("vi"), in: canvas.area, on: &canvas)
                return canvas
            }
        }

        /// Touches the middle of the key on which this text stands.
        mutating func touch(_ name: String) throws {
            let canvas = try canvas
            let target = canvas.targets.first { target in
                let rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
                return (target.area.y..<target.area.bottom).contains { y in
                    String(rows[y].dropFirst(target.area.x).prefix(target.area.width))
                        .split { " │║".contains($0) }.joined(separator: " ") == name
                }
            }
            let key = try #require(target, "no key “\(name)”").key
            outcome = keyboard.press(key, &text)
        }
    }

    @Test func `writes Vietnamese by Telex, touch by touch`() throws {
        var desk = Desk()
        for name in ["c", "a", "s", "n", "Dấu cách", "b", "o", "o", "j"] { try desk.touch(name) }
        #expect(desk.text.text == "cán bộ")
        #expect(desk.outcome == .changed)
    }

    @Test func `writes Vietnamese without Telex by the row of tones and signs`() throws {
        var desk = Desk()
        for name in ["đ", "ư", "ơ", "n", "g", "huyền", "Dấu cách", "t", "ô", "t", "sắc", "Xóa", "t"] {
            try desk.touch(name)
        }
        #expect(desk.text.text == "đường tốt")
    }

    @Test func `writes one capital after the shift key`() throws {
        var desk = Desk()
        for name in ["Aa", "Đ", "ô", "n", "g"] { try desk.touch(name) }
        #expect(desk.text.text == "Đông")
    }

    @Test func `writes digits and signs on a page of their own`() throws {
        var desk = Desk()
        for name in ["123", "4", "0", "%", "ABC", "a"] { try desk.touch(name) }
        #expect(desk.text.text == "40%a")
    }

    @Test func `writes letters as they are, by touch or by F8, on a key that says what it leads to`() throws {
        var desk = Desk()
        try desk.touch("Không dấu")
        for name in ["s", "e", "e"] { try desk.touch(name) }
        #expect(desk.text.text == "see")
        #expect(desk.keyboard.press(OnScreenKeyboard.telexKey, &desk.text) == .changed)
        try desk.touch("Không dấu")
        #expect(!desk.text.isTelex)
        try desk.touch("Có dấu")
        #expect(desk.text.isTelex)
    }

    /// On the first of the sizes a key that leaves has the sign x.
    @Test(arguments: sizes.dropFirst())
    func `has no two keys of one name`(size: Size) throws {
        let canvas = try Desk(size: size).canvas
        let rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        let names = canvas.targets.map { target in
            let area = target.area
            let row = rows[area.y + area.height / 2]
            return String(row.dropFirst(area.x).prefix(area.width).filter { !" │║".contains($0) })
        }
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: [
        (Key.enter, OnScreenKeyboard.Outcome.done), (.escape, .left), (.up, .ignored), (.item(0), .ignored),
        (.character("x"), .changed),
    ])
    func `ends by the keys of a keyboard too`(key: Key, outcome: OnScreenKeyboard.Outcome) {
        var desk = Desk()
        #expect(desk.keyboard.press(key, &desk.text) == outcome)
    }

    @Test func `ends by its own keys`() throws {
        var desk = Desk()
        try desk.touch("Gửi")
        #expect(desk.outcome == .done)
        try desk.touch("Bỏ qua")
        #expect(desk.outcome == .left)
    }

    @Test(arguments: sizes)
    func `has every letter to touch at every size, no two on one cell`(size: Size) throws {
        let canvas = try Desk(size: size).canvas
        let keys = Set(canvas.targets.map(\.key))
        for letter in "abcdefghijklmnopqrstuvwxyz " {
            #expect(keys.contains(.character(letter)), "\(letter)")
        }
        #expect(keys.isSuperset(of: [.enter, .escape, .backspace, OnScreenKeyboard.telexKey]))
        for (index, target) in canvas.targets.enumerated() {
            #expect(target.area.width > 0 && target.area.height > 0)
            #expect(target.area.right <= size.width && target.area.bottom <= size.height)
            for other in canvas.targets.dropFirst(index + 1) {
                let across = target.area.x < other.area.right && other.area.x < target.area.right
                let down = target.area.y < other.area.bottom && other.area.y < target.area.bottom
                #expect(!(across && down))
            }
        }
    }

    @Test(arguments: [Size(width: 40, height: 10), Size(width: 78, height: 15)])
    func `has keys three cells wide and two rows high where there is room`(size: Size) throws {
        for target in try Desk(size: size).canvas.targets {
            #expect(target.area.width >= 3 && target.area.height >= 2)
        }
    }
}
