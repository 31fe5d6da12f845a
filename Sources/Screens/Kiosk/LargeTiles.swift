/// How the choices of a list have room for their names in large letters.
struct LargeTiles {
    /// A way to stand on the glass.
    struct Shape {
        let columns: Int
        /// Tiles in a column.
        let rows: Int
        /// Large lines of a name.
        let lines: Int
        /// How many names of the list are shown whole.
        let whole: Int
        let scale: LargeText.Scale
    }

    /// Cells that a tile is wide at least: some eight letters beside its key.
    static let widthMin = 50

    private let names: [String]
    private let glyphs: Glyphs
    /// Cells beside a name: its key with a margin on either side.
    private let besideName: Int
    /// Whether every name has to be whole, and all of them on one page.
    private let isWholeOnly: Bool

    /// How many there are.
    var count: Int { names.count }

    /// The choices of a step; nil where there are none, or no large letters.
    ///
    /// Who asked for large letters turns pages for them; nobody else has to.
    init?(_ state: KioskScreen.State) {
        let glyphs = KioskScreen.letters(state)
        let choices = KioskScreen.choices(state)
        guard glyphs.count > 0, !choices.isEmpty else { return nil }
        self.glyphs = glyphs
        names = choices.map(\.name)
        besideName = 8 + (choices.compactMap { LargeText($0.sign, glyphs, .narrow)?.width }.max() ?? 0)
        isWholeOnly = !state.isLarge
    }

    /// All ways in which they can stand in an area.
    func shapes(in area: Area) -> [Shape] {
        [1, 2].flatMap { columns -> [Shape] in
            let width = (area.width - 2 * (columns - 1)) / columns
            guard width >= Self.widthMin, columns <= count else { return [] }
            return (1...3).compactMap { lines in shape(columns, lines, width: width, in: area) }
        }
    }

    private func shape(_ columns: Int, _ lines: Int, width: Int, in area: Area) -> Shape? {
        let lineRows = LargeText.Scale.narrow.rows
        let rows = min((count + columns - 1) / columns, area.height / (lines * lineRows + 1))
        guard rows > 0 else { return nil }
        func whole(_ scale: LargeText.Scale) -> Int {
            names.filter { name in
                let wrapped = LargeText.wrapped(name, glyphs, scale, width: width - besideName)
                return wrapped.map { $0.count <= lines } ?? false
            }.count
        }
        // Equals have one scale: broad letters only where they cut no name.
        let isBroad = whole(.broad) == count
        let shown = isBroad ? count : whole(.narrow)
        guard !isWholeOnly || (shown == count && rows * columns >= count) else { return nil }
        return Shape(
            columns: columns, rows: rows, lines: lines, whole: shown, scale: isBroad ? .broad : .narrow)
    }
}
