import Queueing
import Screens
import Testing

/// A key at a desk where it is held down, stuck, or pressed by somebody who is quick and means it.
@Suite struct CounterDamperTests {
    private static let called = Fixture.item("E009", "Đất đai", .called, minutes: 21)
    private static let serving = Fixture.item("E009", "Đất đai", .serving, minutes: 21)

    /// A desk whose server answers every step at once, so that only the guard is in the way.
    private func steps(pressingEvery milliseconds: [Int64]) throws -> [CounterScreen.Request] {
        var desk = try Desk()
        var current: CounterView.Item?
        for pause in milliseconds {
            desk.pass(milliseconds: pause)
            let before = desk.requests.count
            desk.happen(.keyPressed(.enter))
            guard desk.requests.count > before, let attempt = desk.state.pending?.attempt else { continue }
            current = current == nil ? Self.called : current?.state == .called ? Self.serving : nil
            desk.happen(.viewArrived(Fixture.counterView(current: current)))
            desk.happen(.answered(.done, attempt: attempt))
        }
        return desk.requests
    }

    @Test(arguments: [(250, 33), (500, 33), (660, 25), (500, 92), (250, 200)] as [(Int64, Int64)])
    func `a key that is held for ten seconds takes one step`(delay: Int64, interval: Int64) throws {
        let repeats = Array(repeating: interval, count: Int(10_000 / interval))
        #expect(try steps(pressingEvery: [0, delay] + repeats) == [.callNext])
    }

    @Test func `an officer who presses once a second is never hindered`() throws {
        let steps = try steps(pressingEvery: Array(repeating: 1_000, count: 6))
        #expect(steps == [.callNext, .start, .finish, .callNext, .start, .finish])
    }

    @Test func `an impatient officer gets through by pressing again`() throws {
        #expect(try steps(pressingEvery: [0, 400, 400]) == [.callNext, .start])
    }

    @Test func `a held Enter that sends a form takes no step afterwards`() throws {
        var desk = try Desk(Fixture.counterView(current: Self.serving))
        desk.enter("g\n")
        desk.happen(.viewArrived(Fixture.counterView()))
        desk.happen(.answered(.done, attempt: "c-1"))
        for _ in 0..<30 {
            desk.pass(milliseconds: 33)
            desk.happen(.keyPressed(.enter))
        }
        #expect(desk.requests == [.park(reason: nil)])
    }

    @Test func `a held key calls a number again once`() throws {
        var desk = try Desk(Fixture.counterView(current: Self.called))
        for _ in 0..<30 {
            desk.happen(.keyPressed(.character("r")))
            if let attempt = desk.state.pending?.attempt {
                desk.happen(.viewArrived(Fixture.counterView(current: Self.called)))
                desk.happen(.answered(.done, attempt: attempt))
            }
            desk.pass(milliseconds: 33)
        }
        #expect(desk.requests == [.recall])
    }

    @Test func `a held Enter searches once where nothing is found`() throws {
        var desk = try Desk(Fixture.counterView(current: Self.called))
        desk.enter("/15")
        for _ in 0..<30 {
            desk.happen(.keyPressed(.enter))
            if let attempt = desk.state.pending?.attempt {
                desk.happen(.answered(.found([]), attempt: attempt))
            }
            desk.pass(milliseconds: 33)
        }
        #expect(desk.requests == [.find(query: "15")])
    }

    @Test func `the letter that opens a form can begin what is written in it`() throws {
        var desk = try Desk(Fixture.counterView(current: Self.called))
        for key in "ggiấy" { desk.happen(.keyPressed(.character(key))) }
        desk.happen(.keyPressed(.enter))
        #expect(desk.requests == [.park(reason: "giấy")])
    }

    @Test func `a held arrow runs through a list`() throws {
        var desk = try Desk(Fixture.counterView(current: Self.called))
        desk.enter("t")
        for _ in 0..<30 { desk.happen(.keyPressed(.down)) }
        guard case .choosing(let menu) = desk.state.step else {
            Issue.record("no list is shown")
            return
        }
        #expect(menu.selected == menu.entries.count - 1)
    }

    @Test func `a clock that is set back does not keep Enter from working`() throws {
        var desk = try Desk()
        desk.press(.enter)
        desk.happen(.viewArrived(Fixture.counterView(current: Self.called)))
        desk.happen(.answered(.done, attempt: "c-1"))
        desk.pass(milliseconds: -3_600_000)
        desk.happen(.keyPressed(.enter))
        #expect(desk.requests == [.callNext, .start])
    }

    @Test func `the screen says that it waits in the very drawing after the key, and no key works meanwhile`()
        throws
    {
        var desk = try Desk(Fixture.counterView(current: Self.called))
        desk.press(.character("r"))
        #expect(desk.glass.contains("đang chờ máy chủ…"))
        desk.press(.character("v"), .character("g"), .enter)
        #expect(desk.requests == [.recall])
    }
}
