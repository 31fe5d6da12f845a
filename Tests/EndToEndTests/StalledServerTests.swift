import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// A desk whose server does not answer.
struct `a desk with a stalled server` {
    @Test func `says at once that it waits, and what was asked happens once`() async throws {
        let server = try ServerProcess()
        try server.start()
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        _ = try await client.ask(TakeTicket(service: "dat_dai"))
        let desk = try await Window.signedInDesk(of: server, client)
        try await desk.await("E001")
        try await desk.press("Enter", until: "Đang gọi")
        server.stall()
        try desk.press("r")
        try await desk.await("đang chờ máy chủ…")
        try desk.press("r", "r", "Enter")
        server.resume()
        try await desk.await("Đã gọi lại 1 lần")
        let ticket = try await client.ask(GetTicket(label: "E001")).ticket
        #expect(ticket.recalls == 1 && ticket.state == .called)
        #expect(server.stop() == 0)
    }
}
