import Queueing
import Screens
import Testing

@Suite struct KioskScreenTests {
    private typealias Step = KioskScreen.Step

    private let issued = KioskScreen.Issued(
        label: Label(prefix: "A", number: 15), service: "Tài chính", ahead: 7)

    @Test(
        arguments: [
            ([Key.character("l"), .character("1")], "tu_phap", nil),
            ([.character("L"), .character("2")], "tu_phap", "elderly"),
            ([.character("3"), .enter, .character("1")], "xay_dung", nil),
            ([.enter, .enter, .enter], "tai_chinh", nil),
            ([.down, .down, .enter, .down, .enter], "noi_vu", "elderly"),
            ([.tab, .right, .enter, .enter], "giao_duc", nil),
            ([.character("L"), .escape, .enter, .character("1")], "tu_phap", nil),
            ([.character("V"), .enter, .character("1")], "dien_luc", nil),
        ] as [([Key], String, String?)])
    func `keys choose a service and a priority`(keys: [Key], service: String, priority: String?) throws {
        var kiosk = try KioskBench()
        for key in keys { kiosk.press(key) }
        let taken = KioskScreen.Effect.takeTicket(
            service: service, priority: priority, language: "vi", attempt: "k-1")
        #expect(kiosk.effects == [taken])
    }

    @Test func `a digit in the list of services marks and takes no number, whatever code is typed`() throws {
        var kiosk = try KioskBench()
        for digit in "11112222" { kiosk.press(.character(digit)) }
        #expect(kiosk.effects.isEmpty && kiosk.state.step == .choosingService)
    }

    @Test func `a touch means what its key means`() throws {
        var kiosk = try KioskBench()
        kiosk.touch(.character("X"))
        kiosk.touch(.character("3"))
        let taken = KioskScreen.Effect.takeTicket(
            service: "tra_kq", priority: "disabled", language: "vi", attempt: "k-1")
        #expect(kiosk.effects == [taken])
    }

