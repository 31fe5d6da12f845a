import Queueing
import Screens
import Testing

/// A desk whose server is away: nothing is done, and whoever presses a key for something is told so.
@Suite struct CounterAwayTests {
    private static let called = Fixture.item("E009", "Đất đai", .called, minutes: 21)
    private static let notDone = "! Chưa thực hiện: mất kết nối máy chủ"

    private func desk(_ current: CounterView.Item? = called, typed: String = "") throws -> Desk {
        var desk = try Desk(Fixture.counterView(current: current))
        desk.enter(typed)
        desk.happen(.linkChanged(.away(since: Fixture.now)))
        return desk
    }

    @Test(arguments: [(called, "\n"), (called, "r"), (called, "t"), (called, "m"), (nil, "\n"), (nil, "o")])
    func `a key that needs the server says that nothing is done, and the view stays`(
        current: CounterView.Item?, typed: String
    ) throws {
        var desk = try desk(current)
        #expect(!desk.glass.contains(Self.notDone))
        desk.enter(typed)
        #expect(desk.requests.isEmpty && desk.state.step == .desk)
        #expect(desk.state.view == Fixture.counterView(current: current))
        #expect(desk.glass.contains(Self.notDone))
    }

    @Test(arguments: [("gchờ giấy", "\n"), ("b", "1"), ("/15", "\n")])
    func `a form or list stays as it is, and says that nothing is done`(typed: String, key: String) throws {
        var desk = try desk(typed: typed)
        let step = desk.state.step
        desk.enter(key)
        #expect(desk.requests.isEmpty && desk.state.step == step)
        #expect(desk.glass.contains(Self.notDone))
    }

    @Test func `a key that means nothing now says nothing`() throws {
        var desk = try desk(nil)
        desk.enter("rz")
        #expect(desk.state.message == nil)
    }

    @Test func `help and language need no server`() throws {
        var desk = try desk()
        desk.press(.function(1), .function(1), .function(2))
        #expect(desk.state.message == nil)
        #expect(desk.glass.contains("Counter"))
    }

    @Test func `the bar is grey, and a touch of it is answered too`() throws {
        let desk = try desk()
        var canvas = Canvas(size: Size(width: 80, height: 24))
        CounterScreen.view(desk.state, on: &canvas)
        #expect(canvas[1, 22]?.style == .old)
        #expect(canvas.key(touchedAt: 1, 22) == .enter)
    }

    @Test func `once the server is there again the key does what it says`() throws {
        var desk = try desk()
        desk.enter("\n")
        desk.happen(.linkChanged(.online))
        desk.pass(milliseconds: StepGuard.stepMilliseconds)
        desk.enter("\n")
        #expect(desk.requests == [.start] && desk.state.message == nil)
    }
}
