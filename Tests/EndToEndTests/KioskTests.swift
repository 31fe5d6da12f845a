import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// What a kiosk does besides one number for one service, and what the hall sees at the end of the day.
struct `a visitor` {
    /// A server whose Monday morning has begun.
    private func openMonday() async throws -> (ServerProcess, VarlinkConnection) {
        let server = try ServerProcess()
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("23T08:00")))
        return (server, client)
    }

    @Test func `with an appointment types its code and gets a number`() async throws {
        let (server, client) = try await openMonday()
        let wish = AddAppointments.Wish(service: "dat_dai", at: try .november("23T08:30"))
        let booked = try await client.ask(AddAppointments(appointments: [wish])).appointments
        let code = try #require(booked.first).code
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Tôi có lịch hẹn")
        try await kiosk.press("F3", until: "Nhập mã lịch hẹn")
        var typed = ""
        for digit in code {
            // A person's pace: digits in one burst are a scan.
            try kiosk.press(String(digit))
            typed += typed.isEmpty ? String(digit) : " \(digit)"
            try await kiosk.await(typed)
        }
        let ticket = try await kiosk.press("Enter", until: "Số thứ tự của Ông/Bà")
        #expect(ticket.contains("Đất đai – Đăng ký biện pháp bảo đảm"))
        #expect(try await client.ask(GetTicket(label: "E001")).ticket.priority == "appointment")
        #expect(server.stop() == 0)
    }

    @Test func `with two errands takes one number for both, though no counter serves them yet`() async throws
    {
        let (server, client) = try await openMonday()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Mời Ông/Bà chọn lĩnh vực")
        try await kiosk.press("e", until: "Vẫn lấy số")
        try await kiosk.press("Enter", until: "Thêm lĩnh vực khác")
        try await kiosk.press("+", until: "Chọn các lĩnh vực theo thứ tự")
        try await kiosk.press("l", until: "Vẫn lấy số")
        try await kiosk.press("Enter", until: "✓ 2")
        try await kiosk.press("0", until: "Ông/Bà có thuộc đối tượng ưu tiên không?")
        let ticket = try await kiosk.press("1", until: "Số thứ tự của Ông/Bà")
        #expect(ticket.contains("2. Tư pháp"))
        let history = try await client.ask(History(label: "E001", day: #require(Day("2026-11-23"))))
        #expect(history.events.map(\.kind) == ["ticketIssued", "ticketErrandsListed"])
        #expect(server.stop() == 0)
    }

    @Test func `who still waits when ticket hours end sees the number on the display, and only then`()
        async throws
    {
        let (server, client) = try await openMonday()
        _ = try await client.ask(TakeTicket(service: "thue"))
        let display = try Window("luot-display", [], server: server)
        let before = try await display.await("Đang chờ: T 1")
        #expect(!before.contains("giờ đóng cửa"))
        // Nothing happens at 16:15 but that ticket hours end.
        _ = try await client.ask(Advance(to: .november("23T16:20")))
        try await display.await("Số chưa được phục vụ trước giờ đóng cửa")
        let shown = try await display.await("T001")
        #expect(shown.contains("Đóng cửa lúc 16:30"))
        _ = try await client.ask(Advance(to: .november("23T18:00")))
        let after = try await display.await("Không có ai đang chờ")
        #expect(!after.contains("T001"))
        #expect(server.stop() == 0)
    }
}
