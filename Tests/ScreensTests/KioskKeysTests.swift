import Queueing
import Screens
import Testing

/// Every way of giving a kiosk one's wish: number pad, touch, letters, scanner.
@Suite struct KioskKeysTests {
    private func taken(
        _ service: String, priority: String? = nil, card: String? = nil, needsHelp: Bool = false
    ) -> KioskScreen.Effect {
        .takeTicket(
            service: service, priority: priority, language: "vi", card: card, needsHelp: needsHelp,
            attempt: "k-1")
    }

    @Test func `a number pad alone gives a whole ticket`() throws {
        var kiosk = try KioskBench()
        kiosk.press("1", "2", .enter)
        #expect(kiosk.state.step == .choosingPriority && kiosk.state.chosen == ["dan_toc"])
        kiosk.press("-", "5", .enter, "2")
        #expect(kiosk.effects == [taken("dat_dai", priority: "elderly")])
    }

    @Test func `touches alone give a whole ticket`() throws {
        var kiosk = try KioskBench()
        kiosk.touch("E")
        kiosk.touch("1")
        #expect(kiosk.effects == [taken("dat_dai")])
    }

    @Test func `letters and one digit give a whole ticket`() throws {
        var kiosk = try KioskBench()
        kiosk.press("e", "1")
        #expect(kiosk.effects == [taken("dat_dai")])
    }

    @Test func `with a scanned card two presses of Enter after the number give a ticket of the right class`()
        throws
    {
        var kiosk = try KioskBench()
        kiosk.scan(Fixture.card)
        kiosk.press("9", .enter, .enter)
        #expect(kiosk.effects == [taken("tu_phap", priority: "elderly", card: Fixture.card)])
    }

    @Test(arguments: [
        ("1", 0), ("12", 11), ("18", 17), ("19", 8), ("25", 4), ("123", 2), ("10", 9), ("7", 6),
    ])
    func `typed digits mark the service of their number`(digits: String, index: Int) throws {
        var kiosk = try KioskBench()
        for digit in digits { kiosk.press(.character(digit)) }
        #expect(kiosk.state.selected == index && kiosk.state.step == .choosingService)
    }

    @Test(arguments: [(2, 11), (3, 1)])
    func `a second digit belongs to the first for two seconds`(seconds: Int, index: Int) throws {
        var kiosk = try KioskBench()
        kiosk.press("1")
        kiosk.pass(seconds: seconds)
        kiosk.press("2")
        #expect(kiosk.state.selected == index)
    }

    @Test(
        arguments: [
            ("1", "English"), ("2", "Ông/Bà cần làm việc gì?"), ("3", "Chữ nhỏ"), ("4", "Đang gọi"),
            ("5", "Tắt tiếng"), ("6", "Nhập mã lịch hẹn"),
        ] as [(Key, String)])
    func `whatever a kiosk can do stands in the list under 0`(digit: Key, drawn: String) throws {
        var kiosk = try KioskBench()
        kiosk.press("0")
        #expect(kiosk.state.step == .choosingOther)
        kiosk.press(digit)
        #expect(kiosk.state.step != .choosingOther)
        #expect(kiosk.drawn.contains(drawn) || digit == "1")
        #expect((kiosk.state.surroundings.language == "en") == (digit == "1"))
    }

