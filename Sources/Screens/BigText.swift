import Glibc

/// Text in characters several cells high, to be read from the back of a hall: ticket and counter numbers.
struct BigText {
    /// The fewest rows that show a character's shape.
    static let rowsMin = 4

    private let glyphs: [BigGlyph]

    /// Nil when a character has no shape: the text is then drawn plainly.
    init?(_ text: String) {
        let shapes = text.map { BigGlyph.all[$0.composed] }
        guard !shapes.isEmpty, !shapes.contains(where: { $0 == nil }) else { return nil }
        glyphs = shapes.compactMap { $0 }
    }

    /// Columns it takes when it is so many rows high.
    ///
    /// A cell of a terminal is about twice as high as wide.
    func width(rows: Int) -> Int {
        let lines = glyphs.reduce(0) { $0 + $1.width + 1 }
        return Int(((lines + Self.gap * Double(glyphs.count - 1)) * Self.columns(rows)).rounded(.up))
    }

    /// The most rows at which it fits; nil when it fits at none.
    func rows(fitting area: Area) -> Int? {
        guard area.height >= Self.rowsMin else { return nil }
        let margin = area.width >= Self.marginWidthMin ? 2 : 0
        return (Self.rowsMin...area.height).last { width(rows: $0) + margin <= area.width }
    }

    /// The characters of its cells, row by row: blocks, and spaces where there is no ink.
    func cells(rows: Int) -> [[Character]] {
        var ink = Ink(columns: width(rows: rows), rows: rows)
        let columns = Self.columns(rows)
        var left = 0.5
        for glyph in glyphs {
            for line in glyph.lines {
                for (from, to) in zip(line, line.dropFirst()) {
                    ink.draw(from, to, left: left, columns: columns)
                }
            }
            left += glyph.width + 1 + Self.gap
        }
        return ink.cells
    }

    /// Columns from which on a column on either side stays free.
    private static let marginWidthMin = 30

    /// Between the ink of two characters, in widths of the pen.
    private static let gap = 0.8

    /// Columns of a pen's width: a character is seven of them high.
    private static func columns(_ rows: Int) -> Double { Double(2 * rows) / 7 }
}

/// The quarters of cells that have ink.
private struct Ink {
    private let columns: Int
    private let rows: Int
    private var quarters: [Bool]

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        quarters = Array(repeating: false, count: columns * rows * 4)
    }

    /// Draws one stroke of the pen; `left` is where the character's lines begin, in widths of the pen, which is so many
    /// `columns` wide.
    mutating func draw(_ from: BigGlyph.Point, _ to: BigGlyph.Point, left: Double, columns pen: Double) {
        let (fromX, toX) = (from.x + left, to.x + left)
        let (fromY, toY) = (from.y + 0.5, to.y + 0.5)
        let (stepX, stepY) = (toX - fromX, toY - fromY)
        let length = stepX * stepX + stepY * stepY
        let across = Self.range(min(fromX, toX), max(fromX, toX), perUnit: 2 * pen, limit: columns * 2)
        for row in Self.range(min(fromY, toY), max(fromY, toY), perUnit: pen, limit: rows * 2) {
            for column in across {
                let x = (Double(column) + 0.5) / (2 * pen) - fromX
                let y = (Double(row) + 0.5) / pen - fromY
                let share = length == 0 ? 0 : min(1, max(0, (x * stepX + y * stepY) / length))
                let (offX, offY) = (x - share * stepX, y - share * stepY)
                if offX * offX + offY * offY <= 0.25 { quarters[row * columns * 2 + column] = true }
            }
        }
    }

    /// The quarters within reach of a pen that goes from one place to another.
    private static func range(_ from: Double, _ to: Double, perUnit: Double, limit: Int) -> Range<Int> {
        let first = max(0, Int(((from - 0.5) * perUnit).rounded(.down)))
        return first..<max(first, min(limit, Int(((to + 0.5) * perUnit).rounded(.up))))
    }

    var cells: [[Character]] {
        (0..<rows).map { row in
            (0..<columns).map { column in
                let upper = row * 2 * columns * 2 + column * 2
                let lower = upper + columns * 2
                let places = [upper, upper + 1, lower, lower + 1]
                return blocks[places.indices.reduce(0) { $0 | (quarters[places[$1]] ? 1 << $1 : 0) }]
            }
        }
    }
}

extension Canvas {
    /// Draws text as large as an area allows, in its middle, and lays the style's ground under the whole area.
    ///
    /// Where it fits in no size it is drawn plainly.
    package mutating func drawBig(
        _ text: String, in area: Area, style: Style = .accent, rowsMax: Int = .max
    ) {
        let room = Area(x: area.x, y: area.y, width: area.width, height: min(area.height, rowsMax))
        guard let big = BigText(text), let rows = big.rows(fitting: room) else {
            return drawCentred(text, y: area.y + max(0, area.height - 1) / 2, in: area, style: style)
        }
        fill(area, style: style)
        let left = area.x + (area.width - big.width(rows: rows)) / 2
        let top = area.y + (area.height - rows) / 2
        for (row, cells) in big.cells(rows: rows).enumerated() {
            draw(String(cells), x: left, y: top + row, style: style)
        }
    }
}
