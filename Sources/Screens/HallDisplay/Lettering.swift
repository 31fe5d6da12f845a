/// The letters in which a part of a glass is written: of one row, or large.
struct Lettering {
    /// Rows of a line of large letters.
    static let largeRows = LargeText.Scale.narrow.rows

    private let glyphs: Glyphs
    private let isLarge: Bool

    /// Large letters where lines may be that high, else the usual ones.
    init(_ glyphs: Glyphs, lineRows: Int) {
        self.glyphs = glyphs
        isLarge = lineRows >= Self.largeRows && glyphs.count > 0
    }

    /// Rows of a line.
    var rows: Int { isLarge ? Self.largeRows : 1 }

    /// Columns of a line.
    func width(_ text: String) -> Int {
        isLarge ? LargeText(text, glyphs, .narrow)?.width ?? text.cells : text.cells
    }

    /// A text broken between words into lines of at most so many columns; a longer word is a line by itself.
    func lines(_ text: String, width: Int) -> [String] {
        guard isLarge else { return text.wrapped(to: width) }
        return flow(text.split(separator: " ").map(String.init), separator: " ", width: width)
    }

    /// Parts put one after the other into lines of at most so many columns.
    func flow(_ parts: [String], separator: String, width: Int) -> [String] {
        parts.reduce(into: [String]()) { lines, part in
            if let last = lines.last, self.width(last + separator + part) <= width {
                lines[lines.count - 1] = last + separator + part
            } else {
                lines.append(part)
            }
        }
    }

    /// Writes one line from the left of an area, in its middle, or to its right edge; its rows are those of the area's top.
    func write(
        _ text: String, in area: Area, style: Style, _ alignment: Alignment = .left, on canvas: inout Canvas
    ) {
        let width = width(text)
        guard isLarge, width <= area.width, area.height >= rows, LargeText(text, glyphs, .narrow) != nil
        else {
            let line = text.fitted(to: area.width)
            let x = alignment.indent(line.cells, in: area.width)
            canvas.draw(line, x: area.x + x, y: area.y + max(0, min(rows, area.height) - 1) / 2, style: style)
            return
        }
        let x = area.x + alignment.indent(width, in: area.width)
        canvas.drawLarge(
            text, in: Area(x: x, y: area.y, width: width, height: rows), glyphs, style: style)
    }

    /// The largest letters in which a text finds room in an area; the usual ones where it finds none.
    static func largest(for text: String, in area: Area, _ glyphs: Glyphs) -> Lettering {
        let large = Lettering(glyphs, lineRows: area.height)
        let lines = large.lines(text, width: area.width)
        let fits =
            lines.count * large.rows <= area.height && lines.allSatisfy { large.width($0) <= area.width }
        return fits ? large : Lettering(glyphs, lineRows: 1)
    }

    /// Writes a text over as many lines as it needs in the middle of an area.
    func writeLines(_ text: String, in area: Area, style: Style, on canvas: inout Canvas) {
        let lines = lines(text, width: area.width).prefix(area.height / rows)
        let top = (area.height - lines.count * rows) / 2
        for (index, line) in lines.enumerated() {
            write(line, in: area.dropping(rows: top + index * rows), style: style, .middle, on: &canvas)
        }
    }

    /// Where a line stands.
    enum Alignment {
        case left, middle, right

        fileprivate func indent(_ width: Int, in room: Int) -> Int {
            switch self {
            case .left: 0
            case .middle: (room - width) / 2
            case .right: room - width
            }
        }
    }
}
