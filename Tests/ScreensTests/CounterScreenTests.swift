import Queueing
import Screens
import Testing

private let called = Fixture.item("E009", "Đất đai", .called, minutes: 21)
private let serving = Fixture.item("E009", "Đất đai", .serving, minutes: 21)
private let label = Label(prefix: "E", number: 9)

@Suite struct CounterScreenTests {
    @Test(
        arguments: [
            (nil, .enter, .callNext), (called, .enter, .start), (serving, .enter, .finish),
            (called, .character("r"), .recall), (called, .character("V"), .noShow),
            (serving, .character("r"), nil),
            (nil, .character("r"), nil), (serving, .character("v"), nil), (nil, .character("t"), nil),
            (nil, .character("o"), .signOut), (nil, .character("z"), nil), (serving, .character("c"), nil),
            (nil, .character("g"), nil),
        ] as [(CounterView.Item?, Key, CounterScreen.Request?)])
    func `a key asks for what makes sense now`(
        current: CounterView.Item?, key: Key, request: CounterScreen.Request?
    ) throws {
        var desk = try Desk(Fixture.counterView(current: current))
        desk.press(key)
        #expect(desk.requests == [request].compactMap { $0 })
    }

    @Test(
        arguments: [
            (serving, "g\n", .park(reason: nil)), (called, "gchờ giấy\n", .park(reason: "chờ giấy")),
            (serving, "t3\n", .transfer(to: .service("xay_dung"), note: nil)),
            (serving, "t3 thiếu bản sao \n", .transfer(to: .service("xay_dung"), note: "thiếu bản sao")),
            (serving, "tc\n", .transfer(to: .counter(4), note: nil)),
            (serving, "tD\n", .transfer(to: .counter(7), note: nil)),
            (nil, "b2", .return(Label(prefix: "L", number: 3))), (called, "b\n", .return(label)),
            (nil, "ca 15\nngười già\n", .call(Label(prefix: "A", number: 15), reason: "người già")),
            (called, "xnhầm\n", .cancel(label, reason: "nhầm")), (nil, "p1", .pause(reason: "Nghỉ trưa")),
            (nil, "p5họp dân\n", .pause(reason: "họp dân")),
        ] as [(CounterView.Item?, String, CounterScreen.Request)])
    func `lists and forms lead to a request`(
        current: CounterView.Item?, typed: String, request: CounterScreen.Request
    ) throws {
        var desk = try Desk(Fixture.counterView(current: current))
        for character in typed {
            desk.press(character == "\n" ? .enter : .character(character))
        }
        #expect(desk.requests == [request])
        #expect(desk.state.step == .desk)
    }

    @Test(arguments: ["c\n\n", "cA15\n\n", "cA15\n  \n", "c15\nlý do\n", "p5\n"])
    func `a form that lacks something is not sent`(typed: String) throws {
        var desk = try Desk()
        for character in typed { desk.press(character == "\n" ? .enter : .character(character)) }
        #expect(desk.requests.isEmpty)
        #expect(desk.state.step != .desk)
    }

    @Test func `while a request is under way further keys are ignored`() throws {
        var desk = try Desk()
        desk.press(.enter)
        desk.pass(milliseconds: 2_000)
        desk.press(.enter, .character("o"), .character("p"))
        #expect(desk.requests == [.callNext])
    }

    @Test(
        arguments: [
            (StepGuard.stepMilliseconds - 1, [CounterScreen.Request.callNext]),
            (StepGuard.stepMilliseconds, [.callNext, .start]),
        ]
            as [(Int64, [CounterScreen.Request])])
    func `two quick presses of Enter are one`(milliseconds: Int64, requests: [CounterScreen.Request]) throws {
        var desk = try Desk()
        desk.press(.enter)
        desk.happen(.viewArrived(Fixture.counterView(current: called)))
        desk.happen(.answered(.done, attempt: "c-1"))
        desk.pass(milliseconds: milliseconds)
        desk.happen(.keyPressed(.enter))
        #expect(desk.requests == requests)
    }

    @Test func `keys wait for the view that follows an answer`() throws {
        var desk = try Desk()
        desk.press(.enter)
        desk.happen(.answered(.done, attempt: "c-1"))
        desk.pass(milliseconds: 600)
        desk.happen(.keyPressed(.enter))
        #expect(desk.requests == [.callNext])
        desk.happen(.viewArrived(Fixture.counterView(current: called)))
        desk.pass(milliseconds: 300)
        desk.happen(.keyPressed(.enter))
        #expect(desk.requests == [.callNext, .start])
    }

    @Test func `a refusal is said in one line`() throws {
        var desk = try Desk()
        desk.press(.enter)
        desk.happen(.answered(.refused(sentence: "Quầy đang tạm dừng."), attempt: "c-1"))
        #expect(desk.state.message?.text == "Quầy đang tạm dừng.")
        #expect(desk.state.message?.isRefusal == true)
        #expect(desk.state.pending == nil)
    }

