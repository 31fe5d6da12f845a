import Foundation
import Screens
import Testing

/// What a glass without Vietnamese letters shows.
struct `a plain canvas` {
    private func plain(_ text: String) -> String {
        var canvas = Canvas(size: Size(width: text.cells, height: 1))
        canvas.draw(text, x: 0, y: 0)
        return String(canvas.plain.text.dropLast())
    }

    @Test(arguments: [
        ("Đăng ký khai sinh", "Dang ky khai sinh"), ("Mời Ông/Bà", "Moi Ong/Ba"), ("QUẦY SỐ 5", "QUAY SO 5"),
        ("ƯU TIÊN", "UU TIEN"), ("Vie\u{302}\u{323}t", "Viet"), ("╔═╗", "+=+"), ("╭─╮", ".-."), ("█▓", "##"),
        ("← → ↑ ↓", "< > ^ v"), ("biện…", "bien~"), ("[✓] 3 – 5", "[*] 3 - 5"), ("“a”", "\"a\""),
        ("户籍", "????"), ("Slättö", "Slatto"),
    ])
    func `writes signs that every font has`(text: String, plain: String) {
        #expect(self.plain(text) == plain)
    }

    @Test func `knows every letter of Vietnamese`() {
        let vowels = "aăâeêioôơuưy"
        let marks = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
        let letters = vowels.flatMap { vowel in marks.map { "\(vowel)\($0)" } }.joined() + "đ"
        #expect(!plain(letters + letters.uppercased()).contains("?"))
        #expect(plain(letters).allSatisfy { "aeiouyd".contains($0) })
    }

    @Test func `keeps styles, touches, the cursor and the variant`() {
        var canvas = Canvas(size: Size(width: 6, height: 1))
        canvas.draw("Số 户", x: 0, y: 0, style: .accent)
        canvas.touch(canvas.area, key: .enter)
        canvas.cursor = (3, 0)
        canvas.variant = .highContrast
        let plain = canvas.plain
        #expect(plain.cells.map(\.style) == canvas.cells.map(\.style))
        #expect(plain.targets == canvas.targets)
        #expect(plain.cursor?.x == 3)
        #expect(plain.variant == .highContrast)
    }

    @Test(arguments: [("vi", true), ("en", true)])
    func `can be read in languages of Latin letters`(language: String, isReadable: Bool) throws {
        #expect(try Fixture.words(language).isReadablePlain == isReadable)
    }

    @Test func `cannot be read in Chinese`() {
        #expect(!Words(language: "zh", texts: ["kiosk.takeNumber": "取号"]).isReadablePlain)
    }

    /// Every screen that is kept but the Chinese ones, which no plain glass is offered.
    @Test func `of every kept screen is printable and as wide`() throws {
        let folder = Fixture.root.appending(path: "Tests/ScreensTests/Golden")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" && !$0.lastPathComponent.contains(".zh.") }
        try #require(files.count > 400)
        for file in files {
            let kept = try String(contentsOf: file, encoding: .utf8)
            let lines = kept.split(separator: "\n", omittingEmptySubsequences: false)
            var canvas = Canvas(
                size: Size(width: lines.map { String($0).cells }.max() ?? 0, height: lines.count))
            for (y, line) in lines.enumerated() { canvas.draw(String(line), x: 0, y: y) }
            let plain = canvas.plain
            #expect(plain.size == canvas.size)
            #expect(
                plain.cells.allSatisfy {
                    $0.character?.asciiValue.map { (0x20..<0x7F).contains($0) } == true
                })
            // A question mark is only where the screen itself asks, so nothing there has no likeness.
            #expect(
                plain.text.filter { $0 == "?" }.count == kept.filter { $0 == "?" }.count,
                "\(file.lastPathComponent)")
        }
    }
}
