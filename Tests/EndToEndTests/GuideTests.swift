import QueueInterface
import Queueing
import Testing
import Varlink
import VarlinkSocket

/// The officer who helps in the hall, at a real terminal with the real server.
struct `a guide in the hall` {
    private func openHall() async throws -> (ServerProcess, VarlinkConnection) {
        let server = try ServerProcess()
        try server.start()
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        _ = try await client.ask(AddStaff(staff: "huongdan1", name: "Cán bộ hướng dẫn", pin: "8642"))
        return (server, client)
    }

    private func signIn(_ server: ServerProcess) async throws -> Window {
        let guide = try Window("luot-counter", ["--guide"], server: server, size: (100, 30))
        try await guide.await("Mã cán bộ")
        try guide.press("huongdan1", "Tab", "8642", "Enter")
        try await guide.await("huongdan1 · 0 người đang chờ")
        return guide
    }

    @Test func `takes a number with a reason for its priority, and sees who waits`() async throws {
        let (server, client, guide) = try await begin()
        try await guide.press("Enter", until: "Lấy số: chọn lĩnh vực")
        try await guide.press("e", until: "Lấy số cho: Đất đai")
        try await guide.press("4", until: "Lý do ưu tiên: Người cao tuổi")
        try guide.press("82")
        let ticket = try await guide.press("Enter", until: "Mã hủy số:")
        #expect(ticket.contains("Số người chờ phía trước: 0"))
        let hall = try await guide.press("Escape", until: "chờ · lâu nhất")
        #expect(hall.contains("1 · 0 phút"))
        let events = try await client.ask(
            History(label: "E001", day: try await client.ask(GetStatus()).day)
        ).events
        #expect(events.map(\.kind) == ["ticketIssued", "ticketPriorityChanged"])
        #expect(events.last?.payload["reason"] == .string("82"))
        #expect(server.stop() == 0)
    }

    @Test func `returns a no-show`() async throws {
        let (server, client, guide) = try await begin()
        _ = try await client.ask(TakeTicket(service: "dat_dai"))
        let session = try await client.officer(at: 8)
        _ = try await client.ask(CallNext(session: session))
        for _ in 1...2 { _ = try await client.ask(Recall(session: session)) }
        _ = try await client.ask(NoShow(session: session))
        try await guide.await("Vắng mặt (1)")
        try await guide.press("b", until: "Cho số nào chờ lại?")
        try await guide.press("1", until: "1 · 0 phút")
        #expect(try await client.ask(GetTicket(label: "E001")).ticket.state == .waiting)
        #expect(server.stop() == 0)
    }

    @Test func `hears a kiosk that calls until the call is answered, however often its key is pressed`()
        async throws
    {
        let (server, _, guide) = try await begin()
        let kiosk = try await server.connect()
        _ = try await kiosk.ask(Hello(kind: "kiosk", name: "cửa chính", version: "1"))
        for _ in 1...3 { _ = try await kiosk.ask(CallGuide(reason: "Không đọc được chữ")) }
        let called = try await guide.await("Máy lấy số cửa chính gọi hỗ trợ")
        #expect(called.contains("Không đọc được chữ"))
        #expect(called.split(separator: "►").count == 2)
        try await guide.press("a", until: "Các quầy")
        for _ in 1...600 where try guide.screen().contains("►") {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try !guide.screen().contains("►"))
    }

    @Test func `is promised at a kiosk only while signed in`() async throws {
        let (server, client) = try await openHall()
        _ = try await client.officer(at: 8)
        #expect(try await client.ask(CallGuide()) == CallGuide.Reply(guides: 0, counters: [8]))
        _ = try await signIn(server)
        #expect(try await client.ask(CallGuide()) == CallGuide.Reply(guides: 1, counters: [8]))
        #expect(server.stop() == 0)
    }

    @Test func `of whom nobody knows answers no call`() async throws {
        let (server, _, _) = try await begin()
        let client = try await server.connect()
        await #expect(throws: (any Error).self) {
            try await client.ask(AnswerGuideCall(session: "nobody", call: 1))
        }
    }

    private func begin() async throws -> (ServerProcess, VarlinkConnection, Window) {
        let (server, client) = try await openHall()
        return (server, client, try await signIn(server))
    }
}
