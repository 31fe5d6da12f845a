import Queueing

extension RatingScreen {
    /// Reasons to tick, page by page where they have no room on one, and below them what ends the answer.
    static func drawReasons(
        _ state: State, _ chosen: Set<Int>, _ selected: Int, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let reasons = state.prompt?.reasons else { return }
        let words = state.surroundings.words
        let layout = reasonsLayout(state, frame)
        let title = words(.ratingReasonsTitle)
        let page = layout.page(of: selected)
        if layout.headingScale != nil {
            canvas.drawLarge(title, in: layout.heading, state.glyphs, layout.headingScale, style: .heading)
        } else if layout.heading.height > 0 {
            var line = layout.heading
            if layout.pages > 1 {
                let text = words.page(page + 1, of: layout.pages)
                canvas.drawRight(text, y: line.y, in: line, style: .heading)
                line.width -= text.cells + 1
            }
            let heading = "\(title) – \(words(.ratingReasonsHint))"
            canvas.draw(
                heading.cells <= line.width ? heading : title.fitted(to: line.width), x: line.x, y: line.y,
                style: .heading)
        }
        drawEndings(words, state.glyphs, layout, on: &canvas)
        for index in reasons.indices where layout.page(of: index) == page {
            drawReason(
                index, reasons[index].name, isChosen: chosen.contains(index), isMarked: index == selected,
                state.glyphs, layout.scale, in: layout.row(of: index), on: &canvas)
        }
        drawTime([enlargeEntry(state)], .ratingSendsItself, state, frame, on: &canvas)
    }

    /// How the reasons of the question stand on a glass.
    static func reasonsLayout(_ state: State, _ frame: Frame) -> ReasonsLayout {
        let words = state.surroundings.words
        return ReasonsLayout(
            frame, title: words(.ratingReasonsTitle), reasons: state.prompt?.reasons.map(\.name) ?? [],
            endings: [.ratingCommentShort, .ratingKeySkip, .ratingKeySendShort].map { words($0) },
            state.glyphs)
    }

    private static func drawReason(
        _ index: Int, _ name: String, isChosen: Bool, isMarked: Bool, _ glyphs: Glyphs,
        _ scale: LargeText.Scale?, in row: Area, on canvas: inout Canvas
    ) {
        let key = reasonKey(index)
        let style: Style = isChosen ? .selected : row.height > 1 ? .tile : .normal
        let signWidth = ReasonsLayout.usualSignWidth(row.width)
        let usual =
            scale == nil ? name.wrapped(to: max(1, row.width - signWidth), lines: min(2, row.height)) : []
        let ground = Area(
            x: row.x, y: row.y, width: row.width, height: max(1, row.height - 1, usual.count))
        canvas.fill(ground, style: style)
        let box = isChosen ? "[x]" : "[ ]"
        let mark = isMarked ? "▶" : " "
        canvas.touch(row, key: key)
        let y = ground.y + (ground.height - 1) / 2
        guard let scale else {
            let sign = signWidth < 7 ? mark + key.name + box : "\(mark)\(key.name) \(box)"
            canvas.draw(sign, x: row.x, y: y, style: style)
            for (index, line) in usual.enumerated() {
                canvas.draw(line, x: row.x + signWidth, y: y + index, style: style)
            }
            return
        }
        canvas.draw("\(mark)\(key.name) \(box)", x: row.x, y: y, style: style)
        let width = row.width - ReasonsLayout.signWidth
        let lines = LargeText.wrapped(name, glyphs, scale, width: width)?.count ?? 1
        let top = ground.y + max(0, (ground.height - lines * scale.rows) / 2)
        let text = Area(x: row.x + ReasonsLayout.signWidth, y: top, width: width, height: row.bottom - top)
        canvas.drawLarge(name, in: text, glyphs, scale, style: style)
    }

    /// The keys that end the reasons: a comment, nothing more to say, and sending; where there are pages, the key that
    /// leads to the next one before them.
    private static func drawEndings(
        _ words: Words, _ glyphs: Glyphs, _ layout: ReasonsLayout, on canvas: inout Canvas
    ) {
        let (area, scale) = (layout.endings, layout.endingsScale)
        let paging: [Ending] = layout.pages > 1 ? [Ending(.pageOn, .commonPageOn, sign: ">")] : []
        let endings =
            paging + [
                Ending(.comment, .ratingCommentShort, sign: "+"), Ending(.skip, .ratingKeySkip, sign: "0"),
                Ending(.choose, .ratingKeySendShort, sign: "OK"),
            ]
        let width = area.width / endings.count
        for (index, ending) in endings.enumerated() {
            guard let entry = keys.entry(ending.action, words) else { continue }
            let isLast = index == endings.count - 1
            let button = Area(
                x: area.x + index * width, y: area.y,
                width: isLast ? area.right - area.x - index * width : width - 1,
                height: area.height)
            let style: Style = isLast ? .tileMarked : .tile
            canvas.fill(button, style: style)
            canvas.touch(button, key: entry.key)
            if let scale {
                canvas.draw(" \(entry.name) ", x: button.x, y: button.y, style: .key)
                let below = button.dropping(rows: 1)
                canvas.drawLarge(words(ending.short), in: below, glyphs, scale, style: style, centred: true)
                continue
            }
            let hasBox = area.height >= 3
            if hasBox { canvas.box(button, style: style, double: isLast) }
            let texts = ["\(entry.name)  \(entry.text)", entry.text, words(ending.short)]
            let text = texts.first { $0.cells <= button.width - (hasBox ? 2 : 0) } ?? ending.sign
            canvas.drawCentred(text, y: button.y + area.height / 2, in: button, style: style)
        }
    }
}

/// What a button below the reasons says, besides what its key is called.
private struct Ending {
    let action: RatingScreen.Action
    /// For large letters and a narrow glass.
    let short: Word
    /// For a tiny glass.
    let sign: String

    init(_ action: RatingScreen.Action, _ short: Word, sign: String) {
        self.action = action
        self.short = short
        self.sign = sign
    }
}