    @Test(arguments: ["taken", "refused"], [(80, 24), (60, 10), (40, 16), (40, 12), (40, 8)])
    func `a refusal is read to its end, beside what it is about`(name: String, size: (Int, Int)) throws {
        var state = try Scene.counter(name, "vi")
        _ = CounterScreen.update(&state, .resized(Size(width: size.0, height: size.1)))
        var canvas = Canvas(size: state.surroundings.size)
        CounterScreen.view(state, on: &canvas)
        let words = canvas.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(try #require(state.message?.text)))
        #expect(words.contains(name == "taken" ? "▶ Mã cán bộ" : "Chưa gọi số nào"))
        #expect(name == "refused" || words.contains("Mã PIN"))
    }

    @Test func `nobody waiting is said and no refusal`() throws {
        var desk = try Desk(Fixture.counterView(isQueueEmpty: true))
        desk.press(.enter)
        desk.happen(.answered(.nobodyWaiting, attempt: "c-1"))
        #expect(desk.state.message?.isRefusal == false)
    }

    @Test func `an answer to another attempt is dropped`() throws {
        var desk = try Desk()
        desk.press(.enter)
        desk.happen(.answered(.refused(sentence: "?"), attempt: "c-0"))
        #expect(desk.state.pending?.attempt == "c-1")
        #expect(desk.state.message == nil)
    }

    @Test func `a request without an answer is given up`() throws {
        var desk = try Desk()
        desk.press(.enter)
        for _ in 0..<StaffDesk.answerSeconds { desk.pass(milliseconds: 1_000) }
        #expect(desk.state.pending == nil)
        #expect(desk.state.message?.isRefusal == true)
    }

    @Test func `a paused counter is resumed by Enter and by its key`() throws {
        for key in [Key.enter, .character("p")] {
            var desk = try Desk(Fixture.counterView(state: .paused, pauseReason: "Họp"))
            desk.press(key)
            #expect(desk.requests == [.resume])
        }
    }

    @Test func `sign-in sends staff and PIN once and keeps the PIN off the glass`() throws {
        var desk = try Desk(nil)
        desk.enter("canbo3")
        desk.press(.enter)
        desk.enter("1234")
        var canvas = Canvas(size: Size(width: 80, height: 24))
        CounterScreen.view(desk.state, on: &canvas)
        #expect(!canvas.text.contains("1234") && canvas.text.contains("••••"))
        desk.press(.enter, .enter)
        #expect(desk.effects == [.signIn(staff: "canbo3", pin: "1234")])
    }

    @Test func `a refused sign-in keeps the name and forgets the PIN`() throws {
        var desk = try Desk(nil)
        desk.enter("canbo3")
        desk.press(.enter)
        desk.enter("1234")
        desk.press(.enter)
        desk.happen(.signInRefused(sentence: "Sai mã PIN."))
        #expect(desk.state.signInForm.fields.map(\.text) == ["canbo3", ""])
        #expect(desk.state.signInForm.focus == 1)
        #expect(desk.state.message?.text == "Sai mã PIN.")
    }

    @Test func `a session that ended elsewhere leads back to sign-in with the reason`() throws {
        var desk = try Desk()
        desk.happen(.signedOut(sentence: "Ông/Bà đã đăng nhập ở quầy khác."))
        #expect(desk.state.step == .signingIn)
        #expect(desk.state.message?.text == "Ông/Bà đã đăng nhập ở quầy khác.")
        #expect(desk.state.view == nil)
    }

    @Test func `letters in a form are text and no keys`() throws {
        var desk = try Desk(Fixture.counterView(current: serving))
        desk.press(.character("g"))
        desk.enter("o")
        desk.enter("Vie\u{323}\u{302}t")
        guard case .writing(let form) = desk.state.step else {
            Issue.record("no form is open")
            return
        }
        #expect(Array(form.fields[0].text.utf8) == Array("oViệt".utf8))
    }

    @Test(arguments: [(200, 200), (201, 200)])
    func `a reason has at most two hundred characters`(typed: Int, kept: Int) throws {
        var desk = try Desk(Fixture.counterView(current: serving))
        desk.press(.character("g"))
        desk.enter(String(repeating: "a", count: typed))
        desk.press(.enter)
        #expect(desk.requests == [.park(reason: String(repeating: "a", count: kept))])
    }

    @Test func `a touch of the key bar does what its key does`() throws {
        let desk = try Desk(Fixture.counterView(current: called))
        var canvas = Canvas(size: Size(width: 80, height: 24))
        CounterScreen.view(desk.state, on: &canvas)
        let keys: [Key] = [.enter, .character("r"), .character("v"), .character("g"), .character("t")]
        #expect(Set(canvas.targets.map(\.key)).isSuperset(of: keys))
    }

    @Test func `the program is left from the sign-in form only`() throws {
        var desk = try Desk()
        desk.press(.function(10))
        #expect(!CounterScreen.isOver(desk.state))
        desk.happen(.signedOut(sentence: nil))
        desk.press(.function(10))
        #expect(CounterScreen.isOver(desk.state))
    }
}
