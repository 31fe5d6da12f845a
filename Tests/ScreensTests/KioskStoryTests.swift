import Queueing
import Screens
import Testing

/// Whole visits, screen by screen, as they are kept in the golden files.
@Suite struct KioskStoryTests {
    /// A kiosk that writes down what stands on its glass after each step.
    private struct Story {
        var kiosk: KioskBench
        private(set) var text = ""

        init() throws { kiosk = try KioskBench() }

        mutating func go(_ name: String, _ events: KioskScreen.Event...) { go(name, events) }

        mutating func go(_ name: String, _ events: [KioskScreen.Event]) {
            kiosk.pass(seconds: 1)
            events.forEach { kiosk.happen($0) }
            text += "── \(name)\n\(kiosk.drawn)\n"
        }
    }

    private let issued = KioskScreen.Issued(
        label: Label(prefix: "E", number: 9), service: "Đất đai – Đăng ký biện pháp bảo đảm", ahead: 4,
        waitMinutes: 12...24, procedure: "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu")

    @Test func `words half typed in Telex lead over the papers to a number, while the glass changes`() throws
    {
        var story = try Story()
        story.go("/", .keyPressed("/"))
        story.go("soor", .keyPressed("s"), .keyPressed("o"), .keyPressed("o"), .keyPressed("r"))
        story.go("answer to s", .matchesArrived([], query: "s"))
        story.go("ddo", .keyPressed(" "), .keyPressed("d"), .keyPressed("d"), .keyPressed("o"))
        story.go("answer to soor", .matchesArrived([], query: "soor"))
        story.go("answer to soor ddo", .matchesArrived(Fixture.matches("vi"), query: "soor ddo"))
        story.go("resized to 40×16", .resized(Size(width: 40, height: 16)))
        story.go("Enter", .keyPressed(.enter))
        story.go("resized to 80×24", .resized(Size(width: 80, height: 24)))
        story.go("Enter", .keyPressed(.enter))
        story.go("1", .keyPressed("1"))
        story.go("ticket", .ticketIssued(issued, attempt: "k-1"))
        try Golden.compare(story.text, "kiosk-search.vi.story")
        #expect(story.kiosk.effects.last == .forget(attempt: "k-1"))
    }

    @Test func `a number pad leads over the list of other things to large letters and a number`() throws {
        var story = try Story()
        story.go("0", .keyPressed("0"))
        story.go("3", .keyPressed("3"))
        story.go("5", .keyPressed("5"))
        story.go("Enter", .keyPressed(.enter))
        story.go("2", .keyPressed("2"))
        story.go("ticket", .ticketIssued(issued, attempt: "k-1"))
        story.go("Enter", .keyPressed(.enter))
        try Golden.compare(story.text, "kiosk-number-pad.vi.story")
        #expect(story.kiosk.state.countdown == nil)
    }

    @Test func `a number pad alone writes words on the glass and leads over the papers to a number`() throws {
        var story = try Story()
        func keys(_ digits: String) -> [KioskScreen.Event] { digits.map { .keyPressed(.character($0)) } }
        story.go("/", .keyPressed("/"))
        story.go("4: a mark appears in the middle of the keys", .keyPressed("4"))
        story.go("444: three keys to the left", keys("444"))
        story.go("5: s", .keyPressed("5"))
        story.go("answer to s", .matchesArrived([], query: "s"))
        story.go("8 666666 5: o", keys("86666665"))
        story.go("answer to so", .matchesArrived(Fixture.matches("vi"), query: "so"))
        story.go("0: what was found", keys("0"))
        story.go("2: the next of it", keys("2"))
        story.go("8 5: the papers", keys("85"))
        story.go("Enter", .keyPressed(.enter))
        story.go("1", .keyPressed("1"))
        story.go("ticket", .ticketIssued(issued, attempt: "k-1"))
        try Golden.compare(story.text, "kiosk-number-pad-words.vi.story")
        #expect(story.kiosk.effects.last == .forget(attempt: "k-1"))
    }
}
