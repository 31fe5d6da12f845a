import Queueing
import Screens
import Testing

/// What lies between a service and its ticket: a counter that is missing, further errands, the age on a card.
@Suite struct KioskErrandTests {
    @Test(arguments: [(80, 24), (40, 16), (40, 8)])
    func `a chosen service is ticked with its place`(size: (Int, Int)) throws {
        var state = try Scene.kiosk("several", "vi")
        _ = KioskScreen.update(&state, .resized(Size(width: size.0, height: size.1)))
        var canvas = Canvas(size: state.surroundings.size)
        KioskScreen.view(state, on: &canvas)
        #expect(canvas.text.contains("✓ 4"))
    }

    @Test(
        arguments: ["several", "several-closed"],
        [(80, 24), (60, 12), (40, 16), (40, 12), (40, 10), (20, 12)])
    func `the key that goes on is there on every page of any glass with keys`(
        name: String, size: (Int, Int)
    ) throws {
        var state = try Scene.kiosk(name, "vi")
        _ = KioskScreen.update(&state, .resized(Size(width: size.0, height: size.1)))
        for _ in 0..<9 {
            _ = KioskScreen.update(&state, .keyPressed(.pageUp))
        }
        for _ in 0..<9 {
            var canvas = Canvas(size: state.surroundings.size)
            KioskScreen.view(state, on: &canvas)
            #expect(canvas.text.contains("0 Tiếp tục"))
            #expect(canvas.targets.contains { $0.key == .character("0") })
            _ = KioskScreen.update(&state, .keyPressed(.pageDown))
        }
    }

    private let issued = KioskScreen.Issued(
        label: Label(prefix: "A", number: 15), service: "Tài chính", ahead: 7)

    private func taken(
        _ service: String, _ errands: [String] = [], priority: String? = nil, attempt: String = "k-1"
    ) -> KioskScreen.Effect {
        .takeTicket(
            service: service, priority: priority, language: "vi", errands: errands, attempt: attempt)
    }

    @Test func `a service that no counter serves is asked about before a number is taken`() throws {
        var kiosk = try KioskBench()
        kiosk.press("V")
        #expect(kiosk.state.step == .confirming(service: "dien_luc", several: false))
        #expect(kiosk.drawn.contains("Hiện chưa có quầy phục vụ lĩnh vực này. Ông/Bà vẫn lấy số?"))
        kiosk.press("1", "V", .enter)
        #expect(kiosk.state.step == .choosingPriority)
        #expect(kiosk.state.chosen == ["dien_luc"])
        kiosk.press("1")
        #expect(kiosk.effects == [taken("dien_luc")])
    }

    @Test(arguments: [
        (Key.enter, KioskScreen.Step.choosingPriority, ["dien_luc"]), (.escape, .choosingService, []),
    ])
    func `both answers about a missing counter can be touched`(
        key: Key, step: KioskScreen.Step, chosen: [String]
    ) throws {
        var kiosk = try KioskBench()
        kiosk.touch("V")
        kiosk.touch(key)
        #expect(kiosk.state.step == step)
        #expect(kiosk.state.chosen == chosen)
        #expect(kiosk.effects.isEmpty)
    }

    @Test func `somebody with one errand passes no further step`() throws {
        var kiosk = try KioskBench()
        kiosk.press("A", "1")
        #expect(kiosk.effects == [taken("tai_chinh")])
        var catalogue = Fixture.catalogue()
        catalogue.priorities = []
        var plain = try KioskBench(catalogue: catalogue)
        plain.press("A", .enter)
        #expect(plain.effects == [taken("tai_chinh")])
    }

    @Test func `further services are added in the order they are chosen`() throws {
        var kiosk = try KioskBench()
        kiosk.press("L", "+", "A", "X", "0", "2")
        #expect(kiosk.effects == [taken("tu_phap", ["tai_chinh", "tra_kq"], priority: "elderly")])
    }

    @Test func `a service chosen again is taken away, also the first`() throws {
        var kiosk = try KioskBench()
        kiosk.press("L", "+", "A", "X", "L", "A", "A", "0", "1")
        #expect(kiosk.effects == [taken("tra_kq", ["tai_chinh"])])
    }

    @Test(arguments: [("ABCDE", 5), ("ABCDEG", 5)])
    func `a number is for at most five services`(letters: String, count: Int) throws {
        var kiosk = try KioskBench()
        kiosk.press("A", "+")
        for letter in letters.dropFirst() { kiosk.press(.character(letter)) }
        #expect(kiosk.state.chosen.count == count)
    }

