import Queueing
import Screens
import Testing

@Suite struct DisplayScreenTests {
    /// A display driven by boards and seconds; it notes what it announced.
    private struct Display {
        var state: DisplayScreen.State
        var announced: [Int] = []

        init(counter: Int? = nil) throws {
            state = DisplayScreen.State(surroundings: try Fixture.surroundings(), counter: counter)
        }

        mutating func happen(_ event: DisplayScreen.Event) {
            for case .announce(let call) in DisplayScreen.update(&state, event) {
                announced.append(call.sequence)
            }
        }

        mutating func pass(seconds: Int) {
            for _ in 0..<seconds { happen(.ticked(state.surroundings.now.adding(seconds: 1))) }
        }
    }

    @Test func `calls that come together are announced one after the other`() throws {
        var display = try Display()
        display.happen(
            .boardArrived(Fixture.board((1...3).map { Fixture.call($0, "A00\($0)", $0, seconds: 5) })))
        #expect(display.announced == [1])
        display.pass(seconds: DisplayScreen.announcementSeconds - 1)
        #expect(display.announced == [1])
        display.pass(seconds: 1)
        #expect(display.announced == [1, 2])
        display.pass(seconds: DisplayScreen.announcementSeconds)
        #expect(display.announced == [1, 2, 3])
        #expect(DisplayScreen.ticks(display.state) == .everySecond)
        display.pass(seconds: DisplayScreen.announcementSeconds)
        #expect(display.state.announcement == nil)
        #expect(DisplayScreen.ticks(display.state) == .everyMinute)
    }

    @Test func `of twenty calls at once none is skipped`() throws {
        var display = try Display()
        display.happen(
            .boardArrived(Fixture.board((1...20).map { Fixture.call($0, "A0\($0)", 1, seconds: 5) })))
        display.pass(seconds: 20 * DisplayScreen.announcementSeconds)
        #expect(display.announced == Array(1...20))
    }

    @Test(arguments: [(59, [1]), (60, [])])
    func `only a call under a minute old is announced`(age: Int, announced: [Int]) throws {
        var display = try Display()
        display.happen(.boardArrived(Fixture.board([Fixture.call(1, "A001", 1, seconds: age)])))
        #expect(display.announced == announced)
    }

    @Test func `a call seen before is not announced again and its recall is`() throws {
        var display = try Display()
        let first = Fixture.call(1, "A001", 1, seconds: 30)
        display.happen(.boardArrived(Fixture.board([first])))
        display.happen(.boardArrived(Fixture.board([first])))
        display.happen(
            .boardArrived(Fixture.board([first, Fixture.call(2, "A001", 1, seconds: 1, recall: true)])))
        display.pass(seconds: 20)
        #expect(display.announced == [1, 2])
    }

    @Test func `a new journal is announced from its first call on`() throws {
        var display = try Display()
        display.happen(.boardArrived(Fixture.board([Fixture.call(900, "A001", 1, seconds: 30)])))
        display.happen(.boardArrived(Fixture.board([Fixture.call(1, "A002", 1, seconds: 1)])))
        display.pass(seconds: DisplayScreen.announcementSeconds)
        #expect(display.announced == [900, 1])
    }

    @Test func `a new call blinks and then stands still`() throws {
        var display = try Display()
        display.happen(.boardArrived(Fixture.board([Fixture.call(1, "A001", 1, seconds: 1)])))
        #expect(display.state.announcement?.isLit == true)
        display.pass(seconds: 1)
        #expect(display.state.announcement?.isLit == false)
        display.pass(seconds: DisplayScreen.announcementSeconds)
        #expect(display.state.announcement == nil)
    }

    @Test func `a counter's display shows that counter only`() throws {
        var display = try Display(counter: 5)
        let calls = [Fixture.call(1, "E001", 5, seconds: 9), Fixture.call(2, "A001", 1, seconds: 1)]
        display.happen(.boardArrived(Fixture.board(calls)))
        display.pass(seconds: 20)
        #expect(display.announced == [1])
        var canvas = Canvas(size: Size(width: 12, height: 5))
        DisplayScreen.view(display.state, on: &canvas)
        #expect(canvas.text.contains("E001") && !canvas.text.contains("A001"))
    }

    @Test func `a call that waits to be announced is not yet shown`() throws {
        var display = try Display()
        let calls = [Fixture.call(1, "E001", 5, seconds: 2), Fixture.call(2, "A002", 1, seconds: 1)]
        display.happen(.boardArrived(Fixture.board(calls)))
        var canvas = Canvas(size: Size(width: 40, height: 16))
        DisplayScreen.view(display.state, on: &canvas)
        #expect(!canvas.text.contains("A002"))
    }

    @Test func `announcements go on while the server is away`() throws {
        var display = try Display()
        display.happen(
            .boardArrived(Fixture.board((1...2).map { Fixture.call($0, "A00\($0)", 1, seconds: 5) })))
        display.happen(.linkChanged(.away(since: Fixture.now)))
        display.pass(seconds: DisplayScreen.announcementSeconds)
        #expect(display.announced == [1, 2])
    }

    @Test(arguments: [(true, true), (false, false)])
    func `a display that should speak and cannot says so while it lasts`(isSilent: Bool, said: Bool) throws {
        var display = try Display()
        display.happen(.boardArrived(Fixture.board([])))
        display.happen(.voiceChanged(isSilent: true))
        display.happen(.voiceChanged(isSilent: isSilent))
        let shown = drawn(display, 80, 24)
        #expect(shown.contains("Loa chưa hoạt động, mời Ông/Bà theo dõi màn hình") == said)
    }

    /// What a display of this size shows.
    private func drawn(_ display: Display, _ width: Int, _ height: Int) -> String {
        var canvas = Canvas(size: Size(width: width, height: height))
        DisplayScreen.view(display.state, on: &canvas)
        return canvas.text
    }

    private func closingBoard(_ count: Int, calls: [Board.Call] = []) -> Board {
        var board = Fixture.board(calls)
        board.closing = Fixture.closing(count)
        return board
    }

    @Test func `a call is announced before the numbers that are left are shown`() throws {
        var display = try Display()
        display.happen(.boardArrived(closingBoard(3, calls: [Fixture.call(1, "L001", 1, seconds: 1)])))
        #expect(!drawn(display, 80, 24).contains("A021"))
        display.pass(seconds: DisplayScreen.announcementSeconds)
        let shown = drawn(display, 80, 24)
        #expect(shown.contains("A021") && shown.contains("E021") && shown.contains("Đóng cửa lúc 10:00"))
    }

    @Test func `a counter's display does not list the numbers that are left`() throws {
        var display = try Display(counter: 5)
        display.happen(.boardArrived(closingBoard(3)))
        #expect(!drawn(display, 80, 24).contains("A021"))
        #expect(DisplayScreen.ticks(display.state) == .everyMinute)
    }

    @Test(arguments: [(80, 24), (40, 16), (12, 5)])
    func `every number that is left is shown, page by page`(width: Int, height: Int) throws {
        var display = try Display()
        let board = closingBoard(Limits.closingLabelsMax)
        display.happen(.boardArrived(board))
        #expect(DisplayScreen.ticks(display.state) == .everySecond)
        let labels = (board.closing?.labels ?? []).map(\.description) + ["+14"]
        var unseen = Set(labels)
        for _ in 1...60 where !unseen.isEmpty {
            let shown = drawn(display, width, height)
            unseen = unseen.filter { !shown.contains($0) }
            display.pass(seconds: DisplayScreen.closingPageSeconds)
        }
        #expect(unseen.isEmpty)
    }
}
