import Queueing

extension RatingScreen {
    /// Reasons to tick, and below them what ends the answer.
    static func drawReasons(
        _ state: State, _ chosen: Set<Int>, _ selected: Int, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let reasons = state.prompt?.reasons else { return }
        let words = state.surroundings.words
        var area = frame.content
        if frame.size.height >= 10 {
            let title = words(.ratingReasonsTitle)
            let heading = "\(title) – \(words(.ratingReasonsHint))"
            canvas.draw(
                heading.cells <= area.width ? heading : title.fitted(to: area.width), x: area.x, y: area.y,
                style: .heading)
            area = area.dropping(rows: frame.size.height >= 20 ? 2 : 1)
        }
        let buttonRows = area.height >= 15 ? 3 : 1
        drawEndings(
            words, in: Area(x: area.x, y: area.bottom - buttonRows, width: area.width, height: buttonRows),
            on: &canvas)
        area = area.droppingLast(rows: buttonRows + (buttonRows == 3 ? 1 : 0))

        let columns = area.width >= 70 ? 2 : 1
        let perColumn = (reasons.count + columns - 1) / columns
        // A text stands in the middle of an odd number of rows, with an empty one below.
        let height = [4, 2].first { $0 * perColumn <= area.height } ?? 1
        let shown = max(1, area.height / height)
        let first = perColumn <= shown ? 0 : min(max(0, selected % perColumn - shown / 2), perColumn - shown)
        let width = area.width / columns
        for index in reasons.indices {
            let place = index % perColumn - first
            guard (0..<shown).contains(place) else { continue }
            let row = Area(
                x: area.x + index / perColumn * width, y: area.y + place * height,
                width: width - (columns > 1 ? 1 : 0), height: height)
            drawReason(
                index, reasons[index].name, isChosen: chosen.contains(index), isMarked: index == selected,
                in: row,
                on: &canvas)
        }
        drawTime([], .ratingSendsItself, state, frame, on: &canvas)
    }

    private static func drawReason(
        _ index: Int, _ name: String, isChosen: Bool, isMarked: Bool, in row: Area, on canvas: inout Canvas
    ) {
        let key = reasonKey(index)
        let isNarrow = row.width < 24
        let style: Style = isChosen ? .selected : row.height > 1 ? .tile : .normal
        let ground = Area(x: row.x, y: row.y, width: row.width, height: max(1, row.height - 1))
        canvas.fill(ground, style: style)
        let box = isChosen ? "[x]" : "[ ]"
        let mark = isMarked ? "▶" : " "
        let text = isNarrow ? mark + key.name + box + name : "\(mark)\(key.name) \(box) \(name)"
        canvas.draw(text.fitted(to: row.width), x: row.x, y: ground.y + (ground.height - 1) / 2, style: style)
        canvas.touch(row, key: key)
    }

    /// The keys that end the reasons: a comment, nothing more to say, and sending.
    private static func drawEndings(_ words: Words, in area: Area, on canvas: inout Canvas) {
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
            if area.height >= 3 { canvas.box(button, style: style, double: isLast) }
            let full = "\(entry.name)  \(entry.text)"
            let short = isLast ? words(.ratingKeySendShort) : entry.text
            let sign = ["+", "0", "OK"][index]
            let text = [full, short].first { $0.cells <= button.width - 2 } ?? sign
            canvas.drawCentred(text, y: button.y + area.height / 2, in: button, style: style)
            canvas.touch(button, key: entry.key)
        }
    }
}
