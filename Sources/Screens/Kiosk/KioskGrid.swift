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
        let room = frame.content.dropping(rows: KioskScreen.factRows(state))
        let count = KioskScreen.choiceCount(state)
        func shape(_ area: Area) -> Shape { Shape(count, in: area, size, isLarge: state.isLarge) }
        let buttons = KioskScreen.buttonRows(state)
        let above = room.droppingLast(rows: buttons)
        // Buttons never cost the tiles a further page, but large letters have pages anyway.
        let hasButtons = state.isLarge || shape(above).pages(count) <= shape(room).pages(count)
        var area = hasButtons ? above : room
        let chosen = shape(area)
        if hasButtons, buttons > 0 {
            let airy = above.droppingLast(rows: 1)
            if shape(airy) == chosen {
                area = airy
            } else if chosen.isBoxed, frame.headingRows > 2, !frame.hasWarning, !state.hasCard,
                state.listsServices
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
        pages = chosen.pages(count)
        page = min(max(0, state.selected) / max(1, chosen.columns * chosen.rows), pages - 1)
    }

    /// Columns between two tiles.
    private var gap: Int { columns > 1 ? 2 : 0 }
    private var tileWidth: Int { (area.width - gap * (columns - 1)) / columns }

    /// The rows below the tiles in which buttons have room, as wide as the tiles together.
    static func buttonArea(_ state: KioskScreen.State) -> Area? {
        let rows = KioskScreen.buttonRows(state)
        let content = state.surroundings.frame.content
        let grid = KioskGrid(state)
        guard rows > 0, grid.area.bottom + rows <= content.bottom else { return nil }
        let width = grid.columns * grid.tileWidth + (grid.columns - 1) * grid.gap
        return Area(x: content.x, y: content.bottom - rows, width: width, height: rows)
    }

    /// The tile of a choice on the page shown.
    func tile(_ index: Int) -> Area {
        let place = index - firstOnPage
        return Area(
            x: area.x + (place / rows) * (tileWidth + gap), y: area.y + (place % rows) * tileHeight,
            width: tileWidth, height: tileHeight)
    }

    /// How a number of tiles fill an area.
    private struct Shape: Equatable {
        /// Cells that a box is wide at least, so that names are read at a glance.
        static let boxWidthMin = 30
        /// Rows of a box: two of the name between two lines; higher ones have air, or larger letters.
        static let boxHeightMin = 4
        static let boxHeightMax = 9
        /// A tile of large letters: a line of eight rows and one of usual height; on a high glass two large ones.
        static let largeHeightMin = 9
        static let largeHeight = 17
        static let largeWidthMin = 70

        let columns: Int
        let rows: Int
        let tileHeight: Int
        let isBoxed: Bool

        func pages(_ count: Int) -> Int { max(1, (count + columns * rows - 1) / max(1, columns * rows)) }

        init(_ count: Int, in area: Area, _ size: Size, isLarge: Bool) {
            if let boxed = Self.boxed(count, in: area, isLarge: isLarge) {
                self = boxed
                return
            }
            let single = size.height >= 10 ? 2 : 1
            let columns = size.width >= 60 && count * 3 > area.height && !isLarge ? 2 : 1
            let wanted = (count + columns - 1) / max(1, columns)
            let fitting = max(1, area.height / (isLarge ? max(single, 3) : single))
            rows = max(1, min(wanted, fitting))
            tileHeight = max(single, min(4, area.height / rows))
            self.columns = columns
            isBoxed = false
        }

        private init(columns: Int, rows: Int, tileHeight: Int) {
            self.columns = columns
            self.rows = rows
            self.tileHeight = tileHeight
            isBoxed = true
        }

        /// Boxes about four times as wide as high to the eye, all on one page; large ones on as many pages as they need.
        private static func boxed(_ count: Int, in area: Area, isLarge: Bool) -> Shape? {
            guard count > 0 else { return nil }
            if isLarge { return large(count, in: area) }
            var best: (shape: Shape, distance: Int)?
            for columns in 1...4 {
                let width = (area.width - 2 * (columns - 1)) / columns
                let rows = (count + columns - 1) / columns
                let height = min(boxHeightMax, area.height / rows)
                guard width >= boxWidthMin, height >= boxHeightMin else { continue }
                let distance = abs(width * 10 / (2 * height) - 40)
                if best.map({ distance < $0.distance }) ?? true {
                    best = (Shape(columns: columns, rows: rows, tileHeight: height), distance)
                }
            }
            return best?.shape
        }

        /// Tiles of letters of eight rows, or where these have no room boxes with more air than usual.
        private static func large(_ count: Int, in area: Area) -> Shape? {
            guard area.width >= boxWidthMin, area.height >= 10 else { return nil }
            let hasRoom = area.width >= largeWidthMin && area.height >= largeHeightMin
            let height = !hasRoom ? 5 : area.height >= 2 * largeHeight ? largeHeight : largeHeightMin
            let columns = area.width >= 2 * largeWidthMin && count > 1 ? 2 : 1
            let rows = max(1, min((count + columns - 1) / columns, area.height / height))
            return Shape(columns: columns, rows: rows, tileHeight: min(largeHeight + 1, area.height / rows))
        }
    }
}
