import Foundation
import Queueing
import Screens
import Testing

@Suite struct `A comment on the rating terminal` {
    /// A terminal that has been told a low level.
    private struct Terminal {
        var state: RatingScreen.State
        var effects: [RatingScreen.Effect] = []

        init(size: Size = Size(width: 80, height: 24), _ keys: Key...) throws {
            state = RatingScreen.State(surroundings: try Fixture.surroundings(), counter: 5, attemptSeed: "r")
            happen(.resized(size))
            happen(.promptChanged(Fixture.prompt(), rateable: Fixture.prompt().label, language: "vi"))
            keys.forEach { press($0) }
        }

        mutating func happen(_ event: RatingScreen.Event) {
            effects += RatingScreen.update(&state, event)
        }

        mutating func press(_ key: Key) { happen(.keyPressed(key)) }

        mutating func type(_ text: String) {
            for character in text { press(.character(character)) }
        }

        mutating func pass(seconds: Int) {
            for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        }

        var canvas: Canvas {
            var canvas = Canvas(size: state.surroundings.size)
            RatingScreen.view(state, on: &canvas)
            return canvas
        }

        /// The keys that were sent with the answer, if there is one.
        var answer: (level: String, reasons: [String], comment: String?)? {
            guard case .rate(_, let level, let reasons, let comment, _) = effects.last else { return nil }
            return (level, reasons, comment)
        }
    }

    @Test func `goes with its level and its reasons, in Vietnamese`() throws {
        var terminal = try Terminal(.character("4"), .character("2"), .character("+"))
        terminal.type("Chowf laau quas")
        terminal.press(.enter)
        let answer = try #require(terminal.answer)
        #expect(answer == ("dissatisfied", ["wait"], "Chờ lâu quá"))
        #expect(terminal.effects.count == 1)
        #expect(terminal.state.step == .thanking)
    }

    @Test func `is left out by the key that skips it, and the level counts`() throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type("abc")
        terminal.press(.escape)
        let answer = try #require(terminal.answer)
        #expect(answer == ("dissatisfied", [], nil))
    }

    @Test(arguments: ["", "   "])
    func `of nothing is none`(text: String) throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type(text)
        terminal.press(.enter)
        #expect(try #require(terminal.answer).comment == nil)
    }

    @Test func `takes digits and the plus sign as text`() throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type("1+0")
        #expect(terminal.state.comment.text == "1+0")
        #expect(terminal.effects.isEmpty)
    }

    @Test func `leaves nothing behind on the glass or in memory`() throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type("bi maatj")
        #expect(terminal.canvas.text.contains("bi mật"))
        terminal.press(.enter)
        #expect(terminal.state.comment == WrittenText())
        #expect(!terminal.canvas.text.contains("bi mật"))
    }

    @Test func `is not hurried while somebody writes`() throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        for _ in 1...5 {
            terminal.pass(seconds: RatingScreen.pauseSecondsMax - 1)
            terminal.type("a ")
        }
        #expect(terminal.effects.isEmpty)
    }

    @Test(arguments: [(RatingScreen.pauseSecondsMax - 1, false), (RatingScreen.pauseSecondsMax, true)])
    func `is sent as it stands when its citizen has gone`(seconds: Int, isSent: Bool) throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type("Chowf")
        terminal.pass(seconds: seconds)
        #expect((terminal.answer?.comment == "Chờ") == isSent)
    }

    @Test(arguments: [(RatingScreen.answerSecondsMax - 1, false), (RatingScreen.answerSecondsMax, true)])
    func `ends for whoever never stops writing`(seconds: Int, isSent: Bool) throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        for _ in 0..<seconds {
            terminal.pass(seconds: 1)
            terminal.press(.backspace)
        }
        #expect((terminal.answer != nil) == isSent)
    }

    @Test func `goes on after the time of the question, as long as the server takes it`() throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type("Chowf")
        terminal.happen(.promptChanged(nil, rateable: Fixture.prompt().label, language: "vi"))
        terminal.type(" laau")
        terminal.press(.enter)
        #expect(terminal.answer?.comment == "Chờ lâu")
    }

    @Test func `that comes too late is said to be, and is gone`() throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type("Chowf")
        terminal.happen(.promptChanged(nil, rateable: nil, language: "vi"))
        guard case .showingRefusal(let sentence) = terminal.state.step else {
            Issue.record("\(terminal.state.step)")
            return
        }
        #expect(sentence == "Quầy đã phục vụ người tiếp theo, đánh giá chưa được ghi nhận")
        #expect(terminal.state.comment.text.isEmpty && terminal.effects.isEmpty)
        terminal.pass(seconds: RatingScreen.thanksSeconds)
        #expect(terminal.state.step == .idle)
    }

    @Test func `is kept when the language changes`() throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type("Chowf")
        terminal.press(.function(2))
        terminal.happen(
            .promptChanged(Fixture.prompt("en"), rateable: Fixture.prompt().label, language: "en"))
        terminal.press(.enter)
        #expect(terminal.answer?.comment == "Chờ")
    }

    @Test(arguments: [(1_999, false), (2_000, true)])
    func `says so in one sentence when it is full`(characters: Int, isFull: Bool) throws {
        var terminal = try Terminal(.character("4"), .character("+"))
        terminal.type(String(repeating: "1", count: characters))
        #expect(terminal.canvas.text.contains("Đã đủ 2000 ký tự, không thể viết thêm") == isFull)
    }

    @Test func `is typed on the glass, where touches may follow each other quickly`() throws {
        let terminal = try Terminal(.character("4"), .character("+"))
        #expect(RatingScreen.isTypedOn(terminal.state))
        #expect(!RatingScreen.isTypedOn(try Terminal(.character("4")).state))
    }

    @Test(arguments: [Size(width: 12, height: 5), Size(width: 40, height: 12), Size(width: 400, height: 120)])
    func `can be sent by a touch on a glass of any size`(size: Size) throws {
        var terminal = try Terminal(size: size, .character("4"))
        for key in [Key.character("+"), .character("a"), .enter] {
            let target = try #require(terminal.canvas.targets.last { $0.key == key })
            terminal.press(try #require(terminal.canvas.key(touchedAt: target.area.x, target.area.y)))
        }
        #expect(terminal.answer?.comment == "a")
    }

    @Test func `in large letters shows its end, however long it is`() throws {
        var terminal = try Terminal(size: Size(width: 100, height: 30), .character("4"), .character("+"))
        terminal.state.surroundings.glyphs = Glyphs(
            hex: try String(
                contentsOf: Fixture.root.appending(path: "assets/glyphs/unifont.hex"), encoding: .utf8))
        terminal.press(.function(4))
        terminal.type("ddang cho")
        let short = terminal.canvas.text
        #expect(short.contains("█") && !short.contains("đang cho"))
        terminal.type(String(repeating: " xa", count: 100))
        let long = terminal.canvas.text
        terminal.type(" xa")
        // More of the same at its end looks the same: the glass is full, and shows the end.
        #expect(terminal.canvas.text == long && long != short)
    }
}
