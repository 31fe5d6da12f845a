import Queueing
import Screens
import Testing

/// How long a called number stands before the hall, and what is shown of it then.
@Suite struct DisplayCallTests {
    /// The counter's own next call, the end of the service, a ticket sent elsewhere; and two that hold their ticket.
    @Test(arguments: [
        (Board.Desk(counter: 1, state: .open, label: Label("A002")), [2]),
        (Board.Desk(counter: 1, state: .open), []),
        (Board.Desk(counter: 1, state: .open, label: Label("B001"), isServing: true), []),
        (Board.Desk(counter: 1, state: .paused, label: Label("A001")), [1]),
        (Board.Desk(counter: 1, state: .open, label: Label("A001"), isServing: true), [1]),
    ])
    func `a call that was read stands as long as its counter has the ticket`(
        desk: Board.Desk, standing: [Int]
    )
        throws
    {
        var display = try DisplayBench()
        var board = Fixture.board([Fixture.call(1, "A001", 1, seconds: 1)])
        display.happen(.boardArrived(board))
        if desk.label == Label("A002") { board.calls.append(Fixture.call(2, "A002", 1, seconds: 0)) }
        board.desks = [desk]
        display.happen(.boardArrived(board))
        display.pass(seconds: DisplayScreen.readingSeconds - 1)
        #expect(display.standing.first == 1)
        display.pass(seconds: 1)
        #expect(display.standing == standing)
        // What is over does not come back when it is spoken late.
        display.happen(.callSpoken(board.calls[0]))
        #expect(display.standing == standing)
    }

    @Test func `a counter that calls one after the other has each of them read, and then only the last`()
        throws
    {
        var display = try DisplayBench()
        display.happen(
            .boardArrived(Fixture.board((1...30).map { Fixture.call($0, "A0\($0)", 1, seconds: 5) })))
        display.pass(seconds: 15 * DisplayScreen.readingSeconds)
        #expect(display.announced == Array(1...30))
        #expect(display.standing == [30])
    }

    @Test(arguments: [(12, 5), (40, 12), (80, 24), (132, 43)])
    func `a ticket that is served is not called any more`(width: Int, height: Int) throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: width, height: height)))
        display.state.surroundings.glyphs = Glyphs()
        var board = Fixture.board([Fixture.call(1, "A001", 1, seconds: 1)])
        board.desks = [Board.Desk(counter: 1, state: .open, label: Label("A001"), isServing: true)]
        display.happen(.boardArrived(board))
        #expect(display.drawn(width, height).contains("Mời số"))
        display.pass(seconds: DisplayScreen.readingSeconds)
        let shown = display.drawn(width, height)
        #expect(shown.contains("Đang phục vụ") && !shown.contains("Mời số"))
    }

    @Test(arguments: [(40, 12), (80, 24)])
    func `the last calls are those that do not stand large beside them`(width: Int, height: Int) throws {
        var display = try DisplayBench()
        display.happen(.resized(Size(width: width, height: height)))
        var board = Fixture.board((1...4).map { Fixture.call($0, "A00\($0)", $0, seconds: 5) })
        display.happen(.boardArrived(board))
        display.pass(seconds: 4 * DisplayScreen.readingSeconds)
        func listed() -> Set<Int> {
            let shown = display.drawn(width, height)
            return Set((1...4).filter { shown.contains("A00\($0) ") })
        }
        #expect(listed() == Set(1...4).subtracting(display.standing))
        // Numbers that are left have the place of the large ones.
        board.closing = Fixture.closing(3)
        display.happen(.boardArrived(board))
        #expect(listed().contains(4))
    }

    @Test func `a hall whose calls are over asks to wait for the next one`() throws {
        var display = try DisplayBench()
        #expect(!display.drawn(80, 24).contains("chờ gọi số"))
        var board = Fixture.board([Fixture.call(1, "A001", 1, seconds: 1)])
        board.desks = [Board.Desk(counter: 1, state: .open)]
        display.happen(.boardArrived(board))
        display.pass(seconds: DisplayScreen.readingSeconds)
        #expect(display.standing == [])
        #expect(display.drawn(80, 24).contains("Xin Ông/Bà chờ gọi số"))
    }
}
