import Queueing

extension RatingScreen {
    /// The question, the officer where the center wants it, and the levels.
    static func drawLevels(
        _ state: State, _ selected: Int?, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let prompt = state.prompt, !prompt.levels.isEmpty else { return }
        let words = state.surroundings.words
        let area = drawQuestion(state, prompt, selected, frame, on: &canvas)
        let moods = Mood.moods(of: prompt.levels, low: prompt.lowLevels)
        let tiles = LevelTiles(area, texts: prompt.levels.map(\.name), state.glyphs)
        for (index, level) in prompt.levels.enumerated() {
            let key = Key.choice(index, index: index)
            if let tiles {
                tiles.draw(index, moods[index], level.name, key, isMarked: index == selected, on: &canvas)
            } else if area.height < moods.count {
                let width = area.width / moods.count
                let column = Area(x: area.x + index * width, y: area.y, width: width, height: area.height)
                drawLevel(moods[index], key, isMarked: index == selected, in: column, on: &canvas)
            } else {
                let height = max(1, min(3, area.height / moods.count))
                let row = Area(x: area.x, y: area.y + index * height, width: area.width, height: height)
                drawLevel(level.name, moods[index], key, isMarked: index == selected, in: row, on: &canvas)
            }
        }
        let entries = [
            enlargeEntry(state), keys.entry(.moveOn, named: "← →", words), keys.entry(.choose, words),
        ]
        drawTime(entries, .ratingSecondsLeft, state, frame, on: &canvas)
    }

    /// A level on a glass without room for faces.
    private static func drawLevel(
        _ name: String, _ mood: Mood, _ key: Key, isMarked: Bool, in row: Area, on canvas: inout Canvas
    ) {
        let gap = row.width >= 24 ? "  " : " "
        let text = "\(isMarked ? "▶" : " ")\(key.name)\(gap == " " ? "" : gap)\(mood.sign)\(gap)\(name)"
        let style: Style = isMarked ? .selected : .normal
        canvas.draw(text.fitted(to: row.width), x: row.x, y: row.y + (row.height - 1) / 2, style: style)
        canvas.touch(row, key: key)
    }

    /// A level on a glass without room for words.
    private static func drawLevel(
        _ mood: Mood, _ key: Key, isMarked: Bool, in column: Area, on canvas: inout Canvas
    ) {
        let style: Style = isMarked ? .selected : .normal
        canvas.drawCentred(mood.sign, y: column.y + 1, in: column, style: style)
        canvas.drawCentred(key.name, y: column.y + 2, in: column, style: .key)
        canvas.touch(column, key: key)
    }
}
