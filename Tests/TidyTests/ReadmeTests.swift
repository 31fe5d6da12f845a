import Foundation
import Testing

/// What the README shows is what the programs show.
struct `the README` {
    private static let file = House.top.appending(path: "README.md")
    private static let opening = "<!-- screen: "

    /// The README with every screen, and what `luot why` prints, as its golden file has it, and the names of those screens.
    private func drawnAnew(_ readme: String) throws -> (text: String, screens: [String]) {
        var pieces = readme.components(separatedBy: Self.opening)
        var screens: [String] = []
        for index in pieces.indices.dropFirst() {
            let name = try #require(pieces[index].components(separatedBy: " -->").first)
            let room = name.hasPrefix("why-") ? "EndToEndTests" : "ScreensTests"
            let golden = House.top.appending(path: "Tests/\(room)/Golden/\(name).txt")
            let screen = try String(contentsOf: golden, encoding: .utf8).trimmingCharacters(in: .newlines)
            var blocks = pieces[index].components(separatedBy: "```")
            try #require(blocks.count > 2, "the screen \(name) is a block of its own")
            blocks[1] = "text\n" + screen + "\n"
            pieces[index] = blocks.joined(separator: "```")
            screens.append(name)
        }
        return (pieces.joined(separator: Self.opening), screens)
    }

    /// `UPDATE_SCREENS=1` draws the README anew, as it does the golden files; run it twice when those change too.
    @Test func `shows the screens as they are`() throws {
        let readme = try String(contentsOf: Self.file, encoding: .utf8)
        let (drawn, screens) = try drawnAnew(readme)
        #expect(
            Set(screens.compactMap { $0.split(separator: "-").first }) == [
                "kiosk", "counter", "display", "rating", "why",
            ])
        if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == "1", drawn != readme {
            try drawn.write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            #expect(drawn == readme, "draw it anew with UPDATE_SCREENS=1 kiosk/test README")
        }
    }

    @Test func `names only commands that are there`() throws {
        let readme = try String(contentsOf: Self.file, encoding: .utf8)
        for name in ["start", "stop", "test"] {
            #expect(readme.contains("kiosk/\(name)"))
            let path = House.top.appending(path: "kiosk/\(name)").path
            #expect(FileManager.default.isExecutableFile(atPath: path))
        }
    }
}
