import Screens
import Testing

struct `a big number` {
    private func drawn(_ text: String, _ width: Int, _ height: Int) -> [String] {
        var canvas = Canvas(size: Size(width: width, height: height))
        canvas.drawBig(text, in: canvas.area)
        return canvas.text.split(separator: "\n").map(String.init)
    }

    /// Pictures to be looked at: from the smallest glass to a wall of 4K.
    @Test(arguments: [
        ("A015", 12, 5), ("A015", 26, 5), ("E1234", 40, 8), ("A015", 60, 12), ("Đ678", 80, 20),
        ("B0123456789", 200, 20), ("CDEFGHIJK", 200, 20), ("LMNOPQRS", 200, 20), ("TUVWXYZ-9", 200, 20),
        ("A015", 400, 120),
    ])
    func `looks as kept`(text: String, width: Int, height: Int) throws {
        var canvas = Canvas(size: Size(width: width, height: height))
        canvas.drawBig(text, in: canvas.area)
        try Golden.compare(canvas.text, "big-\(text).\(width)x\(height)")
    }

    @Test(arguments: [4, 5, 6, 7, 9, 12, 17, 30, 60, 120])
    func `grows with the glass and keeps its proportions`(height: Int) {
        let rows = drawn("A015", height * 7, height)
        let right = rows.map(\.count).max() ?? 0
        let left = rows.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        let proportion = Double(right - left) / Double(rows.count)
        #expect(rows.count == height)
        #expect((5.8...6.6).contains(proportion), "\(right - left) columns in \(rows.count) rows")
    }

    @Test func `is written plainly where it has no room, or a sign without a shape`() {
        #expect(drawn("A015", 8, 2) == ["  A015"])
        #expect(drawn("Ă1", 8, 8).filter { !$0.isEmpty } == ["   Ă1"])
    }
}
