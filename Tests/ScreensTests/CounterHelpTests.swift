import Queueing
import Screens
import Testing

/// The list of keys behind F1.
@Suite struct CounterHelpTests {
    private static let sizes = [
        (80, 24), (60, 16), (60, 10), (40, 16), (40, 12), (40, 10), (40, 8), (24, 12), (20, 5), (12, 5),
    ]

    private func desk(_ size: (Int, Int)) throws -> Desk {
        var desk = try Desk()
        desk.happen(.resized(Size(width: size.0, height: size.1)))
        desk.press(.function(1))
        return desk
    }

    private func canvas(_ desk: Desk) -> Canvas {
        var canvas = Canvas(size: desk.state.surroundings.size)
        CounterScreen.view(desk.state, on: &canvas)
        return canvas
    }

    @Test(arguments: sizes)
    func `the way back stands alone in its row`(size: (Int, Int)) throws {
        let desk = try desk(size)
        let leave = try Fixture.words("vi")(.counterHelpLeave)
        let rows = canvas(desk).text.split(separator: "\n").filter { $0.contains("Nhấn phím") }
        #expect(rows.count == (size.1 < 10 ? 0 : 1))
        #expect(rows.allSatisfy { $0.trimmingPrefix(while: \.isWhitespace) == leave.fitted(to: size.0) })
    }

    @Test(arguments: sizes)
    func `every key is on some page, and a touch turns them until it leads back`(size: (Int, Int)) throws {
        var desk = try desk(size)
        var unseen = Set(CounterScreen.keys.map(\.keyNames))
        var pages = 0
        while desk.state.step != .desk, pages < CounterScreen.keys.count + 1 {
            pages += 1
            let drawn = canvas(desk)
            let words = Set(drawn.text.split(whereSeparator: \.isWhitespace).map(String.init))
            unseen.subtract(words)
            guard let key = drawn.key(touchedAt: 1, 2) else { break }
            desk.press(key)
        }
        #expect(unseen.isEmpty)
        #expect(desk.state.step == .desk)
    }

    @Test func `the paging keys turn the pages, any other key leads back`() throws {
        var desk = try desk((40, 12))
        desk.press(.pageDown)
        #expect(desk.state.step == .readingHelp(page: 1))
        desk.press(.pageUp)
        #expect(desk.state.step == .readingHelp(page: 0))
        desk.press(.character("r"))
        #expect(desk.state.step == .desk)
        #expect(desk.requests.isEmpty)
    }

    @Test func `a glass that was made larger shows the last page it has`() throws {
        var desk = try desk((12, 5))
        desk.press(.pageDown, .pageDown)
        desk.happen(.resized(Size(width: 80, height: 24)))
        #expect(canvas(desk).text.contains("Đăng xuất"))
    }
}
