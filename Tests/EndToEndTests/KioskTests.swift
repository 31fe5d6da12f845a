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
        try await kiosk.press("Enter", until: "+ Thêm")
        try await kiosk.press("+", until: "Chọn các lĩnh vực theo thứ tự")
        try await kiosk.press("l", until: "Vẫn lấy số")
        try await kiosk.press("Enter", until: "✓ 2")
        try await kiosk.press("0", until: "Ông/Bà có thuộc đối tượng ưu tiên không?")
        try await kiosk.press("1", until: "Số thứ tự của Ông/Bà")
        try await kiosk.await("2. Tư pháp")
        let history = try await client.ask(History(label: "E001", day: #require(Day("2026-11-23"))))
        #expect(history.events.map(\.kind) == ["ticketIssued", "ticketErrandsListed"])
        #expect(server.stop() == 0)
    }

    @Test func `who does not know the service finds it in everyday words, with the papers to bring`()
        async throws
    {
        let (server, client) = try await openMonday()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Tìm thủ tục")
        let search = try #require(try kiosk.position(of: "Tìm thủ tục"))
        try await kiosk.until("Ông/Bà cần làm việc gì?") { try kiosk.touch(x: search.x, y: search.y) }
        var typed = ""
        for letter in "so do" {
            // A person's pace: letters in one burst are a scan.
            try kiosk.press(letter == " " ? "Space" : String(letter))
            typed += String(letter)
            try await kiosk.await("│ " + typed)
        }
        try await kiosk.await("Phù hợp nhất")
        try await kiosk.press("Enter", until: "Giấy tờ cần mang theo")
        let take = try #require(try kiosk.position(of: "Lấy số"))
        try await kiosk.until("Vẫn lấy số") { try kiosk.touch(x: take.x, y: take.y) }
        try await kiosk.press("Enter", until: "Ông/Bà có thuộc đối tượng ưu tiên không?")
        try await kiosk.press("1", until: "Số thứ tự của Ông/Bà")
        let ticket = try await client.ask(GetTicket(label: "E001")).ticket
        #expect(ticket.service == "dat_dai" && ticket.procedure != nil)
        #expect(server.stop() == 0)
    }

    /// Touches where a text stands, some columns further on, until the screen shows what that leads to.
    private func touch(_ text: String, _ columns: Int = 1, in kiosk: Window, until shown: String) async throws
    {
        // A person's pace: a second touch at once is taken for the bounce of the first one.
        try await Task.sleep(for: .milliseconds(100))
        let place = try #require(try kiosk.position(of: text), "“\(text)” is not shown")
        try await kiosk.until(shown) { try kiosk.touch(x: place.x + columns, y: place.y) }
    }

    @Test func `types words by touch alone, touches the first hit, reads the papers and takes a number`()
        async throws
    {
        let (server, client) = try await openMonday()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Tìm thủ tục")
        try await touch("Tìm thủ tục", in: kiosk, until: "Ông/Bà cần làm việc gì?")
        let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0) }
        var typed = ""
        for letter in "bang lai" {
            typed.append(letter)
            guard let row = rows.first(where: { $0.contains(letter) }), let key = row.firstIndex(of: letter)
            else {
                try await touch("Dấu cách", in: kiosk, until: "│ \(typed)")
                continue
            }
            // A letter stands in every sixth column of its row.
            let gap = String(repeating: " ", count: 5)
            let spelled = row.map { String($0) }.joined(separator: gap)
            try await touch(spelled, 6 * key, in: kiosk, until: "│ \(typed)")
        }
        try await touch("★ Phù hợp nhất", in: kiosk, until: "Giấy tờ cần mang theo")
        try await kiosk.await("• Giấy khám sức khỏe của người lái xe")
        try await touch("Lấy số", in: kiosk, until: "Vẫn lấy số")
        try await touch("Vẫn lấy số", in: kiosk, until: "Ông/Bà có thuộc đối tượng ưu tiên không?")
        try await touch("Không thuộc", in: kiosk, until: "Số thứ tự của Ông/Bà")
        let ticket = try await client.ask(GetTicket(label: "R001")).ticket
        #expect(ticket.procedure == "gplx")
        #expect(server.stop() == 0)
    }

    @Test func `who needs somebody calls the guide by one touch`() async throws {
        let (server, client) = try await openMonday()
        _ = try await client.ask(AddStaff(staff: "huongdan1", name: "Cán bộ hướng dẫn", pin: "8642"))
        _ = try await client.ask(SignIn(staff: "huongdan1", pin: "8642"))
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Gọi cán bộ")
        let guide = try #require(try kiosk.position(of: "Gọi cán bộ"))
        try await kiosk.until("Đã gọi. Cán bộ hướng dẫn sẽ đến ngay.") {
            try kiosk.touch(x: guide.x, y: guide.y)
        }
        #expect(server.stop() == 0)
    }

    @Test func `who sees little reads large letters, and the next citizen finds the usual ones`() async throws
    {
        let (server, _) = try await openMonday()
        let kiosk = try Window("luot-kiosk", [], server: server)
        try await kiosk.await("Tư pháp")
        try await kiosk.press("*", until: "Chữ nhỏ")
        #expect(try kiosk.screen().contains("█"))
        let usual = try await kiosk.press("*", until: "Tư pháp")
        #expect(!usual.contains("█"))
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
        let after = try await display.await("Mở cửa lại lúc 07:00 ngày 24/11")
        #expect(!after.contains("T001"))
        #expect(server.stop() == 0)
    }
}
