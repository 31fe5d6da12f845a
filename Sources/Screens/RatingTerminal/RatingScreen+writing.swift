import Queueing

extension RatingScreen {
    /// Rows of the text at least, where there is a heading and a box around it.
    private static let textRowsMin = 2

    private static let labels = OnScreenKeyboard.Labels(
        done: .ratingKeySend, doneShort: .ratingKeySendShort, leave: .ratingKeySkip)

    /// The comment as it grows, and the keyboard below it.
    static func drawWriting(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        var area = frame.content
        if frame.size.height >= 10 {
            let title = state.comment.isFull ? fullSentence(state) : words(.ratingCommentTitle)
            canvas.draw(
                title.fitted(to: area.width), x: area.x, y: area.y,
                style: state.comment.isFull ? .warning : .heading)
            area = area.dropping(rows: 1)
        }
        // On a tiny glass the heading shows the text.
        let hasText = frame.size.height >= 10
        let keyboardRows = min(
            area.height, OnScreenKeyboard.rows(of: area.height - (hasText ? textRowsMin : 0)))
        let keyboard = Area(
            x: area.x, y: area.bottom - keyboardRows, width: area.width, height: keyboardRows)
        if hasText {
            drawText(state.comment, state.glyphs, in: area.droppingLast(rows: keyboardRows), on: &canvas)
        }
        state.keyboard.draw(isTelex: state.comment.isTelex, labels, words, in: keyboard, on: &canvas)
        let entry = KeyBarEntry(
            key: OnScreenKeyboard.telexKey, text: words(KeyCap.telexWord(state.comment.isTelex)))
        drawTime([entry, enlargeEntry(state)], .ratingSendsItself, state, frame, on: &canvas)
    }

    /// The end of the comment, as much of it as fits on one line, with the place where it goes on.
    static func lastLine(of state: State, width: Int) -> String {
        guard !state.comment.isFull else { return fullSentence(state) }
        return (state.comment.text + "_").wrappedAsWritten(to: max(1, width)).last ?? ""
    }

    private static func fullSentence(_ state: State) -> String {
        state.surroundings.words(.writingFull, ["limit": String(state.comment.charactersMax)])
    }

    private static func drawText(
        _ text: WrittenText, _ glyphs: Glyphs, in area: Area, on canvas: inout Canvas
    ) {
        let inner = area.width >= 40 ? area.inset(columns: 1, rows: 0) : area
        if drawLargeEnd(of: text.text + "_", glyphs, in: inner, on: &canvas) { return }
        canvas.fill(area, style: .field)
        let lines = text.text.wrappedAsWritten(to: max(1, inner.width - 1)).suffix(inner.height)
        for (row, line) in lines.enumerated() {
            canvas.draw(line, x: inner.x, y: inner.y + row, style: .field)
        }
        canvas.cursor = (inner.x + (lines.last?.cells ?? 0), inner.y + max(0, lines.count - 1))
    }
}

extension RatingScreen {
    /// As much of the end of a text as fits in large letters; false where there is no room for them, or a letter has no
    /// glyph.
    ///
    /// Their size follows from the room alone: letters that shrink while somebody writes are hard to follow.
    private static func drawLargeEnd(
        of text: String, _ glyphs: Glyphs, in area: Area, on canvas: inout Canvas
    ) -> Bool {
        let scale =
            LargeText.Scale.allCases.last { $0.rows * largeLinesMin <= area.height } ?? LargeText.Scale.narrow
        let linesMax = area.height / scale.rows
        guard glyphs.count > 0, linesMax > 0 else { return false }
        var lines: [LargeText] = []
        var words = text.split(separator: " ")[...]
        while lines.count < linesMax, !words.isEmpty {
            var line: LargeText?
            var taken = 0
            while taken < words.count,
                let longer = LargeText(words.suffix(taken + 1).joined(separator: " "), glyphs, scale),
                longer.width <= area.width
            {
                line = longer
                taken += 1
            }
            guard let line else { break }
            lines.insert(line, at: 0)
            words.removeLast(taken)
        }
        for (index, line) in lines.enumerated() {
            // Not as a field, whose every row is underlined.
            canvas.draw(line, x: area.x, y: area.y + index * scale.rows, style: .accent)
        }
        return !lines.isEmpty
    }

    /// Lines of large letters for which there is room before letters become larger still.
    private static let largeLinesMin = 3
}

extension String {
    /// This text in lines of at most `width` cells, with every space as it was typed: one that is still written.
    fileprivate func wrappedAsWritten(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for character in self {
            if (line + String(character)).cells > width {
                let lastSpace = character == " " ? nil : line.lastIndex(of: " ")
                lines.append(lastSpace.map { String(line[...$0]) } ?? line)
                line = lastSpace.map { String(line[line.index(after: $0)...]) } ?? ""
            }
            line.append(character)
        }
        return lines + [line]
    }
}
