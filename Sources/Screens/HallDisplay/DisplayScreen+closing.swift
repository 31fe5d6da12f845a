import Queueing

/// Who is left shortly before the day closes, page by page; a new call is shown before it.
extension DisplayScreen {
    /// Seconds for which a page of numbers is shown.
    public static let closingPageSeconds = 8

    /// What is shown of the end of the day; nothing while a call is announced, nor on the display of one counter.
    static func closing(_ state: State) -> Board.Closing? {
        state.announcement == nil && state.counter == nil ? state.board?.closing : nil
    }

    /// Draws a page of the numbers that may not be served before the day closes.
    static func drawClosing(
        _ closing: Board.Closing, _ state: State, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let isTiny = area.height < 8
        let closes = closing.closesAt.flatMap { closesAt in
            // A day that is closed by the opening of the next one has no time of today to show.
            let surroundings = state.surroundings
            let today = surroundings.day(of: state.board?.asOf ?? closesAt)
            let time = ["time": surroundings.clock(closesAt)] as KeyValuePairs
            return surroundings.day(of: closesAt) == today
                ? words(isTiny ? .displayClosesAtShort : .displayClosesAt, time) : nil
        }
        // Forty columns hold the sentence in one row only without a frame around it.
        let isFramed = !isTiny && area.width > 41
        if isFramed { canvas.box(area, style: .warning) }
        var list = isFramed ? area.inset(columns: 1, rows: 1) : area
        if !isTiny {
            let rows = canvas.drawWrapped(words(.displayClosing), in: list, style: .warning, centred: true)
            list = list.dropping(rows: rows)
        }
        if let closes, list.height > 1 {
            canvas.drawCentred(closes, y: isTiny ? list.bottom - 1 : list.y, in: list, style: .warning)
            list = isTiny ? list.droppingLast(rows: 1) : list.dropping(rows: min(2, list.height))
        }
        drawLabels(closing, state, in: list, on: &canvas)
    }

    private static func drawLabels(
        _ closing: Board.Closing, _ state: State, in area: Area, on canvas: inout Canvas
    ) {
        let texts = closing.labels.map(\.description) + (closing.more > 0 ? ["+\(closing.more)"] : [])
        let width = (texts.map(\.cells).max() ?? 0) + (area.width < 20 ? 1 : 3)
        let columns = max(1, area.width / max(1, width))
        let isWhole = texts.count <= columns * area.height
        let step = texts.count <= columns * ((area.height + 1) / 2) ? 2 : 1
        let rows = max(1, isWhole || area.height < 4 ? area.height : area.height - 1)
        let pages = max(1, (texts.count + columns * rows - 1) / (columns * rows))
        let seconds = Int(state.surroundings.now.milliseconds / 1000)
        let page = seconds / closingPageSeconds % pages
        let shown = texts.dropFirst(page * columns * rows).prefix(columns * rows)
        let left = area.x + (area.width - columns * width) / 2
        for (place, text) in shown.enumerated() where place / columns * step < area.height {
            canvas.draw(
                text, x: left + place % columns * width + 1, y: area.y + place / columns * step,
                style: .accent)
        }
        guard pages > 1, rows < area.height else { return }
        let number = state.surroundings.words.page(page + 1, of: pages)
        canvas.drawRight(number, y: area.bottom - 1, in: area, style: .dim)
    }
}
