import Queueing

/// The keys below a list of services or classes, and how to choose there.
extension KioskScreen {
    /// Draws the bar of a list: how to choose above the keys, or on a narrow glass keys in both rows.
    ///
    /// The key that leads on stands first, so that it is the last one to give way.
    static func drawBar(_ state: State, _ grid: KioskGrid, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        var bar = frame.keyBar
        guard bar.height > 0 else { return }
        let onward = state.step == .choosingSeveral && !state.chosen.isEmpty ? [keys.entry(.goOn, words)] : []
        let back = [back(state)]
        let others = otherWays(state, frame)
        let isNarrow = bar.width < 58
        let paging =
            isNarrow
            ? [
                grid.page + 1 < grid.pages ? keys.entry(.pageOn, words) : nil,
                grid.page > 0 ? keys.entry(.pageBack, words) : nil,
            ] : []
        let choose = [keys.entry(.choose, words)]
        let move = [keys.entry(.moveDown, named: "↑↓", words)]
        var entries: [KeyBarEntry?]
        if !isNarrow {
            var guidance = bar
            guidance.width -= drawPaging(grid.page, of: grid.pages, state, frame, on: &canvas)
            drawGuidance(hint(state), state, frame, in: guidance, on: &canvas)
            entries = onward + back + others + paging + move + choose
        } else if hasTwoRowsOfKeys(state, others) {
            let row = bar.droppingLast(rows: bar.height - 1)
            let isSeveral = state.step == .choosingSeveral
            let first = isSeveral ? onward + choose + back : back + others
            canvas.drawKeyBar(first.compactMap { $0 }, in: row)
            entries = paging + (isSeveral ? [] : choose) + move
        } else {
            drawGuidance(hint(state), state, frame, in: bar, on: &canvas)
            entries = onward + (onward.isEmpty ? back + paging : paging + back) + others + choose + move
        }
        bar = bar.dropping(rows: bar.height - 1)
        if grid.pages > 1 {
            let page = "\(grid.page + 1)/\(grid.pages)"
            if isNarrow { canvas.drawRight(page, y: bar.y, in: bar, style: .dim) }
            let shown = isNarrow ? page : words.page(grid.page + 1, of: grid.pages)
            bar.width = max(0, bar.width - shown.cells - 2)
        }
        canvas.drawKeyBar(entries.compactMap { $0 }, in: bar)
    }

    /// Draws the buttons that turn pages at the right end of the bar, with the page below them; returns the cells it took.
    ///
    /// On the first and the last page one of them is missing, and its place stays free.
    @discardableResult
    static func drawPaging(
        _ page: Int, of pages: Int, _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) -> Int {
        guard pages > 1, frame.keyBarRows > 1, frame.keyBar.width >= 36 else { return 0 }
        let words = state.surroundings.words
        let bar = frame.keyBar
        canvas.drawRight(words.page(page + 1, of: pages), y: bar.bottom - 1, in: bar, style: .dim)
        var right = bar.right
        for (action, isThere) in [(Action.pageOn, page + 1 < pages), (.pageBack, page > 0)] {
            guard let entry = keys.entry(action, words) else { continue }
            let text = "[\(entry.name) \(entry.text)]"
            let x = right - text.cells
            if isThere {
                canvas.draw(text, x: x, y: bar.y, style: .key)
                // A finger is wider than a row.
                canvas.touch(
                    Area(x: x, y: bar.y, width: text.cells, height: action == .pageOn ? bar.height : 1),
                    key: entry.key)
            }
            right = x - 1
        }
        return bar.right - right + 1
    }

    /// Whether a narrow glass lists keys where it would say how to choose: it has no room for both, but what has to
    /// be said about a service or a card comes first.
    private static func hasTwoRowsOfKeys(_ state: State, _ others: [KeyBarEntry?]) -> Bool {
        guard hint(state) == nil, !state.hasCard else { return false }
        return state.step == .choosingSeveral || (state.listsServices && !others.isEmpty)
    }

    /// Escape leads back to the services, and there it forgets the card.
    private static func back(_ state: State) -> KeyBarEntry? {
        let words = state.surroundings.words
        guard state.step == .choosingService else {
            // Where there are buttons, one of them leads back.
            return KioskGrid.buttonArea(state) == nil ? keys.entry(.goBack, words) : nil
        }
        return state.hasCard ? KeyBarEntry(key: .escape, text: words(.kioskKeyCancel)) : nil
    }

    /// What can be done at this step besides choosing one service or class and going on.
    private static func otherWays(_ state: State, _ frame: Frame) -> [KeyBarEntry?] {
        let words = state.surroundings.words
        guard KioskGrid.buttonArea(state) == nil else { return [] }
        switch state.step {
        case .choosingService:
            return [
                KeyBarEntry(key: .character("0"), text: words(.kioskOther)),
                state.helps.contains(.search) ? keys.entry(.search, words) : nil,
            ]
        case .choosingPriority:
            return [
                offersSeveral(state)
                    ? KeyBarEntry(key: .character("+"), text: words(severalText(state))) : nil,
                state.helps.contains(.search)
                    ? KeyBarEntry(key: .character("/"), text: words(.kioskPapersShort)) : nil,
            ]
        default: return []
        }
    }
}
