import Queueing
import Screens
import Testing

/// A guide who is signed in, driven by events.
struct Lobby {
    var state: GuideScreen.State
    var effects: [GuideScreen.Effect] = []
    private var pressed: Key?

    init(_ view: HallView? = Fixture.hallView(), language: String = "vi") throws {
        state = GuideScreen.State(surroundings: try Fixture.surroundings(language), attemptSeed: "g")
        guard let view else { return }
        happen(.signedIn(staff: "huongdan1"))
        happen(.viewArrived(view))
    }

    mutating func happen(_ event: GuideScreen.Event) {
        effects += GuideScreen.update(&state, event)
    }

    /// Presses a key, the same one again only after the time that tells it from a key that is held.
    mutating func press(_ key: Key) {
        if key == pressed { pass(milliseconds: StepGuard.stepMilliseconds) }
        pressed = key
        happen(.keyPressed(key))
    }

    /// Types a text in which a line's end is Enter.
    mutating func enter(_ text: String) {
        for character in text { press(character == "\n" ? .enter : .character(character)) }
    }

    mutating func pass(milliseconds: Int64) {
        happen(.ticked(Moment(milliseconds: state.surroundings.now.milliseconds + milliseconds)))
    }

    mutating func pass(seconds: Int) {
        happen(.ticked(state.surroundings.now.adding(seconds: seconds)))
    }

    var requests: [GuideScreen.Request] {
        effects.compactMap { effect in
            guard case .ask(let request, _) = effect else { return nil }
            return request
        }
    }

    /// What is seen on a glass of 100×30.
    var glass: Canvas {
        var canvas = Canvas(size: Size(width: 100, height: 30))
        GuideScreen.view(state, on: &canvas)
        return canvas
    }
}

@Suite struct GuideScreenTests {
    private static let label = Label(prefix: "L", number: 3)

    private static let shown = Fixture.shown

    private func wish(_ services: String..., needsHelp: Bool = false) -> GuideScreen.Wish {
        GuideScreen.Wish(services: services, needsHelp: needsHelp)
    }

    @Test func `a number is taken by the letter of its service`() throws {
        var lobby = try Lobby()
        lobby.enter("\ne1")
        #expect(lobby.requests == [.take(wish("dat_dai"), priority: nil, reason: "")])
    }

    @Test func `a number is taken for what the visitor says, its best match marked`() throws {
        var lobby = try Lobby()
        lobby.enter("\n\nso do\n")
        #expect(lobby.requests == [.findService(query: "so do", after: nil)])
        lobby.happen(.answered(.matches(Fixture.matches("vi")), attempt: "g-1"))
        #expect(lobby.glass.text.contains("▶1 [E] Đăng ký đất đai, cấp Giấy chứng nhận"))
        lobby.enter("\n1")
        let wish = GuideScreen.Wish(services: ["dat_dai"], procedure: "dang_ky_lan_dau")
        #expect(lobby.requests.last == .take(wish, priority: nil, reason: ""))
    }

    @Test func `one more service is found by what the visitor says`() throws {
        var lobby = try Lobby()
        lobby.enter("\nl+/so do\n")
        #expect(lobby.requests == [.findService(query: "so do", after: wish("tu_phap"))])
        lobby.happen(.answered(.matches(Fixture.matches("vi")), attempt: "g-1"))
        lobby.enter("\n1")
        #expect(lobby.requests.last == .take(wish("tu_phap", "dat_dai"), priority: nil, reason: ""))
    }

    @Test(arguments: [[], [KioskScreen.Match(service: "unknown")]])
    func `where nothing fits that can be chosen, other words can be tried`(matches: [KioskScreen.Match])
        throws
    {
        var lobby = try Lobby()
        lobby.enter("\n/so do\n")
        lobby.happen(.answered(.matches(matches), attempt: "g-1"))
        #expect(lobby.glass.text.contains("Chưa tìm thấy, xin thử chữ khác"))
        lobby.enter("i\n")
        #expect(lobby.requests.last == .findService(query: "so doi", after: nil))
    }

