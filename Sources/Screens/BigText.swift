/// Text in characters several cells high, to be read from the back of a hall.
struct BigText {
    /// Rows of a character in points.
    static let rows = 5

    /// How many cells one point of a character takes.
    ///
    /// A cell of a terminal is about twice as high as wide, so most are wider than high; the small ones are
    /// not, to fit small glasses.
    struct Scale: Equatable {
        let columns: Int
        let rows: Int
    }

    /// From the smallest to the largest.
    static let scales = [
        Scale(columns: 1, rows: 1), Scale(columns: 2, rows: 1), Scale(columns: 2, rows: 2),
        Scale(columns: 3, rows: 2), Scale(columns: 4, rows: 2), Scale(columns: 5, rows: 3),
        Scale(columns: 6, rows: 3), Scale(columns: 8, rows: 4), Scale(columns: 10, rows: 5),
    ]

    private let glyphs: [[String]]

    /// Nil when a character has no shape: the text is then drawn plainly.
    init?(_ text: String) {
        let shapes = text.map { bigGlyphs[$0.composed] }
        guard !shapes.isEmpty, !shapes.contains(nil) else { return nil }
        glyphs = shapes.compactMap { $0 }
    }

    /// Columns it takes at a scale, with one point between two characters.
    func width(_ scale: Scale) -> Int {
        let points = glyphs.reduce(0) { $0 + ($1.first?.count ?? 0) } + glyphs.count - 1
        return points * scale.columns
    }

    /// The largest scale at which it fits; nil when it fits at none.
    func scale(fitting area: Area) -> Scale? {
        Self.scales.last { width($0) <= area.width && Self.rows * $0.rows <= area.height }
    }

    /// The cells of ink at a scale, from the upper left corner.
    func ink(_ scale: Scale) -> [Area] {
        var ink: [Area] = []
        var x = 0
        for glyph in glyphs {
            for (row, line) in glyph.enumerated() {
                for (column, point) in line.enumerated() where point == "#" {
                    let left = x + column * scale.columns
                    ink.append(Area(x: left, y: row * scale.rows, width: scale.columns, height: scale.rows))
                }
            }
            x += ((glyph.first?.count ?? 0) + 1) * scale.columns
        }
        return ink
    }
}

extension Canvas {
    /// Draws text as large as an area allows, in its middle; plainly where even the smallest size does not
    /// fit.
    mutating func drawBig(
        _ text: String, in area: Area, style: Style = .accent, rowsMax: Int = .max
    ) {
        let room = Area(x: area.x, y: area.y, width: area.width, height: min(area.height, rowsMax))
        guard let big = BigText(text), let scale = big.scale(fitting: room) else {
            return drawCentred(text, y: area.y + max(0, area.height - 1) / 2, in: area, style: style)
        }
        let left = area.x + (area.width - big.width(scale)) / 2
        let top = area.y + (area.height - BigText.rows * scale.rows) / 2
        for part in big.ink(scale) {
            let ink = Area(x: left + part.x, y: top + part.y, width: part.width, height: part.height)
            fill(ink, with: "█", style: style)
        }
    }
}
