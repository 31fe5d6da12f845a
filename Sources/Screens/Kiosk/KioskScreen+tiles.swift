import Queueing

extension KioskScreen {
    /// One choice as it is drawn.
    struct Tile {
        /// The key that chooses it.
        let sign: String
        /// Its number for a number pad, where that is not its key.
        var number: String?
        let name: String
        /// Short, at the lower right.
        let note: String
        /// Says more than the note and takes its place where the name stays whole beside it.
        var longNote: String?
        /// How the note is meant.
        let style: Style
    }

    /// How a choice is drawn.
    enum TileForm {
        /// In a box of its own.
        case boxed
        /// Without a box, in letters several rows high, which all of a list have in one scale.
        case large(Glyphs, LargeText.Scale)
        /// Of one or two rows; every other one has a ground, so that the eye keeps them apart.
        case plain(hasGround: Bool)
    }

    /// Draws a choice; the marked one has an arrow before its key, and a double box.
    static func drawTile(
        _ tile: Tile, in area: Area, isMarked: Bool, _ form: TileForm, on canvas: inout Canvas
    ) {
        let hasGround: Bool
        switch form {
        case .boxed: return drawBoxed(tile, in: area, isMarked: isMarked, on: &canvas)
        case .large(let glyphs, let scale):
            if drawLarge(tile, in: area, isMarked: isMarked, glyphs, scale, on: &canvas) { return }
            return drawBoxed(tile, in: area, isMarked: isMarked, on: &canvas)
        case .plain(let ground): hasGround = ground
        }
        let rows = min(2, area.height)
        let sign = area.width >= 24 ? " \(tile.sign) " : tile.sign
        let indent = 2 + sign.cells
        let ground: Style = isMarked ? .tileMarked : hasGround ? .tile : .normal
        canvas.fill(Area(x: area.x, y: area.y, width: area.width, height: rows), style: ground)
        if isMarked { canvas.draw("▶", x: area.x, y: area.y, style: ground) }
        canvas.draw(sign, x: area.x + 1, y: area.y, style: isMarked ? ground : .tileKey)
        if rows > 1, let number = tile.number, indent >= 5 {
            let style: Style = isMarked ? ground : hasGround ? .tileNote : .dim
            canvas.draw(number, x: area.x + 3 - number.cells, y: area.y + 1, style: style)
        }
        let note = area.width >= 24 ? self.note(of: tile, width: area.width - indent, rows: rows) : ""
        let lines = nameLines(tile.name, width: area.width - indent, rows: rows, note: note.cells)
        let nameStyle: Style = !isMarked && tile.style == .dim ? .dim : ground
        for (row, line) in lines.enumerated() {
            canvas.draw(line, x: area.x + indent, y: area.y + row, style: nameStyle)
        }
        if !note.isEmpty {
            let quiet: Style = hasGround ? .tileNote : .dim
            let style = isMarked ? ground : tile.style == .normal ? quiet : tile.style
            canvas.drawRight(note, y: area.y + rows - 1, in: area, style: style)
        }
    }

    /// A tile in a box: the keys in its upper edge, the note in the lower one, or on a row of its own where there is one.
    private static func drawBoxed(_ tile: Tile, in area: Area, isMarked: Bool, on canvas: inout Canvas) {
        let box = area.height >= 6 ? area.droppingLast(rows: 1) : area
        let ground: Style = isMarked ? .tileMarked : tile.style == .dim ? .tileOff : .tile
        canvas.fill(box, style: ground)
        canvas.box(box, style: ground, double: isMarked)
        if isMarked { canvas.draw("▶", x: box.x + 1, y: box.y, style: ground) }
        canvas.draw(" \(tile.sign) ", x: box.x + 2, y: box.y, style: isMarked ? ground : .tileKey)
        let quiet: Style = ground == .tile ? .tileNote : ground
        if let number = tile.number {
            canvas.draw(" \(number) ", x: box.right - number.cells - 4, y: box.y, style: quiet)
        }
        let inner = box.inset(columns: 2, rows: 1)
        let noteRow = inner.height > 2 ? 1 : 0
        let nameRows = inner.height - noteRow
        let lines = tile.name.wrapped(to: inner.width, lines: nameRows)
        let top = inner.y + (nameRows - lines.count) / 2
        for (row, line) in lines.enumerated() {
            canvas.draw(line, x: inner.x, y: top + row, style: ground)
        }
        let text = tile.longNote.flatMap { $0.cells + 2 <= inner.width ? $0 : nil } ?? tile.note
        guard !text.isEmpty else { return }
        let noteStyle = isMarked || tile.style == .normal || tile.style == .dim ? quiet : tile.style
        let y = noteRow == 1 ? inner.bottom - 1 : box.bottom - 1
        canvas.drawRight(noteRow == 1 ? text : " \(text) ", y: y, in: inner, style: noteStyle)
    }

