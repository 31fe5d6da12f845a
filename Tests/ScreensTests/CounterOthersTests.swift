import Queueing
import Screens
import Testing

private let label = Label(prefix: "E", number: 9)
private let called = Fixture.item("E009", "Đất đai", .called, minutes: 21)
private let serving = Fixture.item("E009", "Đất đai", .serving, minutes: 21)
private let code = "H37.012.05-261121-DK0001"

/// What a counter does now and then: undo, notes, dossier codes, a search, priorities.
@Suite struct CounterOthersTests {
    @Test(
        arguments: [
            (serving, "nthiếu bản sao\n", .note(label, text: "thiếu bản sao")),
            (serving, "m2thiếu bản sao\n", .note(label, text: "thiếu bản sao")),
            (serving, "n\n", .note(label, text: "")),
            (called, "d\(code.lowercased())\n", .setDossier(label, code: code)),
            (called, "dA-1\n", .setDossier(label, code: "A-1")),
            (nil, "/09:40\n", .find(query: "09:40")), (serving, "m1 15 \n", .find(query: "15")),
            (nil, "nE012\n", .find(query: "E012", for: .note)),
            (nil, "dE012\n", .find(query: "E012", for: .dossier)),
            (nil, "k22có thẻ\n", .setPriority(Label(prefix: "E", number: 10), "disabled", reason: "có thẻ")),
            (nil, "k11nhầm\n", .setPriority(Label(prefix: "E", number: 12), nil, reason: "nhầm")),
            (nil, "k6E099\n", .find(query: "E099", for: .priority)),
            (nil, "m5E012\nđã hẹn\n", .call(Label(prefix: "E", number: 12), reason: "đã hẹn")),
            (called, "m5nhầm\n", .cancel(label, reason: "nhầm")),
            (called, "mxnhầm\n", .cancel(label, reason: "nhầm")), (nil, "m/09:40\n", .find(query: "09:40")),
            (serving, "mnthiếu bản sao\n", .note(label, text: "thiếu bản sao")),
        ] as [(CounterView.Item?, String, CounterScreen.Request)])
    func `lists and forms lead to a request`(
        current: CounterView.Item?, typed: String, request: CounterScreen.Request
    ) throws {
        var desk = try Desk(Fixture.counterView(current: current))
        desk.enter(typed)
        #expect(desk.requests == [request])
        #expect(desk.state.step == .desk)
    }

    @Test(arguments: ["/\n", "/  \n", "k2\n", "k22\n"])
    func `a form that lacks something is not sent`(typed: String) throws {
        var desk = try Desk()
        desk.enter(typed)
        #expect(desk.requests.isEmpty)
        #expect(desk.state.step != .desk)
    }

    @Test(arguments: [(40, 40), (41, 40)])
    func `a dossier code has at most forty characters`(typed: Int, kept: Int) throws {
        var desk = try Desk(Fixture.counterView(current: serving))
        desk.enter("d" + String(repeating: "A", count: typed) + "\n")
        #expect(desk.requests == [.setDossier(label, code: String(repeating: "A", count: kept))])
    }

    @Test(arguments: [("", false), (code.lowercased(), false), ("A-1", true)])
    func `an unusual dossier code is remarked on and kept`(typed: String, isRemarked: Bool) throws {
        var desk = try Desk(Fixture.counterView(current: serving))
        desk.enter("d" + typed)
        #expect(desk.glass.contains("vẫn lưu được") == isRemarked)
        desk.enter("\n")
        #expect(desk.requests == [.setDossier(label, code: typed.uppercased())])
    }

    @Test func `the former note stands in the form, to be added to`() throws {
        var noted = serving
        noted.note = "thiếu bản sao"
        var desk = try Desk(Fixture.counterView(current: noted))
        desk.enter("n, đã bổ sung\n")
        #expect(desk.requests == [.note(label, text: "thiếu bản sao, đã bổ sung")])
    }
}

/// Five seconds in which an action can be taken back.
@Suite struct CounterUndoTests {
    @Test func `is offered with the seconds left, and asked for by its key`() throws {
        var desk = try Desk(.undoable)
        #expect(desk.glass.contains("u Hoàn tác (5 giây)"))
        desk.pass(milliseconds: 1_000)
        #expect(desk.glass.contains("u Hoàn tác (4 giây)"))
        desk.enter("u")
        #expect(desk.requests == [.undo])
    }

