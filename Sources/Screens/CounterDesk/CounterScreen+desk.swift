import Queueing

extension CounterScreen {
    /// The current ticket at the left, the queue at the right, what may come back below; on a small glass one
    /// below the other.
    static func drawDesk(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let words = state.surroundings.words
        guard let view = state.view else {
            return canvas.drawCentred(
                words(.commonConnecting), y: frame.content.y + frame.content.height / 2, in: frame.content)
        }
        let content = frame.content.droppingLast(rows: messageRows(state, frame))
        guard frame.keyBarRows > 0 else { return drawTinyDesk(state, view, in: content, on: &canvas) }
        if content.width >= 60 {
            let left = Area(x: content.x, y: content.y, width: 38, height: content.height)
            drawCurrent(state, view, in: left, on: &canvas)
            let right = Area(
                x: left.right + 2, y: content.y, width: content.width - left.width - 2,
                height: content.height)
            drawLists(state, view, in: right, on: &canvas)
        } else {
            let needed = view.current.map { 1 + detailRows($0, state, width: content.width) } ?? 2
            // Below it the next ones in the queue keep a few rows.
            let rows = min(content.height, max(view.current == nil ? 2 : 6, min(needed, content.height - 4)))
            let top = Area(x: content.x, y: content.y, width: content.width, height: rows)
            drawCurrent(state, view, in: top, on: &canvas)
            drawLists(state, view, in: content.dropping(rows: rows), on: &canvas)
        }
        drawDeskBar(state, frame, on: &canvas)
    }