    /// The sign and as much of the name as there is room for in large letters, and below it all of it; false where not even
    /// one line is that high.
    private static func drawLarge(
        _ tile: Tile, in area: Area, isMarked: Bool, _ glyphs: Glyphs, _ scale: LargeText.Scale,
        on canvas: inout Canvas
    ) -> Bool {
        let lineRows = LargeText.Scale.narrow.rows
        let rows = (area.height - 1) / lineRows * lineRows
        let sign = LargeText(tile.sign, glyphs, .narrow)?.width ?? 0
        let room = Area(x: area.x + sign + 6, y: area.y, width: area.width - sign - 8, height: rows)
        guard rows > 0, let name = wholeWords(of: tile.name, glyphs, scale, in: room) else { return false }
        let ground: Style = isMarked ? .tileMarked : tile.style == .dim ? .tileOff : .tile
        canvas.fill(Area(x: area.x, y: area.y, width: area.width, height: rows + 1), style: ground)
        let cap = Area(x: area.x, y: area.y, width: sign + 4, height: lineRows)
        let capStyle: Style = isMarked ? ground : .tileKey
        canvas.fill(cap, style: capStyle)
        canvas.drawLarge(
            tile.sign, in: cap.inset(columns: 2, rows: 0), glyphs, style: capStyle, rowsMax: lineRows)
        canvas.drawLarge(name, in: room, glyphs, scale, style: ground)
        let note = tile.longNote ?? tile.note
        let y = area.y + rows
        let whole = name == tile.name ? "" : tile.name.fitted(to: max(0, area.width - note.cells - 6))
        canvas.draw((isMarked ? "▶ " : "  ") + whole, x: area.x, y: y, style: ground)
        canvas.drawRight(note + " ", y: y, in: area, style: ground)
        return true
    }

    /// As many whole words of a name as fit an area in large letters, at best up to where a part of it ends; nil where not
    /// even the first one does.
    private static func wholeWords(
        of name: String, _ glyphs: Glyphs, _ scale: LargeText.Scale, in area: Area
    ) -> String? {
        func fits(_ text: String) -> Bool {
            guard let lines = LargeText.wrapped(text, glyphs, scale, width: area.width) else { return false }
            return lines.count * scale.rows <= area.height
        }
        if fits(name) { return name }
        let words = name.split(separator: " ")
        let counts = (1..<max(1, words.count)).reversed().filter { count in
            !isDash(words[count - 1]) && fits(words[..<count].joined(separator: " ") + "…")
        }
        guard let most = counts.first else { return nil }
        let ending = counts.first { count in
            count * 2 >= most
                && (isDash(words[count]) || words[count].hasPrefix("(")
                    || words[count - 1].hasSuffix(","))
        }
        var kept = words[..<(ending ?? most)].joined(separator: " ")
        if kept.hasSuffix(",") { kept.removeLast() }
        return kept + "…"
    }

    private static func isDash(_ word: Substring) -> Bool { ["–", "-", "·"].contains(word) }

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

    /// Some sentences in the middle of the glass.
    static func drawSentences(
        _ sentences: [String], _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) {
        let area = frame.content
        let texts = sentences.map { Paragraphs.Paragraph(text: $0, style: .accent) }
        let shown = Paragraphs(
            texts, letters(state), in: Size(width: area.width, height: area.height),
            gap: frame.size.height >= 10 ? 1 : 0)
        shown.draw(in: area.dropping(rows: (area.height - shown.rows) / 2), centred: true, on: &canvas)
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
