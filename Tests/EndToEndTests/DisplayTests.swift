import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// What the hall sees, in a real terminal, of a real server.
@Suite(.timeLimit(.minutes(3)))
struct `the display of the hall` {
    private static let counters = 30

    private func openHall() async throws -> (ServerProcess, VarlinkConnection) {
        try await AllDayCenter(counters: Self.counters).open()
    }

    private func board(_ client: VarlinkConnection) async throws -> WireBoard {
        let boards = try client.stream(
            WatchDisplay.method, parameters: WatchDisplay(), as: WatchDisplay.Reply.self)
        for try await reply in boards { return reply.board }
        throw CancellationError()
    }

    /// The rows of the list beside the stage, such as `A015 12`, newest first.
    private func listed(on screen: String) -> [String] {
        screen.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /│ (A\d+) +Quầy (\d+) │$/).map { "\($0.1) \($0.2)" }
        }
    }

    @Test func `FQM 275: shows every one of thirty calls of one second, in their order`() async throws {
        let (server, client) = try await openHall()
        for _ in 1...Self.counters { _ = try await client.ask(TakeTicket(service: "tai_chinh")) }
        var sessions: [String] = []
        for counter in 1...Self.counters { sessions.append(try await client.officer(at: counter)) }
        let window = try Window("luot-display", ["--no-voice", "--hold", "2"], server: server)
        try await window.await("Chưa có số nào được gọi")
        for session in sessions { _ = try await client.ask(CallNext(session: session)) }
        let calls = try await board(client).calls
        #expect(calls.count == Self.counters)
        // A call comes into the list when it leaves the stage, and the list holds more than a moment's. A screen that is seen
        // twice is not one in the middle of being drawn.
        var seen: [String] = []
        var last = ""
        func watch(until count: Int) async throws {
            for _ in 1...2400 where seen.count < count {
                let screen = try window.screen()
                if screen == last {
                    for call in listed(on: screen).reversed() where !seen.contains(call) { seen.append(call) }
                }
                last = screen
                try await Task.sleep(for: .milliseconds(25))
            }
        }
        let large = 2
        try await watch(until: calls.count - large)
        #expect(seen.count == calls.count - large)
        // The last ones stand large as long as they are awaited. The first connection was idle too long meanwhile.
        let officers = try await server.connect()
        for session in sessions.suffix(large) {
            _ = try await officers.ask(Start(session: session))
            _ = try await officers.ask(Finish(session: session))
        }
        try await watch(until: calls.count)
        #expect(seen == calls.map { "\($0.label) \($0.counter)" })
    }

    @Test func `above a desk shows its ticket until it is finished, and why it does not serve`() async throws
    {
        let (server, client) = try await openHall()
        _ = try await client.ask(TakeTicket(service: "tai_chinh"))
        let sign = try Window("luot-display", ["--counter", "3"], server: server, size: (24, 6))
        try await sign.await("Quầy đóng")
        let session = try await client.officer(at: 3)
        try await sign.await("chờ gọi số")
        _ = try await client.ask(CallNext(session: session))
        try await sign.await("A001")
        _ = try await client.ask(Start(session: session))
        let screen = try await sign.await("Đang phục vụ")
        #expect(screen.contains("A001") && screen.contains("Quầy 3"))
        _ = try await client.ask(Finish(session: session))
        try await sign.await("chờ gọi số")
        _ = try await client.ask(Pause(session: session, reason: "Nghỉ trưa"))
        let paused = try await sign.await("Tạm ngưng phục vụ")
        #expect(paused.contains("Nghỉ trưa") && !paused.contains("A001"))
    }

    @Test func `says that the hall is closed, and when numbers are given again`() async throws {
        let (server, client) = try await openHall()
        let window = try Window("luot-display", ["--no-voice"], server: server, size: (60, 12))
        try await window.await("Chưa có số nào được gọi")
        _ = try await client.ask(CloseDay())
        let screen = try await window.await("Trung tâm đã hết giờ làm việc")
        #expect(screen.contains("Mở cửa lại lúc 00:00 ngày"))
    }
}
