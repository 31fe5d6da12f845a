import Screens
import Testing

@Suite struct CanvasTests {
    @Test(arguments: [
        ("A", 1), ("Đ", 1), ("ệ", 1), ("e\u{323}\u{302}", 1), ("作", 2), ("가", 2), ("あ", 2), ("Ａ", 2),
        ("😀", 2),
        ("👨‍👩‍👧", 2), ("🇻🇳", 2), ("❤️", 2), ("…", 1), ("█", 1), ("▶", 1), ("\u{302}", 0), ("\u{200B}", 0),
        ("\u{7}", 0),
    ])
    func `a character takes the cells a terminal gives it`(text: String, cells: Int) {
        #expect(text.cells == cells)
    }

    @Test(arguments: [
        ("Vie\u{323}\u{302}t", "Việt"), ("Vie\u{302}\u{323}t", "Việt"), ("Vi\u{1EB9}\u{302}t", "Việt"),
        ("\u{110}u\u{31B}\u{301}c", "Đứ" + "c"), ("QUA\u{302}\u{300}Y", "QUẦY"), ("cafe\u{301}", "café"),
    ])
    func `decomposed letters are stored composed`(written: String, drawn: String) {
        var canvas = Canvas(size: Size(width: 6, height: 1))
        canvas.draw(written, x: 0, y: 0)
        #expect(Array(canvas.text.utf8) == Array((drawn + "\n").utf8))
    }

    @Test func `text outside the canvas is clipped`() {
        var canvas = Canvas(size: Size(width: 3, height: 2))
        canvas.draw("abcdef", x: -1, y: 0)
        canvas.draw("ghi", x: 0, y: 2)
        canvas.draw("xyz", x: 2, y: 1)
        canvas.fill(Area(x: -5, y: -5, width: 6, height: 6), with: "#")
        #expect(canvas.text == "#cd\n  x\n")
    }

    @Test func `a wide character at the edge becomes a space`() {
        var canvas = Canvas(size: Size(width: 3, height: 1))
        canvas.draw("作者", x: 0, y: 0)
        #expect(canvas.text == "作\n")
    }

    @Test func `overwriting half of a wide character removes it whole`() {
        var canvas = Canvas(size: Size(width: 4, height: 1))
        canvas.draw("作者", x: 0, y: 0)
        canvas.draw("x", x: 1, y: 0)
        canvas.draw("y", x: 2, y: 0)
        #expect(canvas.text == " xy\n")
    }

    @Test(arguments: [
        ("Lĩnh vực", 8, "Lĩnh vực"), ("Lĩnh vực", 7, "Lĩnh…"), ("Lĩnh vực", 3, "Lĩ…"), ("Lĩnh vực", 0, ""),
        ("Tài chính – Đầu tư", 14, "Tài chính…"), (" 1 Lĩnh vực", 9, " 1 Lĩnh…"), ("作者作者", 6, "作者…"),
        (" 2 Satisfied", 10, " 2 Satisf…"),
    ])
    func `fitted text ends at a word`(text: String, width: Int, fitted: String) {
        #expect(text.fitted(to: width) == fitted)
        #expect(fitted.cells <= width)
    }

    @Test(arguments: [
        ("Công an và Thuế", 7, ["Công an", "và Thuế"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, []),
        ("作者作者", 5, ["作者", "作者"]),
    ])
    func `wrapped text breaks between words`(text: String, width: Int, lines: [String]) {
        #expect(text.wrapped(to: width) == lines)
    }

    @Test func `wrapped text says when lines are missing`() {
        #expect("một hai ba bốn".wrapped(to: 8, lines: 2) == ["một hai", "ba bốn"])
        #expect("một hai ba bốn năm".wrapped(to: 7, lines: 2) == ["một hai", "ba bốn…"])
    }

    @Test func `a touch means the key of the uppermost target`() {
        var canvas = Canvas(size: Size(width: 10, height: 4))
        canvas.touch(canvas.area, key: .enter)
        canvas.touch(Area(x: 2, y: 1, width: 3, height: 1), key: .character("A"))
        #expect(canvas.key(touchedAt: 4, 1) == .character("A"))
        #expect(canvas.key(touchedAt: 5, 1) == .enter)
        #expect(canvas.key(touchedAt: 10, 0) == nil)
    }

    @Test func `an empty canvas can be drawn on`() {
        var canvas = Canvas(size: Size(width: -1, height: 0))
        canvas.draw("x", x: 0, y: 0)
        canvas.box(canvas.area)
        #expect(canvas.text == "\n")
    }
}
