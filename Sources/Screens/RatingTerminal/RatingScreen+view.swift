import Queueing

extension RatingScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        canvas.variant = state.isLarge ? .highContrast : .usual
        let words = state.surroundings.words
        let counter = words(.commonCounterNumber, ["counter": String(state.counter)])
        let frame = canvas.drawFrame(
            title: canvas.size.height >= 10 ? title(state, counter) : tinyTitle(state, counter),
            subtitle: subtitle(state, counter), state.surroundings, asOf: nil)
        switch state.step {
        case .idle: drawIdle(state, frame, on: &canvas)
        case .askingLevel(let selected): drawLevels(state, selected, frame, on: &canvas)
        case .askingReasons(_, let chosen, let selected):
            drawReasons(state, chosen, selected, frame, on: &canvas)
        case .writing: drawWriting(state, frame, on: &canvas)
        case .thanking: drawThanks(state, frame, on: &canvas)
        case .showingRefusal(let sentence):
            drawMiddle(sentence, state.glyphs, style: .warning, in: frame.content, on: &canvas)
        }
        if !state.isThanking { canvas.drawLanguageBar(state.surroundings) }
    }

    private static func title(_ state: State, _ counter: String) -> String {
        state.center.isEmpty ? counter : state.center
    }

    private static func tinyTitle(_ state: State, _ counter: String) -> String {
        let words = state.surroundings.words
        let seconds = state.countdown.map { " \($0.secondsLeft)s" } ?? ""
        switch state.step {
        case .idle, .thanking, .showingRefusal:
            return words(.commonCounter, ["counter": String(state.counter)])
        case .askingLevel: return (state.prompt?.label.description ?? counter) + seconds
        case .askingReasons(_, _, let selected):
            let layout = reasonsLayout(state, state.surroundings.frame)
            let page = layout.pages > 1 ? " \(layout.page(of: selected) + 1)/\(layout.pages)" : ""
            return words(.ratingReasonsShort) + page + (canvasIsNarrow(state) ? "" : seconds)
        case .writing: return lastLine(of: state, width: state.surroundings.size.width - 3)
        }
    }

    private static func canvasIsNarrow(_ state: State) -> Bool { state.surroundings.size.width < 16 }

    private static func subtitle(_ state: State, _ counter: String) -> String {
        let words = state.surroundings.words
        switch state.step {
        case .idle, .thanking: return counter
        case .showingRefusal: return words(.ratingNotCounted)
        case .askingLevel, .askingReasons, .writing:
            let label = state.prompt?.label.description ?? ""
            let number = words(.ratingNumber, ["label": label])
            // A low glass has no row for the officer.
            let officer = state.surroundings.size.height < 20 ? state.prompt?.officer : nil
            return officer.map { "\(number) – \($0)" } ?? number
        }
    }

    private static func drawIdle(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let area = frame.content
        guard frame.size.height >= 10 else {
            return drawMiddle(words(.ratingIdle), Glyphs(), style: .dim, in: area, on: &canvas)
        }
        let texts = [words(.ratingIdle), words(.ratingIdleHint)]
        let glyphs = state.glyphs
        let width = glyphs.count > 0 ? area.width : min(area.width, 60)
        let textRows = glyphs.count > 0 ? area.height / 2 : 4
        let number = Area(
            x: area.x, y: area.y, width: area.width, height: max(0, area.height - textRows - 1))
        canvas.drawBig(String(state.counter), in: number, style: .dim, rowsMax: max(10, area.height / 4))
        var below = Area(
            x: area.x + (area.width - width) / 2, y: number.bottom + 1, width: width,
            height: area.bottom - number.bottom - 1)
        for (index, text) in texts.enumerated() {
            let style: Style = index == 0 ? .heading : .dim
            below = below.dropping(
                rows: canvas.drawLarge(
                    text, in: below, glyphs, style: style, centred: true,
                    rowsMax: LargeText.Scale.narrow.rows))
        }
    }

    /// A tick above the thanks, where there is room for one: a face would answer the one that was touched.
    private static func drawThanks(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let (area, glyphs, words) = (frame.content, state.glyphs, state.surroundings.words)
        let lineRows = LargeText.Scale.narrow.rows
        let room = Size(
            width: area.width, height: max(area.height / 3, min(lineRows, area.height - lineRows)))
        func scale(_ word: Word) -> LargeText.Scale? {
            LargeText.scale(fitting: [words(word)], glyphs, in: room, rowsMax: lineRows)
        }
        let isShort = area.width < 30 || scale(.ratingThanks) == nil && scale(.ratingThanksShort) != nil
        let word: Word = isShort ? .ratingThanksShort : .ratingThanks
        let text = words(word)
        let lines = scale(word).flatMap { LargeText.wrapped(text, glyphs, $0, width: area.width) }
        let rows = lines.map { $0.count * lineRows } ?? 1
        let points = min(2 * (area.height - rows - 3), area.width / 2)
        guard points >= Tick.pointsMin else {
            return drawMiddle(text, glyphs, style: .good, in: area, on: &canvas)
        }
        let tick = Tick(points: points)
        let top = area.y + (area.height - tick.height - rows - 1) / 2
        canvas.draw(tick, x: area.x + (area.width - tick.width) / 2, y: top)
        let below = area.dropping(rows: top + tick.height + 1 - area.y)
        canvas.drawLarge(text, in: below, glyphs, scale(word), style: .heading, centred: true)
    }

    /// One text in the middle of an area, in large letters where there are some and they have room.
    static func drawMiddle(
        _ text: String, _ glyphs: Glyphs, style: Style, in area: Area, on canvas: inout Canvas
    ) {
        let room = Size(width: area.width, height: area.height)
        let lineRows = LargeText.Scale.narrow.rows
        if let scale = LargeText.scale(fitting: [text], glyphs, in: room, rowsMax: lineRows),
            let lines = LargeText.wrapped(text, glyphs, scale, width: area.width)
        {
            let middle = area.dropping(rows: (area.height - lines.count * lineRows) / 2)
            canvas.drawLarge(text, in: middle, glyphs, scale, style: style, centred: true)
            return
        }
        let width = min(area.width, 60)
        let rows = text.wrapped(to: width).count
        let middle = Area(
            x: area.x + (area.width - width) / 2, y: area.y + max(0, area.height - rows) / 2, width: width,
            height: min(rows, area.height))
        canvas.drawWrapped(text, in: middle, style: style, centred: true)
    }

    /// The key to large text and, once it is shown, back to the usual one.
    static func enlargeEntry(_ state: State) -> KeyBarEntry {
        let words = state.surroundings.words
        return KeyBarEntry(
            key: enlargeKey, text: words(state.isLarge ? .ratingKeyUsual : .ratingKeyLarge))
    }

    /// The time that is left as a line that shrinks and in seconds; keys at the left below it.
    static func drawTime(
        _ entries: [KeyBarEntry?], _ word: Word, _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard frame.keyBarRows > 1, let countdown = state.countdown else { return }
        let whole = frame.keyBar
        let cells = Int(Int64(whole.width) * countdown.millisecondsLeft / max(1, countdown.milliseconds))
        let line = Area(x: whole.x, y: whole.y, width: whole.width, height: 1)
        canvas.fill(line, with: "─", style: .dim)
        canvas.fill(Area(x: line.x, y: line.y, width: cells, height: 1), with: "━", style: .accent)
        var bar = whole.dropping(rows: whole.height - 1)
        let text = state.surroundings.words(word, ["seconds": String(countdown.secondsLeft)])
        canvas.drawRight(text, y: bar.y, in: bar, style: .normal)
        bar.width -= text.cells + 2
        canvas.drawKeyBar(entries.compactMap { $0 }, in: bar)
    }
}
