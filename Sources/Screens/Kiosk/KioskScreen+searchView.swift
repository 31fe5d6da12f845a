import Queueing

/// The search as it is drawn.
extension KioskScreen {
    /// Rows that a match takes: its name, and below it the service with the wait.
    static func matchRows(_ frame: Frame) -> Int { frame.size.height >= 10 ? 2 : 1 }

    /// What stands on the keys that end the writing.
    static let searchLabels = OnScreenKeyboard.Labels(
        done: .kioskKeyChoose, doneShort: .kioskKeyChoose, leave: .commonBack)

    /// The field, below it what was found, and at the bottom the keyboard: some three fifths of the room, and none where no
    /// match would have room beside it.
    static func searchAreas(_ frame: Frame) -> (field: Area, matches: Area, keyboard: Area?) {
        let content = frame.content
        let field = Area(
            x: content.x, y: content.y, width: content.width, height: content.height >= 14 ? 3 : 1)
        let rest = content.dropping(rows: field.height)
        guard rest.width >= 36, rest.height >= OnScreenKeyboard.rowsMin + matchRows(frame) else {
            return (field, rest, nil)
        }
        let rows = min(OnScreenKeyboard.rows(of: rest.height * 7 / 10), rest.height - matchRows(frame))
        return (field, rest.droppingLast(rows: rows), rest.dropping(rows: rest.height - rows))
    }

    /// Draws the field, the keyboard to touch where there is room, and between them what was found.
    static func drawSearch(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let areas = searchAreas(frame)
        drawField(state, in: areas.field, on: &canvas)
        let words = state.surroundings.words
        if let area = areas.keyboard {
            state.search.keyboard.draw(
                isTelex: state.search.text.isTelex, marked: state.search.mark, searchLabels, words, in: area,
                on: &canvas)
        }
        drawMatches(state, frame, in: areas.matches, on: &canvas)
        guard frame.keyBarRows > 0 else { return }
        let isPad = areas.keyboard != nil && !state.search.hasLetters
        let hasMatches = !state.search.matches.isEmpty
        let texts: [Word] = isPad ? [.kioskHowToUsePad, .kioskHowToUsePadShort] : [.kioskHowToChooseResult]
        // There is nothing to choose among no results.
        let guidance = isPad || hasMatches ? texts.map { words($0) } : [""]
        canvas.draw(
            (guidance.first { $0.cells <= frame.keyBar.width } ?? guidance[guidance.count - 1])
                .fitted(to: frame.keyBar.width),
            x: frame.keyBar.x, y: frame.keyBar.y, style: .dim)
        let entries = [
            KeyBarEntry(key: .escape, name: isPad ? "-" : nil, text: words(.commonBack)),
            hasMatches ? KeyBarEntry(key: .enter, text: words(.kioskKeyChoose)) : nil,
            hasMatches ? KeyBarEntry(key: .down, name: "↑↓", text: words(.kioskKeyMove)) : nil,
            state.helps.contains(.guide)
                ? KeyBarEntry(key: .function(1), text: words(.kioskGuideShort)) : nil,
        ]
        canvas.drawKeyBar(
            entries.compactMap { $0 }, in: frame.keyBar.dropping(rows: frame.keyBar.height - 1))
    }

    private static func drawField(_ state: State, in area: Area, on canvas: inout Canvas) {
        if area.height > 2 { canvas.box(area, style: .dim) }
        let row = area.height > 2 ? area.inset(columns: 2, rows: 1) : area
        canvas.fill(row, style: .field)
        let words = state.surroundings.words
        let query = state.search.query
        if query.isEmpty {
            let short = words(.kioskTypeQueryExample)
            let long = short + " " + words(.kioskMarksNotNeeded)
            let example = long.cells < row.width ? long : short
            canvas.draw(example.fitted(to: row.width - 1), x: row.x + 1, y: row.y, style: .field)
        }
        // Of a long text the end is shown, where it is typed.
        var shown = query
        while shown.cells >= row.width, !shown.isEmpty { shown.removeFirst() }
        canvas.draw(shown, x: row.x, y: row.y, style: .field)
        canvas.cursor = (row.x + shown.cells, row.y)
    }

    private static func drawMatches(
        _ state: State, _ frame: Frame, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let search = state.search
        guard !search.matches.isEmpty else {
            let text: String
            if search.answered == nil {
                text = search.asked == nil ? "" : words(.kioskSearching)
            } else {
                text = words(search.hasFailed ? .kioskNoSearch : .kioskNoMatch)
            }
            let inner = area.inset(columns: 0, rows: area.height >= 5 ? 1 : 0)
            canvas.drawWrapped(text, in: inner, style: search.hasFailed ? .warning : .normal)
            return
        }
        let rows = matchRows(frame)
        let perPage = max(1, area.height / rows)
        let first = state.selected / perPage * perPage
        for index in first..<min(search.matches.count, first + perPage) {
            let tile = Area(x: area.x, y: area.y + (index - first) * rows, width: area.width, height: rows)
            draw(match: index, state, in: tile, on: &canvas)
        }
    }

    private static func draw(match index: Int, _ state: State, in area: Area, on canvas: inout Canvas) {
        let match = state.search.matches[index]
        guard let service = state.service(ofKey: match.service) else { return }
        let isMarked = index == state.selected && markedKey(state) == nil
        let isBest = index == 0 && area.width >= 40
        let style: Style = isMarked ? .tileMarked : index % 2 == 0 ? .tile : .normal
        canvas.fill(area, style: style)
        canvas.touch(area, key: .item(index))
        let best = isBest ? "  ★ " + state.surroundings.words(.kioskBest) : ""
        let name = (match.procedure?.shortName ?? service.name).fitted(to: area.width - 3 - best.cells)
        canvas.draw(isMarked ? "▶" : " ", x: area.x, y: area.y, style: style)
        canvas.draw(name, x: area.x + 2, y: area.y, style: style)
        if isBest { canvas.drawRight(best, y: area.y, in: area, style: style) }
        guard area.height > 1 else { return }
        let facts = "\(service.prefix)  \(service.name) · \(longNote(service, state) ?? note(service, state))"
        canvas.draw(
            facts.fitted(to: area.width - 4), x: area.x + 4, y: area.y + 1,
            style: isMarked ? style : index % 2 == 0 ? .tileNote : .dim
        )
    }
}
