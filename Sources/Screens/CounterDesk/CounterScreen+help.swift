import Queueing

/// The help: every key of the desk with its name, on as many pages as the glass needs.
extension CounterScreen {
    /// How the keys are divided over pages and columns.
    private struct HelpGrid {
        /// Keys below one another.
        let rows: Int
        /// Where the columns of keys begin, from the left edge of the list.
        let columns: [Int]
        var perPage: Int { rows * columns.count }
        var pages: Int { (CounterScreen.keys.count + perPage - 1) / perPage }

        /// Two columns where no name is cut by that, else one.
        init(in list: Area, _ words: Words) {
            let all = CounterScreen.keys
            let rowsMax = max(1, list.height)
            let balanced = min(rowsMax, (all.count + 1) / 2)
            let entries = all.map { CounterScreen.keyColumn + words($0.label).cells }
            // On every page the first half of the keys stands left of the second one.
            let sides = (0...1).map { side in
                entries.indices.filter { $0 / balanced % 2 == side }.map { entries[$0] }.max() ?? 0
            }
            let second = max(list.width / 2, sides[0] + 2)
            let fitsTwo = second + sides[1] <= list.width
            rows = fitsTwo ? balanced : rowsMax
            columns = fitsTwo ? [0, second] : [0]
        }
    }

    /// Cells from a key to its name.
    private static let keyColumn = 1 + (keys.map(\.keyNames.cells).max() ?? 0)

    /// The paging keys turn the pages, any other key leads back to the desk.
    static func pressInHelp(_ key: Key, page: Int, _ state: inout State) {
        let last = HelpGrid(in: helpList(state.surroundings.frame), state.surroundings.words).pages - 1
        switch MenuKeys.table.action(for: key) {
        case .switchLanguage:
            state.surroundings.switchLanguage()
            state.step = .readingHelp(page: 0)
        case .pageOn where page < last: state.step = .readingHelp(page: page + 1)
        case .pageBack where page > 0: state.step = .readingHelp(page: page - 1)
        default: state.step = .desk
        }
    }

    /// Where the keys are listed: below the title, above the key bar.
    private static func helpList(_ frame: Frame) -> Area { frame.content.dropping(rows: 1) }

    /// Draws one page; a touch leads to the next one, and from the last one back.
    static func drawHelp(page: Int, _ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let list = helpList(frame)
        let grid = HelpGrid(in: list, words)
        // A glass that was made larger has fewer pages.
        let page = min(page, grid.pages - 1)
        canvas.touch(canvas.area, key: page + 1 < grid.pages ? .pageDown : .escape)
        drawHelpTitle(page: page, of: grid.pages, words, in: frame.content, on: &canvas)
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
    private static func drawHelpTitle(
        page: Int, of pages: Int, _ words: Words, in area: Area, on canvas: inout Canvas
    ) {
        let title = words(.counterHelpTitle)
        let number = pages > 1 ? words.page(page + 1, of: pages) : ""
        if number.isEmpty || title.cells + 2 + number.cells <= area.width {
            canvas.draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
        }
        canvas.drawRight(number, y: area.y, in: area, style: .dim)
    }
}
