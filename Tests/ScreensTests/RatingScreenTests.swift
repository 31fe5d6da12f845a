import Queueing
import Screens
import Testing

@Suite struct RatingScreenTests {
    /// A terminal driven by events.
    private struct Terminal {
        var state: RatingScreen.State
        var effects: [RatingScreen.Effect] = []

        init(prompt: RatingPrompt? = Fixture.prompt()) throws {
            state = RatingScreen.State(surroundings: try Fixture.surroundings(), counter: 5, attemptSeed: "r")
            if let prompt { happen(.promptChanged(prompt, language: "vi")) }
        }

        mutating func happen(_ event: RatingScreen.Event) {
            effects += RatingScreen.update(&state, event)
        }

        mutating func press(_ keys: Key...) {
            keys.forEach { happen(.keyPressed($0)) }
        }

        mutating func pass(seconds: Int) {
            for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        }
    }

    private static func rate(_ level: String, _ reasons: [String] = []) -> RatingScreen.Effect {
        .rate(Label(prefix: "A", number: 15), level: level, reasons: reasons, attempt: "r-1")
    }

    @Test(arguments: [
        ([Key.character("1")], rate("very")), ([.right, .right, .enter], rate("satisfied")),
        ([.left, .enter], rate("very")), ([.right, .character(" ")], rate("very")),
        ([.character("4"), .enter], rate("dissatisfied")),
        (
            [.character("4"), .character("2"), .character("6"), .enter],
            rate("dissatisfied", ["wait", "late"])
        ),
        ([.character("4"), .character("2"), .character("2"), .enter], rate("dissatisfied")),
        ([.character("4"), .character("B"), .enter], rate("dissatisfied", ["other"])),
        ([.character("4"), .down, .character(" "), .enter], rate("dissatisfied", ["wait"])),
        ([.character("4"), .character("2"), .escape], rate("dissatisfied")),
    ])
    func `keys give a rating`(keys: [Key], effect: RatingScreen.Effect) throws {
        var terminal = try Terminal()
        for key in keys { terminal.press(key) }
        #expect(terminal.effects == [effect])
        #expect(terminal.state.step == .thanking)
    }

    @Test(arguments: [Key.enter, .character("5"), .character("0"), .character("x"), .escape])
    func `a key without a meaning rates nothing`(key: Key) throws {
        var terminal = try Terminal()
        terminal.press(key)
        #expect(terminal.effects.isEmpty)
        #expect(terminal.state.step == .askingLevel(selected: nil))
    }

    @Test func `a face that is touched rates`() throws {
        var terminal = try Terminal()
        var canvas = Canvas(size: Size(width: 80, height: 24))
        RatingScreen.view(terminal.state, on: &canvas)
        let key = try #require(canvas.key(touchedAt: 30, 8))
        terminal.press(key)
        #expect(terminal.effects == [Self.rate("satisfied")])
    }

    @Test(arguments: [(29, false), (30, true)])
    func `a question without an answer goes away`(seconds: Int, isIdle: Bool) throws {
        var terminal = try Terminal()
        terminal.pass(seconds: seconds)
        #expect((terminal.state.step == .idle) == isIdle)
        #expect(terminal.effects.isEmpty)
    }

    @Test func `a level is not lost when its citizen walks away from the reasons`() throws {
        var terminal = try Terminal()
        terminal.press(.character("4"), .character("3"))
        terminal.pass(seconds: 29)
        #expect(terminal.effects == [Self.rate("dissatisfied", ["guidance"])])
    }

    @Test(arguments: [(3, false), (4, true)])
    func `thanks stay four seconds`(seconds: Int, isIdle: Bool) throws {
        var terminal = try Terminal()
        terminal.press(.character("1"))
        terminal.happen(.promptChanged(nil, language: "vi"))
        terminal.pass(seconds: seconds)
        #expect((terminal.state.step == .idle) == isIdle)
        #expect(RatingScreen.ticks(terminal.state) == (isIdle ? .everyMinute : .everySecond))
    }

    @Test func `a question taken back leads to rest`() throws {
        var terminal = try Terminal()
        terminal.happen(.promptChanged(nil, language: "vi"))
        #expect(terminal.state.step == .idle)
    }

    @Test func `the same service is not asked about twice`() throws {
        var terminal = try Terminal()
        terminal.press(.character("1"))
        terminal.happen(.promptChanged(Fixture.prompt(seconds: 25), language: "vi"))
        terminal.pass(seconds: 10)
        terminal.happen(.promptChanged(Fixture.prompt(seconds: 15), language: "vi"))
        #expect(terminal.state.step == .idle)
    }

    @Test func `the next question waits for the thanks`() throws {
        var terminal = try Terminal()
        terminal.press(.character("1"))
        terminal.happen(.promptChanged(Fixture.prompt(label: "A016"), language: "vi"))
        #expect(terminal.state.step == .thanking)
        terminal.pass(seconds: RatingScreen.thanksSeconds)
        #expect(terminal.state.step == .askingLevel(selected: nil))
        #expect(terminal.state.prompt?.label == Label(prefix: "A", number: 16))
    }

    @Test func `the other language keeps the countdown and what was marked`() throws {
        var terminal = try Terminal()
        terminal.press(.right, .right, .function(2))
        terminal.pass(seconds: 5)
        #expect(terminal.effects == [.watch(language: "en")])
        terminal.happen(.promptChanged(Fixture.prompt("vi"), language: "vi"))
        terminal.happen(.promptChanged(Fixture.prompt("en", seconds: 25), language: "en"))
        #expect(terminal.state.prompt == Fixture.prompt("en", seconds: 25))
        #expect(terminal.state.step == .askingLevel(selected: 1))
        #expect(terminal.state.countdown?.secondsLeft == 25)
    }

    @Test func `after an answer the first language comes back`() throws {
        var terminal = try Terminal()
        terminal.press(.function(2))
        terminal.happen(.promptChanged(Fixture.prompt("en"), language: "en"))
        terminal.press(.character("1"))
        terminal.happen(.promptChanged(nil, language: "en"))
        terminal.pass(seconds: RatingScreen.thanksSeconds)
        #expect(terminal.effects.last == .watch(language: "vi"))
        #expect(terminal.state.surroundings.language == "vi")
    }

    @Test func `a refused rating is said instead of thanks`() throws {
        var terminal = try Terminal()
        terminal.press(.character("1"))
        terminal.happen(.ratingRefused(sentence: "Số A015 đã được đánh giá.", attempt: "r-1"))
        #expect(terminal.state.step == .showingRefusal("Số A015 đã được đánh giá."))
        terminal.pass(seconds: RatingScreen.thanksSeconds)
        #expect(terminal.state.step == .idle)
    }

    @Test func `a prompt with three levels has three faces`() throws {
        var prompt = Fixture.prompt()
        prompt.levels.remove(at: 2)
        let terminal = try Terminal(prompt: prompt)
        var canvas = Canvas(size: Size(width: 80, height: 24))
        RatingScreen.view(terminal.state, on: &canvas)
        #expect(canvas.text.contains("[3]") && !canvas.text.contains("[4]"))
    }
}
