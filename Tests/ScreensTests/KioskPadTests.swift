import Queueing
import Screens
import Testing

/// Looking for words where there is a number pad and nothing else.
@Suite struct KioskPadTests {
    /// A kiosk that shows the search, on a glass of this size.
    private func searching(_ size: Size = Size(width: 80, height: 24)) throws -> KioskBench {
        var kiosk = try KioskBench()
        kiosk.happen(.resized(size))
        kiosk.press("/")
        return kiosk
    }

    /// Presses these keys of the pad one after another; the first one that leads shows the mark, on g.
    private func press(_ pad: String, _ kiosk: inout KioskBench) {
        for character in pad { kiosk.press(.character(character)) }
    }

    /// Writes an s.
    private let s = "44445"

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 16), Size(width: 160, height: 45)])
    func `every row of keys is reached, and every row ends where it begins`(size: Size) throws {
        var kiosk = try searching(size)
        for (pad, written) in [
            ("48444445", "q"), ("245", "ql"), ("245", "ql,"), ("245", "ql, "), ("4458885", "ql, 2"),
            ("66666665", "ql, 29"), ("665", "ql, 2"),
        ] {
            press(pad, &kiosk)
            #expect(kiosk.state.search.query == written)
        }
    }

    @Test func `signed letters and tones are pressed too`() throws {
        var kiosk = try searching()
        press(s + "886666665" + "4444445" + "4445", &kiosk)
        #expect(kiosk.state.search.query == "sổđ")
    }

    @Test func `the point erases, the minus sign leads back and the star makes letters large`() throws {
        var kiosk = try searching()
        press("444445" + "266665", &kiosk)
        #expect(kiosk.state.search.query == "ab")
        press(".*", &kiosk)
        #expect(kiosk.state.isLarge && kiosk.state.search.query == "a")
        press("-", &kiosk)
        #expect(kiosk.state.step == .choosingService)
    }

    @Test(arguments: [[Key.left, .enter], ["6", "5"], ["8", .enter]] as [[Key]])
    func `arrows do what digits do, and Enter what 5 does`(keys: [Key]) throws {
        var kiosk = try searching()
        for key in keys { kiosk.press(key) }
        #expect(kiosk.state.search.query == "g")
    }

    @Test func `0 leads to what was found and back to the keys`() throws {
        var kiosk = try searching()
        press(s, &kiosk)
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        #expect(!kiosk.drawn.contains("▶ Đăng ký đất đai"))
        kiosk.press("0")
        #expect(kiosk.drawn.contains("▶ Đăng ký đất đai") && !kiosk.drawn.contains("▶s"))
        kiosk.press("0")
        #expect(!kiosk.drawn.contains("▶ Đăng ký đất đai") && kiosk.drawn.contains("▶g"))
    }

    @Test func `up from the keys leads to what was found, and down from the last of it to the keys`() throws {
        var kiosk = try searching()
        press(s, &kiosk)
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        for _ in 1...6 { kiosk.press("8") }
        #expect(kiosk.drawn.contains("▶ Đăng ký đất đai"))
        for _ in 1...2 { kiosk.press("2") }
        #expect(kiosk.drawn.contains("▶ Trả kết quả"))
        kiosk.press("2")
        #expect(kiosk.drawn.contains("▶g"))
    }

    @Test func `the key that chooses on the glass opens what was found`() throws {
        var kiosk = try searching()
        press(s, &kiosk)
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        press("22445", &kiosk)
        #expect(kiosk.drawn.contains("Giấy tờ cần mang theo"))
    }

    @Test func `whoever types a letter has a keyboard, and digits are text from then on`() throws {
        var kiosk = try searching()
        kiosk.press("6", "a", "5", "8", ".")
        #expect(kiosk.state.search.query == "a58.")
        kiosk.happen(.matchesArrived([], query: "a"))
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "a58."))
        #expect(!kiosk.drawn.contains("▶g") && kiosk.drawn.contains("↑ ↓ rồi Enter"))
    }

    @Test func `digits that are touched are text`() throws {
        var kiosk = try searching()
        press("422445", &kiosk)
        for digit in ["1", "8", "5"] as [Key] { kiosk.touch(digit) }
        #expect(kiosk.state.search.query == "185")
    }

    @Test func `a touch takes the mark away, so that what is touched is what is done`() throws {
        var kiosk = try searching()
        press(s, &kiosk)
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        kiosk.touch(.enter)
        #expect(kiosk.drawn.contains("Giấy tờ cần mang theo"))
    }

    @Test(
        arguments: [
            ((80, 24), "8 2 4 6 di chuyển · 5 nhấn · 0 kết quả · . xóa"), ((40, 12), "8 2 4 6 đi · 5 nhấn"),
        ])
    func `the keys stand at the bottom of the page`(size: (Int, Int), says: String) throws {
        let kiosk = try searching(Size(width: size.0, height: size.1))
        #expect(kiosk.drawn.contains(says) && kiosk.drawn.contains("- Quay lại"))
    }

    @Test func `on a glass without keys nothing is promised that does not work`() throws {
        var kiosk = try searching(Size(width: 30, height: 12))
        kiosk.press("8", "6", "5")
        #expect(kiosk.state.search.query.isEmpty && !kiosk.drawn.contains("8 2 4 6"))
    }

    @Test func `who listens hears every key that is led to`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), "/", "8", "4", "8", "8")
        let said = kiosk.effects.compactMap { if case .say(let text, _) = $0 { text } else { nil } }
        #expect(said.suffix(4) == ["g", "f", "t", "nặng"])
    }

    @Test func `words and codes may be typed on the glass with quick fingers`() throws {
        var kiosk = try KioskBench()
        #expect(!KioskScreen.isTypedOn(kiosk.state))
        kiosk.press("/")
        #expect(KioskScreen.isTypedOn(kiosk.state))
        kiosk.press(.escape, .function(3))
        #expect(KioskScreen.isTypedOn(kiosk.state))
    }
}
