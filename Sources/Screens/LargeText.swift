/// Text of any letters several cells high, for people who see little.
struct LargeText {
    /// How many cells the points of a letter take.
    enum Scale: CaseIterable {
        /// Two points wide and two high in a cell: a letter is some 4 cells wide and 8 high.
        case narrow
        /// One point wide and two high in a cell, as a letter's shape wants it: some 8 wide and 8 high.
        case broad
        /// Two cells for a point: some 16 wide and 16 high.
        case double

        /// Rows that a line takes.
        var rows: Int { self == .double ? Glyphs.height : Glyphs.height / 2 }

        /// Columns that so many points take.
        func columns(points: Int) -> Int {
            switch self {
            case .narrow: (points + 1) / 2
            case .broad: points
            case .double: points * 2
            }
        }
    }

    /// The columns of points from left to right, bit 0 uppermost.
    private let points: [UInt16]
    let scale: Scale

    /// One line; nil when a character has no glyph: the text is then drawn in the usual size.
    init?(_ text: some StringProtocol, _ glyphs: Glyphs, _ scale: Scale) {
        var points: [UInt16] = []
        for character in text {
            guard let glyph = glyphs[character.composed] else { return nil }
            if !points.isEmpty { points += [0, 0] }
            points += Self.inked(glyph)
        }
        self.points = points
        self.scale = scale
    }

    /// Columns of cells that it takes.
    var width: Int { scale.columns(points: points.count) }

    /// The largest scale in which each of some texts, in a room of its own of this size, fits with all its lines.
    ///
    /// Nil where they can only have the usual size. `rowsMax` bounds the height of a line.
    static func scale(
        fitting texts: [String], _ glyphs: Glyphs, in room: Size, rowsMax: Int = .max
    ) -> Scale? {
        guard glyphs.count > 0, !texts.isEmpty else { return nil }
        return Scale.allCases.reversed().first { scale in
            scale.rows <= min(rowsMax, room.height)
                && texts.allSatisfy { text in
                    let lines = wrapped(text, glyphs, scale, width: room.width)
                    return lines.map { !$0.isEmpty && $0.count * scale.rows <= room.height } ?? false
                }
        }
    }

    /// The lines of a text, broken between words, or inside of those that are wider than the room; nil when a
    /// character has no glyph, or is wider than the room by itself.
    static func wrapped(_ text: String, _ glyphs: Glyphs, _ scale: Scale, width: Int) -> [LargeText]? {
        var lines: [LargeText] = []
        var line = ""
        func fits(_ text: some StringProtocol) -> Bool? {
            LargeText(text, glyphs, scale).map { $0.width <= width }
        }
        var words = text.split(separator: " ")[...]
        while let word = words.first {
            let longer = line.isEmpty ? String(word) : line + " " + word
            guard let isFitting = fits(longer) else { return nil }
            if isFitting {
                line = longer
                words.removeFirst()
            } else if line.isEmpty {
                let head = word.indices.last { fits(word[...$0]) == true }
                guard let head else { return nil }
                line = String(word[...head])
                words[words.startIndex] = word[word.index(after: head)...]
            } else {
                lines += LargeText(line, glyphs, scale).map { [$0] } ?? []
                line = ""
            }
        }
        return line.isEmpty ? lines : lines + (LargeText(line, glyphs, scale).map { [$0] } ?? [])
    }

    /// The character of a cell, counted from the upper left one; a space where there is no ink.
    func character(x: Int, y: Int) -> Character {
        switch scale {
        case .narrow:
            let quarters = [(0, 0), (1, 0), (0, 1), (1, 1)].enumerated().reduce(0) { sum, quarter in
                let (right, down) = quarter.element
                return sum | (isInk(x * 2 + right, y * 2 + down) ? 1 << quarter.offset : 0)
            }
            return blocks[quarters]
        case .broad:
            return blocks[(isInk(x, y * 2) ? 0b0011 : 0) | (isInk(x, y * 2 + 1) ? 0b1100 : 0)]
        case .double:
            return isInk(x / 2, y) ? "█" : " "
        }
    }

    private func isInk(_ column: Int, _ row: Int) -> Bool {
        points.indices.contains(column) && points[column] >> row & 1 == 1
    }

    /// The columns of a letter: narrow letters without the empty columns beside them and with strokes of two points,
    /// which are read from further away; Chinese ones as they are, because their strokes lie too close.
    private static func inked(_ glyph: Glyphs.Glyph) -> [UInt16] {
        guard glyph.columns.count == 8 else { return glyph.columns }
        guard let first = glyph.columns.firstIndex(where: { $0 != 0 }),
            let last = glyph.columns.lastIndex(where: { $0 != 0 })
        else { return [0, 0, 0] }
        let thin = Array(glyph.columns[first...last])
        return zip(thin + [0], [0] + thin).map { $0 | $1 }
    }
}

extension Canvas {
    /// Draws text as large as an area allows with all its lines, from its top; returns the rows it took.
    ///
    /// It has the usual size where it fits in no other, or where a letter has no glyph. `rowsMax` bounds the height of a line, to keep neighbours of the same size: 8 draws no double letters.
    @discardableResult
    public mutating func drawLarge(
        _ text: String, in area: Area, _ glyphs: Glyphs, style: Style = .normal, centred: Bool = false,
        rowsMax: Int = .max
    ) -> Int {
        let room = Size(width: area.width, height: area.height)
        let scale = LargeText.scale(fitting: [text], glyphs, in: room, rowsMax: rowsMax)
        return drawLarge(text, in: area, glyphs, scale, style: style, centred: centred)
    }

    /// Draws text in a scale, as neighbours share one, from the top of an area; returns the rows it took.
    ///
    /// It has the usual size without a scale, or where a letter has no glyph.
    @discardableResult
    mutating func drawLarge(
        _ text: String, in area: Area, _ glyphs: Glyphs, _ scale: LargeText.Scale?, style: Style = .normal,
        centred: Bool = false
    ) -> Int {
        guard let scale, let lines = LargeText.wrapped(text, glyphs, scale, width: area.width) else {
            return drawWrapped(text, in: area, style: style, centred: centred)
        }
        for (index, line) in lines.enumerated() {
            let left = area.x + (centred ? (area.width - line.width) / 2 : 0)
            draw(line, x: left, y: area.y + index * scale.rows, style: style)
        }
        return lines.count * scale.rows
    }

    /// Draws one line from its upper left cell.
    mutating func draw(_ line: LargeText, x: Int, y: Int, style: Style) {
        for row in 0..<line.scale.rows {
            let cells = (0..<line.width).map { line.character(x: $0, y: row) }
            draw(String(cells), x: x, y: y + row, style: style)
        }
    }
}
