import Queueing

/// The queue with the reason for its order, and below it what may come back or has been sent on.
extension CounterScreen {
    /// The queue takes what the other lists leave.
    static func drawLists(
        _ state: State, _ view: CounterView, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let lists = [
            (Word.counterParkedTitle, view.parked), (.counterNoShowTitle, view.noShows),
            (.counterTransferredTitle, view.transferred),
        ]
        let isSmall = area.height < 10
        let countsRows = isSmall && area.height > 2 && lists.contains { !$0.1.isEmpty } ? 1 : 0
        let others = lists.filter { !$0.1.isEmpty && !isSmall }
        // Half of the rows are the queue's, however many lists there are.
        let each = max(1, min(3, area.height / 2 / max(1, others.count) - 2))
        let othersRows = others.reduce(0) { $0 + 2 + min(each, $1.1.count) }
        let queue = area.droppingLast(rows: othersRows + countsRows)
        drawQueue(state, view, in: queue, on: &canvas)
        if countsRows > 0 {
            let counts = lists.filter { !$0.1.isEmpty }.map { "\(words($0.0)): \($0.1.count)" }
            let text = counts.joined(separator: " · ")
            canvas.draw(text.fitted(to: area.width), x: area.x, y: area.bottom - 1, style: .dim)
        }
        var rest = area.dropping(rows: queue.height)
        for (title, items) in others {
            canvas.draw("\(words(title)) (\(items.count))", x: rest.x, y: rest.y + 1, style: .accent)
            for (row, item) in items.prefix(each).enumerated() {
                let text = "\(item.label) \(place(item, words))"
                canvas.draw(text.fitted(to: rest.width), x: rest.x, y: rest.y + 2 + row)
            }
            rest = rest.dropping(rows: 2 + min(each, items.count))
        }
    }

    /// Where a ticket is or waits: a counter it was sent to, else its service.
    private static func place(_ item: CounterView.Item, _ words: Words) -> String {
        item.sentTo.map { words(.counterSentTo, ["counter": String($0)]) } ?? item.service
    }

    private static func drawQueue(
        _ state: State, _ view: CounterView, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        guard area.height > 0 else { return }
        let title = "\(words(.counterQueue)) (\(view.waiting))"
        canvas.draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
        let list = area.dropping(rows: 1)
        if view.queue.isEmpty, list.height > 0 {
            canvas.draw(
                words(.counterNobodyInQueue).fitted(to: list.width), x: list.x, y: list.y, style: .dim)
        }
        for (row, item) in view.queue.prefix(list.height).enumerated() {
            let line = Area(x: list.x, y: list.y + row, width: list.width, height: 1)
            drawWaiting(item, state, view, in: line, on: &canvas)
        }
    }

    /// One who waits: the number, what gives it its place, its service, and how long it has waited.
    private static func drawWaiting(
        _ item: CounterView.Item, _ state: State, _ view: CounterView, in line: Area,
        on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let waited = Waited(from: item.issuedAt, to: state.surroundings.now, in: view.hours)
        let wait = waited.text(words)
        canvas.drawRight(wait, y: line.y, in: line, style: waited.style)
        let order = item.order.map { $0.text(state.surroundings, priority: item.priority) }
        let parts = [
            item.needsHelp ? words(.counterNeedsHelpShort) : nil, order ?? item.priority, item.service,
        ]
        let text = parts.compactMap { $0 }.joined(separator: " · ")
        let label = canvas.draw(item.label.description + " ", x: line.x, y: line.y, style: .accent)
        canvas.draw(
            text.fitted(to: line.width - wait.cells - 1 - label), x: line.x + label, y: line.y,
            style: item.order == nil && !item.needsHelp ? .normal : .warning)
    }
}
