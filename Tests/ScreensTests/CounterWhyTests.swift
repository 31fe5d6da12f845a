import Queueing
import Screens
import Testing

/// The key `?` at a desk at which somebody is signed in.
@Suite struct CounterWhyTests {
    private func asked(_ view: CounterView) throws -> Desk {
        var desk = try Desk(view)
        desk.press(.character("?"))
        return desk
    }

    private static let current = Fixture.item("E009", "Đất đai", .called, minutes: 21)

    @Test func `it asks about the current ticket`() throws {
        let desk = try asked(Fixture.counterView(current: Self.current))
        #expect(desk.effects == [.ask(.why(Label(prefix: "E", number: 9)), attempt: "c-1")])
    }

    @Test func `without one it asks about whoever is next`() throws {
        #expect(try asked(Fixture.counterView()).effects == [.ask(.why(nil), attempt: "c-1")])
    }

    @Test func `it asks nothing when nobody waits`() throws {
        #expect(try asked(Fixture.counterView(isQueueEmpty: true)).effects.isEmpty)
    }

    @Test(arguments: [Key.escape, .enter, .character("?"), .character("o"), .function(1)])
    func `any key closes the answer and does nothing else`(key: Key) throws {
        var desk = try asked(Fixture.counterView())
        let why = Fixture.why("vi", called: false)
        desk.happen(.answered(.explained(why), attempt: "c-1"))
        #expect(desk.state.step == .readingWhy(why))
        desk.press(key)
        #expect(desk.state.step == .desk)
        #expect(desk.effects.count == 1)
    }

    @Test func `news of the counter leaves the answer open, the end of the session closes it`() throws {
        var desk = try asked(Fixture.counterView())
        let why = Fixture.why("vi", called: true)
        desk.happen(.answered(.explained(why), attempt: "c-1"))
        desk.happen(.viewArrived(Fixture.counterView(current: Self.current)))
        #expect(desk.state.step == .readingWhy(why))
        desk.happen(.signedOut(sentence: nil))
        #expect(desk.state.step == .signingIn)
    }

    @Test func `an answer to a question that was given up opens nothing`() throws {
        var desk = try asked(Fixture.counterView())
        desk.happen(.answered(.explained(Fixture.why("vi", called: true)), attempt: "c-0"))
        #expect(desk.state.step == .desk)
    }
}
