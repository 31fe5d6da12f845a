import Queueing
import Screens
import Testing

/// Looking for a procedure, and what to bring for it.
@Suite struct KioskSearchTests {
    private func searching(_ text: String) throws -> KioskBench {
        var kiosk = try KioskBench()
        kiosk.press("/")
        for character in text { kiosk.press(.character(character)) }
        return kiosk
    }

    private func find(_ query: String) -> KioskScreen.Effect { .find(query: query, language: "vi") }

    @Test func `letters are text and choose no service`() throws {
        let kiosk = try searching("ek1*0")
        #expect(kiosk.state.step == .searching && !kiosk.state.isLarge)
        #expect(kiosk.drawn.contains("ek1*0"))
        #expect(kiosk.effects == [find("e")])
    }

    @Test func `one question is out at a time, and the last text is answered`() throws {
        var kiosk = try searching("so")
        #expect(kiosk.effects == [find("s")])
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        #expect(kiosk.effects == [find("s"), find("so")])
        #expect(!kiosk.drawn.contains("Đăng ký đất đai"))
        kiosk.happen(.matchesArrived([], query: "s"))
        #expect(!kiosk.drawn.contains("Chưa tìm thấy"))
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "so"))
        #expect(kiosk.drawn.contains("▶ Đăng ký đất đai") && kiosk.drawn.contains("★ Phù hợp nhất"))
        #expect(kiosk.drawn.contains("E  Đất đai – Đăng ký biện pháp bảo đảm · 4 người chờ · 12–24 phút"))
    }

    @Test(arguments: [([KioskScreen.Match](), "Chưa tìm thấy"), (nil, "Hiện chưa tìm được")])
    func `where nothing is found it says what to do`(matches: [KioskScreen.Match]?, says: String) throws {
        var kiosk = try searching("x")
        kiosk.happen(.matchesArrived(matches, query: "x"))
        #expect(kiosk.drawn.contains(says) && kiosk.drawn.contains("gọi cán bộ"))
    }

    @Test func `nothing is said of choosing a result where there is none`() throws {
        var kiosk = try searching("x")
        kiosk.happen(.matchesArrived([], query: "x"))
        #expect(!kiosk.drawn.contains("Chạm vào kết quả"))
        kiosk.press("y")
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "xy"))
        #expect(kiosk.drawn.contains("Chạm vào kết quả"))
    }

    @Test(arguments: [(1, true), (12, false)])
    func `a procedure has its whole name where that fits, also for the ear`(count: Int, isWhole: Bool) throws
    {
        var kiosk = try KioskBench()
        let name = "Thành lập công ty trách nhiệm hữu hạn một thành viên ở tỉnh Lạng Sơn, trên mạng"
        kiosk.press(.function(5), "A", "/")
        let procedure = KioskScreen.Procedure(
            key: "a", service: "tai_chinh", name: name, shortName: "Công ty TNHH MTV")
        kiosk.happen(
            .proceduresArrived(Array(repeating: procedure, count: count), service: "tai_chinh"))
        #expect(kiosk.drawn.contains("TNHH") != isWhole)
        #expect(
            kiosk.effects.contains { if case .say(let text, _) = $0 { text.contains(name) } else { false } })
    }

    @Test func `a text that was erased asks nothing and shows nothing`() throws {
        var kiosk = try searching("x")
        kiosk.happen(.matchesArrived([], query: "x"))
        kiosk.press(.backspace)
        #expect(kiosk.effects == [find("x")])
        #expect(!kiosk.drawn.contains("Chưa tìm thấy"))
    }

    @Test func `a procedure leads to its papers, and from there to a number that is for it`() throws {
        var kiosk = try searching("s")
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        kiosk.press(.enter)
        #expect(kiosk.drawn.contains("Căn cước của người sử dụng đất (có thể không cần nếu đã có dữ liệu)"))
        #expect(kiosk.drawn.contains("4 người chờ · 12–24 phút"))
        kiosk.press(.enter)
        #expect(kiosk.drawn.contains("Đăng ký đất đai, cấp Giấy chứng nhận"))
        kiosk.press("1")
        #expect(
            kiosk.effects.last
                == .takeTicket(
                    service: "dat_dai", priority: nil, procedure: "dang_ky_lan_dau", language: "vi",
                    attempt: "k-1"))
    }

    @Test func `a service found by its own name gives an ordinary number of it`() throws {
        var kiosk = try searching("s")
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        kiosk.press(.down, .down, .enter, .enter, "1")
        #expect(
            kiosk.effects.last
                == .takeTicket(service: "tra_kq", priority: nil, language: "vi", attempt: "k-1"))
    }

    @Test func `a result that came under the finger is not chosen by the touch for another`() throws {
        var kiosk = try searching("s")
        kiosk.happen(.ticked(kiosk.state.surroundings.now.adding(seconds: 5)))
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        kiosk.happen(KioskScreen.touched(.item(1)))
        #expect(kiosk.state.step == .searching)
        kiosk.touch(.item(1))
        #expect(kiosk.state.step != .searching)
    }

    @Test func `back leads from the number over the papers to the words`() throws {
        var kiosk = try searching("s")
        kiosk.happen(.matchesArrived(Fixture.matches("vi"), query: "s"))
        kiosk.press(.enter, .enter, .escape)
        #expect(kiosk.drawn.contains("Thời hạn giải quyết"))
        kiosk.press(.escape)
        #expect(kiosk.state.step == .searching && kiosk.state.search.query == "s")
        kiosk.press(.escape)
        #expect(kiosk.state.step == .choosingService && kiosk.effects == [find("s")])
    }

    @Test func `the papers of a service are read on the page where its number is taken`() throws {
        var kiosk = try KioskBench()
        kiosk.press("E", "/")
        #expect(kiosk.effects == [.loadProcedures(service: "dat_dai", language: "vi")])
        let procedures = Fixture.matches("vi").compactMap(\.procedure)
        kiosk.happen(.proceduresArrived(procedures, service: "dat_dai"))
        kiosk.press("1", .enter)
        #expect(kiosk.state.step == .choosingPriority && kiosk.state.chosen == ["dat_dai"])
        #expect(kiosk.state.procedure == procedures[0])
    }

    @Test func `a long list of papers has pages, and the last one leads to the first`() throws {
        var state = try Scene.kiosk("papers-long", "vi")
        var seen = ""
        for _ in 1...12 {
            var canvas = Canvas(size: Size(width: 40, height: 12))
            _ = KioskScreen.update(&state, .resized(canvas.size))
            KioskScreen.view(state, on: &canvas)
            seen += canvas.text
            _ = KioskScreen.update(&state, .keyPressed(.pageDown))
        }
        for number in 1...30 { #expect(seen.contains("Giấy tờ số \(number)\n")) }
    }

    @Test func `the next citizen finds no words of the last one`() throws {
        var kiosk = try searching("ly hon")
        kiosk.pass(seconds: KioskScreen.idleSeconds)
        kiosk.press("/")
        #expect(!kiosk.drawn.contains("ly hon"))
    }

    @Test(arguments: [([false], true), ([true, false], true), ([true, true], false), ([], false)])
    func `papers that may not be needed are said to be, by themselves or all together`(
        areMarked: [Bool], isSaid: Bool
    ) throws {
        let papers = areMarked.map { KioskScreen.Procedure.Paper(text: "Tờ khai", ifNotOnRecord: $0) }
        let procedure = KioskScreen.Procedure(key: "p", service: "dat_dai", name: "P", papers: papers)
        var kiosk = try searching("s")
        kiosk.press(.function(5))
        kiosk.happen(.matchesArrived([.init(service: "dat_dai", procedure: procedure)], query: "s"))
        kiosk.press(.enter)
        let sentence = "Một số giấy tờ có thể không cần nếu đã có dữ liệu."
        #expect(kiosk.drawn.contains(sentence) == isSaid)
        let said = kiosk.effects.compactMap { if case .say(let text, _) = $0 { text } else { nil } }
        #expect(said.last?.contains(sentence) == isSaid)
    }
}