    @Test(arguments: [(Int64(4_999), true), (5_000, false)])
    func `is over after five seconds, without a further view`(milliseconds: Int64, isOffered: Bool) throws {
        var desk = try Desk(.undoable)
        for _ in 0..<4 { desk.pass(milliseconds: 1_000) }
        desk.pass(milliseconds: milliseconds - 4_000)
        #expect(desk.glass.contains("Hoàn tác") == isOffered)
        desk.enter("u")
        #expect(desk.requests == (isOffered ? [.undo] : []))
    }

    @Test func `counts what is left when the view comes, not since the action`() throws {
        var view = CounterView.undoable
        view.asOf = Fixture.now.adding(seconds: 3)
        #expect(try Desk(view).glass.contains("u Hoàn tác (2 giây)"))
        view.asOf = Fixture.now.adding(seconds: 5)
        #expect(try !Desk(view).glass.contains("Hoàn tác"))
    }

    @Test func `is no longer offered once the server says so`() throws {
        var desk = try Desk(.undoable)
        desk.happen(.viewArrived(Fixture.counterView()))
        desk.enter("u")
        #expect(desk.requests.isEmpty)
    }

    @Test func `needs the seconds while it runs`() throws {
        var desk = try Desk(.undoable)
        #expect(CounterScreen.ticks(desk.state) == .everySecond)
        for _ in 0..<5 { desk.pass(milliseconds: 1_000) }
        #expect(CounterScreen.ticks(desk.state) == .everyMinute)
    }

    @Test func `fits on the smallest glass, where a touch asks for it`() throws {
        let desk = try Desk(.undoable)
        var canvas = Canvas(size: Size(width: 12, height: 5))
        CounterScreen.view(desk.state, on: &canvas)
        #expect(canvas.text.contains("u Hoàn tác 5"))
        #expect(canvas.targets.contains { $0.key == .character("u") })
    }
}

/// What a search leads to.
@Suite struct CounterFindTests {
    private static let states: [(TicketState, [CounterScreen.Action])] = [
        (.waiting, [.callByNumber, .note, .dossier, .priority, .cancelTicket, .why]),
        (.called, [.note, .dossier, .priority, .why]), (.serving, [.note, .dossier, .why]),
        (.finished, [.dossier, .why]),
        (.parked, [.bringBack, .note, .dossier, .priority, .cancelTicket, .why]),
        (.noShow, [.bringBack, .note, .dossier, .priority, .why]), (.expired, [.bringBack, .why]),
        (.cancelled, [.why]),
    ]

    private func desk(found items: [CounterView.Item], current: CounterView.Item? = nil) throws -> Desk {
        var desk = try Desk(Fixture.counterView(current: current))
        desk.enter("/15\n")
        desk.happen(.answered(.found(items), attempt: "c-1"))
        return desk
    }

    @Test(arguments: states)
    func `a ticket offers what its state allows`(
        state: TicketState, actions: [CounterScreen.Action]
    ) throws {
        let item = Fixture.item("L015", "tu_phap", state, minutes: 21)
        var desk = try desk(found: [item])
        desk.enter("\n")
        guard case .choosing(let menu) = desk.state.step else {
            Issue.record("no list is shown")
            return
        }
        let offered = menu.entries.map { entry -> CounterScreen.Action? in
            if case .onTicket(let action, _) = entry.choice { action } else { nil }
        }
        #expect(offered == actions)
        #expect(desk.glass.contains("Số L015"))
    }

    @Test func `a waiting ticket is called with a reason, and only by a free counter`() throws {
        let item = Fixture.item("L015", "tu_phap", minutes: 21)
        var free = try desk(found: [item])
        free.enter("\n1đã hẹn\n")
        #expect(free.requests.last == .call(item.label, reason: "đã hẹn"))
        var busy = try desk(found: [item], current: serving)
        busy.enter("\n")
        #expect(!busy.glass.contains("Gọi số"))
    }

    @Test(arguments: [
        ("n", "Ghi chú cho số nào?", "Ghi chú cho số L015"),
        ("d", "Mã số hồ sơ của số nào?", "Mã số hồ sơ của số L015"),
    ])
    func `what a number is looked for is in the title, and done with the one that is found`(
        key: String, question: String, title: String
    ) throws {
        var desk = try Desk()
        desk.enter(key)
        #expect(desk.glass.contains(question))
        desk.enter("15\n")
        desk.happen(.answered(.found([Fixture.item("L015", "tu_phap", minutes: 21)]), attempt: "c-1"))
        #expect(desk.glass.contains(title) && desk.glass.contains("Enter Lưu"))
    }

