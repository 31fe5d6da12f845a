import Queueing
import Screens
import Testing

/// What a desk shows in the course of a day.
@Suite struct CounterDayTests {
    private static let called = Fixture.item("E009", "Đất đai", .called, minutes: 21)
    private static let serving = Fixture.item("E009", "Đất đai", .serving, minutes: 21)

    /// Minutes after which the fixture's clock stands at a time of the same day.
    private func at(_ time: String, _ desk: inout Desk) throws {
        let day = Day(of: Fixture.now, utcOffsetSeconds: 7 * 3600)
        let minutes = try #require(TimeOfDay(time)).minutes
        desk.happen(.ticked(day.start(utcOffsetSeconds: 7 * 3600).adding(seconds: minutes * 60)))
    }

    private func keysShown(_ desk: Desk, _ size: Size) -> Set<Key> {
        var canvas = Canvas(size: size)
        CounterScreen.view(desk.state, on: &canvas)
        return Set(canvas.targets.map(\.key))
    }

    @Test(arguments: [nil, called, serving] as [CounterView.Item?], CounterView.DeskState.allForTests)
    func `beside Enter and the help at most seven keys stand at the bottom`(
        current: CounterView.Item?, state: CounterView.DeskState
    ) throws {
        for width in [60, 80, 100, 132, 200] {
            let desk = try Desk(Fixture.counterView(state: state, current: current))
            let keys = keysShown(desk, Size(width: width, height: 30)).subtracting([.enter, .function(1)])
            #expect(keys.count <= 7)
        }
    }

    @Test(arguments: [52, 40, 30, 26], [24, 12])
    func `on a narrow glass the list of others stays, and has what the bar has no room for`(
        width: Int, height: Int
    ) throws {
        var desk = try Desk(Fixture.counterView(current: Self.called))
        let size = Size(width: width, height: height)
        desk.happen(.resized(size))
        let shown = keysShown(desk, size)
        #expect(shown.isSuperset(of: ["m", .function(1)]))
        desk.press("m")
        guard case .choosing(let menu) = desk.state.step else {
            Issue.record("no list is shown")
            return
        }
        let listed = menu.entries.compactMap { entry -> CounterScreen.Action? in
            if case .perform(let action) = entry.choice { action } else { nil }
        }
        for (key, action) in [
            ("r", .recall), ("v", .noShow), ("g", .park), ("t", .transfer), ("b", .bringBack),
        ]
            as [(Key, CounterScreen.Action)]
        {
            #expect(shown.contains(key) != listed.contains(action))
        }
    }

    @Test(arguments: [(80, 24), (160, 45), (40, 12)])
    func `what is wrong with a sign-in is said below its fields`(width: Int, height: Int) throws {
        var state = try Scene.counter("taken", "vi")
        let size = Size(width: width, height: height)
        _ = CounterScreen.update(&state, .resized(size))
        var canvas = Canvas(size: size)
        CounterScreen.view(state, on: &canvas)
        let rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        let field = try #require(rows.firstIndex { $0.contains("Mã PIN") })
        let message = try #require(rows.firstIndex { $0.contains("! canbo7") })
        #expect((field + 2...field + 3).contains(message))
    }

    @Test func `a list fills the glass, by digits, then letters, and names its number`() throws {
        var desk = try Desk(Fixture.counterView(current: Self.serving))
        desk.enter("t")
        #expect(desk.glass.contains("Chuyển số E009 đến đâu?"))
        #expect(desk.glass.contains(" d Quầy 7: Quầy trả kết quả") && !desk.glass.contains("Trang"))
        desk.enter("d")
        #expect(desk.glass.contains("Chuyển số E009") && desk.glass.contains("Enter Chuyển"))
    }

    @Test func `once the day is closed nobody is called, and the bar says so`() throws {
        var view = Fixture.counterView()
        view.dayOpen = false
        var desk = try Desk(view)
        desk.enter("\npbc")
        #expect(desk.requests.isEmpty && desk.state.step == .desk)
        #expect(desk.glass.contains("Ngày làm việc đang đóng"))
        #expect(keysShown(desk, Size(width: 80, height: 24)) == ["m", .function(1)])
        desk.enter("o")
        #expect(desk.requests == [.signOut])
    }

    @Test func `every action of the desk is in the key bar, in the list of others, or the help`() {
        let shown = Set(CounterScreen.keys.map(\.action))
        #expect(CounterScreen.dayActions.count == 7)
        #expect(shown.isSuperset(of: CounterScreen.dayActions))
    }

    @Test(
        arguments: [("m7", .why(nil)), ("m8", .signOut), ("mo", .signOut)]
            as [(String, CounterScreen.Request)])
    func `rare verbs are in the list, by digit and by their own key`(
        typed: String, request: CounterScreen.Request
    ) throws {
        var desk = try Desk()
        desk.enter(typed)
        #expect(desk.requests == [request])
    }

