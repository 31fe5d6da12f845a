import Queueing
import Screens
import Testing

/// A key at a guide's console that is held down, or pressed twice in a hurry.
@Suite struct GuideHeldKeyTests {
    /// A number is shown, which the key asked for.
    private func lobby(issuedBy key: Key) throws -> Lobby {
        var lobby = try Lobby()
        lobby.enter("\ne")
        lobby.press(key)
        return lobby
    }

    private var shown: GuideScreen.Event {
        .answered(.shown(Fixture.shown, trouble: nil), attempt: "g-1")
    }

    @Test(
        arguments: [(Key.enter, 0), (.enter, 100), (.enter, 5_000), ("1", 0), ("1", 1_000)] as [(Key, Int64)])
    func `a quick second press does not close the number that was just issued`(
        key: Key, answered milliseconds: Int64
    ) throws {
        var lobby = try lobby(issuedBy: key)
        lobby.pass(milliseconds: milliseconds)
        lobby.happen(shown)
        lobby.pass(milliseconds: 150)
        lobby.happen(.keyPressed(key))
        #expect(lobby.state.step == .showing(Fixture.shown))
        lobby.press(key)
        #expect(lobby.state.step == .hall)
    }

    @Test(arguments: [33, 40, 92, 200] as [Int64])
    func `Enter that is held takes one step, and never a number`(interval: Int64) throws {
        var lobby = try Lobby()
        lobby.happen(.keyPressed(.enter))
        lobby.pass(milliseconds: 500)
        for _ in 1...60 {
            lobby.happen(.keyPressed(.enter))
            lobby.pass(milliseconds: interval)
        }
        #expect(lobby.requests.isEmpty)
        guard case .choosing(let menu) = lobby.state.step else {
            Issue.record("no list is shown")
            return
        }
        #expect(menu.title == .guideTakeTitle)
    }

    @Test func `the language key shows the number in the other language and leaves it open`() throws {
        var lobby = try lobby(issuedBy: .enter)
        lobby.happen(shown)
        lobby.press(.function(2))
        #expect(lobby.state.step == .showing(Fixture.shown))
        #expect(lobby.glass.text.contains("Code to cancel: 7K2P"))
    }

    @Test func `two keys that are not the same are both meant, however fast`() throws {
        var lobby = try Lobby()
        for key in [Key.enter, "e", "1"] { lobby.happen(.keyPressed(key)) }
        #expect(lobby.requests.count == 1)
    }
}
