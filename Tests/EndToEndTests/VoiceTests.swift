import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// Calls are heard in the hall: real server, real displays, and a script in place of the sound card.
@Suite(.timeLimit(.minutes(3)), .serialized)
struct `the voice of the hall` {
    /// An open day in a center of six counters in two zones, whose calls are said once, in one language, unless a test has
    /// other settings.
    private func openHall(
        voice: String = "{ languages: [vi], repeat: 1, chime: false }"
    ) async throws -> (ServerProcess, VarlinkConnection) {
        try await AllDayCenter(
            counters: 6, besides: { ", zone: \($0 < 4 ? "A" : "B")" },
            settings: "voice: \(voice)"
        ).open()
    }

    /// Calls so many tickets, six counters in turn, each a connection of its own; returns the calls as they are heard.
    private func burst(_ count: Int, _ client: VarlinkConnection) async throws -> [String] {
        for _ in 1...count { _ = try await client.ask(TakeTicket(service: "tai_chinh")) }
        var sessions: [String] = []
        for counter in 1...6 { sessions.append(try await client.officer(at: counter)) }
        for number in 0..<count {
            let session = sessions[number % 6]
            if number >= 6 { _ = try await client.ask(Finish(session: session)) }
            _ = try await client.ask(CallNext(session: session))
        }
        return (0..<count).map { "\($0 + 1) \(Label(prefix: "A", number: $0 + 1)) \($0 % 6 + 1)" }
    }

    private func display(
        _ server: ServerProcess, _ loudspeaker: Loudspeaker, _ options: String...
    ) throws -> Window {
        try Window("luot-display", loudspeaker.options + options, server: server)
    }

    @Test
    func `novosga 78: says thirty calls of one second in order, none lost or doubled, all on the board`()
        async throws
    {
        let (server, client) = try await openHall()
        let loudspeaker = try Loudspeaker()
        let window = try display(server, loudspeaker)
        try await window.await("Chưa có số nào được gọi")
        let calls = try await burst(30, client)
        let boards = try client.stream(
            WatchDisplay.method, parameters: WatchDisplay(), as: WatchDisplay.Reply.self)
        for try await reply in boards {
            #expect(reply.board.calls.map { "\($0.sequence) \($0.label) \($0.counter)" } == calls)
            break
        }
        try await loudspeaker.awaitHeard(30)
        #expect(try loudspeaker.heard() == calls)
        // One sound begins when the one before is over.
        let kinds = try loudspeaker.sounds().map(\.kind)
        #expect(kinds == Array(repeating: [.begun, .heard], count: 30).flatMap(\.self))
    }

    @Test func `says every call of a burst once before it repeats those that still stand`() async throws {
        let (server, client) = try await openHall(voice: "{ languages: [vi, en], repeat: 2, chime: true }")
        let loudspeaker = try Loudspeaker()
        // The first call is said for as long as the burst takes.
        loudspeaker.hold(1)
        let window = try display(server, loudspeaker)
        try await window.await("Chưa có số nào được gọi")
        let calls = try await burst(12, client)
        try await loudspeaker.awaitHold(1)
        try loudspeaker.release(1)
        try await loudspeaker.awaitHeard(18)
        // The tickets of the first six are finished by then.
        #expect(try loudspeaker.heard() == calls + calls.suffix(6))
    }

    @Test func `says no call of a day that is closed`() async throws {
        let (server, client) = try await openHall()
        let loudspeaker = try Loudspeaker()
        loudspeaker.hold(2)
        let window = try display(server, loudspeaker, "--hold", "2")
        try await window.await("Chưa có số nào được gọi")
        let calls = try await burst(12, client)
        try await loudspeaker.awaitHold(2)
        _ = try await client.ask(CloseDay())
        try await window.await("Mở cửa lại")
        try loudspeaker.release(2)
        _ = try await client.ask(OpenDay())
        let session = try await client.ask(SignIn(counter: 1, staff: "quay1", pin: "2468")).session
        _ = try await client.ask(TakeTicket(service: "tai_chinh"))
        _ = try await client.ask(CallNext(session: session))
        try await loudspeaker.awaitHeard(3)
        #expect(try loudspeaker.heard() == calls.prefix(2) + ["13 A013 1"])
    }

