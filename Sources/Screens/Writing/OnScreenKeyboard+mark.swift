/// Writing on the glass without touching it: a mark is led over the keys.
extension OnScreenKeyboard {
    /// Where a mark is led.
    enum Direction { case up, down, left, right }

    /// The rows of keys that stand in so many rows of cells.
    func rows(in height: Int) -> [[KeyCap]] {
        let all = (isOnSigns ? KeyCap.signRows : KeyCap.letterRows) + [KeyCap.lastRow]
        return height > Self.rowsMin ? all : Array(all.dropFirst())
    }

    /// The key in the middle, from which no way is long.
    static func middle(of rows: [[KeyCap]]) -> KeyCap? {
        guard let row = rows.dropFirst(rows.count / 2).first else { return nil }
        return row.dropFirst(row.count / 2).first
    }

    /// The key next to another one; beyond the end of a row it is the one at its other end.
    ///
    /// Nil above the first row and below the last one, and for a key that is not shown.
    static func key(_ direction: Direction, of cap: KeyCap, in rows: [[KeyCap]]) -> KeyCap? {
        guard let y = rows.firstIndex(where: { $0.contains(cap) }), let x = rows[y].firstIndex(of: cap)
        else { return nil }
        let row = rows[y]
        switch direction {
        case .left: return row[(x + row.count - 1) % row.count]
        case .right: return row[(x + 1) % row.count]
        case .up: return y > 0 ? nearest(to: middle(x, in: row), in: rows[y - 1]) : nil
        case .down: return y + 1 < rows.count ? nearest(to: middle(x, in: row), in: rows[y + 1]) : nil
        }
    }

    private static func nearest(to place: Int, in row: [KeyCap]) -> KeyCap? {
        row.indices.min { abs(middle($0, in: row) - place) < abs(middle($1, in: row) - place) }
            .map { row[$0] }
    }

    /// Where the middle of a key lies, in halves of a unit from the middle of its row.
    private static func middle(_ index: Int, in row: [KeyCap]) -> Int {
        let before = row.prefix(index).reduce(0) { $0 + $1.units }
        return 2 * before + row[index].units - row.reduce(0) { $0 + $1.units }
    }
}
