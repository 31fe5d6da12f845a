import Queueing

extension RatingScreen {
    /// Draws the question, and the officer where the center wants it; returns what is left for the levels.
    static func drawQuestion(
        _ state: State, _ prompt: RatingPrompt, _ selected: Int?, _ frame: Frame, on canvas: inout Canvas
    ) -> Area {
        var area = frame.content
        guard frame.size.height >= 10 else { return area }
        let rows =
            drawLargeQuestion(state, prompt, selected, frame, on: &canvas)
            ?? drawUsualQuestion(state, frame, on: &canvas)
        area = area.dropping(rows: rows)
        guard frame.size.height >= 20 else { return area }
        if let officer = prompt.officer {
            let text = state.surroundings.words(.ratingOfficer, ["officer": officer])
            canvas.drawCentred(text, y: area.y, in: area, style: .normal)
            area = area.dropping(rows: 1)
        }
        return area.dropping(rows: 1)
    }

    /// On a low glass the faces matter more than a question of two rows.
    private static func drawUsualQuestion(_ state: State, _ frame: Frame, on canvas: inout Canvas) -> Int {
        let words = state.surroundings.words
        let area = frame.content
        let isShort = frame.size.height < 20 && words(.ratingQuestion).cells > area.width
        let text = words(isShort ? .ratingQuestionShort : .ratingQuestion)
        let upper = Area(x: area.x, y: area.y, width: area.width, height: area.height / 3)
        return canvas.drawWrapped(text, in: upper, style: .heading, centred: true)
    }

    /// The question in large letters: the whole of it, or one line as long as that costs the words below no size.
    ///
    /// Where these cannot be large beside each other, the marked one takes the place of the question, so that whoever
    /// needs large letters reads level after level. Nil where there is no room.
    private static func drawLargeQuestion(
        _ state: State, _ prompt: RatingPrompt, _ selected: Int?, _ frame: Frame, on canvas: inout Canvas
    ) -> Int? {
        let (area, glyphs, words) = (frame.content, state.glyphs, state.surroundings.words)
        guard glyphs.count > 0 else { return nil }
        let lineRows = LargeText.Scale.narrow.rows
        let whole = words(.ratingQuestion)
        let third = Size(width: area.width, height: area.height / 3)
        if let scale = LargeText.scale(fitting: [whole], glyphs, in: third, rowsMax: lineRows) {
            return canvas.drawLarge(whole, in: area, glyphs, scale, style: .heading, centred: true)
        }
        let names = prompt.levels.map(\.name)
        let short = words(.ratingQuestionShort)
        let line = Size(width: area.width, height: lineRows)
        func tilesBelow(_ rows: Int) -> LevelTiles? {
            let more = prompt.officer == nil ? 1 : 2
            return LevelTiles(area.dropping(rows: rows + more), texts: names, glyphs)
        }
        guard let scale = LargeText.scale(fitting: names + [short], glyphs, in: line),
            let tiles = tilesBelow(lineRows), tiles.scale == tilesBelow(1)?.scale
        else { return nil }
        let text = tiles.scale == nil ? selected.map { names[$0] } ?? short : short
        return canvas.drawLarge(text, in: area, glyphs, scale, style: .heading, centred: true)
    }
}
