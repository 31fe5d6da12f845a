/// How places share an area so that their digits become as large as they can.
struct StageArrangement {
    /// Columns from which on the area's places have a frame.
    static let framedColumnsMin = 50
    /// Rows of digits that large headings must leave.
    static let headedDigitRowsMin = 12

    private let area: Area
    private let columns: Int
    private let rows: Int
    /// Cells of a place's frame on each side.
    let frame: Int
    /// Whether the counter stands below the number, else beside it.
    let isUpright: Bool
    /// Rows of a heading.
    let headingRows: Int
    /// Rows of the number's digits; nil where there is no room for big ones.
    let digitRows: Int?

    /// The best arrangement of so many places; with large headings where the digits stay large beside them.
    init(_ count: Int, in area: Area, hasLargeLetters: Bool) {
        self.area = area
        let frame = area.width >= Self.framedColumnsMin ? 1 : 0
        self.frame = frame
        let plain = Self.best(count, area, frame: frame, headingRows: 1)
        let headed = Self.best(count, area, frame: frame, headingRows: Lettering.largeRows)
        let isHeaded = hasLargeLetters && headed.digitRows >= Self.headedDigitRowsMin
        headingRows = isHeaded ? Lettering.largeRows : 1
        let best = isHeaded ? headed : plain
        columns = best.columns
        rows = (count + columns - 1) / columns
        isUpright = best.isUpright
        digitRows = best.digitRows > 0 ? best.digitRows : nil
    }

    /// The area of a place, counted from 0.
    func area(of place: Int) -> Area {
        let cell = Self.cell(area, columns: columns, rows: rows)
        // What is left over by the division goes to the last column and row.
        let (column, row) = (place % columns, place / columns)
        let x = area.x + column * (cell.width + Self.gap)
        let y = area.y + row * cell.height
        return Area(
            x: x, y: y, width: column == columns - 1 ? area.right - x : cell.width,
            height: row == rows - 1 ? area.bottom - y : cell.height)
    }

    /// Columns for a counter's number in digits so high.
    static func counterColumns(_ digitRows: Int) -> Int {
        (BigText("00")?.width(rows: digitRows) ?? 0) + 2
    }

    private static let gap = 1

    private static func cell(_ area: Area, columns: Int, rows: Int) -> Area {
        Area(
            x: 0, y: 0, width: (area.width - (columns - 1) * gap) / columns, height: area.height / rows)
    }

    private static func best(
        _ count: Int, _ area: Area, frame: Int, headingRows: Int
    ) -> (columns: Int, isUpright: Bool, digitRows: Int) {
        var best = (columns: 1, isUpright: false, digitRows: 0)
        for columns in 1...max(1, count) {
            let cell = Self.cell(area, columns: columns, rows: (count + columns - 1) / columns)
            let inner = cell.inset(columns: frame, rows: frame)
            for isUpright in [false, true] {
                let digits = digitRows(inner, isUpright: isUpright, headingRows) ?? 0
                if digits > best.digitRows { best = (columns, isUpright, digits) }
            }
        }
        return best
    }

    /// The largest digits for a usual number and a counter of two digits, each with a heading.
    private static func digitRows(_ inner: Area, isUpright: Bool, _ headingRows: Int) -> Int? {
        guard let number = BigText("A000"), inner.height > BigText.rowsMin else { return nil }
        return (BigText.rowsMin...inner.height).last { rows in
            let counterRows = max(BigText.rowsMin, rows * 2 / 3)
            return isUpright
                ? rows + counterRows + 2 * headingRows <= inner.height
                    && number.width(rows: rows) + 2 <= inner.width
                : rows + headingRows <= inner.height
                    && number.width(rows: rows) + 1 + counterColumns(rows) <= inner.width
        }
    }
}
