import Queueing
import Screens
import Testing

/// What one hears who cannot see the kiosk.
@Suite struct KioskSpeechTests {
    private func said(_ kiosk: KioskBench) -> [String] {
        kiosk.effects.compactMap { if case .say(let text, _) = $0 { text } else { nil } }
    }

    @Test(arguments: ["vi", "en", "zh"])
    func `a blind person takes a number with the arrows and Enter alone`(language: String) throws {
        var kiosk = try KioskBench(catalogue: Fixture.catalogue(language), languages: [language])
        var story: [String] = []
        func go(_ name: String, _ events: KioskScreen.Event...) {
            let before = kiosk.effects.count
            events.forEach { kiosk.happen($0) }
            for case .say(let text, _) in kiosk.effects[before...] { story.append("\(name): \(text)") }
        }
        go("F5", .keyPressed(.function(5)))
        for _ in 1...4 { go("↓", .keyPressed(.down)) }
        go("↑", .keyPressed(.up))
        go("↓", .keyPressed(.down))
        go("Enter", .keyPressed(.enter))
        go("↓", .keyPressed(.down))
        go("Enter", .keyPressed(.enter))
        let issued = KioskScreen.Issued(
            label: Label(prefix: "E", number: 15), service: Fixture.catalogue(language).services[4].name,
            ahead: 4, waitMinutes: 12...24)
        go("…", .ticketIssued(issued, attempt: "k-1"))
        try Golden.compare(story.joined(separator: "\n") + "\n", "kiosk-spoken.\(language).story")
        #expect(
            kiosk.effects.contains(
                .takeTicket(
                    service: "dat_dai", priority: "elderly", language: language, needsHelp: true,
                    attempt: "k-1")))
    }

    @Test func `no voice is offered in a language that has none, and it comes back with another`() throws {
        var kiosk = try KioskBench(languages: ["vi", "en"], silentLanguages: ["en"])
        kiosk.press(.function(5))
        let count = said(kiosk).count
        #expect(count > 0)
        kiosk.press(.function(2), .down)
        #expect(said(kiosk).count == count)
        kiosk.press(.function(2))
        #expect(said(kiosk).count == count + 1)
    }

    @Test func `who does not listen hears nothing`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.down, .down, .enter)
        #expect(said(kiosk).isEmpty)
    }

    @Test func `a refusal, a question and the last ten seconds are heard`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), "V")
        #expect(said(kiosk).last?.contains("Hiện chưa có quầy phục vụ lĩnh vực này") == true)
        kiosk.press(.enter, "1")
        kiosk.happen(.ticketRefused(sentence: "Hết số.", attempt: "k-1"))
        #expect(said(kiosk).last == "Hết số.")
        kiosk.pass(seconds: 1)
        kiosk.press(.enter)
        kiosk.press(.function(5))
        kiosk.pass(seconds: KioskScreen.slowIdleSeconds - KioskScreen.goodbyeSeconds)
        #expect(said(kiosk).last?.hasPrefix("Ông/Bà còn ở đây không?") == true)
    }

    @Test func `the voice falls silent with the key that brought it, and with its citizen`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), .function(5))
        #expect(kiosk.effects.last == .hush)
        kiosk.press(.function(5))
        kiosk.pass(seconds: KioskScreen.slowIdleSeconds)
        #expect(kiosk.effects.last == .hush && !kiosk.state.isSpoken)
    }

    @Test func `a voice that fails says so on the glass, once`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5))
        kiosk.happen(.voiceFailed)
        #expect(kiosk.drawn.contains("chưa đọc thành tiếng được"))
        kiosk.pass(seconds: 1)
        kiosk.press(.enter)
        kiosk.happen(.voiceFailed)
        #expect(kiosk.state.notice == nil)
    }

    @Test func `what was said is heard again`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), .down, ".")
        #expect(said(kiosk).suffix(2).allSatisfy { $0.hasPrefix("B. Nội vụ") })
        kiosk.press("E", "1")
        kiosk.happen(
            .ticketIssued(
                .init(label: Label(prefix: "E", number: 15), service: "Đất đai", ahead: 4), attempt: "k-1"))
        kiosk.press(.down)
        #expect(said(kiosk).suffix(2).allSatisfy { $0.contains("E 0 1 5") })
    }

    @Test func `what was found is heard`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), "/", "s")
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        kiosk.pass(seconds: 2)
        #expect(said(kiosk).last?.hasPrefix("3 kết quả. Đăng ký đất đai") == true)
        kiosk.press(.down)
        #expect(said(kiosk).last?.hasPrefix("Cấp lại Giấy chứng nhận bị mất") == true)
    }

    @Test func `each digit of a code is heard, and what is erased, and all of it again`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), .function(3), "2", "0", .backspace, "7")
        #expect(said(kiosk).suffix(4) == ["2", "0", "Xóa 0", "7"])
        kiosk.press(.pageDown)
        #expect(said(kiosk).last == "Nhập mã lịch hẹn gồm 8 chữ số, rồi nhấn phím Enter. 2 7")
    }

    @Test func `each letter that is looked for is heard, a space says the word, and erasing what it took`()
        throws
    {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), "/", "s", "ổ", " ", "đ", .backspace)
        #expect(said(kiosk).suffix(5) == ["s", "ổ", "sổ", "đ", "Xóa đ"])
    }

    @Test func `a letter that a number pad was led to is heard when it is written`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), "/", "2")
        let marked = said(kiosk).last
        kiosk.press("5")
        #expect(said(kiosk).last?.lowercased() == marked?.lowercased())
        #expect(kiosk.state.search.query.lowercased() == marked?.lowercased())
    }

    @Test func `that nothing was found is heard only when the writing pauses`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), "/", "x")
        kiosk.happen(.matchesArrived([], query: "x"))
        kiosk.pass(milliseconds: KioskScreen.pauseMilliseconds - 1)
        kiosk.press("y")
        kiosk.happen(.matchesArrived([], query: "xy"))
        kiosk.pass(milliseconds: KioskScreen.pauseMilliseconds - 1)
        #expect(said(kiosk).last == "y")
        kiosk.pass(milliseconds: 1)
        #expect(said(kiosk).last?.hasPrefix("Chưa tìm thấy") == true)
        let count = said(kiosk).count
        kiosk.pass(seconds: 5)
        #expect(said(kiosk).count == count)
    }

    @Test func `an answer that comes after the pause is heard at once`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(5), "/", "x")
        kiosk.pass(seconds: 3)
        kiosk.happen(.matchesArrived([], query: "x"))
        #expect(said(kiosk).last?.hasPrefix("Chưa tìm thấy") == true)
    }
}
