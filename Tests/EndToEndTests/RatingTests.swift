import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// A rating terminal in a real terminal, touched with a pointer, against the real server.
struct `a citizen at the rating terminal` {
    /// A counter that has just finished E001, and the terminal beside it.
    private func finishedService() async throws -> (ServerProcess, VarlinkConnection, desk: String) {
        let server = try ServerProcess()
        try server.start()
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        _ = try await client.ask(AddStaff(staff: "canbo8", name: "Nông Thị Hà", pin: "8642"))
        let session = try await client.ask(SignIn(counter: 8, staff: "canbo8", pin: "8642")).session
        for _ in 1...2 { _ = try await client.ask(TakeTicket(service: "dat_dai")) }
        _ = try await client.ask(CallNext(session: session))
        _ = try await client.ask(Start(session: session))
        return (server, client, session)
    }

    /// Touches where a text stands, until the screen shows what it leads to.
    private func touch(_ text: String, in window: Window, until shown: String) async throws {
        // A person's pace: a second touch at once is taken for the bounce of the first one.
        try await Task.sleep(for: .milliseconds(100))
        let place = try #require(try window.position(of: text), "“\(text)” is not shown")
        let middle = (x: place.x + text.count / 2, y: place.y)
        try await window.until(shown) { try window.touch(x: middle.x, y: middle.y) }
    }

    @Test func `touches a face and a reason and types a comment with marks on the glass`() async throws {
        let (server, client, session) = try await finishedService()
        let rating = try Window("luot-rating", ["--counter", "8"], server: server)
        try await rating.await("Đánh giá mức độ hài lòng")
        _ = try await client.ask(Finish(session: session))
        try await rating.await("Số E001")
        try await touch("Không hài lòng", in: rating, until: "Góp ý thêm")
        try await touch("Thời gian chờ lâu", in: rating, until: "[x]")
        try await touch("Góp ý thêm", in: rating, until: "Dấu cách")
        for (key, shown) in [
            ("│ c  │", "c"), ("│ h  │", "ch"), ("│ o  │", "cho"), ("│ w  │", "chơ"), ("│ f  │", "chờ"),
            ("Dấu cách", "chờ"), ("│ l  │", "chờ l"), ("│ â  │", "chờ lâ"), ("│ u  │", "chờ lâu"),
        ] {
            // The first line below the heading.
            try await touch(key, in: rating, until: "Ông/Bà\n  \(shown)")
        }
        try await touch("Gửi", in: rating, until: "Cảm ơn Ông/Bà đã đánh giá")
        #expect(try await client.ask(GetStatus()).rated == 1)
        #expect(try !rating.screen().contains("chờ lâu"))
        client.close()
        #expect(server.stop() == 0)
        #expect(try kept(by: server) == ["khong_hai_long", #"["cho_lau"]"#, "chờ lâu"])
    }

    @Test func `is asked in the language of the ticket`() async throws {
        let (server, client, session) = try await finishedService()
        let rating = try Window("luot-rating", ["--counter", "8"], server: server)
        try await rating.await("Đánh giá mức độ hài lòng")
        _ = try await client.ask(Finish(session: session))
        try await rating.await("Số E001")
        try await rating.press("1", until: "Cảm ơn")
        _ = try await client.ask(TakeTicket(service: "dat_dai", language: "en"))
        _ = try await client.ask(CallNext(session: session))
        _ = try await client.ask(Finish(session: session))
        try await rating.await("Số E002")
        try await rating.press("1", until: "Cảm ơn")
        _ = try await client.ask(CallNext(session: session))
        _ = try await client.ask(Finish(session: session))
        try await rating.await("How satisfied are you with the service?")
        try await rating.await("Number E003")
    }

    /// Level, reasons and comment as they lie in the file of a stopped server.
    private func kept(by server: ServerProcess) throws -> [String] {
        let script = """
            import sqlite3, sys
            rows = sqlite3.connect(sys.argv[1]).execute(
                "SELECT level, reasons, text FROM rating JOIN erasable ON digest = comment").fetchall()
            print("\\n".join(str(value) for row in rows for value in row))
            """
        let words = ["python3", "-c", script, server.stateFolder + "/luot.sqlite"]
        return try Child.run(words, environment: ProcessInfo.processInfo.environment).output
            .split(separator: "\n").map(String.init)
    }
}
