/// How faces stand beside each other: tiles of one size, each with a face, the words of its level and its key.
struct LevelTiles {
    private let area: Area
    /// Columns of a tile and the gap beside it.
    private let width: Int
    /// The column in which the first tile begins.
    private let left: Int
    private let textRows: Int
    private let points: Int
    /// For large words; empty for usual ones.
    private let glyphs: Glyphs
    /// The same for the words of all levels; nil: they have the usual size.
    let scale: LargeText.Scale?
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
