import Queueing
import Screens
import Testing

@Suite struct `The reasons on the rating terminal` {
    private static let reasons = Fixture.prompt().reasons

    /// A terminal on a glass of a size that has been told a low level.
    private struct Terminal {
        var state: RatingScreen.State

        init(_ size: Size) throws {
            state = RatingScreen.State(surroundings: try Fixture.surroundings(), counter: 5, attemptSeed: "r")
            _ = RatingScreen.update(&state, .resized(size))
            let prompt = Fixture.prompt()
            _ = RatingScreen.update(
                &state, .promptChanged(prompt, rateable: prompt.label, language: "vi"))
            press(.character("4"))
        }

        @discardableResult
        mutating func press(_ key: Key) -> [RatingScreen.Effect] {
            RatingScreen.update(&state, .keyPressed(key))
        }

        var canvas: Canvas {
            var canvas = Canvas(size: state.surroundings.size)
            RatingScreen.view(state, on: &canvas)
            return canvas
        }

        /// Touches the middle of what a key stands for; false where nothing does.
        mutating func touch(_ key: Key) -> Bool {
            let canvas = canvas
            guard let area = canvas.targets.last(where: { $0.key == key })?.area,
                canvas.key(touchedAt: area.x + area.width / 2, area.y + area.height / 2) == key
            else { return false }
            press(key)
            return true
        }
    }

    @Test(arguments: [
        Size(width: 12, height: 5), Size(width: 24, height: 10), Size(width: 40, height: 12),
        Size(width: 60, height: 10), Size(width: 80, height: 24), Size(width: 300, height: 80),
    ])
    func `are all reached by touch`(size: Size) throws {
        var terminal = try Terminal(size)
        for key in "123456789ab" {
            var turns = 0
            while !terminal.touch(.character(key)) {
                let isTurned = terminal.touch(.pageDown)
                try #require(isTurned && turns < Self.reasons.count, "\(key)")
                turns += 1
            }
        }
        guard case .rate(_, _, let reasons, _, _) = terminal.press(.enter).first else {
            Issue.record("nothing was sent")
            return
        }
        #expect(reasons == Self.reasons.map(\.key))
    }

    @Test func `say on which page they are, and turn round by key`() throws {
        var terminal = try Terminal(Size(width: 40, height: 12))
        #expect(terminal.canvas.text.contains("Trang 1/2") && terminal.canvas.text.contains("Trang sau"))
        for (key, page) in [(Key.pageDown, 2), (.pageDown, 1), (.pageUp, 2), (.up, 1), (.down, 2)] {
            terminal.press(key)
            #expect(terminal.canvas.text.contains("Trang \(page)/2"))
        }
    }

    @Test func `stay where they are when one of them is touched`() throws {
        var terminal = try Terminal(Size(width: 40, height: 12))
        let targets = terminal.canvas.targets.map(\.area)
        let isTouched = terminal.touch(.character("6"))
        #expect(isTouched)
        #expect(terminal.canvas.targets.map(\.area) == targets)
        #expect(terminal.canvas.text.contains("▶6 [x]"))
    }

    @Test(arguments: [
        Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 160, height: 45),
    ])
    func `have no pages where all have room, and none is cut`(size: Size) throws {
        let text = try Terminal(size).canvas.text
        #expect(!text.contains("Trang"))
        for reason in Self.reasons { #expect(text.contains(reason.name)) }
    }

    @Test func `go on in a second line where a row is too short`() throws {
        let text = try Terminal(Size(width: 72, height: 24)).canvas.text
        #expect(text.contains("Dịch vụ công trực tuyến khó") && !text.contains("…"))
    }
}
