import Queueing

/// Where the choices of the kiosk stand: the same answer for drawing and for keys.
///
/// The choices run down the first column, then down the next one, as people read a list. All tiles of a page
/// are equally large, and as large as the glass allows; where they all have room for one, each stands in a box.
struct KioskGrid {
    /// The area of the tiles.
    let area: Area
    let columns: Int
    /// Tiles in a column.
    let rows: Int
    let tileHeight: Int
    /// Whether tiles have a box.
    let isBoxed: Bool
    /// The letters of all names of the list, where they are large.
    let largeScale: LargeText.Scale?
    let page: Int
    let pages: Int
    private let count: Int

    /// Choices on a page.
    var perPage: Int { columns * rows }
    /// Index of the first choice on the page shown.
    var firstOnPage: Int { page * perPage }
    /// Indices of the choices on the page shown.
    var indices: Range<Int> { firstOnPage..<min(count, firstOnPage + perPage) }

    init(_ state: KioskScreen.State) {
        let size = state.surroundings.size
        let frame = state.surroundings.frame
        let heading = KioskScreen.largeHeading(state)
        let room = frame.content.dropping(rows: KioskScreen.factRows(state) + (heading?.rows ?? 0))
        let count = KioskScreen.choiceCount(state)
        let large = LargeTiles(state)
        func shape(_ area: Area) -> Shape {
            large.flatMap { Shape($0, in: area) } ?? Shape(count, in: area, size)
        }
        let buttons = KioskScreen.buttonRows(state)
        let above = room.droppingLast(rows: buttons)
        // Buttons never cost the tiles a further page, but large letters have pages anyway.
        let hasButtons =
            shape(above).largeScale != nil || shape(above).pages(count) <= shape(room).pages(count)
        var area = hasButtons ? above : room
        let chosen = shape(area)
        if hasButtons, buttons > 0 {
            let airy = above.droppingLast(rows: 1)
            if shape(airy) == chosen {
                area = airy
            } else if chosen.isBoxed, frame.headingRows > 2, !frame.hasWarning, !state.hasCard,
                state.listsServices, heading == nil
            {
                // Boxes can do without the empty row of the heading, and the buttons stand apart.
                area.y -= 1
            }
        }
        self.area = area
        self.count = count
        columns = chosen.columns
        rows = chosen.rows
        tileHeight = chosen.tileHeight
        isBoxed = chosen.isBoxed
        largeScale = chosen.largeScale
        pages = chosen.pages(count)
        page = min(max(0, state.selected) / max(1, chosen.columns * chosen.rows), pages - 1)
    }

    /// Columns between two tiles.
    private var gap: Int { columns > 1 ? 2 : 0 }

    /// The rows below the tiles in which buttons have room.
    static func buttonArea(_ state: KioskScreen.State) -> Area? {
        let rows = KioskScreen.buttonRows(state)
        let content = state.surroundings.frame.content
        let grid = KioskGrid(state)
        guard rows > 0, grid.area.bottom + rows <= content.bottom else { return nil }
        return Area(x: content.x, y: content.bottom - rows, width: content.width, height: rows)
    }

    /// The tile of a choice on the page shown; the last column ends at the right edge.
    func tile(_ index: Int) -> Area {
        let place = index - firstOnPage
        func left(_ column: Int) -> Int { column * (area.width + gap) / columns }
        let column = place / rows
        return Area(
            x: area.x + left(column), y: area.y + (place % rows) * tileHeight,
            width: left(column + 1) - gap - left(column), height: tileHeight)
    }

    /// How a number of tiles fill an area.
    private struct Shape: Equatable {
        /// Cells that a box is wide at least, so that names are read at a glance.
        static let boxWidthMin = 30
        /// Rows of a box: two of the name between two lines.
        static let boxHeightMin = 4
        /// Rows of a box with air; on a glass from so many rows on boxes fill it.
        static let boxHeightMax = 9
        static let highGlass = 50

        let columns: Int
        let rows: Int
        let tileHeight: Int
        let isBoxed: Bool
        var largeScale: LargeText.Scale?

        func pages(_ count: Int) -> Int { max(1, (count + columns * rows - 1) / max(1, columns * rows)) }

        init(_ count: Int, in area: Area, _ size: Size) {
            if let boxed = Self.boxed(count, in: area) {
                self = boxed
                return
            }
            let single = size.height >= 10 ? 2 : 1
            let columns = size.width >= 60 && count * 3 > area.height ? 2 : 1
            let wanted = (count + columns - 1) / max(1, columns)
            rows = max(1, min(wanted, max(1, area.height / single)))
            tileHeight = max(single, min(4, area.height / rows))
            self.columns = columns
            isBoxed = false
        }

        /// The shape in which large letters show most names whole, with at least three of them on a page; nil where
        /// there is no room for large letters.
        init?(_ tiles: LargeTiles, in area: Area) {
            let shapes = tiles.shapes(in: area)
            let perPage = shapes.map { $0.columns * $0.rows }.max() ?? 0
            let enough = min(3, perPage, tiles.count)
            let best = shapes.filter { $0.columns * $0.rows >= enough }
                .max { ($0.whole, $0.columns * $0.rows) < ($1.whole, $1.columns * $1.rows) }
            guard let best else { return nil }
            columns = best.columns
            rows = best.rows
            tileHeight = min(best.lines * LargeText.Scale.narrow.rows + 4, area.height / best.rows)
            isBoxed = true
            largeScale = best.scale
        }

        private init(columns: Int, rows: Int, tileHeight: Int) {
            self.columns = columns
            self.rows = rows
            self.tileHeight = tileHeight
            isBoxed = true
        }

        /// Boxes about four times as wide as high to the eye, all on one page.
        private static func boxed(_ count: Int, in area: Area) -> Shape? {
            guard count > 0 else { return nil }
            var best: (shape: Shape, distance: Int)?
            for columns in 1...4 {
                let width = (area.width - 2 * (columns - 1)) / columns
                let rows = (count + columns - 1) / columns
                let height = min(area.height >= highGlass ? .max : boxHeightMax, area.height / rows)
                guard width >= boxWidthMin, height >= boxHeightMin else { continue }
                let distance = abs(width * 10 / (2 * height) - 40)
                if best.map({ distance < $0.distance }) ?? true {
                    best = (Shape(columns: columns, rows: rows, tileHeight: height), distance)
                }
            }
            return best?.shape
        }
    }
}
