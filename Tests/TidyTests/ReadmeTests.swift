import Foundation
import Testing

/// What the README shows is what the programs show.
struct `the README` {
    @Test func `shows the screens as they are`() throws {
        let readme = try String(contentsOf: House.top.appending(path: "README.md"), encoding: .utf8)
        let pieces = readme.components(separatedBy: "<!-- screen: ").dropFirst()
        #expect(pieces.count >= 4)
        for piece in pieces {
            let name = try #require(piece.components(separatedBy: " -->").first)
            let golden = House.top.appending(path: "Tests/ScreensTests/Golden/\(name).txt")
            let screen = try String(contentsOf: golden, encoding: .utf8)
            let blocks = piece.components(separatedBy: "```")
            let shown = blocks.count > 2 ? String(blocks[1].dropFirst("text\n".count)) : ""
            #expect(
                shown.trimmingCharacters(in: .newlines) == screen.trimmingCharacters(in: .newlines),
                "the README's \(name) is not the golden file's")
        }
    }

    @Test func `names only commands that are there`() throws {
        let readme = try String(contentsOf: House.top.appending(path: "README.md"), encoding: .utf8)
        for name in ["start", "stop", "test"] {
            #expect(readme.contains("kiosk/\(name)"))
            let path = House.top.appending(path: "kiosk/\(name)").path
            #expect(FileManager.default.isExecutableFile(atPath: path))
        }
    }
}
