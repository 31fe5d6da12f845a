import Queueing
import Screens
import Testing

/// Large letters at the kiosk: for whoever asks for them, and for everybody on a glass as large as a door.
@Suite struct KioskLargeTests {
    private func drawn(_ name: String, _ size: Size) throws -> String {
        var state = try Scene.kiosk(name, "vi")
        _ = KioskScreen.update(&state, .resized(size))
        var canvas = Canvas(size: size)
        KioskScreen.view(state, on: &canvas)
        return canvas.text
    }

    /// Rows of a drawing that have ink of large letters.
    private func largeRows(_ drawn: String) -> Int {
        drawn.split(separator: "\n").filter { $0.contains { "▌▐▖▗▘▝▙▟▛▜".contains($0) } }.count
    }

    @Test(arguments: ["large", "large-priority", "large-ticket", "large-guide", "large-papers"])
    func `every page has large letters for whoever asks for them`(name: String) throws {
        #expect(try largeRows(drawn(name, Size(width: 100, height: 30))) >= 8)
    }

    @Test(arguments: [
        ("away", "Máy lấy số tạm dừng"), ("other-day", "Hiện ngoài giờ lấy số."), ("guide", "Đã gọi."),
        ("papers", "• Đơn"), ("ticket", "Số người chờ"), ("choose", "Mời Ông/Bà chọn lĩnh vực"),
    ])
    func `everybody has them on a glass as large as a door`(name: String, usual: String) throws {
        #expect(try drawn(name, Size(width: 80, height: 24)).contains(usual))
        #expect(try !drawn(name, Size(width: 300, height: 80)).contains(usual))
    }

    @Test func `nobody turns pages for letters not asked for`() throws {
        var kiosk = try KioskBench()
        kiosk.happen(.resized(Size(width: 300, height: 80)))
        #expect(!kiosk.drawn.contains("Trang 1/"))
    }

    @Test func `a glass without room for large letters shows as many choices as before`() throws {
        var kiosk = try KioskBench()
        kiosk.happen(.resized(Size(width: 40, height: 12)))
        let usual = kiosk.drawn
        kiosk.press("*")
        #expect(kiosk.state.isLarge)
        #expect(kiosk.drawn == usual)
    }

    @Test func `a name too long for large letters ends where a part of it ends, and stands whole below`()
        throws
    {
        var kiosk = try KioskBench()
        kiosk.happen(.resized(Size(width: 100, height: 30)))
        kiosk.press("*")
        #expect(kiosk.drawn.contains("Đăng ký kinh doanh – Đầu tư – Tài chính"))
    }

    @Test func `the papers of a procedure turn page by page in large letters, none of them left out`() throws
    {
        var state = try Scene.kiosk("large-papers", "vi")
        _ = KioskScreen.update(&state, .resized(Size(width: 100, height: 30)))
        var pages: Set<String> = []
        for _ in 1...20 {
            var canvas = Canvas(size: state.surroundings.size)
            KioskScreen.view(state, on: &canvas)
            pages.insert(canvas.text)
            _ = KioskScreen.update(&state, .keyPressed(.pageDown))
            _ = KioskScreen.update(&state, .ticked(state.surroundings.now.adding(seconds: 1)))
        }
        #expect(pages.count > 2)
    }
}
