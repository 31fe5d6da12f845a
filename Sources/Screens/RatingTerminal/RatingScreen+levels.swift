import Queueing

extension RatingScreen {
    /// The question, the officer where the center wants it, and the levels.
    static func drawLevels(
        _ state: State, _ selected: Int?, _ frame: Frame, on canvas: inout Canvas
    ) {
        guard let prompt = state.prompt, !prompt.levels.isEmpty else { return }
        let words = state.surroundings.words
        var area = frame.content
        if frame.size.height >= 10 {
            // On a low glass the faces matter more than a question of two rows.
            let isShort = frame.size.height < 20 && words(.ratingQuestion).cells > area.width
            let question = words(isShort ? .ratingQuestionShort : .ratingQuestion)
            let upper = Area(x: area.x, y: area.y, width: area.width, height: area.height / 3)
            let glyphs = state.isLarge ? state.surroundings.glyphs : Glyphs()
            area = area.dropping(
                rows: canvas.drawLarge(
                    question, in: upper, glyphs, style: .heading, centred: true, rowsMax: Glyphs.height / 2))
            if let officer = prompt.officer, frame.size.height >= 20 {
                let text = words(.ratingOfficer, ["officer": officer])
                canvas.drawCentred(text, y: area.y, in: area, style: .normal)
                area = area.dropping(rows: 1)
            }
            if frame.size.height >= 20 { area = area.dropping(rows: 1) }
        }
        let moods = Mood.moods(of: prompt.levels, low: prompt.lowLevels)
        let tiles = Tiles(
            area, texts: prompt.levels.map(\.name), state.isLarge ? state.surroundings.glyphs : Glyphs())
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
            keys.entry(.enlarge, words), keys.entry(.moveOn, named: "← →", words), keys.entry(.choose, words),
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

/// How faces stand beside each other: tiles of one size, each with a face, the words of its level and its key.
private struct Tiles {
    private let area: Area
    /// Columns of a tile and the gap beside it.
    private let width: Int
    /// The column in which the first tile begins.
    private let left: Int
    private let textRows: Int
    private let points: Int
    /// For large words; empty for usual ones.
    private let glyphs: Glyphs
    /// The same for the words of all levels.
    private let scale: LargeText.Scale?
    /// Rows between the edge, the face, the words and the key.
    private let space: Int

    /// Nil where the area is too small for faces that can be told apart.
    init?(_ area: Area, texts: [String], _ glyphs: Glyphs) {
        self.area = area
        self.glyphs = glyphs
        let width = area.width / texts.count
        self.width = width
        left = area.x + (area.width - width * texts.count + 1) / 2
        // Large words may take half of a tile; only a drawing tells how much they need.
        let room = Area(x: 0, y: 0, width: width - 1, height: glyphs.count > 0 ? max(2, area.height / 2) : 2)
        let scale = LargeText.scale(
            fitting: texts, glyphs, in: Size(width: room.width, height: room.height))
        self.scale = scale
        var trial = Canvas(size: Size(width: room.width, height: room.height))
        textRows = texts.map { trial.drawLarge($0, in: room, glyphs, scale) }.max() ?? 1
        let free = area.height - textRows - 1
        // Air is worth more than size, once a face is large enough.
        space = free >= 12 ? 1 : 0
        points = min(2 * (free - 4 * space), width - 1 - 2 * space) / 2 * 2
        guard points >= Face.pointsMin else { return nil }
    }

    func draw(_ index: Int, _ mood: Mood, _ text: String, _ key: Key, isMarked: Bool, on canvas: inout Canvas)
    {
        let column = Area(x: left + index * width, y: area.y, width: width, height: area.height)
        let face = Face(mood, points: points)
        let needed = face.height + textRows + 1 + 3 * space
        let air = max(0, area.height - needed)
        let tile = Area(
            x: column.x, y: area.y + min(air / 2, space), width: width - 1,
            height: area.height - min(air, 2 * space))
        let ground: Style = space > 0 ? .tile : .normal
        canvas.fill(tile, style: ground)
        if isMarked { canvas.box(tile, style: space > 0 ? .tileMarked : .selected, double: true) }
        let top = tile.y + max(0, (tile.height - needed) / 2) + space
        canvas.draw(face, x: tile.x + (tile.width - face.width) / 2, y: top, on: ground)
        let words = Area(
            x: tile.x, y: top + face.height + space, width: tile.width, height: textRows)
        canvas.drawLarge(
            text, in: words, glyphs, scale, style: isMarked ? .tileMarked : ground, centred: true)
        canvas.drawCentred(
            space > 0 ? " \(key.name) " : key.name, y: words.bottom + max(0, space - 1), in: tile, style: .key
        )
        canvas.touch(column, key: key)
    }
}
