import Queueing

/// The help of a screen of the staff: every key of its table with its name, on as many pages as the glass needs.
struct KeyList<Action: Hashable & Sendable> {
    let keys: [KeyBinding<Action>]
    let words: Words
    let frame: Frame

    /// Every key of a table, in the language and on the glass of these surroundings.
    init(_ keys: [KeyBinding<Action>], _ surroundings: Surroundings) {
        self.keys = keys
        words = surroundings.words
        frame = surroundings.frame
    }

    /// Where the keys are listed: below the title, above the key bar.
    private var list: Area { frame.content.dropping(rows: 1) }

    /// Cells from a key to its name.
    private var keyColumn: Int { 1 + (keys.map(\.keyNames.cells).max() ?? 0) }

    /// How the keys are divided over pages and columns.
    private struct Grid {
        /// Keys below one another.
        let rows: Int
        /// Where the columns of keys begin, from the left edge of the list.
        let columns: [Int]
        let pages: Int
        var perPage: Int { rows * columns.count }
    }

    /// Two columns where no name is cut by that, else one.
    private var grid: Grid {
        let rowsMax = max(1, list.height)
        let balanced = min(rowsMax, (keys.count + 1) / 2)
        let entries = keys.map { keyColumn + words($0.label).cells }
        // On every page the first half of the keys stands left of the second one.
        let sides = (0...1).map { side in
            entries.indices.filter { $0 / balanced % 2 == side }.map { entries[$0] }.max() ?? 0
        }
        let second = max(list.width / 2, sides[0] + 2)
        let fitsTwo = second + sides[1] <= list.width
        let rows = fitsTwo ? balanced : rowsMax
        let columns = fitsTwo ? [0, second] : [0]
        let perPage = rows * columns.count
        return Grid(rows: rows, columns: columns, pages: (keys.count + perPage - 1) / perPage)
    }

    /// The page to which a key leads: the paging keys turn the pages, any other key leads back, which is nil.
    func page(from page: Int, pressing key: Key) -> Int? {
        switch MenuKeys.table.action(for: key) {
        case .pageOn where page + 1 < grid.pages: page + 1
        case .pageBack where page > 0: page - 1
        default: nil
        }
    }

    /// Draws one page; a touch leads to the next one, and from the last one back.
    func draw(page: Int, on canvas: inout Canvas) {
        let grid = grid
        // A glass that was made larger has fewer pages.
        let page = min(page, grid.pages - 1)
        canvas.touch(canvas.area, key: page + 1 < grid.pages ? .pageDown : .escape)
        drawTitle(page: page, of: grid.pages, in: frame.content, on: &canvas)
        for (place, binding) in keys.dropFirst(page * grid.perPage).prefix(grid.perPage).enumerated() {
            let x = list.x + grid.columns[place / grid.rows]
            let y = list.y + place % grid.rows
            let name = words(binding.label).fitted(to: list.right - x - keyColumn)
            canvas.draw(binding.keyNames, x: x, y: y, style: .key)
            canvas.draw(name, x: x + keyColumn, y: y)
        }
        guard frame.keyBarRows > 0 else { return }
        let bar = frame.keyBar
        canvas.draw(words(.counterHelpLeave).fitted(to: bar.width), x: bar.x, y: bar.y, style: .dim)
        let entries = [
            page + 1 < grid.pages ? MenuKeys.table.entry(.pageOn, words) : nil,
            page > 0 ? MenuKeys.table.entry(.pageBack, words) : nil,
        ]
        canvas.drawKeyBar(entries.compactMap { $0 }, in: bar.dropping(rows: bar.height - 1))
    }

    /// What the list is, and the page where there are several; where both have no room, the page alone.
    private func drawTitle(page: Int, of pages: Int, in area: Area, on canvas: inout Canvas) {
        let title = words(.counterHelpTitle)
        let number = pages > 1 ? words.page(page + 1, of: pages) : ""
        if number.isEmpty || title.cells + 2 + number.cells <= area.width {
            canvas.draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
        }
        canvas.drawRight(number, y: area.y, in: area, style: .dim)
    }
}
