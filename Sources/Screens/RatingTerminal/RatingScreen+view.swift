import Queueing

extension RatingScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
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
        case .thanking:
            let word: Word = frame.content.width >= 30 ? .ratingThanks : .ratingThanksShort
            drawMiddle(words(word), style: .good, frame, on: &canvas)
            if frame.size.height >= 20 { drawSmile(frame, on: &canvas) }
        case .showingRefusal(let sentence):
            drawMiddle(sentence, style: .warning, frame, on: &canvas)
        }
        if !state.isThanking { canvas.drawLanguageTarget(state.surroundings) }
    }

    private static func title(_ state: State, _ counter: String) -> String {
        state.center.isEmpty ? counter : state.center
    }

    private static func tinyTitle(_ state: State, _ counter: String) -> String {
        let words = state.surroundings.words
        switch state.step {
        case .idle, .thanking, .showingRefusal:
            return words(.commonCounter, ["counter": String(state.counter)])
        case .askingLevel: return state.prompt?.label.description ?? counter
        case .askingReasons: return words(.ratingReasonsShort)
        }
    }

    private static func subtitle(_ state: State, _ counter: String) -> String {
        let words = state.surroundings.words
        switch state.step {
        case .idle, .thanking: return counter
        case .showingRefusal: return words(.ratingNotCounted)
        case .askingLevel, .askingReasons:
            let label = state.prompt?.label.description ?? ""
            return words(.ratingNumber, ["label": label])
        }
    }

    private static func drawIdle(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let area = frame.content
        guard frame.size.height >= 10 else {
            return drawMiddle(words(.ratingQuestionShort), style: .dim, frame, on: &canvas)
        }
        let texts = [words(.ratingIdle), words(.ratingIdleHint)]
        let width = min(area.width, 60)
        let number = Area(x: area.x, y: area.y, width: area.width, height: max(0, area.height - 5))
        canvas.drawBig(String(state.counter), in: number, style: .accent, rowsMax: 10)
        var below = Area(
            x: area.x + (area.width - width) / 2, y: number.bottom + 1, width: width,
            height: area.bottom - number.bottom - 1)
        for (index, text) in texts.enumerated() {
            let style: Style = index == 0 ? .accent : .dim
            below = below.dropping(
                rows: canvas.drawWrapped(text, in: below, style: style, centred: true))
        }
    }

    /// A happy face above the thanks.
    private static func drawSmile(_ frame: Frame, on canvas: inout Canvas) {
        let top = frame.content.y + frame.content.height / 2 - Face.height - 2
        for (row, line) in Face(level: 0, of: 1).lines.enumerated() {
            canvas.drawCentred(line, y: top + row, in: frame.content, style: .good)
        }
    }

    /// One text in the middle of the glass.
    private static func drawMiddle(
        _ text: String, style: Style, _ frame: Frame, on canvas: inout Canvas
    ) {
        let area = frame.content
        let width = min(area.width, 60)
        let rows = text.wrapped(to: width).count
        let middle = Area(
            x: area.x + (area.width - width) / 2, y: area.y + max(0, area.height - rows) / 2, width: width,
            height: min(rows, area.height))
        canvas.drawWrapped(text, in: middle, style: style, centred: true)
    }

    private static func drawLevels(
        _ state: State, _ selected: Int?, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let levels = state.prompt?.levels, !levels.isEmpty else { return }
        let words = state.surroundings.words
        var area = frame.content
        if frame.size.height >= 10 {
            let taken = canvas.drawWrapped(
                words(.ratingQuestion), in: area, style: .accent, centred: true)
            area = area.dropping(rows: taken + (frame.size.height >= 20 ? 2 : 0))
        }
        let columnWidth = area.width / levels.count
        if columnWidth >= Face.width + 2, area.height >= Face.height + 3 {
            drawFaces(levels, selected, width: columnWidth, in: area, on: &canvas)
        } else {
            drawLevelRows(levels, selected, in: area, on: &canvas)
        }
        let entries = [keys.entry(.moveOn, named: "← →", words), keys.entry(.choose, words)]
        drawBar(entries, state, frame, on: &canvas)
    }

    private static func drawFaces(
        _ levels: [Catalogue.Choice], _ selected: Int?, width: Int, in area: Area, on canvas: inout Canvas
    ) {
        for (index, level) in levels.enumerated() {
            let column = Area(x: area.x + index * width, y: area.y, width: width, height: area.height)
            let isMarked = index == selected
            let face = Face(level: index, of: levels.count)
            let tile = Area(x: column.x, y: column.y, width: width, height: Face.height + 6)
            if isMarked { canvas.box(tile, style: .selected, double: true) }
            for (row, line) in face.lines.enumerated() {
                canvas.drawCentred(line, y: tile.y + 1 + row, in: column, style: face.style)
            }
            let key = Key.choice(index, index: index)
            let inner = column.inset(columns: 1, rows: 0)
            let text = inner.dropping(rows: Face.height + 2)
            canvas.drawWrapped(
                level.name, in: Area(x: text.x, y: text.y, width: text.width, height: 2),
                style: isMarked ? .selected : .normal, centred: true)
            canvas.drawCentred("[\(key.name)]", y: text.y + 2, in: column, style: .key)
            canvas.touch(column, key: key)
        }
    }

    private static func drawLevelRows(
        _ levels: [Catalogue.Choice], _ selected: Int?, in area: Area, on canvas: inout Canvas
    ) {
        let height = max(1, min(2, area.height / levels.count))
        for (index, level) in levels.enumerated() {
            let row = Area(x: area.x, y: area.y + index * height, width: area.width, height: height)
            let key = Key.choice(index, index: index)
            let gap = area.width >= 24 ? "  " : ""
            let face = Face.small(level: index, of: levels.count)
            let style: Style = index == selected ? .selected : .normal
            let mark = index == selected ? "▶" : " "
            let text = "\(mark)\(key.name)\(gap)\(face)\(gap.isEmpty ? " " : gap)\(level.name)"
            canvas.draw(text.fitted(to: row.width), x: row.x, y: row.y, style: style)
            canvas.touch(row, key: key)
        }
    }

    private static func drawReasons(
        _ state: State, _ chosen: Set<Int>, _ selected: Int, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let reasons = state.prompt?.reasons else { return }
        let words = state.surroundings.words
        var area = frame.content
        if frame.size.height >= 20 {
            let heading = "\(words(.ratingReasonsTitle)) – \(words(.ratingReasonsHint))"
            canvas.draw(heading.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
            area = area.dropping(rows: 2)
        } else if frame.size.height >= 10 {
            canvas.draw(words(.ratingReasonsTitle), x: area.x, y: area.y, style: .accent)
            area = area.dropping(rows: 1)
        }
        let shown = max(1, area.height)
        let first = reasons.count <= shown ? 0 : min(max(0, selected - shown / 2), reasons.count - shown)
        for index in first..<min(reasons.count, first + shown) {
            let row = Area(x: area.x, y: area.y + index - first, width: area.width, height: 1)
            let box = chosen.contains(index) ? "[x]" : "[ ]"
            let key = reasonKey(index)
            let mark = index == selected ? "▶" : " "
            let text = area.width >= 24 ? "\(mark)\(key.name) \(box) " : mark + key.name + box
            let style: Style = index == selected ? .selected : .normal
            canvas.draw((text + reasons[index].name).fitted(to: row.width), x: row.x, y: row.y, style: style)
            canvas.touch(row, key: key)
        }
        drawBar([keys.entry(.choose, words), keys.entry(.skip, words)], state, frame, on: &canvas)
    }

    /// Keys at the left, the seconds that are left at the right.
    private static func drawBar(
        _ entries: [KeyBarEntry?], _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard frame.keyBarRows > 0 else { return }
        var bar = frame.keyBar.dropping(rows: frame.keyBar.height - 1)
        if let countdown = state.countdown {
            let text = state.surroundings.words(
                .ratingSecondsLeft, ["seconds": String(countdown.secondsLeft)])
            canvas.drawRight(text, y: bar.y, in: bar, style: .dim)
            bar.width -= text.cells + 2
        }
        canvas.drawKeyBar(entries.compactMap { $0 }, in: bar)
    }
}