    @Test func `is one of two displays, and the other goes on where it was killed`() async throws {
        let (server, client) = try await openHall()
        let loudspeaker = try Loudspeaker()
        loudspeaker.hold(10)
        let windows = try [display(server, loudspeaker), display(server, loudspeaker)]
        for window in windows { try await window.await("Chưa có số nào được gọi") }
        let calls = try await burst(30, client)
        try await loudspeaker.awaitHold(10)
        let speaker = try #require(try loudspeaker.sounds().last).process
        kill(speaker, SIGKILL)
        try loudspeaker.release(10)
        try await loudspeaker.awaitHeard(30)
        #expect(try loudspeaker.heard() == calls)
        let sounds = try loudspeaker.sounds().filter { $0.kind == .heard }
        #expect(sounds.prefix(9).allSatisfy { $0.process == speaker })
        #expect(Set(sounds.dropFirst(9).map(\.process)).count == 1)
        #expect(!sounds.dropFirst(9).contains { $0.process == speaker })
    }

    @Test func `goes on after the only display was killed and started again`() async throws {
        let (server, client) = try await openHall()
        let loudspeaker = try Loudspeaker()
        loudspeaker.hold(3)
        let first = try display(server, loudspeaker)
        try await first.await("Chưa có số nào được gọi")
        let calls = try await burst(8, client)
        try await loudspeaker.awaitHold(3)
        kill(try #require(try loudspeaker.sounds().last).process, SIGKILL)
        try loudspeaker.release(3)
        let second = try display(server, loudspeaker)
        // The two newest stand large, those before them in the list.
        try await second.await("A006")
        try await loudspeaker.awaitHeard(8)
        #expect(try loudspeaker.heard() == calls)
    }

    @Test func `loses and doubles nothing when the server is killed and started again`() async throws {
        let (server, client) = try await openHall()
        let loudspeaker = try Loudspeaker()
        loudspeaker.hold(4)
        let window = try display(server, loudspeaker)
        try await window.await("Chưa có số nào được gọi")
        let calls = try await burst(12, client)
        try await loudspeaker.awaitHold(4)
        server.kill()
        try await window.await("Mất kết nối")
        try loudspeaker.release(4)
        try server.start()
        try await loudspeaker.awaitHeard(12)
        #expect(try loudspeaker.heard() == calls)
    }

    @Test func `is heard in each zone for its own counters`() async throws {
        let (server, client) = try await openHall()
        let (left, right) = (try Loudspeaker(), try Loudspeaker())
        let windows = try [display(server, left, "--zone", "A"), display(server, right, "--zone", "B")]
        for window in windows { try await window.await("Chưa có số nào được gọi") }
        let calls = try await burst(12, client)
        try await left.awaitHeard(6)
        try await right.awaitHeard(6)
        #expect(try left.heard() == calls.filter { "123".contains($0.suffix(1)) })
        #expect(try right.heard() == calls.filter { "456".contains($0.suffix(1)) })
    }

    @Test func `says on the display that it has no sound, and the board goes on`() async throws {
        let (server, client) = try await openHall()
        let window = try Window("luot-display", ["--player", "/nowhere/aplay"], server: server)
        try await window.await("Chưa có số nào được gọi")
        _ = try await burst(2, client)
        let screen = try await window.await("Loa chưa hoạt động")
        #expect(screen.contains("Mời số"))
        let loudspeaker = try Loudspeaker()
        let other = try display(server, loudspeaker)
        try await loudspeaker.awaitHeard(2)
        #expect(try loudspeaker.heard() == ["1 A001 1", "2 A002 2"])
        try await other.await("Mời số")
    }

    @Test func `waits for a zone that no counter stands in, and says which`() async throws {
        let (server, _) = try await openHall()
        let log = server.folder + "/log"
        let window = try Window("luot-display", ["--zone", "C", "--no-voice", "2>\(log)"], server: server)
        try await window.await("Đang kết nối")
        for _ in 1...600 where try String(contentsOfFile: log, encoding: .utf8).isEmpty {
            try await Task.sleep(for: .milliseconds(50))
        }
        let said = try String(contentsOfFile: log, encoding: .utf8)
        #expect(said == "No counter of the center file stands in the zone “C”.\n")
        #expect(try !window.screen().contains("Mất kết nối"))
    }

    @Test func `ends with its display, at once`() async throws {
        let (server, client) = try await openHall()
        let loudspeaker = try Loudspeaker()
        loudspeaker.hold(1)
        let window = try display(server, loudspeaker)
        try await window.await("Chưa có số nào được gọi")
        _ = try await burst(1, client)
        try await loudspeaker.awaitHold(1)
        let speaker = try #require(try loudspeaker.sounds().last).process
        kill(speaker, SIGTERM)
        for _ in 1...200 where kill(speaker, 0) == 0 { try await Task.sleep(for: .milliseconds(50)) }
        #expect(kill(speaker, 0) != 0)
        try loudspeaker.release(1)
        #expect(try loudspeaker.sounds().map(\.kind) == [.begun])
    }
}
