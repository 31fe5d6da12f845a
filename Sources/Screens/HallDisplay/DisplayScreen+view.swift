import Queueing

extension DisplayScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        var state = state
        state.surroundings.size = canvas.size
        let surroundings = state.surroundings
        let layout = DisplayLayout(state)
        drawBar(state, layout, on: &canvas)
        guard let board = state.board else {
            let words = surroundings.words(.commonConnecting)
            let middle = layout.body.dropping(rows: layout.body.height / 2)
            return canvas.drawCentred(words, y: middle.y, in: middle)
        }
        if let counter = state.counter {
            drawDesk(counter, board, state, layout, on: &canvas)
        } else if state.isClosed {
            drawClosed(state, layout, on: &canvas)
            drawNotices(state, layout, on: &canvas)
        } else {
            if let closing = closing(state) {
                drawClosing(closing, state, layout, on: &canvas)
            } else {
                drawStage(state, layout, on: &canvas)
            }
            drawLastCalls(state, board, layout, on: &canvas)
            drawWaiting(state, layout, on: &canvas)
            drawServing(state, layout, on: &canvas)
            drawNotices(state, layout, on: &canvas)
        }
        guard surroundings.isAway else { return }
        canvas.restyle(canvas.area.dropping(rows: layout.body.y), as: .old)
        // What was seen before the server went is still news.
        if state.counter == nil, !state.isClosed, closing(state) == nil {
            drawStage(state, layout, onlyBlinking: true, on: &canvas)
        }
    }

    /// The letters of a part whose lines may be so high.
    static func lettering(_ state: State, lineRows: Int) -> Lettering {
        Lettering(state.surroundings.glyphs, lineRows: lineRows)
    }

    /// The bar with name and clock, and below it what is wrong.
    private static func drawBar(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        let surroundings = state.surroundings
        let bar = layout.bar
        if bar.height > 0 {
            canvas.fill(bar, style: .title)
            let letters = lettering(state, lineRows: bar.height)
            let line = bar.inset(columns: layout.body.x, rows: (bar.height - letters.rows) / 2)
            let clock = surroundings.clock(surroundings.now)
            let hasClock = line.width >= 19
            let clockWidth = hasClock ? letters.width(clock) + 2 : 0
            let title = layout.kind == .tiny ? tinyTitle(state) : state.board?.center ?? ""
            let room = Area(x: line.x, y: line.y, width: line.width - clockWidth, height: line.height)
            letters.write(title, in: room, style: .title, on: &canvas)
            if hasClock { letters.write(clock, in: line, style: .title, .right, on: &canvas) }
        }
        guard let warning = layout.warning else { return }
        canvas.fill(warning, style: .warning)
        let letters = lettering(state, lineRows: warning.height)
        let line = warning.inset(columns: layout.body.x, rows: 0)
        let texts = canvas.warnings(surroundings, asOf: state.board?.asOf)
        let text = texts.first { letters.width($0) <= line.width } ?? texts.last ?? ""
        letters.write(text, in: line, style: .warning, on: &canvas)
    }

    /// The word for what is shown on a glass too small for a heading.
    private static func tinyTitle(_ state: State) -> String {
        let words = state.surroundings.words
        if let counter = state.counter { return words(.commonCounter, ["counter": String(counter)]) }
        if state.isClosed { return words(.displayClosedShort) }
        guard closing(state) == nil else { return words(.displayClosingShort) }
        let standing = state.stage.places.compactMap { $0 }
        return words(standing.contains(where: state.stage.isServed) ? .commonServing : .displayPlease)
    }

    /// Whether something turns its pages.
    static func isTurning(_ state: State) -> Bool {
        guard state.counter == nil else { return false }
        let layout = DisplayLayout(state)
        return waitingPages(state, layout) > 1 || serving(state, layout).count > 1
            || notices(state, layout).count > 1
    }

    /// Which counter serves which number, in lines that turn.
    static func serving(_ state: State, _ layout: DisplayLayout) -> Pages<String> {
        let area = layout.serving
        let letters = lettering(state, lineRows: area.height)
        return Pages(servingLines(state, letters, width: area.width), perPage: area.height / letters.rows)
    }

    /// The lines of them beside their heading.
    static func servingLines(_ state: State, _ letters: Lettering, width: Int) -> [String] {
        let heading = letters.width(servingHeading(state.surroundings.words))
        return letters.flow(servingParts(state), separator: " · ", width: width - heading)
    }

    /// Each counter that serves with the number.
    static func servingParts(_ state: State) -> [String] {
        (state.board?.desks ?? []).filter(\.isServing).compactMap { desk in
            desk.label.map {
                state.surroundings.words(.commonCounter, ["counter": String(desk.counter)]) + " \($0)"
            }
        }
    }

    private static func servingHeading(_ words: Words) -> String { words(.commonServing) + ": " }

    private static func drawServing(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        let area = layout.serving
        let letters = lettering(state, lineRows: area.height)
        let heading = servingHeading(state.surroundings.words)
        let width = letters.width(heading)
        let lines = serving(state, layout).page(at: state.surroundings.now)
        guard !lines.isEmpty else { return }
        letters.write(heading, in: area, style: .heading, on: &canvas)
        for (row, line) in lines.enumerated() {
            let room = Area(
                x: area.x + width, y: area.y + row * letters.rows, width: area.width - width,
                height: letters.rows)
            letters.write(line, in: room, style: .normal, on: &canvas)
        }
    }

    /// What the center has to say to the hall.
    static func noticeTexts(_ state: State) -> [String] {
        (state.isSilent ? [state.surroundings.words(.displaySilent)] : []) + (state.board?.notices ?? [])
    }

    /// The same in lines that turn: nothing is cut.
    static func notices(_ state: State, _ layout: DisplayLayout) -> Pages<String> {
        let area = layout.notices
        let letters = lettering(state, lineRows: area.height)
        return Pages(
            noticeTexts(state).flatMap { letters.lines($0, width: area.width - 2) },
            perPage: area.height / letters.rows)
    }

    private static func drawNotices(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        let area = layout.notices
        let letters = lettering(state, lineRows: area.height)
        let lines = notices(state, layout).page(at: state.surroundings.now)
        let top = area.bottom - lines.count * letters.rows
        let band = Area(x: 0, y: top, width: canvas.size.width, height: area.bottom - top)
        canvas.fill(band, style: .warning)
        for (row, line) in lines.enumerated() {
            let room = Area(
                x: area.x + 1, y: top + row * letters.rows, width: area.width - 2, height: letters.rows)
            letters.write(line, in: room, style: .warning, on: &canvas)
        }
    }
}
