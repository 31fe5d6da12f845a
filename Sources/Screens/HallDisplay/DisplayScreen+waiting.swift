import Queueing

/// Who waits for which service, and how long a ticket taken now is likely to wait.
extension DisplayScreen {
    /// How many pages there are.
    static func waitingPages(_ state: State, _ layout: DisplayLayout) -> Int {
        layout.kind.hasTable ? table(state, layout).pages.count : strip(state, layout).count
    }

    static func drawWaiting(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        if layout.kind.hasTable {
            drawTable(state, layout, on: &canvas)
        } else if layout.waiting.height > 0 {
            drawStrip(state, layout, on: &canvas)
        }
    }

    /// Lines such as `A 12 (36–64 phút) · E 8`, one a page, with waits where something says that they are estimates.
    private static func strip(_ state: State, _ layout: DisplayLayout) -> Pages<String> {
        let words = state.surroundings.words
        let letters = lettering(state, lineRows: layout.waiting.height)
        let hasWaits = layout.waiting.height > 1
        var parts = (state.board?.waiting ?? []).map { waiting in
            let wait = hasWaits ? minutes(waiting, state).map { " (\($0))" } : nil
            return "\(sign(waiting, state)) \(waiting.count)" + (wait ?? "")
        }
        if letters.rows > 1, tellsWaits(state) { parts.append(words(.displayEstimates)) }
        let width = layout.waiting.width - letters.width(heading(words))
        return Pages(letters.flow(parts, separator: " · ", width: width), perPage: 1)
    }

    private static func heading(_ words: Words) -> String { words(.displayWaiting) + ": " }

    private static func drawStrip(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        let area = layout.waiting
        let words = state.surroundings.words
        let letters = lettering(state, lineRows: area.height)
        let pages = strip(state, layout)
        guard let line = pages.page(at: state.surroundings.now).first else {
            return letters.write(words(.displayNobodyWaiting), in: area, style: .dim, on: &canvas)
        }
        let heading = heading(words)
        let indent = letters.width(heading)
        letters.write(heading, in: area, style: .heading, on: &canvas)
        let room = Area(x: area.x + indent, y: area.y, width: area.width - indent, height: area.height)
        letters.write(line, in: room, style: .normal, on: &canvas)
        guard area.height > letters.rows else { return }
        drawNote(
            state, pages.count, pages.index(at: state.surroundings.now),
            in: area.dropping(rows: letters.rows), on: &canvas)
    }

    /// Whether a wait can be told for any service for which somebody waits.
    private static func tellsWaits(_ state: State) -> Bool {
        (state.board?.waiting ?? []).contains { minutes($0, state) != nil }
    }

    /// That waits are estimates, and which page is shown.
    private static func drawNote(
        _ state: State, _ pages: Int, _ page: Int, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let letters = lettering(state, lineRows: area.height)
        // Large letters leave no room for both.
        let number = pages > 1 && letters.rows == 1 ? words.page(page + 1, of: pages) : ""
        letters.write(number, in: area, style: .dim, .right, on: &canvas)
        guard tellsWaits(state) else { return }
        let room = Area(
            x: area.x, y: area.y, width: area.width - letters.width(number) - 1, height: area.height)
        letters.write(words(.displayEstimates), in: room, style: .dim, on: &canvas)
    }

    private struct Table {
        let lineRows: Int
        let pages: Pages<Board.Waiting>
    }

    private static func table(_ state: State, _ layout: DisplayLayout) -> Table {
        let lineRows = layout.kind == .vast ? Lettering.largeRows : 1
        // A line is the heading, another the note.
        let lines = (layout.waiting.height - headingRows(layout)) / lineRows - 1
        return Table(lineRows: lineRows, pages: Pages(state.board?.waiting ?? [], perPage: lines))
    }

    private static func headingRows(_ layout: DisplayLayout) -> Int {
        layout.kind >= .wall ? Lettering.largeRows : 1
    }

    private static func drawTable(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let rows = headingRows(layout)
        let area = layout.waiting
        let table = table(state, layout)
        let now = state.surroundings.now
        lettering(state, lineRows: rows).write(words(.displayWaiting), in: area, style: .heading, on: &canvas)
        let list = area.dropping(rows: rows)
        let letters = lettering(state, lineRows: table.lineRows)
        guard table.pages.count > 0 else {
            return letters.write(words(.displayNobodyWaiting), in: list, style: .dim, on: &canvas)
        }
        for (index, waiting) in table.pages.page(at: now).enumerated() {
            let line = Area(
                x: list.x, y: list.y + index * table.lineRows, width: list.width, height: table.lineRows)
            draw(waiting, state, letters, in: line, on: &canvas)
        }
        let note = list.dropping(rows: list.height - table.lineRows)
        drawNote(state, table.pages.count, table.pages.index(at: now), in: note, on: &canvas)
    }

    /// The letter, the name where there is room, how many, how long.
    private static func draw(
        _ waiting: Board.Waiting, _ state: State, _ letters: Lettering, in area: Area,
        on canvas: inout Canvas
    ) {
        let sign = " \(sign(waiting, state)) "
        let gap = letters.rows
        let minutes = minutes(waiting, state) ?? ""
        let countWidth = letters.width("000")
        let minutesWidth = letters.width(
            state.surroundings.words(.displayMinutes, ["low": "00", "high": "000"]))
        letters.write(sign, in: area, style: .tileKey, on: &canvas)
        letters.write(minutes, in: area, style: .normal, .right, on: &canvas)
        let left = area.x + letters.width(sign) + gap
        let right = area.right - minutesWidth - gap
        let count = Area(x: max(left, right - countWidth), y: area.y, width: countWidth, height: area.height)
        letters.write(String(waiting.count), in: count, style: .accent, .right, on: &canvas)
        let name = Area(x: left, y: area.y, width: count.x - gap - left, height: area.height)
        // A name of which little more than the first word would be seen helps nobody.
        guard let text = state.services[waiting.service]?.name, name.width >= 12 * gap else { return }
        letters.write(text, in: name, style: .normal, on: &canvas)
    }

    private static func sign(_ waiting: Board.Waiting, _ state: State) -> String {
        state.services[waiting.service]?.prefix ?? waiting.service
    }

    /// Such as `20–35 phút`; nil where nothing can be said.
    private static func minutes(_ waiting: Board.Waiting, _ state: State) -> String? {
        state.services[waiting.service]?.waitMinutes.map { wait in
            let values = ["low": String(wait.lowerBound), "high": String(wait.upperBound)] as KeyValuePairs
            return state.surroundings.words(.displayMinutes, values)
        }
    }
}
