import Foundation
import Screens
import Testing

struct `large text` {
    private static let glyphs = Result {
        let file = Fixture.root.appending(path: "assets/glyphs/unifont.hex")
        return Glyphs(hex: try String(contentsOf: file, encoding: .utf8))
    }

    private func drawn(
        _ text: String, _ size: (Int, Int), rowsMax: Int = .max
    ) throws -> (text: String, rows: Int) {
        var canvas = Canvas(size: Size(width: size.0, height: size.1))
        let rows = canvas.drawLarge(text, in: canvas.area, try Self.glyphs.get(), rowsMax: rowsMax)
        return (canvas.text, rows)
    }

    /// Pictures to be looked at: narrow, broad and double letters, in three languages.
    @Test(arguments: [
        ("Chứng thực", 46, 8, "narrow"), ("Chứng thực", 88, 8, "broad"), ("Ưu tiên", 130, 16, "double"),
        ("Đăng ký khai sinh", 60, 16, "two-lines"), ("户籍登记", 40, 8, "chinese-narrow"),
        ("户籍登记", 70, 8, "chinese"),
    ])
    func `looks as kept`(text: String, width: Int, height: Int, name: String) throws {
        try Golden.compare(drawn(text, (width, height)).text, "large-\(name)")
    }

    @Test func `is as large as fits with all its lines`() throws {
        #expect(try drawn("Ưu tiên", (130, 16)).rows == 16)
        #expect(try drawn("Ưu tiên", (130, 15)).rows == 8)
        #expect(try drawn("Ưu tiên", (130, 16), rowsMax: 8).rows == 8)
        #expect(try drawn("Đăng ký khai sinh", (60, 16)).rows == 16)
        #expect(try drawn("Đăng ký khai sinh", (60, 15)).rows == 1)
    }

    @Test func `is written in the usual size where the glass is small or a letter is missing`() throws {
        #expect(try drawn("Ưu tiên", (20, 5)).text.hasPrefix("Ưu tiên\n"))
        #expect(try drawn("Ưu ⵣ", (100, 20)).text.hasPrefix("Ưu ⵣ\n"))
        var canvas = Canvas(size: Size(width: 100, height: 20))
        canvas.drawLarge("Ưu tiên", in: canvas.area, Glyphs())
        #expect(canvas.text.hasPrefix("Ưu tiên\n"))
    }

    @Test func `breaks between words, and Chinese anywhere`() throws {
        #expect(try drawn("户籍登记户籍登记", (40, 16)).rows == 16)
        #expect(try drawn("khai sinh", (30, 16)).rows == 16)
    }

    @Test func `finds a letter in whatever order its marks were written`() throws {
        #expect(try drawn("Vie\u{323}\u{302}t", (60, 8)).text == drawn("Việt", (60, 8)).text)
    }

    @Test func `has a glyph for every letter of the shipped languages`() throws {
        let glyphs = try Self.glyphs.get()
        #expect(glyphs.count > 4_000)
        for language in ["vi", "en", "zh"] {
            for text in try Fixture.words(language).texts.values {
                let missing = text.filter { !glyphs.has($0) }
                #expect(missing == "", "\(language): \(text)")
            }
        }
    }

    @Test(arguments: [
        "", "0041", "0041:00", "zz:0000000018242442427E424242420000", "D800:0000000018242442427E424242420000",
        "0041:0000000018242442427G424242420000",
    ])
    func `has no letter of a line that is none`(line: String) {
        #expect(Glyphs(hex: line).count == 0)
    }
}
