import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// A center whose clocks are not those of Vietnam.
struct `a center in another time zone` {
    /// The center of Lạng Sơn, moved.
    private func server(in zone: String) throws -> ServerProcess {
        let file = ServerProcess.top.appending(path: "assets/centers/lang-son.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let server = try ServerProcess(text: text.replacing("Asia/Ho_Chi_Minh", with: zone))
        try server.startSimulated()
        return server
    }

    private func advance(_ client: VarlinkConnection, to text: String) async throws {
        _ = try await client.ask(Advance(to: try #require(WireTime(text))))
    }

    @Test func `opens, refuses, explains and closes by the clocks of its own hall`() async throws {
        let server = try server(in: "Asia/Tokyo")
        let client = try await server.connect()
        try await advance(client, to: "2026-11-23T06:45:00.000+09:00")
        let luot = CommandLine(socket: server.socket).with("LUOT_LANGUAGE", "vi")
        let refused = try luot("take", "thue")
        #expect(refused.status == 1)
        #expect(refused.complaint.contains("07:00 ngày 23/11/2026"))
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("07:00")

        try await advance(client, to: "2026-11-23T08:00:00.000+09:00")
        _ = try await client.ask(TakeTicket(service: "dat_dai"))
        _ = try await client.ask(TakeTicket(service: "dat_dai"))
        let desk = try await Window.signedInDesk(of: server, client)
        try await desk.await("E001")
        try await desk.press("Enter", until: "Đang gọi")
        try await desk.press("?", until: "Số E001 được gọi đến quầy 8 lúc 08:00")
        #expect(try luot("why", "E001").output.contains("lúc 08:00"))

        let display = try Window("luot-display", [], server: server)
        try await display.await("08:00")
        try await advance(client, to: "2026-11-23T16:20:00.000+09:00")
        try await display.await("Đóng cửa lúc 16:30")
        #expect(server.stop() == 0)
    }

    @Test func `sets its clocks to summer time and back`() async throws {
        let server = try server(in: "Europe/London")
        let client = try await server.connect()
        let hello = Hello(kind: "kiosk", name: "door", version: "1")
        for (time, day) in [
            ("2026-11-23T08:00:00.000+00:00", "2026-11-23"),
            ("2027-06-21T08:00:00.000+01:00", "2027-06-21"),
            ("2027-11-22T08:00:00.000+00:00", "2027-11-22"),
        ] {
            try await advance(client, to: time)
            #expect(try await client.ask(hello).now.description == time)
            #expect(try await client.ask(GetStatus()).day == Day(day))
        }
        #expect(server.stop() == 0)
    }
    @Test func `knows since when a station is there, however often it asks for the time`() async throws {
        let server = try server(in: "Asia/Tokyo")
        let client = try await server.connect()
        for time in ["2026-11-23T08:00:00.000+09:00", "2026-11-23T09:00:00.000+09:00"] {
            try await advance(client, to: time)
            _ = try await client.ask(Hello(kind: "kiosk", name: "door", version: "1"))
        }
        let stations = try await client.ask(GetStatus()).stations
        #expect(stations.map(\.since.description) == ["2026-11-23T08:00:00.000+09:00"])
        #expect(server.stop() == 0)
    }
}
