extension OnScreenKeyboard {
    /// The least rows it needs; with one more there are tones and signed letters too.
    public static let rowsMin = 4
    /// Rows of cells that a key may have: a name stands in the middle of an odd number inside its box, and fingers need
    /// no more than five.
    private static let capRows = [5, 3, 2, 1]
    /// Twelfths of its width, which keys are measured in.
    private static let unitsAcross = 12

    /// The rows it takes of so many.
    public static func rows(of height: Int) -> Int {
        guard height > rowsMin else { return rowsMin }
        return (rowsMin + 1) * capRows(rowsMin + 1, in: height)
    }

    /// Draws it over an area of at least `rowsMin` rows and twelve columns, and makes every key touchable.
    public func draw(isTelex: Bool, _ labels: Labels, _ words: Words, in area: Area, on canvas: inout Canvas)
    {
        draw(isTelex: isTelex, marked: nil, labels, words, in: area, on: &canvas)
    }

    /// The same with a mark on a key that is led to.
    func draw(
        isTelex: Bool, marked: KeyCap?, _ labels: Labels, _ words: Words, in area: Area,
        on canvas: inout Canvas
    ) {
        let rows = rows(in: area.height)
        let unit = area.width / Self.unitsAcross
        let height = Self.capRows(rows.count, in: area.height)
        guard unit > 0 else { return }
        for (index, row) in rows.enumerated() {
            let widths = Self.widths(of: row, unit, in: area.width)
            var x = area.x + (area.width - widths.reduce(0, +)) / 2
            for (cap, width) in zip(row, widths) {
                let place = Area(x: x, y: area.y + index * height, width: width, height: height)
                let names = cap.names(self, isTelex: isTelex, labels, words)
                draw(cap, names, isMarked: cap == marked, in: place, on: &canvas)
                x += place.width
            }
        }
    }

    /// Columns of the keys of a row: tones have names, so they take what its letters leave.
    private static func widths(of row: [KeyCap], _ unit: Int, in width: Int) -> [Int] {
        let tones = row.count { if case .tone = $0 { true } else { false } }
        let spare = width - unit * row.reduce(0) { $0 + $1.units }
        return row.map { cap in
            if case .tone = cap { unit + min(1, spare / tones) } else { cap.units * unit }
        }
    }

    /// Rows of a key where so many rows of them share a height.
    private static func capRows(_ count: Int, in height: Int) -> Int {
        capRows.first { $0 * count <= height } ?? 1
    }

    private func draw(
        _ cap: KeyCap, _ names: [String], isMarked: Bool, in place: Area, on canvas: inout Canvas
    ) {
        let isOn = (cap == .shift && isShifted) || (cap == .otherSigns && isOnSigns)
        let style: Style = isMarked ? .tileMarked : isOn ? .selected : .key
        let hasBox = place.height >= 3 && place.width >= 4
        // Without a box the ground of the cap ends before the next one.
        let inner =
            hasBox
            ? place.inset(columns: 1, rows: 1)
            : Area(
                x: place.x, y: place.y, width: place.width < 3 ? place.width : place.width - 1,
                height: max(1, place.height - 1))
        canvas.fill(inner, style: style)
        if hasBox {
            canvas.box(
                place, style: isOn || isMarked ? .accent : .dim, double: cap == .done || isOn || isMarked)
        }
        let sign = isMarked && inner.width > 1 ? "▶" : ""
        let name = sign + (names.first { $0.cells <= inner.width - sign.cells } ?? names.last ?? "")
        let x = inner.x + (inner.width - name.cells) / 2
        canvas.draw(name, x: x, y: inner.y + inner.height / 2, style: style)
        if let key = Self.key(of: cap) { canvas.touch(place, key: key) }
    }
}
