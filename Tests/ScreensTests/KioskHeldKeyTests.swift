import Queueing
import Screens
import Testing

/// A key of the kiosk that is held down or stuck, and one that is pressed again by somebody who means it.
@Suite struct KioskHeldKeyTests {
    private let issued = KioskScreen.Issued(
        label: Label(prefix: "E", number: 9), service: "Đất đai", ahead: 4)

    private var taken: KioskScreen.Effect {
        .takeTicket(service: "dat_dai", priority: nil, language: "vi", attempt: "k-1")
    }

    @Test(arguments: [(250, 33), (500, 33), (660, 25), (500, 92), (250, 200)] as [(Int64, Int64)])
    func `Enter that is held on a service opens it and takes no number`(delay: Int64, interval: Int64) throws
    {
        var kiosk = try KioskBench()
        kiosk.press("5")
        kiosk.hold(.enter, milliseconds: 10_000, delay: delay, interval: interval)
        #expect(kiosk.state.step == .choosingPriority && kiosk.state.chosen == ["dat_dai"])
        #expect(kiosk.effects.isEmpty)
    }

    @Test(arguments: [Key.enter, "1"])
    func `a key that is held when it takes a number does not put it away`(key: Key) throws {
        var kiosk = try KioskBench()
        kiosk.press("E")
        kiosk.hold(key, milliseconds: 600)
        #expect(kiosk.effects == [taken])
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        for _ in 1...300 {
            kiosk.pass(milliseconds: 33)
            kiosk.happen(.keyPressed(key))
        }
        #expect(kiosk.state.step == .showingTicket(issued))
    }

    @Test(arguments: [Key.enter, .down, "E"])
    func `a key that is held while a number is waited for does not put it away`(key: Key) throws {
        var kiosk = try KioskBench()
        kiosk.press("E", "1")
        kiosk.hold(key, milliseconds: 1_000)
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        for _ in 1...300 {
            kiosk.pass(milliseconds: 33)
            kiosk.happen(.keyPressed(key))
        }
        #expect(kiosk.state.step == .showingTicket(issued))
    }

    @Test func `a held key that leads back leads back one page`() throws {
        var kiosk = try KioskBench()
        kiosk.press("/", "s")
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        kiosk.press(.enter)
        kiosk.hold(.escape, milliseconds: 5_000)
        #expect(kiosk.state.step == .searching && kiosk.state.search.query == "s")
    }

    @Test func `a stuck key does not keep the kiosk from its idle screen`() throws {
        var kiosk = try KioskBench()
        kiosk.press("5")
        kiosk.hold(.enter, milliseconds: Int64(KioskScreen.idleSeconds + 1) * 1_000)
        #expect(kiosk.state.step == .choosingService && kiosk.state.countdown == nil)
    }

    @Test(arguments: ["*", .function(2), .function(5)] as [Key])
    func `a switch that is held is switched once`(key: Key) throws {
        var kiosk = try KioskBench()
        kiosk.hold(key, milliseconds: 3_000)
        #expect(
            kiosk.state.isLarge || kiosk.state.isSpoken || kiosk.state.surroundings.language == "en")
    }

    @Test func `a held arrow runs through a list, and a held letter is written again and again`() throws {
        var kiosk = try KioskBench()
        kiosk.hold(.down, milliseconds: 1_000)
        #expect(kiosk.state.selected > 10)
        kiosk.press("/")
        kiosk.hold("a", milliseconds: 1_000)
        #expect(kiosk.state.search.query.count > 10)
        kiosk.hold(.backspace, milliseconds: 2_000)
        #expect(kiosk.state.search.query.isEmpty && kiosk.state.step == .searching)
    }

    @Test func `a held key that opened the search writes nothing into it`() throws {
        var kiosk = try KioskBench()
        kiosk.hold("/", milliseconds: 3_000)
        #expect(kiosk.state.step == .searching && kiosk.state.search.query.isEmpty)
    }

    @Test(arguments: [(StepGuard.stepMilliseconds - 1, false), (StepGuard.stepMilliseconds, true)])
    func `Enter pressed again is a second step once it cannot be the first one held`(
        milliseconds: Int64, isTaken: Bool
    ) throws {
        var kiosk = try KioskBench()
        kiosk.press("5", .enter)
        kiosk.pass(milliseconds: milliseconds)
        kiosk.happen(.keyPressed(.enter))
        #expect(kiosk.effects == (isTaken ? [taken] : []))
    }

    @Test func `who presses Enter impatiently gets through by pressing again`() throws {
        var kiosk = try KioskBench()
        kiosk.press("5", .enter)
        for _ in 1...2 {
            kiosk.pass(milliseconds: 400)
            kiosk.happen(.keyPressed(.enter))
        }
        #expect(kiosk.effects == [taken])
    }

    @Test func `two keys that are not the same are both meant, however fast`() throws {
        var kiosk = try KioskBench()
        for key in ["5", .enter, "1"] as [Key] { kiosk.happen(.keyPressed(key)) }
        #expect(kiosk.effects == [taken])
    }

    @Test func `a scanner that reads while a key is stuck is heard`() throws {
        var kiosk = try KioskBench()
        kiosk.hold(.enter, milliseconds: 2_000)
        kiosk.scan(Fixture.card)
        kiosk.happen(.keyPressed(.enter))
        #expect(kiosk.state.hasCard && kiosk.state.step == .choosingService)
    }
}