    @Test func `a double tap takes one ticket`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"), .character("1"), .enter, .character("A"))
        #expect(kiosk.effects.count == 1)
    }

    @Test func `a press right after the number appears does not take it away`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"))
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        kiosk.press(.enter)
        #expect(kiosk.state.step == .showingTicket(issued))
        kiosk.pass(seconds: 1)
        kiosk.press(.enter)
        #expect(kiosk.state.step == .choosingService)
    }

    @Test(arguments: [(14, false), (15, true)])
    func `a number stays fifteen seconds`(seconds: Int, isOver: Bool) throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"))
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        kiosk.pass(seconds: seconds)
        #expect((kiosk.state.step == .choosingService) == isOver)
    }

    @Test(arguments: [(29, false), (30, true)])
    func `an idle kiosk returns to its first step and language`(seconds: Int, isOver: Bool) throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(2), .character("A"))
        kiosk.pass(seconds: seconds)
        #expect((kiosk.state.step == .choosingService) == isOver)
        #expect(kiosk.state.surroundings.language == (isOver ? "vi" : "en"))
        #expect(KioskScreen.ticks(kiosk.state) == (isOver ? .everyMinute : .everySecond))
    }

    @Test func `a clock that jumps does not end a countdown`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"))
        kiosk.happen(.ticked(Fixture.now.adding(seconds: 3_600)))
        kiosk.happen(.ticked(Fixture.now))
        #expect(kiosk.state.countdown?.secondsLeft == KioskScreen.idleSeconds - 2)
    }

    @Test func `the other language loads its own catalogue`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.function(2))
        #expect(kiosk.effects == [.loadCatalogue(language: "en")])
        kiosk.happen(.catalogueArrived(Fixture.catalogue("vi"), language: "vi", asOf: Fixture.now))
        kiosk.happen(.catalogueArrived(Fixture.catalogue("en"), language: "en", asOf: Fixture.now))
        #expect(kiosk.state.catalogue == Fixture.catalogue("en"))
    }

    @Test func `services with several letters and many priorities can be touched`() throws {
        var catalogue = Fixture.catalogue()
        catalogue.services[1].prefix = "AB"
        catalogue.priorities = (1...12).map { Catalogue.Priority(key: "p\($0)", name: "Nhóm \($0)") }
        var kiosk = try KioskBench(catalogue: catalogue)
        kiosk.touch(.item(1))
        kiosk.touch(.item(10))
        let taken = KioskScreen.Effect.takeTicket(
            service: "noi_vu", priority: "p10", language: "vi", attempt: "k-1")
        #expect(kiosk.effects == [taken])
    }

    @Test func `a closed service gives no ticket`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("T"), .enter, .character("T"))
        #expect(kiosk.state.step == .readingWhyClosed(service: "thue"))
        #expect(kiosk.effects.isEmpty)
    }

    @Test func `without priority classes the ticket is taken at once`() throws {
        var catalogue = Fixture.catalogue()
        catalogue.priorities = []
        var kiosk = try KioskBench(catalogue: catalogue)
        kiosk.press("1", .enter)
        #expect(kiosk.effects.count == 1)
    }

    @Test func `an answer to another attempt is dropped`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"))
        kiosk.happen(.ticketIssued(issued, attempt: "k-0"))
        kiosk.happen(.ticketRefused(sentence: "?", attempt: "k-0"))
        #expect(kiosk.state.step == .awaitingTicket(attempt: "k-1", service: "tai_chinh"))
    }

    @Test func `a refusal is shown and leads back`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"))
        kiosk.happen(.ticketRefused(sentence: "Hết số.", attempt: "k-1"))
        #expect(kiosk.state.step == .showingRefusal("Hết số."))
        kiosk.pass(seconds: KioskScreen.refusalSeconds)
        #expect(kiosk.state.step == .choosingService)
    }

    @Test func `a kiosk without an answer gives the ticket up`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"))
        kiosk.pass(seconds: KioskScreen.answerSeconds)
        #expect(kiosk.effects.last == .abandon(attempt: "k-1"))
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        #expect(kiosk.state.step == .showingRefusal(try Fixture.words("vi")(.kioskNoAnswer)))
    }

    @Test func `a kiosk without its server takes no wishes`() throws {
        var kiosk = try KioskBench()
        kiosk.happen(.linkChanged(.away(since: Fixture.now)))
        kiosk.press(.character("A"))
        #expect(kiosk.state.step == .choosingService)
        #expect(kiosk.effects.isEmpty)
    }

    @Test(arguments: ["vi", "en"], [72, 80, 100])
    func `the question is whole beside the key of an appointment`(language: String, width: Int) throws {
        var kiosk = try KioskBench(catalogue: Fixture.catalogue(language), languages: [language, "zh"])
        kiosk.happen(.resized(Size(width: width, height: 24)))
        #expect(kiosk.drawn.contains(try Fixture.words(language)(.kioskChooseService) + " "))
    }

    @Test func `every attempt has an id of its own`() throws {
        var kiosk = try KioskBench()
        kiosk.press(.character("A"), .character("1"))
        kiosk.happen(.ticketRefused(sentence: "?", attempt: "k-1"))
        kiosk.pass(seconds: KioskScreen.refusalSeconds)
        kiosk.press(.character("A"), .character("1"))
        #expect(
            kiosk.effects.last
                == .takeTicket(service: "tai_chinh", priority: nil, language: "vi", attempt: "k-2"))
    }

    @Test(
        arguments: ["ticket", "ticket-errands", "ticket-late", "ticket-appointment"],
        [(80, 24), (80, 20), (40, 19), (40, 16), (40, 12), (60, 10), (40, 10), (40, 8), (40, 7), (12, 5)])
    func `a number stands with its wait on any glass`(name: String, size: (Int, Int)) throws {
        var state = try Scene.kiosk(name, "vi")
        _ = KioskScreen.update(&state, .resized(Size(width: size.0, height: size.1)))
        var canvas = Canvas(size: state.surroundings.size)
        KioskScreen.view(state, on: &canvas)
        #expect(canvas.text.contains("20–35 phút"))
        #expect(canvas.text.contains("rước: 7"))
        #expect(canvas.text.contains("A015") || canvas.text.contains("█"))
    }

    @Test(
        arguments: [
            (0, 81, "Mở lúc 11:02", ""), (1, 0, "Mở ngày 24/11", "Mở lúc 09:41 ngày 24/11"),
            (39, 0, "Mở ngày 01/01", "Mở lúc 09:41 ngày 01/01"),
        ])
    func `a closed service names the day on which it opens unless it is today`(
        days: Int, minutes: Int, short: String, long: String
    ) throws {
        var catalogue = Fixture.catalogue()
        catalogue.services[0].open = false
        catalogue.services[0].opensAt = Fixture.now.adding(seconds: (days * 24 * 60 + minutes) * 60)
        var kiosk = try KioskBench(catalogue: catalogue)
        kiosk.happen(.resized(Size(width: 26, height: 12)))
        #expect(kiosk.drawn.contains(short))
        kiosk.happen(.resized(Size(width: 40, height: 12)))
        #expect(kiosk.drawn.contains(long.isEmpty ? short : long))
    }

    @Test(arguments: [("ticket", false), ("ticket-late", false), ("ticket-appointment", true)])
    func `the number of an appointment says so`(name: String, isSaid: Bool) throws {
        var canvas = Canvas(size: Size(width: 40, height: 12))
        var state = try Scene.kiosk(name, "vi")
        _ = KioskScreen.update(&state, .resized(canvas.size))
        KioskScreen.view(state, on: &canvas)
        #expect(canvas.text.contains("Số theo lịch hẹn") == isSaid)
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 16), Size(width: 12, height: 5)])
    func `every service can be reached page by page`(size: Size) throws {
        var kiosk = try KioskBench()
        kiosk.happen(.resized(size))
        var seen: Set<Key> = []
        for _ in 0..<18 {
            var canvas = Canvas(size: size)
            KioskScreen.view(kiosk.state, on: &canvas)
            seen.formUnion(canvas.targets.map(\.key))
            kiosk.press(.pageDown)
        }
        let letters = Fixture.catalogue().services.compactMap(\.prefix.first).map(Key.character)
        #expect(seen.isSuperset(of: letters))
    }
}
