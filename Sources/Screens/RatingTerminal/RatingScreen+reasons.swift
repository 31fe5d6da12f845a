import Queueing

extension RatingScreen {
    /// Reasons to tick, and below them what ends the answer.
    static func drawReasons(
        _ state: State, _ chosen: Set<Int>, _ selected: Int, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let reasons = state.prompt?.reasons else { return }
        let words = state.surroundings.words
        let glyphs = state.isLarge ? state.surroundings.glyphs : Glyphs()
        let title = words(.ratingReasonsTitle)
        let endings = [Word.ratingCommentShort, .ratingKeySkip, .ratingKeySendShort].map { words($0) }
        let layout = ReasonsLayout(
            frame, title: title, reasons: reasons.map(\.name), endings: endings, glyphs)
        if layout.headingScale != nil {
            canvas.drawLarge(title, in: layout.heading, glyphs, layout.headingScale, style: .heading)
        } else if layout.heading.height > 0 {
            let heading = "\(title) – \(words(.ratingReasonsHint))"
            let width = layout.heading.width
            canvas.draw(
                heading.cells <= width ? heading : title.fitted(to: width), x: layout.heading.x,
                y: layout.heading.y, style: .heading)
        }
        drawEndings(words, endings, glyphs, layout.endingsScale, in: layout.endings, on: &canvas)

        let area = layout.list
        let perColumn = (reasons.count + layout.columns - 1) / layout.columns
        let shown = max(1, area.height / layout.height)
        let first = perColumn <= shown ? 0 : min(max(0, selected % perColumn - shown / 2), perColumn - shown)
        let width = area.width / layout.columns
        for index in reasons.indices {
            let place = index % perColumn - first
            guard (0..<shown).contains(place) else { continue }
            let row = Area(
                x: area.x + index / perColumn * width, y: area.y + place * layout.height,
                width: width - (layout.columns > 1 ? 1 : 0), height: layout.height)
            drawReason(
                index, reasons[index].name, isChosen: chosen.contains(index), isMarked: index == selected,
                glyphs, layout.scale, in: row, on: &canvas)
        }
        drawTime([], .ratingSendsItself, state, frame, on: &canvas)
    }

    private static func drawReason(
        _ index: Int, _ name: String, isChosen: Bool, isMarked: Bool, _ glyphs: Glyphs,
        _ scale: LargeText.Scale?, in row: Area, on canvas: inout Canvas
    ) {
        let key = reasonKey(index)
        let isNarrow = row.width < 24
        let style: Style = isChosen ? .selected : row.height > 1 ? .tile : .normal
        let ground = Area(x: row.x, y: row.y, width: row.width, height: max(1, row.height - 1))
        canvas.fill(ground, style: style)
        let box = isChosen ? "[x]" : "[ ]"
        let mark = isMarked ? "▶" : " "
        canvas.touch(row, key: key)
        let y = ground.y + (ground.height - 1) / 2
        guard let scale else {
            let text = isNarrow ? mark + key.name + box + name : "\(mark)\(key.name) \(box) \(name)"
            canvas.draw(text.fitted(to: row.width), x: row.x, y: y, style: style)
            return
        }
        canvas.draw("\(mark)\(key.name) \(box)", x: row.x, y: y, style: style)
        let width = row.width - ReasonsLayout.signWidth
        let lines = LargeText.wrapped(name, glyphs, scale, width: width)?.count ?? 1
        let top = ground.y + max(0, (ground.height - lines * scale.rows) / 2)
        let text = Area(x: row.x + ReasonsLayout.signWidth, y: top, width: width, height: row.bottom - top)
        canvas.drawLarge(name, in: text, glyphs, scale, style: style)
    }

    /// The keys that end the reasons: a comment, nothing more to say, and sending.
    private static func drawEndings(
        _ words: Words, _ large: [String], _ glyphs: Glyphs, _ scale: LargeText.Scale?, in area: Area,
        on canvas: inout Canvas
    ) {
        let actions: [Action] = [.comment, .skip, .choose]
        let entries = actions.compactMap { keys.entry($0, words) }
        let width = area.width / entries.count
        for (index, entry) in entries.enumerated() {
            let isLast = index == entries.count - 1
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
                canvas.drawLarge(large[index], in: below, glyphs, scale, style: style, centred: true)
                continue
            }
            if area.height >= 3 { canvas.box(button, style: style, double: isLast) }
            let full = "\(entry.name)  \(entry.text)"
            let short = isLast ? words(.ratingKeySendShort) : entry.text
            let sign = ["+", "0", "OK"][index]
            let text = [full, short].first { $0.cells <= button.width - 2 } ?? sign
            canvas.drawCentred(text, y: button.y + area.height / 2, in: button, style: style)
        }
    }
}
