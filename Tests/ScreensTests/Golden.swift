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
    /// Besides these, the sizes at which a rating terminal has other faces.
    static let ratingSizes = [Size(width: 40, height: 12), Size(width: 132, height: 43)]
    /// What officers with larger glasses have.
    static let largeSizes = [Size(width: 100, height: 30), Size(width: 132, height: 43)]
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
            let file = "\(name).\(language).\(size.width)x\(size.height)"
            try compare(canvas.text, file, location: location)
            // The same in every language and at most sizes: once is enough to see in review that a marking is lost.
            if language == languages[0], size == Self.sizes[0] {
                try compare(styles(of: canvas), file + ".styles", location: location)
            }
        }
    }

    /// A drawing's styles, a letter for every cell, as rows of text without the spaces at their ends.
    ///
    /// A space is running text. The variant stands above the rows unless it is the usual one.
    private static func styles(of canvas: Canvas) -> String {
        var rows = canvas.variant == .usual ? [] : [canvas.variant.name]
        for y in 0..<canvas.size.height {
            var row = (0..<canvas.size.width).map { x in canvas[x, y].map { letter($0.style) } ?? "?" }
            while row.last == " " { row.removeLast() }
            rows.append(String(row))
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private static func letter(_ style: Style) -> Character {
        switch style {
        case .normal: " "
        case .title: "T"
        case .heading: "H"
        case .dim: "d"
        case .old: "o"
        case .accent: "A"
        case .key: "k"
        case .keyBar: "b"
        case .tile: "t"
        case .tileKey: "K"
        case .tileNote: "n"
        case .tileMarked: "M"
        case .tileOff: "x"
        case .field: "f"
        case .selected: "s"
        case .good: "g"
        case .warning: "w"
        case .bad: "B"
        case .moodGood: "G"
        case .moodFair: "F"
        case .moodPoor: "P"
        case .late: "l"
        case .overdue: "L"
        case .inverse: "I"
        }
    }

    /// Compares a drawing with the file of a name.
    static func compare(
        _ drawn: String, _ name: String, location: SourceLocation = #_sourceLocation
    ) throws {
        try compare(drawn, folder.appending(path: "\(name).txt"), location)
    }

    /// Compares a story, one drawing after the other with what led to it above each, with its file.
    static func check(
        story: [(heading: String, drawing: Canvas)], _ name: String,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let text = story.map { "── \($0.heading)\n\($0.drawing.text)" }.joined(separator: "\n")
        try compare(text, folder.appending(path: "\(name).story.txt"), location)
    }

    private static func compare(_ drawn: String, _ file: URL, _ location: SourceLocation) throws {
        if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(drawn.utf8).write(to: file)
            return
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        // Compared as bytes: Swift calls composed and decomposed letters equal, a terminal does not.
        let isKept = drawn.utf8.elementsEqual(kept.utf8)
        #expect(isKept, "\(file.lastPathComponent) differs:\n\(drawn)", sourceLocation: location)
    }
}