    @Test(arguments: [(11, ""), (12, "! "), (15, "! "), (16, "!! ")])
    func `a wait near the target is marked, one past it twice`(minutes: Int, mark: String) throws {
        var view = Fixture.counterView()
        view.queue = [Fixture.item("E010", "Đất đai", minutes: minutes)]
        let glass = try Desk(view).glass
        #expect(glass.contains(" \(mark)\(minutes) phút"))
        #expect(mark == "!! " || !glass.contains("!!"))
    }

    @Test func `a lunch break is no waiting`() throws {
        var view = Fixture.counterView()
        let issued = Fixture.ago(120)
        view.queue = [Fixture.item("E010", "Đất đai", minutes: 120)]
        view.hours = OpenHours(
            stretches: [issued..<issued.adding(seconds: 300), Fixture.ago(4)..<Fixture.now], goesOn: true)
        #expect(try Desk(view).glass.contains(" 9 phút"))
    }

    @Test(
        arguments: [
            (.bound(calls: 3), "đã nhường 3 lượt"), (.sentHere, "chuyển đến đây"),
            (.backup(minutes: 20), "quầy dự phòng"), (.returned(minutes: 4), "quay lại"),
            (.transferred, "chuyển lĩnh vực"), (.urgent, "khẩn"),
            (.appointment(at: Fixture.now), "hẹn 09:41"),
            (.headStart(minutes: 15), "Người cao tuổi"),
        ] as [(CounterView.OrderReason, String)])
    func `the queue says what moves a number out of the order of arrival`(
        reason: CounterView.OrderReason, word: String
    ) throws {
        var view = Fixture.counterView()
        var item = Fixture.item("E010", "Thuế", priority: "Người cao tuổi", minutes: 1)
        item.order = reason
        view.queue = [item]
        #expect(try Desk(view).glass.contains("E010 \(word)"))
    }

    @Test func `who needs help, and which language somebody uses, stands by the number`() throws {
        var item = Self.called
        item.needsHelp = true
        item.language = "zh"
        let glass = try Desk(Fixture.counterView(current: item)).glass
        #expect(glass.contains("! Người dân cần giúp đỡ"))
        #expect(glass.contains("! Người dân dùng: tiếng Trung"))
    }

    @Test(arguments: [("14:59", false), ("15:00", true), ("16:20", true)])
    func `from 15:00 on the desk reminds of the rule`(time: String, isShown: Bool) throws {
        var view = Fixture.counterView()
        view.reminders = .usual
        var desk = try Desk(view)
        try at(time, &desk)
        #expect(desk.glass.contains("! 15:00 Hồ sơ tiếp nhận sau 15 giờ") == isShown)
    }

    @Test func `a reminder that was noted stays in small, until the next day`() throws {
        var view = Fixture.counterView()
        view.reminders = .usual
        var desk = try Desk(view)
        try at("15:00", &desk)
        desk.press(.escape)
        #expect(!desk.glass.contains("! 15:00") && desk.glass.contains("15:00 Hồ sơ"))
        desk.pass(milliseconds: 86_400_000)
        #expect(desk.glass.contains("! 15:00"))
    }

    @Test func `the rating terminal is followed to the end of its question without news`() throws {
        var view = Fixture.counterView()
        view.rating = .init(stage: .asking, until: Fixture.now.adding(seconds: 2))
        var desk = try Desk(view)
        #expect(desk.glass.contains("đang hỏi, còn 2 giây"))
        #expect(CounterScreen.ticks(desk.state) == .everySecond)
        desk.pass(milliseconds: 2_000)
        #expect(desk.glass.contains("Đánh giá: đã xong"))
        #expect(CounterScreen.ticks(desk.state) == .everyMinute)
    }

    @Test func `a turn that takes long is marked`() throws {
        var item = Self.serving
        item.startedAt = Fixture.ago(25)
        #expect(try Desk(Fixture.counterView(current: item)).glass.contains(" Đang phục vụ 25:00"))
        item.startedAt = Fixture.ago(25, seconds: 1)
        #expect(try Desk(Fixture.counterView(current: item)).glass.contains("! Đang phục vụ 25:01"))
    }

    @Test func `a ticket that was found says when it was called and finished, and where`() throws {
        var item = Fixture.item("L015", "tu_phap", .finished, minutes: 21)
        item.counter = 9
        item.finishedAt = Fixture.now
        var desk = try Desk()
        desk.enter("/15\n")
        desk.happen(.answered(.found([item]), attempt: "c-1"))
        #expect(desk.glass.contains("L015  Đã hoàn thành · 09:20→09:39→09:41 · Quầy 9"))
    }
}

extension CounterView.DeskState {
    static let allForTests: [Self] = [.open, .paused]
}
