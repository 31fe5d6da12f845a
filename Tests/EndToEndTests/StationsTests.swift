import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// Each station in a real terminal, with its real keys, against the real server.
struct `the stations` {
    private func openHall() async throws -> (ServerProcess, VarlinkConnection) {
        let server = try ServerProcess()
        try server.start()
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        return (server, client)
    }

    @Test func `a citizen takes a number by key and another by touch, in two languages`() async throws {
        let (server, client) = try await openHall()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Mời Ông/Bà chọn lĩnh vực")
        try await kiosk.press("e", until: "Vẫn lấy số")
        try await kiosk.press("Enter", until: "Ông/Bà có thuộc đối tượng ưu tiên không?")
        try kiosk.press("2")
        let ticket = try await kiosk.await("Số thứ tự của Ông/Bà")
        #expect(ticket.contains("Đất đai – Đăng ký biện pháp bảo đảm"))
        #expect(ticket.contains("Số chỉ có giá trị trong ngày"))
        #expect(try await client.ask(GetTicket(label: "E001")).ticket.priority == "nguoi_cao_tuoi")

        try await kiosk.press("Enter", until: "Mời Ông/Bà chọn lĩnh vực")
        try await kiosk.press("F2", until: "Tax")
        let tax = try #require(try kiosk.position(of: "Tax"))
        try await kiosk.until("Take it") { try kiosk.touch(x: tax.x, y: tax.y) }
        let answer = try #require(try kiosk.position(of: "Take it"))
        try await kiosk.until("No priority") { try kiosk.touch(x: answer.x, y: answer.y) }
        let ordinary = try #require(try kiosk.position(of: "No priority"))
        try await kiosk.until("People ahead of you") { try kiosk.touch(x: ordinary.x + 2, y: ordinary.y) }
        #expect(try await client.ask(GetTicket(label: "T001")).ticket.language == "en")
        #expect(try await client.ask(GetStatus()).issued == 2)
    }

    @Test func `a scanned card presses no key and waits for the number that one key takes`() async throws {
        let (server, client) = try await openHall()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Quét mã QR trên thẻ căn cước")
        try kiosk.paste(
            "020046000777|080111222|HOÀNG VĂN PÁO|01011946|Nam|Khối 5, phường Đông Kinh|01012022\n".utf8)
        let read = try await kiosk.await("Đã đọc thẻ căn cước")
        #expect(read.contains("Mời Ông/Bà chọn lĩnh vực"))
        #expect(!read.contains("020046000777") && !read.contains("PÁO"))
        #expect(try await client.ask(GetStatus()).issued == 0)

        try await kiosk.press("e", until: "Vẫn lấy số")
        try await kiosk.press("Enter", until: "Ông/Bà có thuộc đối tượng ưu tiên không?")
        try kiosk.press("1")
        try await kiosk.await("Số thứ tự của Ông/Bà")
        #expect(try await client.ask(GetTicket(label: "E001")).ticket.service == "dat_dai")
        let start = try await kiosk.press("Enter", until: "Mời Ông/Bà chọn lĩnh vực")
        #expect(!start.contains("Đã đọc thẻ căn cước"))
    }

    @Test func `a card whose letters the scanner mangled into stray bytes is read all the same`() async throws
    {
        let (server, client) = try await openHall()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Quét mã QR trên thẻ căn cước")
        let name: [UInt8] = [0xC0, 0x4E, 0x1E, 0x80, 0xE1, 0xFF, 0x4F, 0xF4]
        try kiosk.paste(Array("020046000777||".utf8) + name + Array("|01011946|Nam|x|01012022\n".utf8))
        try await kiosk.await("Đã đọc thẻ căn cước")
        #expect(try await client.ask(GetStatus()).issued == 0)
    }

    @Test func `a scanned health-insurance card is refused politely, and the menu is as it was`() async throws
    {
        let (server, client) = try await openHall()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Quét mã QR trên thẻ căn cước")
        try kiosk.paste("GD4202012345678|4ec3b46e67205661|15/03/1995|1|4c1ea16e67|20 - 001|01/01/2026\t".utf8)
        try await kiosk.await("Đây là mã thẻ BHYT")
        try await kiosk.press("Enter", until: "Mời Ông/Bà chọn lĩnh vực")
        #expect(try await client.ask(GetStatus()).issued == 0)
    }

    @Test func `an officer, the hall and the citizen see one service through`() async throws {
        let (server, client) = try await openHall()
        for _ in 1...4 { _ = try await client.ask(TakeTicket(service: "dat_dai")) }
        let desk = try await Window.signedInDesk(of: server, client)
        let display = try Window("luot-display", [], server: server)
        let rating = try Window("luot-rating", ["--counter", "8"], server: server)

        try await desk.await("E002")
        try await display.await("Đang chờ: E 4")

        try await desk.press("Enter", until: "Đang gọi")
        try await display.await("Mời số")
        let why = try await desk.press("?", until: "Số E001 được gọi đến quầy 8 lúc")
        #expect(why.contains("vì đến lượt theo thứ tự lấy số"))
        try await desk.press("Escape", until: "Đang gọi")
        try await desk.press("r", until: "Đã gọi lại 1 lần")
        try await desk.press("Enter", until: "Đang phục vụ")
        try await desk.press("Enter", until: "Chưa gọi số nào")
        try await rating.await("Số E001")
        try await rating.press("4", until: "Lý do")
        try await rating.press("Escape", until: "Cảm ơn")
        #expect(try await client.ask(GetStatus()).rated == 1)

        try await desk.press("Enter", until: "Đang gọi")
        try await desk.press("v", until: "Vắng mặt (1)")
        try await desk.press("Enter", until: "Đang gọi")
        try await desk.press("g", until: "Tạm gác")
        let status = try await client.ask(GetStatus())
        #expect(status.finished == 1)
        #expect(status.counters.first { $0.counter == 8 }?.staff == "canbo8")
        #expect(Set(status.stations.map(\.kind)).isSuperset(of: ["counter", "display", "rating"]))
    }

    @Test func `a ticket finished by mistake is back at the counter after one key`() async throws {
        let (server, client) = try await openHall()
        _ = try await client.ask(TakeTicket(service: "dat_dai"))
        let desk = try await Window.signedInDesk(of: server, client)
        try await desk.await("E001")
        try await desk.press("Enter", until: "Đang gọi")
        try await desk.press("Enter", until: "Đang phục vụ")
        try await desk.press("Enter", until: "Chưa gọi số nào")
        try await desk.press("u", until: "Đang phục vụ")
        let ticket = try await client.ask(GetTicket(label: "E001")).ticket
        #expect(ticket.state == .serving && ticket.counter == 8 && ticket.finishedAt == nil)
    }

    @Test func `stations say when the server is away and come back by themselves`() async throws {
        let (server, _) = try await openHall()
        let kiosk = try Window("luot-kiosk", [], server: server)
        let display = try Window("luot-display", [], server: server)
        try await kiosk.await("Mời Ông/Bà chọn lĩnh vực")
        try await display.await("Chưa có số nào được gọi")
        server.kill()
        try await kiosk.await("Mất kết nối")
        try await display.await("Mất kết nối")
        try server.start()
        for window in [kiosk, display] {
            for _ in 1...600 where try window.screen().contains("Mất kết nối") {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(try !window.screen().contains("Mất kết nối"))
        }
        try await kiosk.press("t", until: "Vẫn lấy số")
    }
}