    @Test func `of several that are found one is chosen, and one that does not allow it offers what it does`()
        throws
    {
        var desk = try Desk()
        desk.enter("n9\n")
        desk.happen(.answered(.found(Fixture.found), attempt: "c-1"))
        desk.enter("4")
        #expect(desk.glass.contains("Số A009") && !desk.glass.contains("Ghi chú cho"))
        desk.press(.escape)
        desk.enter("n9\n")
        desk.happen(.answered(.found(Fixture.found), attempt: "c-2"))
        desk.enter("1")
        #expect(desk.glass.contains("Ghi chú cho số L009"))
    }

    @Test func `a parked ticket is returned`() throws {
        let item = Fixture.item("L015", "tu_phap", .parked, minutes: 21)
        var desk = try desk(found: [item])
        desk.enter("\n1")
        #expect(desk.requests.last == .return(item.label))
    }

    @Test(arguments: [TicketState.waiting, .serving, .finished, .cancelled, .expired, .parked, .noShow])
    func `of any ticket that was found the key ? asks why`(state: TicketState) throws {
        let item = Fixture.item("L015", "tu_phap", state, minutes: 21)
        var desk = try desk(found: [item], current: serving)
        desk.enter("\n")
        #expect(desk.glass.contains("Vì sao (?)"))
        desk.enter("?")
        #expect(desk.requests.last == .why(item.label))
        let why = Fixture.why("vi", called: true)
        desk.happen(.answered(.explained(why), attempt: "c-2"))
        #expect(desk.state.step == .readingWhy(why))
    }

    @Test func `without the server the list of a ticket stays open at the key ?`() throws {
        var desk = try desk(found: [Fixture.item("L015", "tu_phap", .cancelled, minutes: 21)])
        desk.enter("\n")
        desk.happen(.linkChanged(.away(since: Fixture.now)))
        desk.enter("?")
        #expect(desk.requests == [.find(query: "15")])
        #expect(desk.glass.contains("Số L015"))
    }

    @Test(arguments: [24, 16, 12, 10, 8, 5])
    func `every ticket that was found is on some page of any glass, and so are the keys`(rows: Int) throws {
        let items = (1...20).map { Fixture.item("L\(100 + $0)", "tu_phap", minutes: 21) }
        var desk = try desk(found: items)
        desk.happen(.resized(Size(width: 60, height: rows)))
        var unseen = Set(items.map(\.label.description))
        for _ in items {
            var canvas = Canvas(size: desk.state.surroundings.size)
            CounterScreen.view(desk.state, on: &canvas)
            unseen = unseen.filter { !canvas.text.contains($0) }
            #expect(rows < 10 || canvas.text.contains("Enter Chọn   Esc Quay lại"))
            desk.press(.pageDown)
        }
        #expect(unseen.isEmpty)
    }

    @Test func `services and priority classes are shown by name`() throws {
        let desk = try desk(found: [Fixture.item("L015", "tu_phap", priority: "elderly", minutes: 21)])
        #expect(desk.glass.contains("L015  Đang chờ · 09:20 · Người cao tuổi · Tư pháp"))
        #expect(!desk.glass.contains("tu_phap"))
    }

    @Test func `nothing found is said and no refusal, and what was typed can be mended`() throws {
        var desk = try desk(found: [], current: serving)
        #expect(desk.state.message?.text == "Không tìm thấy số nào")
        #expect(desk.state.message?.isRefusal == false)
        #expect(desk.state.pending == nil)
        desk.enter("6\n")
        #expect(desk.requests == [.find(query: "15"), .find(query: "156")])
    }

    @Test(arguments: [nil, called, serving] as [CounterView.Item?])
    func `Enter after a search that found nothing calls, starts and finishes nothing`(
        current: CounterView.Item?
    ) throws {
        var desk = try desk(found: [], current: current)
        desk.pass(milliseconds: 2_000)
        desk.enter("\n")
        #expect(desk.requests == [.find(query: "15"), .find(query: "15")])
    }
}

extension CounterView {
    /// A free counter that finished its ticket at this moment.
    static var undoable: CounterView {
        var view = Fixture.counterView()
        view.lastAction = LastAction(verb: .finish, label: label, until: Fixture.now.adding(seconds: 5))
        return view
    }
}