    /// The keys that make sense now, the step key with the name of its step.
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
        let entries = keys.compactMap { binding -> KeyBarEntry? in
            guard state.canDo(binding.action), let key = binding.keys.first else { return nil }
            switch binding.action {
            case .step: return step.map { KeyBarEntry(key: key, text: words($0)) }
            case .undo:
                return state.undo.map { left in
                    let seconds = ["seconds": String(left.secondsLeft)] as KeyValuePairs
                    return KeyBarEntry(key: key, text: words(.counterUndoSeconds, seconds))
                }
            case _ where otherActions.contains(binding.action): return nil
            // The step key resumes as well and stands first already.
            case .pauseOrResume where state.view?.state == .paused: return nil
            default: return KeyBarEntry(key: key, text: words(binding.label))
            }
        }
        canvas.drawKeyBar(entries, in: frame.keyBar)
    }

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
        canvas.draw(
            words(.forState(current.state)).fitted(to: area.width), x: area.x, y: area.y + 1)
        if let time = running(current, state.surroundings.now) {
            canvas.draw(time, x: area.x, y: area.y + 2)
        }
    }

    /// Minutes and seconds since the call, or since the start of serving.
    private static func running(_ item: CounterView.Item, _ now: Moment) -> String? {
        guard let since = item.state == .serving ? item.startedAt : item.calledAt else { return nil }
        let seconds = Int(max(0, now.millisecondsSince(since)) / 1000)
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func drawCurrent(
        _ state: State, _ view: CounterView, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        var rest = area
        if view.state == .paused {
            rest = rest.dropping(
                rows: canvas.drawWrapped(words(.counterPausedTitle), in: rest, style: .warning))
            let reason = words(.counterPausedReason, ["reason": view.pauseReason ?? "–"])
            rest = rest.dropping(rows: canvas.drawWrapped(reason, in: rest) + 1)
        }
        guard let current = view.current else {
            if view.state != .paused {
                canvas.drawWrapped(words(.counterNoCurrent), in: rest, style: .dim)
            }
            return
        }
        // The number is large as long as nothing about its ticket is lost by that.
        let isLarge = rest.height >= 12 && detailRows(current, state, width: rest.width) <= rest.height - 6
        let big = Area(x: rest.x, y: rest.y, width: rest.width, height: isLarge ? 6 : 1)
        if big.height > 1 {
            canvas.drawBig(current.label.description, in: big, rowsMax: 5)
        } else {
            canvas.draw(current.label.description, x: rest.x, y: rest.y, style: .accent)
        }
        rest = rest.dropping(rows: big.height)
        for line in details(current, state) {
            let style: Style = line.isSpecial ? .warning : .normal
            rest = rest.dropping(rows: canvas.drawWrapped(line.text, in: rest, style: style))
        }
    }

    /// Rows that the particulars of a ticket take.
    private static func detailRows(_ item: CounterView.Item, _ state: State, width: Int) -> Int {
        details(item, state).reduce(0) { $0 + $1.text.wrapped(to: width).count }
    }

    /// What the officer has to know about the current ticket, the most important first.
    private static func details(
        _ item: CounterView.Item, _ state: State
    ) -> [(text: String, isSpecial: Bool)] {
        let words = state.surroundings.words
        let time = running(item, state.surroundings.now) ?? ""
        var lines = [("\(words(.forState(item.state))) \(time)", false), (item.service, false)]
        if let priority = item.priority {
            lines.append((words(.counterPriority, ["priority": priority]), true))
        }
        if let time = item.appointmentAt {
            lines.append((words(.counterAppointment, ["time": state.surroundings.clock(time)]), false))
        }
        if item.recalls > 0 {
            lines.append((words(.counterRecalls, ["count": String(item.recalls)]), false))
        }
        if item.recallsMissing > 0 {
            lines.append((words(.counterRecallsMissing, ["count": String(item.recallsMissing)]), false))
        }
        if item.noShows > 0 {
            lines.append((words(.counterNoShows, ["count": String(item.noShows)]), false))
        }
        if let language = item.language, language != LocalizedText.nativeLanguage {
            lines.append((words(.counterLanguage, ["language": language.uppercased()]), true))
        }
        if item.sentHere { lines.append((words(.counterSentHere), false)) }
        if !item.errands.isEmpty {
            lines.append(
                (words(.counterErrands, ["services": item.errands.joined(separator: " → ")]), true))
        }
        if let dossier = item.dossier {
            lines.append((words(.counterDossierShown, ["dossier": dossier]), false))
        }
        if let note = item.note, !note.isEmpty {
            lines.append((words(.counterNoteShown, ["note": note]), true))
        }
        return lines
    }

    /// The queue takes what parked tickets and no-shows leave.
    private static func drawLists(
        _ state: State, _ view: CounterView, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        let lists = [(Word.counterParkedTitle, view.parked), (.counterNoShowTitle, view.noShows)]
        let isSmall = area.height < 10
        let others = lists.filter { !$0.1.isEmpty && !isSmall }
        let othersRows = others.reduce(0) { $0 + 2 + min(3, $1.1.count) }
        let queue = area.droppingLast(rows: othersRows + (isSmall ? 1 : 0))
        drawQueue(state, view, in: queue, on: &canvas)
        if isSmall, area.height > 1 {
            let counts = lists.map { "\(words($0.0)): \($0.1.count)" }.joined(separator: " · ")
            canvas.draw(counts.fitted(to: area.width), x: area.x, y: area.bottom - 1, style: .dim)
        }
        var rest = area.dropping(rows: queue.height)
        for (title, items) in others {
            canvas.draw("\(words(title)) (\(items.count))", x: rest.x, y: rest.y + 1, style: .accent)
            for (row, item) in items.prefix(3).enumerated() {
                let text = "\(item.label) \(item.service)"
                canvas.draw(text.fitted(to: rest.width), x: rest.x, y: rest.y + 2 + row)
            }
            rest = rest.dropping(rows: 2 + min(3, items.count))
        }
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
            let minutes = max(0, state.surroundings.now.millisecondsSince(item.issuedAt)) / 60_000
            let wait = words(.counterMinutes, ["minutes": String(minutes)])
            let y = list.y + row
            canvas.drawRight(wait, y: y, in: list)
            let mark = item.priority == nil ? " " : "*"
            let priority = item.priority.map { $0 + " · " } ?? ""
            let text = "\(item.label)\(mark)\(priority)\(item.service)"
            canvas.draw(
                text.fitted(to: list.width - wait.cells - 1), x: list.x, y: y,
                style: item.priority == nil ? .normal : .warning)
        }
    }
}
