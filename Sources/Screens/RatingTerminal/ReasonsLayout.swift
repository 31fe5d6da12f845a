/// How the page of reasons divides its room among heading, reasons and the buttons that end it.
struct ReasonsLayout {
    /// Rows of large buttons: the key, and a line of large letters.
    private static let largeEndingRows = LargeText.Scale.narrow.rows + 1
    /// Cells before the name of a reason: the mark, its key, its box.
    static let signWidth = 8

    /// The area of the heading, with the empty row below it; of no rows on a tiny glass.
    let heading: Area
    let headingScale: LargeText.Scale?
    let list: Area
    /// Cells of each column; the reasons of a page run down the first one, then down the next one.
    let widths: [Int]
    /// Reasons below each other on a page.
    let perColumn: Int
    let pages: Int
    /// Rows of a reason, with the empty one below its name.
    let height: Int
    let scale: LargeText.Scale?
    let endings: Area
    let endingsScale: LargeText.Scale?

    /// Without glyphs everything has the usual size.
    ///
    /// With them the reasons come first: they are as large as they can be all together. Then the buttons, then the heading
    /// grow as far as that costs the reasons nothing but air.
    init(_ frame: Frame, title: String, reasons: [String], endings: [String], _ glyphs: Glyphs) {
        let content = frame.content
        let lineRows = LargeText.Scale.narrow.rows
        let titleRows = frame.size.height >= 20 ? 2 : frame.size.height >= 10 ? 1 : 0
        let titleScale = LargeText.scale(
            fitting: [title], glyphs, in: Size(width: content.width, height: lineRows))
        let buttonRows = content.height - titleRows >= 15 ? 3 : 1
        let buttonScale = LargeText.scale(
            fitting: endings, glyphs, in: Size(width: content.width / 3 - 3, height: lineRows))
        let usualColumns = content.width >= 70 ? 2 : 1
        let rowsMin = 2 * ((reasons.count + usualColumns - 1) / usualColumns)

        func list(_ hasLargeEndings: Bool, _ hasLargeHeading: Bool) -> Area {
            let below = hasLargeEndings ? Self.largeEndingRows + 1 : buttonRows + (buttonRows == 3 ? 1 : 0)
            return content.dropping(rows: hasLargeHeading ? lineRows + 1 : titleRows)
                .droppingLast(rows: below)
        }
        let best = Self.scale(of: reasons, glyphs, in: list(false, false))
        let ways = [(true, true), (true, false), (false, true)].filter { way in
            let area = list(way.0, way.1)
            return (!way.0 || buttonScale != nil) && (!way.1 || titleScale != nil && titleRows > 0)
                && area.height >= rowsMin && Self.scale(of: reasons, glyphs, in: area)?.scale == best?.scale
        }
        let way = ways.first ?? (false, false)
        let area = list(way.0, way.1)
        self.list = area
        heading = content.droppingLast(rows: content.bottom - area.y)
        headingScale = way.1 ? titleScale : nil
        let rows = way.0 ? Self.largeEndingRows : buttonRows
        self.endings = content.dropping(rows: content.height - rows)
        endingsScale = way.0 ? buttonScale : nil
        let large = Self.scale(of: reasons, glyphs, in: area)
        scale = large?.scale
        let columns = large?.columns ?? usualColumns
        let names = large == nil ? reasons : []
        let evenly = (reasons.count + columns - 1) / columns
        let isWrapped = !Self.fit(names, Self.widths(for: names, columns, evenly, in: area), evenly)
        height =
            large == nil ? Self.height(of: evenly, isWrapped, in: area) : area.height / max(1, evenly)
        perColumn = max(1, min(evenly, area.height / max(1, height)))
        widths = Self.widths(for: names, columns, perColumn, in: area)
        pages = max(1, (reasons.count + columns * perColumn - 1) / (columns * perColumn))
    }

    private var perPage: Int { widths.count * perColumn }

    /// The page of a reason, from 0.
    func page(of index: Int) -> Int { index / perPage }

    /// The first reason of the page after that of another one; after the last page comes the first one.
    func firstOfPage(after index: Int) -> Int { (page(of: index) + 1) % pages * perPage }

    /// The first reason of the page before that of another one; before the first page comes the last one.
    func firstOfPage(before index: Int) -> Int { (page(of: index) + pages - 1) % pages * perPage }

    /// Where a reason stands on its page.
    func row(of index: Int) -> Area {
        let (column, place) = (index % perPage / perColumn, index % perColumn)
        return Area(
            x: list.x + widths.prefix(column).reduce(0, +), y: list.y + place * height,
            width: widths[column] - (widths.count > 1 ? 1 : 0), height: height)
    }

    /// Cells before the name of a reason of the usual size in a column of so many cells.
    static func usualSignWidth(_ width: Int) -> Int { width < narrowWidth ? 5 : 7 }

    /// Cells below which a name stands close to its box, in one line.
    private static let narrowWidth = 24

    /// Rows of a reason of the usual size, of which so many stand below each other.
    ///
    /// Its text stands in the middle of an odd number of rows, with an empty one below; two lines take the empty one.
    private static func height(of count: Int, _ isWrapped: Bool, in area: Area) -> Int {
        let least = isWrapped && area.width >= narrowWidth && area.height > 1 ? 2 : 1
        return (isWrapped ? [4, 3, 2] : [4, 2]).first { $0 * count <= area.height } ?? least
    }

    /// The cells of columns: the same for all, unless names are so long that each column needs its own.
    private static func widths(for names: [String], _ columns: Int, _ perColumn: Int, in area: Area) -> [Int]
    {
        let even = [Int](repeating: area.width / columns, count: columns)
        guard !fit(names, even, perColumn) else { return even }
        let needed = (0..<columns).map { column in
            let cells = names.indices.filter { $0 / perColumn % columns == column }.map { names[$0].cells }
            return usualSignWidth(even[column]) + (cells.max() ?? 0) + 1
        }
        let free = area.width - needed.reduce(0, +)
        return free < 0 ? even : needed.map { $0 + free / columns }
    }

    /// Whether names of the usual size have room in columns of so many cells.
    private static func fit(_ names: [String], _ widths: [Int], _ perColumn: Int) -> Bool {
        names.enumerated().allSatisfy { index, name in
            let width = widths[index / max(1, perColumn) % widths.count]
            return usualSignWidth(width) + name.cells + (widths.count > 1 ? 1 : 0) <= width
        }
    }

    /// The largest scale in which all reasons fit together, and the columns for it.
    private static func scale(
        of reasons: [String], _ glyphs: Glyphs, in area: Area
    ) -> (columns: Int, scale: LargeText.Scale)? {
        let fitting = (1...3).compactMap { columns -> (columns: Int, scale: LargeText.Scale)? in
            let perColumn = (reasons.count + columns - 1) / columns
            let room = Size(
                width: area.width / columns - 1 - signWidth, height: area.height / max(1, perColumn) - 1)
            return LargeText.scale(fitting: reasons, glyphs, in: room).map { (columns, $0) }
        }
        return LargeText.Scale.allCases.reversed().lazy
            .compactMap { scale in fitting.first { $0.scale == scale } }.first
    }
}
