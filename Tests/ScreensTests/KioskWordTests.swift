import Queueing
import Screens
import Testing

/// Words that are typed where letters choose a service.
@Suite struct KioskWordTests {
    private let issued = KioskScreen.Issued(
        label: Label(prefix: "E", number: 9), service: "Đất đai", ahead: 4)

    private func typed(_ text: String, _ kiosk: inout KioskBench, milliseconds: Int64 = 120) {
        for character in text {
            kiosk.pass(milliseconds: milliseconds)
            kiosk.happen(.keyPressed(.character(character)))
        }
    }

    @Test(arguments: ["so do", "soor ddor", "khai sinh", "bảo hiểm", "ewe"], [120, 3_000] as [Int64])
    func `whoever types a word comes to the search, quickly or slowly, and never to a number`(
        text: String, milliseconds: Int64
    ) throws {
        var kiosk = try KioskBench()
        typed(text, &kiosk, milliseconds: milliseconds)
        #expect(kiosk.state.step == .searching && kiosk.state.search.query == text)
        #expect(!kiosk.effects.contains { if case .takeTicket = $0 { true } else { false } })
    }

    @Test func `a letter that names no service begins a word`() throws {
        var kiosk = try KioskBench()
        typed("w", &kiosk)
        #expect(kiosk.state.step == .searching && kiosk.state.search.query == "w")
    }

    @Test func `back from a word that a service began leads to all services`() throws {
        var kiosk = try KioskBench()
        typed("so", &kiosk)
        kiosk.press(.escape)
        #expect(kiosk.state.step == .choosingService && kiosk.state.chosen.isEmpty)
    }

    @Test(arguments: ["V", "A"] as [Character])
    func `a word leads on from a service that is asked about or closed`(letter: Character) throws {
        var catalogue = Fixture.catalogue()
        catalogue.services[0].open = false
        var kiosk = try KioskBench(catalogue: catalogue)
        typed("\(letter)i", &kiosk)
        #expect(kiosk.state.step == .searching && kiosk.state.search.query == "\(letter)i")
    }

    @Test(arguments: [true, false])
    func `after a service that was touched or led to, a letter begins no word`(isTouched: Bool) throws {
        var kiosk = try KioskBench()
        if isTouched { kiosk.touch("E") } else { kiosk.press("5", .enter) }
        typed("o", &kiosk)
        #expect(kiosk.state.step == .choosingPriority)
    }

    @Test func `a space takes no number`() throws {
        var kiosk = try KioskBench()
        kiosk.press("E", " ", " ")
        #expect(kiosk.state.step == .choosingPriority && kiosk.effects.isEmpty)
    }

    @Test func `where nobody has priority a letter marks a service, and Enter or a touch takes its number`()
        throws
    {
        var catalogue = Fixture.catalogue()
        catalogue.priorities = []
        var kiosk = try KioskBench(catalogue: catalogue)
        typed("E", &kiosk)
        #expect(kiosk.state.selected == 4 && kiosk.effects.isEmpty)
        kiosk.press(.enter)
        #expect(kiosk.effects.count == 1)
        var touched = try KioskBench(catalogue: catalogue)
        touched.touch("E")
        #expect(touched.effects.count == 1)
    }

    @Test func `who types on puts no number away`() throws {
        var kiosk = try KioskBench()
        kiosk.press("E", "1")
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        kiosk.pass(seconds: 2)
        typed("so do 15.,", &kiosk)
        #expect(kiosk.state.step == .showingTicket(issued))
        kiosk.press(.enter)
        #expect(kiosk.state.step == .choosingService)
    }

    @Test func `the letter of a service pressed again begins no word`() throws {
        var kiosk = try KioskBench()
        kiosk.press("e", "E")
        #expect(kiosk.state.step == .choosingPriority)
    }

    @Test func `a letter that is held opens a service and begins no word`() throws {
        var kiosk = try KioskBench()
        kiosk.hold("e", milliseconds: 3_000)
        #expect(kiosk.state.step == .choosingPriority)
    }
}
