import Queueing

extension KioskScreen {
    /// One choice as it is drawn.
    struct Tile {
        /// The key that chooses it.
        let sign: String
        let name: String
        /// Short, at the lower right.
        let note: String
        /// Says more than the note and takes its place where the name stays whole beside it.
        var longNote: String?
        /// How the note is meant.
        let style: Style
    }

    /// Draws a choice; the marked one has an arrow before its key.
    static func drawTile(_ tile: Tile, in area: Area, isMarked: Bool, on canvas: inout Canvas) {
        let rows = min(2, area.height)
        let sign = area.width >= 24 ? "[\(tile.sign)] " : tile.sign + " "
        let indent = 1 + sign.cells
        if isMarked {
            canvas.fill(Area(x: area.x, y: area.y, width: area.width, height: rows), style: .selected)
            canvas.draw("▶", x: area.x, y: area.y, style: .selected)
        }
        canvas.draw(sign, x: area.x + 1, y: area.y, style: isMarked ? .selected : .key)
        let note = area.width >= 24 ? self.note(of: tile, width: area.width - indent, rows: rows) : ""
        let lines = nameLines(tile.name, width: area.width - indent, rows: rows, note: note.cells)
        let nameStyle: Style = isMarked ? .selected : tile.style == .dim ? .dim : .normal
        for (row, line) in lines.enumerated() {
            canvas.draw(line, x: area.x + indent, y: area.y + row, style: nameStyle)
        }
        if !note.isEmpty {
            let style = isMarked ? .selected : tile.style
            canvas.drawRight(note, y: area.y + rows - 1, in: area, style: style)
        }
    }

    /// The longer note where it costs the name nothing.
    private static func note(of tile: Tile, width: Int, rows: Int) -> String {
        guard let long = tile.longNote, long.cells + 2 < width,
            nameLines(tile.name, width: width, rows: rows, note: long.cells)
                == nameLines(tile.name, width: width, rows: rows, note: tile.note.cells)
        else { return tile.note }
        return long
    }

    /// The lines of a name; the last row leaves room for the note.
    private static func nameLines(_ name: String, width: Int, rows: Int, note: Int) -> [String] {
        let lastWidth = note == 0 ? width : width - note - 2
        guard rows > 1 else { return [name.fitted(to: lastWidth)] }
        guard let first = name.wrapped(to: width).first, first != name else { return [name] }
        let rest = name.split(separator: " ").dropFirst(first.split(separator: " ").count)
        return [first, rest.joined(separator: " ").fitted(to: lastWidth)]
    }

    /// Some sentences in the middle of the glass, or of what is left above so many rows.
    static func drawSentences(
        _ sentences: [String], _ frame: Frame, above rowsBelow: Int = 0, on canvas: inout Canvas
    ) {
        let width = min(frame.content.width, 60)
        let gap = frame.size.height >= 10 ? 1 : 0
        let shown = sentences.filter { !$0.isEmpty }
        let rows = shown.reduce(-gap) { $0 + $1.wrapped(to: width).count + gap }
        var area = Area(
            x: frame.content.x + (frame.content.width - width) / 2, y: frame.content.y, width: width,
            height: frame.content.height - rowsBelow)
        area = area.dropping(rows: (area.height - rows) / 2)
        for sentence in shown {
            let taken = canvas.drawWrapped(sentence, in: area, style: .accent, centred: true)
            area = area.dropping(rows: taken + gap)
        }
    }

    /// How long the number or refusal stays, and what Enter does instead of waiting.
    static func drawReturning(
        _ state: State, _ frame: Frame, enter: Word = .kioskKeyStart, on canvas: inout Canvas
    ) {
        guard let countdown = state.countdown, frame.keyBarRows > 0 else { return }
        let bar = frame.keyBar.dropping(rows: frame.keyBar.height - 1)
        let words = state.surroundings.words
        let seconds = ["seconds": String(countdown.secondsLeft)] as KeyValuePairs
        let text = bar.width >= 60 ? words(.kioskReturning, seconds) : words(.commonSeconds, seconds)
        canvas.drawRight(text, y: bar.y, in: bar, style: .dim)
        canvas.drawKeyBar([KeyBarEntry(key: .enter, text: words(enter))], in: bar)
    }
}
