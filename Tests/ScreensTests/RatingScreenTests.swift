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
            if let prompt { ask(prompt) }
        }

        mutating func happen(_ event: RatingScreen.Event) {
            effects += RatingScreen.update(&state, event)
        }

        mutating func ask(_ prompt: RatingPrompt?, _ language: String = "vi") {
            happen(.promptChanged(prompt, rateable: prompt?.label, language: language))
        }

        mutating func press(_ keys: Key...) {
            keys.forEach { happen(.keyPressed($0)) }
        }

        mutating func pass(seconds: Int) {
            for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        }
    }

    private static func rate(
        _ level: String, _ reasons: [String] = [], comment: String? = nil
    ) -> RatingScreen.Effect {
        .rate(
            Label(prefix: "A", number: 15), level: level, reasons: reasons, comment: comment, attempt: "r-1")
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
        #expect(terminal.effects.isEmpty)
        terminal.pass(seconds: 1)
        #expect(terminal.effects == [Self.rate("dissatisfied", ["guidance"])])
    }

    @Test(arguments: [(3, false), (4, true)])
    func `thanks stay four seconds`(seconds: Int, isIdle: Bool) throws {
        var terminal = try Terminal()
        terminal.press(.character("1"))
        terminal.ask(nil)
        terminal.pass(seconds: seconds)
        #expect((terminal.state.step == .idle) == isIdle)
        #expect(RatingScreen.ticks(terminal.state) == (isIdle ? .everyMinute : .everySecond))
    }

    @Test func `a question taken back leads to rest`() throws {
        var terminal = try Terminal()
        terminal.ask(nil)
        #expect(terminal.state.step == .idle)
    }

    @Test func `the same service is not asked about twice`() throws {
        var terminal = try Terminal()
        terminal.press(.character("1"))
        terminal.ask(Fixture.prompt(seconds: 25), "vi")
        terminal.pass(seconds: 10)
        terminal.ask(Fixture.prompt(seconds: 15), "vi")
        #expect(terminal.state.step == .idle)
    }

    @Test func `the next question waits for the thanks`() throws {
        var terminal = try Terminal()
        terminal.press(.character("1"))
        terminal.ask(Fixture.prompt(label: "A016"), "vi")
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
        terminal.ask(Fixture.prompt("vi"), "vi")
        terminal.ask(Fixture.prompt("en", seconds: 25), "en")
        #expect(terminal.state.prompt == Fixture.prompt("en", seconds: 25))
        #expect(terminal.state.step == .askingLevel(selected: 1))
        #expect(terminal.state.countdown?.secondsLeft == 25)
    }

    @Test func `after an answer the first language comes back`() throws {
        var terminal = try Terminal()
        terminal.press(.function(2))
        terminal.ask(Fixture.prompt("en"), "en")
        terminal.press(.character("1"))
        terminal.ask(nil, "en")
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

    @Test(arguments: [3, 4, 5])
    func `every level has a face and its words to touch`(levels: Int) throws {
        let prompt = Fixture.prompt(levels: levels)
        for size in [Size(width: 12, height: 5), Size(width: 40, height: 12), Size(width: 80, height: 24)] {
            for index in 0..<levels {
                var terminal = try Terminal(prompt: prompt)
                terminal.happen(.resized(size))
                var canvas = Canvas(size: size)
                RatingScreen.view(terminal.state, on: &canvas)
                let target = try #require(canvas.targets.first { $0.key.name == "\(index + 1)" })
                #expect(target.area.width >= 2 && target.area.bottom <= size.height)
                terminal.press(target.key)
                #expect(terminal.state.step != .askingLevel(selected: nil))
            }
        }
    }

    @Test func `a face that is touched twice rates once`() throws {
        var terminal = try Terminal()
        terminal.press(.character("1"), .character("1"))
        #expect(terminal.effects == [Self.rate("very")])
    }

    @Test func `a citizen is asked in the language of the ticket, and may choose another`() throws {
        var prompt = Fixture.prompt()
        prompt.language = "en"
        var terminal = try Terminal(prompt: prompt)
        #expect(terminal.effects == [.watch(language: "en")])
        #expect(terminal.state.step == .idle)
        var english = Fixture.prompt("en")
        english.language = "en"
        terminal.ask(english, "en")
        #expect(terminal.state.step == .askingLevel(selected: nil))
        terminal.press(.function(2))
        terminal.ask(prompt)
        #expect(terminal.state.surroundings.language == "vi")
        #expect(terminal.state.step == .askingLevel(selected: nil))
    }

    @Test func `a ticket in a language without words here is asked about in the first one`() throws {
        var prompt = Fixture.prompt()
        prompt.language = "tyz"
        let terminal = try Terminal(prompt: prompt)
        #expect(terminal.effects.isEmpty)
        #expect(terminal.state.step == .askingLevel(selected: nil))
    }

    @Test func `the officer is named where the center wants it`() throws {
        var prompt = Fixture.prompt()
        for (officer, isNamed) in [(nil, false), ("Nông Thị Hà", true)] as [(String?, Bool)] {
            prompt.officer = officer
            let terminal = try Terminal(prompt: prompt)
            var canvas = Canvas(size: Size(width: 80, height: 24))
            RatingScreen.view(terminal.state, on: &canvas)
            #expect(canvas.text.contains("Cán bộ: Nông Thị Hà") == isNamed)
        }
    }

    @Test(arguments: [3, 4, 5], 1...3)
    func `no two levels have the same face, however many are low`(levels: Int, low: Int) throws {
        var prompt = Fixture.prompt(levels: levels)
        prompt.lowLevels = prompt.levels.suffix(low).map(\.key)
        let terminal = try Terminal(prompt: prompt)
        var canvas = Canvas(size: Size(width: 80, height: 24))
        RatingScreen.view(terminal.state, on: &canvas)
        let faces = (1...levels).map { level -> [Character?] in
            guard let area = canvas.targets.first(where: { $0.key.name == "\(level)" })?.area else {
                return []
            }
            let rows = (area.y..<area.bottom).flatMap { y in
                (area.x..<area.right).map { canvas[$0, y]?.character }
            }
            return rows.map { $0.flatMap { "█▀▄".contains($0) ? $0 : " " } }
        }
        #expect(Set(faces).count == levels)
    }

    @Test func `a line shows how much time is left`() throws {
        var terminal = try Terminal()
        func line(_ terminal: Terminal) -> Int {
            var canvas = Canvas(size: Size(width: 80, height: 24))
            RatingScreen.view(terminal.state, on: &canvas)
            return canvas.text.count { $0 == "━" }
        }
        let whole = line(terminal)
        terminal.pass(seconds: 15)
        #expect(line(terminal) == whole / 2)
    }

    @Test func `at rest nothing moves but the clock`() throws {
        let terminal = try Terminal(prompt: nil)
        #expect(RatingScreen.ticks(terminal.state) == .everyMinute)
    }

    @Test func `three languages have a key each`() throws {
        let surroundings = Surroundings(
            now: Fixture.now, languages: try ["vi", "en", "zh"].map { try Fixture.words($0) })
        var state = RatingScreen.State(surroundings: surroundings, counter: 5, attemptSeed: "r")
        var canvas = Canvas(size: Size(width: 80, height: 24))
        RatingScreen.view(state, on: &canvas)
        #expect(canvas.text.contains("Tiếng Việt") && canvas.text.contains("English"))
        let chinese = try #require(canvas.key(touchedAt: 76, 1))
        #expect(RatingScreen.update(&state, .keyPressed(chinese)) == [.watch(language: "zh")])
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
    func `the language shown has a sign that needs no colour, and no key moves with it`(size: Size) throws {
        let surroundings = Surroundings(
            now: Fixture.now, languages: try ["vi", "en", "zh"].map { try Fixture.words($0) }, size: size)
        var state = RatingScreen.State(surroundings: surroundings, counter: 5, attemptSeed: "r")
        var places: [[Area]] = []
        let isWide = size.width > 40
        for marked in isWide ? ["✓Tiếng Việt", "✓English", "✓中文"] : ["✓VI", "✓EN", "✓ZH"] {
            var canvas = Canvas(size: size)
            RatingScreen.view(state, on: &canvas)
            #expect(canvas.text.contains(marked))
            #expect(canvas.text.count { $0 == "✓" } == 1)
            places.append(canvas.targets.map(\.area))
            _ = RatingScreen.update(&state, .keyPressed(.function(2)))
        }
        #expect(Set(places).count == 1)
    }

    @Test func `the thanks look the same after any level`() throws {
        let drawings = try ["1", "4"].map { (level: Key) in
            var terminal = try Terminal()
            terminal.press(level, .enter)
            #expect(terminal.state.step == .thanking)
            var canvas = Canvas(size: Size(width: 80, height: 24))
            RatingScreen.view(terminal.state, on: &canvas)
            // No colour of a face either.
            #expect(!(0..<24).contains { y in (0..<80).contains { canvas[$0, y]?.style == .moodGood } })
            return canvas.text
        }
        #expect(drawings[0] == drawings[1])
    }

    @Test(arguments: [[Key.right], [.character("4")], [.character("4"), .character("+")]])
    func `the key to large text leads back once it is on, on every page`(keys: [Key]) throws {
        var terminal = try Terminal()
        keys.forEach { terminal.press($0) }
        for text in ["F4 Chữ to", "F4 Chữ bình thường", "F4 Chữ to"] {
            var canvas = Canvas(size: Size(width: 80, height: 24))
            RatingScreen.view(terminal.state, on: &canvas)
            #expect(canvas.text.contains(text))
            let target = try #require(canvas.targets.last { $0.key == .function(4) })
            terminal.press(try #require(canvas.key(touchedAt: target.area.x, target.area.y)))
        }
    }
}
