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

    /// The step key with the name of its step, then what makes sense now of a day's work; at the right end, apart from
    /// them, the help.
    private static func drawDeskBar(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let step: Word? =
            switch state.nextStep {
            case .callNext: .counterStepCall
            case .start: .counterStepStart
            case .finish: .counterStepFinish
            case .resume: .counterStepResume
            default: nil
            }
        var entries = step.map { [KeyBarEntry(key: .enter, text: words($0))] } ?? []
        // The step key resumes as well and stands first already.
        let actions = dayActions.filter { $0 != .pauseOrResume || state.view?.state != .paused }
        entries += actions.filter(state.canDo).compactMap { keys.entry($0, words) }
        let help = keys.entry(.help, words).map { "\($0.name) \($0.text)" } ?? ""
        let bar = frame.keyBar
        let corner = Area(x: bar.right - help.cells, y: bar.bottom - 1, width: help.cells, height: 1)
        canvas.drawKeyBar(
            entries, in: bar, sparing: corner.width + 2, isAway: state.surroundings.isAway)
        canvas.draw(help, x: corner.x, y: corner.y, style: .keyBar)
        canvas.touch(corner, key: .function(1))
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