    @Test func `a number for several services, with help`() throws {
        var lobby = try Lobby()
        lobby.enter("\ne+l21")
        #expect(
            lobby.requests == [.take(wish("dat_dai", "tu_phap", needsHelp: true), priority: nil, reason: "")])
    }

    @Test func `a priority is given with a reason only`() throws {
        var lobby = try Lobby()
        lobby.enter("\ne4\n")
        #expect(lobby.requests.isEmpty)
        lobby.enter("82 tuổi\n")
        #expect(lobby.requests == [.take(wish("dat_dai"), priority: "elderly", reason: "82 tuổi")])
    }

    @Test func `one number is for five services at most`() throws {
        var lobby = try Lobby()
        lobby.enter("\na+b+c+d+e")
        guard case .choosing(let menu) = lobby.state.step else {
            Issue.record("no list is shown")
            return
        }
        #expect(menu.subject.contains("Đất đai"))
        #expect(!menu.entries.contains { $0.text == "Thêm lĩnh vực khác" })
        lobby.enter("+1")
        #expect(lobby.requests.count == 1)
    }

    @Test func `a number that was taken is shown large with its code, until a key is pressed`() throws {
        var lobby = try Lobby()
        lobby.enter("\ne1")
        lobby.happen(.answered(.shown(Self.shown, trouble: nil), attempt: "g-1"))
        let text = lobby.glass.text
        #expect(text.contains("███") && text.contains("Mã hủy số: 7K2P"))
        #expect(text.contains("Đất đai – Đăng ký biện pháp bảo đảm → Thuế"))
        lobby.enter("\n")
        #expect(lobby.state.step == .hall)
        #expect(lobby.requests.count == 1)
    }

    @Test func `a number without the priority it should have is shown with the reason`() throws {
        var lobby = try Lobby()
        lobby.enter("\ne1")
        lobby.happen(.answered(.shown(Self.shown, trouble: "Đã cấp số E014"), attempt: "g-1"))
        #expect(lobby.glass.text.contains("! Đã cấp số E014"))
    }

    @Test(
        arguments: [
            ("i l3\n", .show(label)), ("b1", .return(label)), ("/09:40\n", .find(query: "09:40")),
            ("kL3\n", .find(query: "L3")), ("o", .signOut), ("a", .answerCall(7)),
        ] as [(String, GuideScreen.Request)])
    func `a key leads to its request`(typed: String, request: GuideScreen.Request) throws {
        var lobby = try Lobby()
        lobby.enter(typed)
        #expect(lobby.requests == [request])
        #expect(lobby.state.step == .hall)
    }

    @Test func `a text that is no number is not asked for`() throws {
        var lobby = try Lobby()
        lobby.enter("i3\n")
        #expect(lobby.requests.isEmpty)
        #expect(lobby.state.message?.isRefusal == true)
    }

    @Test func `a search for a priority leads straight to the classes, and to a reason`() throws {
        var lobby = try Lobby()
        lobby.enter("kL3\n")
        lobby.happen(
            .answered(.found([Fixture.item("L003", "tu_phap", .noShow, minutes: 9)]), attempt: "g-1"))
        lobby.enter("1có thẻ\n")
        #expect(lobby.requests.last == .setPriority(Self.label, "elderly", reason: "có thẻ"))
    }

    @Test(arguments: [("/", Word.counterFindTitle), ("k", .counterPriorityTitle)])
    func `where no number is found, what was typed can be mended`(key: String, title: Word) throws {
        var lobby = try Lobby()
        lobby.enter(key + "15\n")
        lobby.happen(.answered(.found([]), attempt: "g-1"))
        #expect(lobby.glass.text.contains("Không tìm thấy số nào"))
        #expect(lobby.glass.text.contains(try Fixture.words("vi")(title)))
        lobby.enter("6\n")
        #expect(lobby.requests == [.find(query: "15"), .find(query: "156")])
    }

    @Test(
        arguments: [
            (.waiting, [.show, .priority, .why]), (.noShow, [.show, .bringBack, .priority, .why]),
            (.finished, [.show, .why]), (.expired, [.show, .bringBack, .why]),
        ] as [(TicketState, [GuideScreen.Action])])
    func `a ticket that was found offers what its state allows`(
        state: TicketState, actions: [GuideScreen.Action]
    ) throws {
        var lobby = try Lobby()
        lobby.enter("/3\n")
        lobby.happen(.answered(.found([Fixture.item("L003", "tu_phap", state, minutes: 9)]), attempt: "g-1"))
        lobby.enter("\n")
        guard case .choosing(let menu) = lobby.state.step else {
            Issue.record("no list is shown")
            return
        }
        let offered = menu.entries.compactMap { entry -> GuideScreen.Action? in
            if case .onTicket(let action, _) = entry.choice { action } else { nil }
        }
        #expect(offered == actions)
    }

    @Test func `a kiosk that calls rings at once, every ten seconds, and no more once it is answered`() throws
    {
        var quiet = Fixture.hallView()
        quiet.calls = []
        var lobby = try Lobby(quiet)
        #expect(lobby.glass.ring == 0)
        lobby.happen(.viewArrived(Fixture.hallView()))
        #expect(lobby.glass.ring == 1)
        #expect(lobby.glass.text.contains("► Máy lấy số cửa chính gọi hỗ trợ 09:40 – Không đọc được chữ"))
        for _ in 1...10 { lobby.pass(seconds: 1) }
        #expect(lobby.glass.ring == 2)
        lobby.happen(.viewArrived(quiet))
        for _ in 1...30 { lobby.pass(seconds: 1) }
        #expect(lobby.glass.ring == 2)
        #expect(!lobby.glass.text.contains("►"))
    }

    @Test func `a second kiosk rings although the first one waits still`() throws {
        var lobby = try Lobby()
        var view = Fixture.hallView()
        view.calls.append(GuideCall(number: 8, kiosk: "", reason: nil, at: Fixture.now))
        lobby.happen(.viewArrived(view))
        #expect(lobby.glass.ring == 2)
        #expect(lobby.glass.text.contains("► Máy lấy số gọi hỗ trợ 09:41"))
    }

    @Test(arguments: [(8, " 8 · "), (9, " !9 · ")])
    func `more than eight who wait for a service are an alert`(count: Int, text: String) throws {
        var view = Fixture.hallView()
        view.services[0].waiting = count
        view.services[0].longestSince = Fixture.ago(2)
        #expect(try Lobby(view).glass.text.contains(text + "2 phút"))
    }

    @Test(arguments: [(15, "! 15 phút"), (16, "!! 16 phút")])
    func `a wait past the target is an alert`(minutes: Int, text: String) throws {
        var view = Fixture.hallView()
        view.services[0].waiting = 1
        view.services[0].longestSince = Fixture.ago(minutes)
        #expect(try Lobby(view).glass.text.contains("1 · \(text)"))
    }

    @Test func `where not all fits, what matters most stays`() throws {
        var lobby = try Lobby()
        lobby.happen(.resized(Size(width: 80, height: 12)))
        var canvas = Canvas(size: Size(width: 80, height: 12))
        GuideScreen.view(lobby.state, on: &canvas)
        #expect(canvas.text.contains("[E] Đất đai") && canvas.text.contains("và 15 khác"))
        #expect(canvas.text.contains("Quầy 5"))
    }

    @Test func `a counter's state stands beside its name, and a heading above the services' numbers`() throws
    {
        let text = try Lobby().glass.text
        #expect(text.contains("Quầy 2 · chưa có cán bộ") && text.contains("Quầy 1 canbo1 · đang trống"))
        #expect(text.contains("Lĩnh vực") && text.contains("chờ · lâu nhất"))
    }

    @Test(arguments: [(100, 30), (80, 24), (40, 12), (24, 12)])
    func `the help is on every glass that has a key bar, and names every key`(width: Int, height: Int) throws
    {
        var lobby = try Lobby()
        lobby.happen(.resized(Size(width: width, height: height)))
        func drawn() -> Canvas {
            var canvas = Canvas(size: lobby.state.surroundings.size)
            GuideScreen.view(lobby.state, on: &canvas)
            return canvas
        }
        #expect(drawn().targets.contains { $0.key == .function(1) })
        lobby.press(.function(1))
        var unseen = Set(GuideScreen.keys.map(\.keyNames))
        for _ in 0..<GuideScreen.keys.count where lobby.state.step != .hall {
            unseen.subtract(drawn().text.split(whereSeparator: \.isWhitespace).map(String.init))
            drawn().key(touchedAt: 1, 2).map { lobby.press($0) }
        }
        #expect(unseen.isEmpty && lobby.state.step == .hall)
        #expect(lobby.requests.isEmpty)
    }

    @Test func `beside Enter at most seven keys stand at the bottom`() throws {
        let keys = Set(try Lobby().glass.targets.map(\.key)).subtracting([.enter, .function(1)])
        #expect(keys.count == 7)
    }

    @Test func `help needs no server, and the language key turns it`() throws {
        var lobby = try Lobby()
        lobby.happen(.linkChanged(.away(since: Fixture.now)))
        lobby.press(.function(1))
        lobby.press(.function(2))
        #expect(lobby.state.step == .readingHelp(page: 0) && lobby.glass.text.contains("Show again"))
    }

    @Test func `without the server nothing is asked and the hall stays`() throws {
        var lobby = try Lobby()
        lobby.happen(.linkChanged(.away(since: Fixture.now)))
        lobby.enter("ab1o")
        #expect(lobby.requests.isEmpty)
        #expect(lobby.state.view == Fixture.hallView())
        #expect(lobby.glass.text.contains("! Chưa thực hiện: mất kết nối máy chủ"))
    }

    @Test func `a request without an answer is given up`() throws {
        var lobby = try Lobby()
        lobby.enter("a")
        #expect(lobby.glass.text.contains("đang chờ máy chủ…"))
        for _ in 0..<StaffDesk.answerSeconds { lobby.pass(seconds: 1) }
        #expect(lobby.state.pending == nil)
        #expect(lobby.state.message?.isRefusal == true)
    }

    @Test func `a session that ended elsewhere leads back to sign-in with the name and the reason`() throws {
        var lobby = try Lobby()
        lobby.happen(.signedOut(sentence: "Ông/Bà đã đăng nhập ở quầy khác."))
        #expect(lobby.state.step == .signingIn)
        #expect(lobby.state.signInForm.fields[0].text == "huongdan1")
        #expect(lobby.state.message?.isRefusal == true)
    }

    @Test func `sign-in sends staff and PIN, and the program is left from there only`() throws {
        var lobby = try Lobby(nil)
        lobby.enter("huongdan1\n4821\n")
        #expect(lobby.effects == [.signIn(staff: "huongdan1", pin: "4821")])
        lobby.happen(.signedIn(staff: "huongdan1"))
        lobby.happen(.keyPressed(.function(10)))
        #expect(!GuideScreen.isOver(lobby.state))
        lobby.happen(.signedOut(sentence: nil))
        lobby.happen(.keyPressed(.function(10)))
        #expect(GuideScreen.isOver(lobby.state))
    }
}
