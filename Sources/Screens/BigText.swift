/// Text in characters several cells high, to be read from the back of a hall.
///
/// Each point of a character of five rows becomes `scale` rows of twice as many columns, because a cell of a terminal is about
/// twice as high as wide; only at the smallest scale it is one cell, to fit small glasses.
struct BigText {
    /// Rows of a character at scale 1.
    static let rows = 5
    /// The largest scale.
    static let scaleMax = 4

    private let glyphs: [[String]]

    /// Nil when a character has no shape: the text is then drawn plainly.
    init?(_ text: String) {
        let shapes = text.map { bigGlyphs[$0.composed] }
        guard !shapes.isEmpty, !shapes.contains(nil) else { return nil }
        glyphs = shapes.compactMap { $0 }
    }

    /// Columns it takes at a scale, with one point between two characters.
    func width(scale: Int) -> Int {
        let points = glyphs.reduce(0) { $0 + ($1.first?.count ?? 0) } + glyphs.count - 1
        return points * columnsPerPoint(scale)
    }

    /// The largest scale at which it fits; nil when it fits at none.
    func scale(fitting area: Area) -> Int? {
        (1...Self.scaleMax).reversed().first { scale in
            width(scale: scale) <= area.width && Self.rows * scale <= area.height
        }
    }

    /// The cells of ink at a scale, from the upper left corner.
    func ink(scale: Int) -> [Area] {
        let columns = columnsPerPoint(scale)
        var ink: [Area] = []
        var x = 0
        for glyph in glyphs {
            for (row, line) in glyph.enumerated() {
                for (column, point) in line.enumerated() where point == "#" {
                    let left = x + column * columns
                    ink.append(Area(x: left, y: row * scale, width: columns, height: scale))
                }
            }
            x += ((glyph.first?.count ?? 0) + 1) * columns
        }
        return ink
    }

    private func columnsPerPoint(_ scale: Int) -> Int {
        scale == 1 ? 1 : scale * 2
    }
}

extension Canvas {
    /// Draws text as large as an area allows, in its middle; plainly where even the smallest size does not fit.
    mutating func drawBig(
        _ text: String, in area: Area, style: Style = .accent, scaleMax: Int = BigText.scaleMax
    ) {
        guard let big = BigText(text), let fitting = big.scale(fitting: area) else {
            return drawCentred(text, y: area.y + max(0, area.height - 1) / 2, in: area, style: style)
        }
        let scale = min(fitting, scaleMax)
        let left = area.x + (area.width - big.width(scale: scale)) / 2
        let top = area.y + (area.height - BigText.rows * scale) / 2
        for part in big.ink(scale: scale) {
            let ink = Area(x: left + part.x, y: top + part.y, width: part.width, height: part.height)
            fill(ink, with: "█", style: style)
        }
    }
}