    @Test func `what a kiosk cannot do is offered nowhere and has no key`() throws {
        var kiosk = try KioskBench(helps: [])
        for word in ["Tìm thủ tục", "Nghe", "Gọi cán bộ"] { #expect(!kiosk.drawn.contains(word)) }
        kiosk.press("/", .function(5), .function(1))
        #expect(kiosk.state.step == .choosingService && !kiosk.state.isSpoken && kiosk.effects.isEmpty)
        kiosk.press("0")
        for word in ["Tìm thủ tục", "Nghe", "Gọi cán bộ"] { #expect(!kiosk.drawn.contains(word)) }
    }

    @Test(arguments: [(0, 0), (699, 0), (700, 1)])
    func `a second tap of the same touch chooses nothing on the page it brought`(
        milliseconds: Int64, tickets: Int
    ) throws {
        var kiosk = try KioskBench()
        kiosk.touch("E")
        kiosk.happen(.ticked(Moment(milliseconds: kiosk.state.surroundings.now.milliseconds + milliseconds)))
        kiosk.happen(KioskScreen.touched("1"))
        #expect(kiosk.effects.count == tickets)
    }

    @Test func `a touch beside everything says that somebody is there`() throws {
        var kiosk = try KioskBench()
        kiosk.press("e")
        kiosk.pass(seconds: 25)
        #expect(kiosk.drawn.contains("Ông/Bà còn ở đây không? Chạm để tiếp tục · 5"))
        kiosk.touch(.item(-1))
        #expect(kiosk.state.countdown?.secondsLeft == KioskScreen.idleSeconds)
        #expect(kiosk.state.step == .choosingPriority)
    }

    @Test(arguments: [("*", 89, false), ("*", 90, true), ("e", 30, true)] as [(Key, Int, Bool)])
    func `who needs large text has three times as long, and it ends with the citizen`(
        key: Key, seconds: Int, isOver: Bool
    ) throws {
        var kiosk = try KioskBench()
        kiosk.press(key)
        kiosk.pass(seconds: seconds)
        #expect((kiosk.state.countdown == nil) == isOver)
        #expect(kiosk.state.isLarge == !isOver)
    }

    @Test func `the officer is told of one who used large text`() throws {
        var kiosk = try KioskBench()
        kiosk.press("*", "E", "1")
        #expect(kiosk.effects == [taken("dat_dai", needsHelp: true)])
    }

    @Test func `large text goes with the key that brought it, in high contrast`() throws {
        var kiosk = try KioskBench()
        var canvas = Canvas(size: Size(width: 80, height: 24))
        for variant in [Variant.highContrast, .usual] {
            kiosk.press("*")
            KioskScreen.view(kiosk.state, on: &canvas)
            #expect(canvas.variant == variant)
        }
    }

    @Test func `a touch shows the language it names`() throws {
        var kiosk = try KioskBench(languages: ["vi", "en", "zh"])
        kiosk.touch(.item(902))
        #expect(kiosk.state.surroundings.language == "zh")
        #expect(kiosk.effects == [.loadCatalogue(language: "zh")])
    }

    @Test(arguments: [
        Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 200, height: 60),
    ])
    func `buttons stand beside all services, not instead of one`(size: Size) throws {
        var kiosk = try KioskBench()
        kiosk.happen(.resized(size))
        var canvas = Canvas(size: size)
        KioskScreen.view(kiosk.state, on: &canvas)
        let keys = Set(canvas.targets.map(\.key))
        #expect(
            keys.isSuperset(of: Fixture.catalogue().services.compactMap(\.prefix.first).map(Key.character)))
        #expect(keys.isSuperset(of: ["/", "*", .function(1), .function(3), .function(5)]))
    }

    @Test(
        arguments: ["choose", "priority"],
        [(80, 24, false), (100, 30, true), (132, 43, true), (160, 45, true), (200, 60, true)])
    func `buttons stand at equal gaps under the tiles, from the first edge to the last, and apart from them`(
        name: String, glass: (width: Int, height: Int, hasAir: Bool)
    ) throws {
        var state = try Scene.kiosk(name, "vi")
        var canvas = Canvas(size: Size(width: glass.width, height: glass.height))
        _ = KioskScreen.update(&state, .resized(canvas.size))
        KioskScreen.view(state, on: &canvas)
        let row = try #require(canvas.targets.first { $0.key == "/" && $0.area.y > 3 }).area.y
        let buttons = canvas.targets.map(\.area).filter { $0.y == row && $0.height < 4 }
        let tileKeys =
            name == "priority"
            ? ["1", "2", "3", "4", "5", "6"]
            : Fixture.catalogue().services.compactMap(\.prefix.first).map(Key.character)
        let choices = canvas.targets.filter { tileKeys.contains($0.key) }.map(\.area)
        #expect(buttons.count >= 4)
        #expect(Set(zip(buttons, buttons.dropFirst()).map { $1.x - $0.right }).count == 1)
        #expect(buttons.first?.x == choices.map(\.x).min())
        #expect(buttons.last?.right == choices.map(\.right).max())
        let isApart = (0..<glass.width).allSatisfy { canvas[$0, row - 1]?.character == " " }
        #expect(isApart || !glass.hasAir)
    }
}
