import Queueing

/// The last calls, of those that do not stand large beside them: each ticket once, by its newest call, newest first.
extension DisplayScreen {
    static func drawLastCalls(
        _ state: State, _ board: Board, _ layout: DisplayLayout, on canvas: inout Canvas
    ) {
        let standing = closing(state) == nil ? state.stage.places.compactMap { $0?.call.label } : []
        var seen = Set(standing)
        let calls = calls(state, board).reversed().filter { seen.insert($0.label).inserted }
        if layout.kind < .usual { return drawInRows(calls, state, layout, on: &canvas) }
        let area = layout.calls
        let words = state.surroundings.words
        if layout.kind == .usual {
            canvas.box(area, style: .dim)
            canvas.draw(" \(words(.displayLastCalls)) ", x: area.x + 2, y: area.y, style: .heading)
            return drawList(calls, state, in: area.inset(columns: 2, rows: 1), on: &canvas)
        }
        let letters = lettering(state, lineRows: layout.kind >= .wall ? Lettering.largeRows : 1)
        letters.write(words(.displayLastCalls), in: area, style: .heading, on: &canvas)
        drawBigList(calls, state, in: area.dropping(rows: letters.rows), on: &canvas)
    }

    /// One row for each call.
    private static func drawList(
        _ calls: [Board.Call], _ state: State, in area: Area, on canvas: inout Canvas
    ) {
        for (row, call) in calls.prefix(area.height).enumerated() {
            let number = call.label.description
            let counter = String(call.counter)
            let text = state.surroundings.words(.commonCounter, ["counter": counter])
            canvas.draw(number, x: area.x, y: area.y + row, style: .accent)
            // A word that would touch the number gives way to an arrow.
            canvas.drawRight(
                number.cells + 1 + text.cells <= area.width ? text : "→ " + counter, y: area.y + row, in: area
            )
        }
    }

    /// Calls in big digits, so many that at least four are seen, or three where four have no room.
    private static func drawBigList(
        _ calls: [Board.Call], _ state: State, in area: Area, on canvas: inout Canvas
    ) {
        let share = area.height / (area.height / 4 > BigText.rowsMin ? 4 : 3)
        let rows = (BigText.rowsMin...max(BigText.rowsMin, share - 1)).last { rows in
            numberColumns(rows) + 2 + StageArrangement.counterColumns(rows) <= area.width
        }
        guard let rows, rows < share else {
            return drawList(calls, state, in: area, on: &canvas)
        }
        let columns = StageArrangement.counterColumns(rows)
        for (index, call) in calls.prefix(area.height / (rows + 1)).enumerated() {
            let line = Area(x: area.x, y: area.y + index * (rows + 1), width: area.width, height: rows)
            let width = min(line.width - columns, numberColumns(rows) + 4)
            let number = Area(x: line.right - columns - width, y: line.y, width: width, height: rows)
            let plate = Area(x: number.right, y: line.y, width: columns, height: rows)
            canvas.drawBig(call.label.description, in: number, style: .accent)
            canvas.drawBig(String(call.counter), in: plate, style: .tileKey)
        }
    }

    /// Columns of a usual number in digits so high.
    private static func numberColumns(_ rows: Int) -> Int { BigText("A000")?.width(rows: rows) ?? 0 }

    /// One after the other.
    private static func drawInRows(
        _ calls: [Board.Call], _ state: State, _ layout: DisplayLayout, on canvas: inout Canvas
    ) {
        let area = layout.calls
        let texts = calls.map { call in
            let counter = ["counter": String(call.counter)] as KeyValuePairs
            return "\(call.label) " + state.surroundings.words(.commonCounter, counter)
        }
        let lines = lettering(state, lineRows: 1).flow(texts, separator: "   ", width: area.width)
        for (row, line) in lines.prefix(area.height).enumerated() {
            canvas.draw(line, x: area.x, y: area.y + row, width: area.width, style: .dim)
        }
    }
}
