import Queueing

extension CounterScreen {
    /// Columns of the current ticket at least, where the queue stands beside it.
    private static let currentWidthMin = 38

    /// The current ticket at the left, the queue at the right, what may come back below; on a small glass one
    /// below the other.
    static func drawDesk(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        guard let view = state.view else {
            return canvas.drawCentred(
                words(.commonConnecting), y: frame.content.y + frame.content.height / 2, in: frame.content)
        }
        var content = frame.content.droppingLast(rows: messageRows(state, frame))
        guard frame.keyBarRows > 0 else { return drawTinyDesk(state, view, in: content, on: &canvas) }
        content = content.dropping(rows: drawReminders(state, in: content, on: &canvas))
        if content.width >= 60 {
            let width = max(currentWidthMin, content.width * 9 / 20)
            let left = Area(x: content.x, y: content.y, width: width, height: content.height)
            drawCurrent(state, view, in: left, on: &canvas)
            let right = Area(
                x: left.right + 2, y: content.y, width: content.width - left.width - 2,
                height: content.height)
            drawLists(state, view, in: right, on: &canvas)
        } else {
            let needed = view.current.map { 1 + detailRows($0, state, view, width: content.width) } ?? 2
            // Below it the next ones in the queue keep a few rows.
            let rows = min(content.height, max(view.current == nil ? 2 : 6, min(needed, content.height - 4)))
            let top = Area(x: content.x, y: content.y, width: content.width, height: rows)
            drawCurrent(state, view, in: top, on: &canvas)
            drawLists(state, view, in: content.dropping(rows: rows), on: &canvas)
        }
        drawDeskBar(state, frame, on: &canvas)
    }

    /// The step key with the name of its step, then what makes sense now of a day's work; at the right end, always there,
    /// the list of everything else and the help.
    private static func drawDeskBar(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let (entries, last) = deskBar(state)
        canvas.drawKeyBar(
            entries.map(\.entry), last: last, in: frame.keyBar, isAway: state.surroundings.isAway)
    }

    /// The actions of a day's work that the key bar has no room for.
    static func hiddenActions(_ state: State) -> [Action] {
        let (entries, last) = deskBar(state)
        let layout = KeyBarLayout(entries.map(\.entry), last: last, in: state.surroundings.frame.keyBar)
        return entries.suffix(layout.hiddenCount).map(\.action).filter { $0 != .step }
    }

    /// What the key bar shows as the desk stands, and what it always shows.
    private static func deskBar(
        _ state: State
    ) -> (entries: [(action: Action, entry: KeyBarEntry)], last: [KeyBarEntry]) {
        let words = state.surroundings.words
        let step: Word? =
            switch state.nextStep {
            case .callNext: .counterStepCall
            case .start: .counterStepStart
            case .finish: .counterStepFinish
            case .resume: .counterStepResume
            default: nil
            }
        let first = step.map { [(Action.step, KeyBarEntry(key: .enter, text: words($0)))] } ?? []
        // The step key resumes as well and stands first already.
        let actions = dayActions.filter {
            $0 != .others && ($0 != .pauseOrResume || state.view?.state != .paused) && state.canDo($0)
        }
        let entries = actions.compactMap { action in keys.entry(action, words).map { (action, $0) } }
        return (first + entries, [keys.entry(.others, words), keys.entry(.help, words)].compactMap { $0 })
    }

    /// The number, its state and its time; marks for what must not be missed.
    private static func drawTinyDesk(
        _ state: State, _ view: CounterView, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        if let undo = state.undo, area.height > 3 {
            let row = Area(x: area.x, y: area.bottom - 1, width: area.width, height: 1)
            let text = "u \(words(.counterKeyUndo)) \(undo.secondsLeft)"
            canvas.draw(text.fitted(to: row.width), x: row.x, y: row.y, style: .key)
            canvas.touch(row, key: .character("u"))
        }
        guard let current = view.current else {
            let word: Word = view.state == .paused ? .counterKeyPause : .counterNoCurrent
            canvas.drawWrapped(words(word), in: area, style: .dim)
            return
        }
        canvas.draw(current.label.description, x: area.x, y: area.y, style: .accent)
        let foreign = current.language.flatMap { $0 == LocalizedText.nativeLanguage ? nil : $0.uppercased() }
        let marks = [foreign, current.needsHelp ? "!" : nil].compactMap { $0 }.joined(separator: " ")
        canvas.drawRight(marks, y: area.y, in: area, style: .warning)
        canvas.draw(
            words(.forState(current.state)).fitted(to: area.width), x: area.x, y: area.y + 1)
        if let time = current.running(at: state.surroundings.now) {
            canvas.draw(time, x: area.x, y: area.y + 2)
        }
    }
}
