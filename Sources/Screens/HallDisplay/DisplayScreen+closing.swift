import Queueing

/// Who is left shortly before the day closes, page by page; a new call is shown before it.
extension DisplayScreen {
    /// What is shown of the end of the day; nothing while a call is to be read, nor on the display of one counter.
    static func closing(_ state: State) -> Board.Closing? {
        state.stage.isBusy || state.counter != nil ? nil : state.board?.closing
    }

    /// Draws a page of the numbers that may not be served before the day closes.
    static func drawClosing(
        _ closing: Board.Closing, _ state: State, _ layout: DisplayLayout, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let area = layout.stage
        let isTiny = layout.kind == .tiny
        let letters = lettering(state, lineRows: layout.kind >= .wall ? Lettering.largeRows : 1)
        // Forty columns hold the sentence in one row only without a frame around it.
        let isFramed = layout.kind > .small
        if isFramed { canvas.box(area, style: .warning) }
        var list = isFramed ? area.inset(columns: 2, rows: 1) : area
        if !isTiny {
            for line in letters.lines(words(.displayClosing), width: list.width) {
                letters.write(line, in: list, style: .heading, .middle, on: &canvas)
                list = list.dropping(rows: letters.rows)
            }
        }
        if let closes = closesAt(closing, state, isTiny: isTiny), list.height > letters.rows {
            let row = isTiny ? list.dropping(rows: list.height - 1) : list
            letters.write(closes, in: row, style: .heading, .middle, on: &canvas)
            list = isTiny ? list.droppingLast(rows: 1) : list.dropping(rows: letters.rows)
            if !isTiny, list.height > 4 { list = list.dropping(rows: 1) }
        }
        let numbers = lettering(state, lineRows: layout.kind >= .wide ? Lettering.largeRows : 1)
        drawLabels(closing, state, numbers, in: list, on: &canvas)
    }

    private static func closesAt(_ closing: Board.Closing, _ state: State, isTiny: Bool) -> String? {
        let surroundings = state.surroundings
        guard let closesAt = closing.closesAt else { return nil }
        // A day that is closed by the opening of the next one has no time of today to show.
        let today = surroundings.day(of: state.board?.asOf ?? closesAt)
        guard surroundings.day(of: closesAt) == today else { return nil }
        return surroundings.words(
            isTiny ? .displayClosesAtShort : .displayClosesAt, ["time": surroundings.clock(closesAt)])
    }

    private static func drawLabels(
        _ closing: Board.Closing, _ state: State, _ letters: Lettering, in area: Area,
        on canvas: inout Canvas
    ) {
        let texts = closing.labels.map(\.description) + (closing.more > 0 ? ["+\(closing.more)"] : [])
        let gap = area.width < 20 ? 1 : 3 * letters.rows
        let width = (texts.map { letters.width($0) }.max() ?? 0) + gap
        let columns = max(1, area.width / max(1, width))
        let lines = area.height / letters.rows
        let isWhole = texts.count <= columns * lines
        let step = texts.count <= columns * ((lines + 1) / 2) ? 2 : 1
        // The number of the page takes a line where there are several and it has room.
        let hasNumber = !isWhole && lines >= 4
        let pages = Pages(texts, perPage: columns * max(1, hasNumber ? lines - 1 : lines))
        let left = area.x + (area.width - columns * width) / 2
        for (place, text) in pages.page(at: state.surroundings.now).enumerated() {
            let row = place / columns * step * letters.rows
            let cell = Area(
                x: left + place % columns * width + gap / 2, y: area.y + row, width: width,
                height: letters.rows)
            letters.write(text, in: cell, style: .accent, on: &canvas)
        }
        guard hasNumber else { return }
        let number = state.surroundings.words.page(
            pages.index(at: state.surroundings.now) + 1, of: pages.count)
        canvas.drawRight(number, y: area.bottom - 1, in: area, style: .dim)
    }
}
