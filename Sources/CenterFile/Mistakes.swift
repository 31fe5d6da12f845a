/// The mistakes found so far, while reading goes on.
struct Mistakes {
    private var found: [CenterFileMistake] = []
    /// Where `RepeatedKey` put marks into the text: what follows in such a line stands one column too far
    /// right.
    var marks: [Place] = []

    var isEmpty: Bool { found.isEmpty }

    /// The mistakes in the order of the file; those at one place in the order in which they were found.
    var inOrder: [CenterFileMistake] {
        found.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// Keeps a mistake.
    ///
    /// What the file says may be quoted in the text, so line breaks are spelled out and very long texts cut:
    /// a mistake stays one readable line.
    mutating func add(_ text: String, at place: Place) {
        let line = String(text.map { $0.isNewline ? "↵" : $0 })
        let shift = marks.count { $0.line == place.line && $0.column < place.column }
        let start = line.prefix(Self.textCharactersMax)
        let shown = start.endIndex == line.endIndex ? line : start + "…"
        found.append(CenterFileMistake(line: place.line, column: place.column - shift, text: shown))
    }

    private static let textCharactersMax = 400
}
