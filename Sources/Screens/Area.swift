/// The measures of a glass: columns and rows.
public struct Size: Hashable, Sendable {
    public var width: Int
    public var height: Int

    /// So many columns and rows.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// A rectangle of cells; column 0, row 0 is the upper left cell of the glass.
public struct Area: Hashable, Sendable {
    public var x: Int
    public var y: Int
    /// Columns, 0 or more.
    public var width: Int
    /// Rows, 0 or more.
    public var height: Int

    /// The rectangle with this upper left cell; negative measures count as 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Whether the cell in column `x` and row `y` lies inside.
    public func contains(x: Int, y: Int) -> Bool {
        self.x <= x && x < self.x + width && self.y <= y && y < self.y + height
    }

    /// The row below the last one.
    public var bottom: Int { y + height }

    /// The column right of the last one.
    public var right: Int { x + width }

    /// This rectangle without its outermost columns and rows.
    public func inset(columns: Int, rows: Int) -> Area {
        Area(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
    }

    /// What is left of this rectangle below its first rows.
    public func dropping(rows: Int) -> Area {
        let dropped = min(max(0, rows), height)
        return Area(x: x, y: y + dropped, width: width, height: height - dropped)
    }

    /// What is left of this rectangle above its last rows.
    public func droppingLast(rows: Int) -> Area {
        Area(x: x, y: y, width: width, height: height - max(0, rows))
    }
}
