import Queueing

extension DisplayScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let title = state.board?.center ?? ""
        let subtitle = state.counter.map { words(.commonCounterNumber, ["counter": String($0)]) } ?? ""
        let frame = canvas.drawFrame(
            title: canvas.size.height >= 10 ? title : tinyTitle(state),
            subtitle: subtitle.isEmpty ? words(.displayTitle) : subtitle,
            state.surroundings, asOf: state.board?.asOf)
        guard let board = state.board else {
            canvas.drawCentred(
                words(.commonConnecting), y: frame.content.y + frame.content.height / 2, in: frame.content)
            return
        }
        let content = frame.content
        let isWide = content.width >= 60 && content.height >= 12
        let listWidth = isWide && state.counter == nil ? 20 : 0
        let footer = frame.size.height >= 10 ? frame.keyBarRows : 0
        let hasRows = listWidth == 0 && footer > 0 && state.counter == nil
        let left = Area(
            x: content.x, y: content.y, width: content.width - listWidth - (listWidth > 0 ? 2 : 0),
            height: content.height - (hasRows ? listRows(content) : 0))
        if let closing = closing(state) {
            drawClosing(closing, state, in: left, on: &canvas)
        } else {
            drawCall(shown(state, board), state, in: left, on: &canvas)
        }
        if listWidth > 0 {
            let list = Area(
                x: left.right + 2, y: content.y, width: listWidth, height: content.height)
            drawLastCalls(state, board, in: list, on: &canvas)
        } else if hasRows {
            drawLastCallsInRows(state, board, in: content.dropping(rows: left.height), on: &canvas)
        }
        if footer > 0 { drawFooter(state, board, in: frame.keyBar, on: &canvas) }
    }

    private static func listRows(_ content: Area) -> Int { content.height >= 9 ? 2 : 0 }

    /// The word for the call on a glass too small for a heading.
    private static func tinyTitle(_ state: State) -> String {
        if closing(state) != nil { return state.surroundings.words(.displayClosingShort) }
        return state.surroundings.words(state.counter == nil ? .displayPlease : .commonCalled)
    }

    /// The call shown large: the one being announced, else the newest.
    private static func shown(_ state: State, _ board: Board) -> Board.Call? {
        state.announcement?.call ?? calls(state, board).last
    }

    /// The board's calls that this display shows, oldest first; one that still waits to be announced is not
    /// shown yet.
    private static func calls(_ state: State, _ board: Board) -> [Board.Call] {
        let waiting = Set(state.upcoming.map(\.sequence))
        return board.calls.filter { call in
            !waiting.contains(call.sequence) && (state.counter == nil || call.counter == state.counter)
        }
    }

    private static func drawCall(
        _ call: Board.Call?, _ state: State, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        guard let call else {
            let middle = area.dropping(rows: max(0, area.height - 2) / 2)
            canvas.drawWrapped(words(.displayNoCalls), in: middle, style: .dim, centred: true)
            return
        }
        let isNew = state.announcement?.call == call
        let isLit = isNew && state.announcement?.isLit == true
        let style: Style = isLit ? .inverse : .accent
        let counter = words(.displayToCounter) + " " + String(call.counter)
        guard area.height >= 8 else {
            return drawSmallCall(call, isLit: isLit, state, in: area, style: style, on: &canvas)
        }
        if isNew { canvas.box(area, style: isLit ? .inverse : .dim, double: isLit) }
        let inner = area.inset(columns: 1, rows: 1)
        let heading = words(.displayPlease) + (call.recall ? " – " + words(.displayRecall) : "")
        canvas.drawCentred(marked(heading, isLit), y: inner.y, in: inner, style: .normal)
        let counterRows = inner.height >= 14 ? 6 : inner.height >= 8 ? 2 : 1
        let number = Area(
            x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1 - counterRows)
        canvas.drawBig(call.label.description, in: number, style: style)
        let below = Area(x: inner.x, y: number.bottom, width: inner.width, height: counterRows)
        guard counterRows > 2 else {
            return canvas.drawCentred(counter.uppercased(), y: below.bottom - 1, in: below, style: style)
        }
        canvas.drawCentred(words(.displayToCounter), y: below.y, in: below)
        canvas.drawBig(String(call.counter), in: below.dropping(rows: 1), style: style)
    }

    /// A mark beside the text while the call is lit, so that blinking does not rest on colour.
    private static func marked(_ text: String, _ isLit: Bool) -> String {
        isLit ? "►►► \(text) ◄◄◄" : text
    }

    private static func drawSmallCall(
        _ call: Board.Call, isLit: Bool, _ state: State, in area: Area, style: Style, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let counter = words(.commonCounter, ["counter": String(call.counter)])
        let big = area.droppingLast(rows: 1)
        let number = call.label.description
        if let text = BigText(number), text.rows(fitting: big) != nil {
            canvas.drawBig(number, in: big, style: style)
        } else {
            let y = area.y + max(0, area.height - 2) / 2
            canvas.drawCentred(isLit ? "►\(number)◄" : number, y: y, in: area, style: style)
        }
        let y = area.height > 1 ? area.y + max(0, area.height - 2) / 2 + 1 : area.y
        let row = BigText(number)?.rows(fitting: big) != nil ? area.bottom - 1 : y
        canvas.drawCentred(counter, y: row, in: area, style: style)
    }

    /// The last calls as a list, newest first.
    private static func drawLastCalls(
        _ state: State, _ board: Board, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        canvas.box(area, style: .dim)
        let inner = area.inset(columns: 1, rows: 0)
        canvas.draw(" " + words(.displayLastCalls) + " ", x: inner.x + 1, y: area.y, style: .accent)
        let list = area.inset(columns: 2, rows: 1)
        for (row, call) in lastCalls(state, board).prefix(list.height).enumerated() {
            let counter = words(.commonCounter, ["counter": String(call.counter)])
            canvas.draw(call.label.description, x: list.x, y: list.y + row, style: .accent)
            canvas.drawRight(counter, y: list.y + row, in: list)
        }
    }

    private static func drawLastCallsInRows(
        _ state: State, _ board: Board, in area: Area, on canvas: inout Canvas
    ) {
        guard area.height > 0 else { return }
        let words = state.surroundings.words
        var x = area.x
        var y = area.y
        for call in lastCalls(state, board).dropFirst() {
            let counter = words(.commonCounter, ["counter": String(call.counter)])
            let text = "\(call.label) \(counter)"
            if x + text.cells > area.right {
                x = area.x
                y += 1
            }
            guard y < area.bottom else { return }
            x += canvas.draw(text, x: x, y: y, width: area.right - x, style: .dim) + 3
        }
    }

    /// Each ticket once, by its newest call, newest first.
    private static func lastCalls(_ state: State, _ board: Board) -> [Board.Call] {
        var seen: Set<Label> = []
        return calls(state, board).reversed().filter { seen.insert($0.label).inserted }
    }

    /// Who waits where in the first row, notices in the second.
    private static func drawFooter(
        _ state: State, _ board: Board, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let counts = board.waiting.filter { $0.count > 0 }.map { waiting in
            "\(state.serviceSigns[waiting.service] ?? waiting.service) \(waiting.count)"
        }
        let text =
            counts.isEmpty
            ? words(.displayNobodyWaiting) : words(.displayWaiting) + ": " + counts.joined(separator: " · ")
        if state.counter == nil { canvas.draw(text.fitted(to: area.width), x: area.x, y: area.y) }
        let silence = state.isSilent ? [words(.displaySilent)] : []
        let notice = (silence + board.notices).joined(separator: " · ")
        canvas.draw(notice.fitted(to: area.width), x: area.x, y: area.y + 1, style: .warning)
    }
}
