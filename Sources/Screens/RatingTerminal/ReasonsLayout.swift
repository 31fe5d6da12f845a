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
    /// The reasons run down the first column, then down the next one.
    let columns: Int
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
        columns = large?.columns ?? usualColumns
        let perColumn = (reasons.count + columns - 1) / columns
        // A usual text stands in the middle of an odd number of rows, with an empty one below.
        height =
            large == nil ? [4, 2].first { $0 * perColumn <= area.height } ?? 1 : area.height / perColumn
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
