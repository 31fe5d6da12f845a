import Foundation
import Screens
import Testing

/// Compares drawings with the text files in `Golden`; `UPDATE_SCREENS=1` rewrites them.
enum Golden {
    /// A usual terminal, a small one, and a tiny one on which only the essential fits.
    static let sizes = [Size(width: 80, height: 24), Size(width: 40, height: 16), Size(width: 12, height: 5)]
    /// Between the small and the tiny one: a heading and keys, and hardly any room between them.
    static let shortSizes = [
        Size(width: 60, height: 10), Size(width: 40, height: 12), Size(width: 40, height: 8),
    ]
    static let languages = ["vi", "en"]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// Draws a state at every size and compares each drawing with its file.
    static func check<S: Screen>(
        _ screen: S.Type, _ name: String, _ language: String, sizes: [Size] = sizes,
        location: SourceLocation = #_sourceLocation,
        state: () throws -> S.State
    ) throws {
        for size in sizes {
            var state = try state()
            _ = S.update(&state, .resized(size))
            var canvas = Canvas(size: size)
            S.view(state, on: &canvas)
            let file = folder.appending(path: "\(name).\(language).\(size.width)x\(size.height).txt")
            try compare(canvas.text, file, location)
        }
    }

    /// Compares a drawing with the file of a name.
    static func compare(
        _ drawn: String, _ name: String, location: SourceLocation = #_sourceLocation
    ) throws {
        try compare(drawn, folder.appending(path: "\(name).txt"), location)
    }

    private static func compare(_ drawn: String, _ file: URL, _ location: SourceLocation) throws {
        if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(drawn.utf8).write(to: file)
            return
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        // Compared as bytes: Swift calls composed and decomposed letters equal, a terminal does not.
        #expect(
            Array(drawn.utf8) == Array(kept.utf8), "\(file.lastPathComponent) differs:\n\(drawn)",
            sourceLocation: location)
    }
}
