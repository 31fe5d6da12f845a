import Queueing
import Screens
import Testing

/// What a display shows on glasses of every class.
@Suite struct DisplayGoldenTests {
    private static let sizes = [
        Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 12, height: 5),
        Size(width: 132, height: 43),
    ]

    private func check(_ name: String, _ language: String, _ sizes: [Size]) throws {
        for size in sizes {
            try Golden.check(DisplayScreen.self, "display-\(name)", language, sizes: [size]) {
                try Scene.display(name, language, size)
            }
        }
    }

    @Test(arguments: Scene.displayNames)
    func `a display looks as kept`(name: String) throws {
        try check(name, "vi", Self.sizes)
    }

    @Test(arguments: ["calls", "quiet", "away", "closing", "closed", "desk-called", "desk-paused"])
    func `a display in English looks as kept`(name: String) throws {
        try check(name, "en", [Self.sizes[0], Self.sizes[2], Self.sizes[3]])
    }

    @Test(arguments: ["burst", "steady"])
    func `a wall looks as kept`(name: String) throws {
        try check(name, "vi", [Size(width: 240, height: 67), Size(width: 400, height: 120)])
        try check(name, "vi", [Size(width: 200, height: 60), Size(width: 300, height: 80)])
    }

    /// A day from the first call to the loss of the server, one drawing after another; in its middle the glass is another
    /// one.
    @Test func `a day at the display looks as kept`() throws {
        var state = DisplayScreen.State(surroundings: try Fixture.surroundings())
        var board = Fixture.board([])
        var story: [(heading: String, drawing: Canvas)] = []
        func happen(_ event: DisplayScreen.Event) { _ = DisplayScreen.update(&state, event) }
        func pass(seconds: Int) {
            for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        }
        func call(_ label: String, _ counter: Int, recall: Bool = false) {
            let last = board.calls.last?.sequence ?? 0
            var call = Fixture.call(last + 1, label, counter, seconds: 0, recall: recall)
            call.calledAt = state.surroundings.now
            board.calls.append(call)
        }
        func hear() {
            board.asOf = state.surroundings.now
            happen(.boardArrived(board))
        }
        func draw(_ title: String) {
            var canvas = Canvas(size: state.surroundings.size)
            DisplayScreen.view(state, on: &canvas)
            story.append((title, canvas))
        }
        happen(.servicesArrived(Fixture.hallServices("vi")))
        board.notices = []
        hear()
        draw("quiet")
        call("A001", 1)
        hear()
        draw("a call")
        pass(seconds: 1)
        draw("it blinks")
        pass(seconds: 9)
        draw("it stands")
        for counter in 2...6 { call("E00\(counter)", counter) }
        hear()
        draw("five at once: two are shown")
        pass(seconds: 6)
        draw("the next two")
        pass(seconds: 2)
        happen(.resized(Size(width: 40, height: 12)))
        draw("on a small glass the older goes on")
        pass(seconds: 6)
        draw("then the one that lost its place")
        pass(seconds: 6)
        draw("the last of the five")
        happen(.resized(Size(width: 80, height: 24)))
        pass(seconds: 6)
        call("E004", 4, recall: true)
        hear()
        draw("called again")
        board.notices = ["Máy lấy số sẽ ngừng lúc 11:00"]
        pass(seconds: 10)
        hear()
        draw("a notice")
        board.closing = Fixture.closing(5)
        hear()
        draw("closing")
        board.closing = nil
        board.calls = []
        board.waiting = []
        board.closed = Board.Closed(opensAt: Fixture.now.adding(seconds: (24 * 60 - 161) * 60))
        pass(seconds: 400)
        hear()
        draw("closed")
        happen(.linkChanged(.away(since: state.surroundings.now)))
        pass(seconds: 60)
        draw("away")
        try Golden.check(story: story, "display")
    }
}