    @Test func `closed services are not added, and one without a counter after a question`() throws {
        var kiosk = try KioskBench()
        kiosk.press("A", "+", "T", "V")
        #expect(kiosk.state.step == .confirming(service: "dien_luc", several: true))
        kiosk.press(.escape)
        #expect(kiosk.state.chosen == ["tai_chinh"])
        kiosk.press("V", .enter)
        #expect(kiosk.state.step == .choosingSeveral)
        #expect(kiosk.state.chosen == ["tai_chinh", "dien_luc"])
    }

    @Test
    func
        `where there are no priorities several are chosen from the first step, and going back takes nothing`()
        throws
    {
        var catalogue = Fixture.catalogue()
        catalogue.priorities = []
        var kiosk = try KioskBench(catalogue: catalogue)
        kiosk.press("+", "A", "B", .escape)
        #expect(kiosk.state.step == .choosingService)
        #expect(kiosk.effects.isEmpty)
        kiosk.touch("+")
        kiosk.press("B", "A")
        kiosk.touch("0")
        #expect(kiosk.effects == [taken("noi_vu", ["tai_chinh"])])
    }

    @Test func `the next citizen finds nothing of what the last one chose`() throws {
        var kiosk = try KioskBench()
        kiosk.press("L", "+", "A", "0", .escape, "B", "1")
        #expect(kiosk.effects == [taken("noi_vu")])
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        kiosk.pass(seconds: KioskScreen.ticketSeconds)
        kiosk.press("L", "+", "A")
        kiosk.pass(seconds: KioskScreen.idleSeconds)
        #expect(kiosk.state.chosen.isEmpty && kiosk.state.step == .choosingService)
    }

    @Test func `the number's screen lists the errands`() throws {
        var kiosk = try KioskBench()
        kiosk.press("A", "1")
        var issued = issued
        issued.errands = ["Tư pháp", "Thuế"]
        kiosk.happen(.ticketIssued(issued, attempt: "k-1"))
        #expect(kiosk.drawn.contains("2. Tư pháp") && kiosk.drawn.contains("3. Thuế"))
    }

    @Test(arguments: [("01011946", "elderly"), ("23111966", "elderly"), ("24111966", nil)])
    func `a card whose age reaches a class marks it, so that Enter takes it`(born: String, priority: String?)
        throws
    {
        var kiosk = try KioskBench()
        let card = "020046000777||HOÀNG VĂN PÁO|\(born)|Nam|Lạng Sơn|01012022"
        kiosk.scan(card)
        kiosk.press("A")
        let said = kiosk.drawn.contains("Ưu tiên: Người cao tuổi")
        #expect(said == (priority != nil))
        kiosk.press(.enter)
        #expect(
            kiosk.effects.last
                == .takeTicket(
                    service: "tai_chinh", priority: priority, language: "vi", card: card, attempt: "k-1"))
    }

    @Test func `a card scanned at the priorities marks its class there`() throws {
        var kiosk = try KioskBench()
        kiosk.press("A")
        kiosk.scan(Fixture.card)
        #expect(kiosk.state.selected == 1)
    }

    @Test func `a service without numbers says why and until when, on a page of its own`() throws {
        var catalogue = Fixture.catalogue()
        let afternoon = Fixture.now.adding(seconds: 4 * 3600)
        for (index, opensAt) in [(0, Fixture.now.adding(seconds: 86_400)), (1, afternoon)] {
            catalogue.services[index].open = false
            catalogue.services[index].quotaReached = true
            catalogue.services[index].opensAt = opensAt
        }
        catalogue.services[2].open = false
        catalogue.services[2].stopped = true
        var kiosk = try KioskBench(catalogue: catalogue)
        for (letter, words) in [
            ("A", "Đã hết số hôm nay"), ("B", "Mở lúc 13:41"), ("C", "Lĩnh vực này hôm nay ngừng cấp số"),
        ] as [(Key, String)] {
            kiosk.press(letter)
            #expect(kiosk.drawn.contains(words) && kiosk.drawn.contains("Gọi cán bộ hướng dẫn"))
            kiosk.press(.escape)
        }
        #expect(kiosk.effects.isEmpty && kiosk.state.step == .choosingService)
    }
}
