import Queueing

/// The ticket the counter holds: its number large, its time running, and what the officer has to know about its holder.
extension CounterScreen {
    /// A line about the current ticket; a special one is marked, so that it is not missed.
    struct Detail {
        let text: String
        var style = Style.normal
    }

    static func drawCurrent(
        _ state: State, _ view: CounterView, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        var rest = area
        if let line = ratingLine(state, view), area.height >= 8 {
            canvas.draw(line.fitted(to: area.width), x: area.x, y: area.bottom - 1, style: .dim)
            rest = rest.droppingLast(rows: 1)
        }
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
        let big = bigRows(current, state, view, in: rest)
        let place = Area(x: rest.x, y: rest.y, width: rest.width, height: big)
        if big > 1 {
            canvas.drawBig(current.label.description, in: place, rowsMax: big - 1)
        } else {
            canvas.draw(current.label.description, x: rest.x, y: rest.y, style: .accent)
        }
        rest = rest.dropping(rows: big)
        for line in details(current, state, view) {
            rest = rest.dropping(rows: canvas.drawWrapped(line.text, in: rest, style: line.style))
        }
    }

    /// Rows of the number: as large as it can be without losing anything about its ticket.
    private static func bigRows(
        _ item: CounterView.Item, _ state: State, _ view: CounterView, in area: Area
    ) -> Int {
        let left = area.height - detailRows(item, state, view, width: area.width)
        return area.height < 12 || left < 6 ? 1 : left < 16 ? 6 : left < 26 ? 11 : 16
    }

    /// Rows that the particulars of a ticket take.
    static func detailRows(
        _ item: CounterView.Item, _ state: State, _ view: CounterView, width: Int
    ) -> Int {
        details(item, state, view).reduce(0) { $0 + $1.text.wrapped(to: width).count }
    }

    /// What the officer has to know about the current ticket, the most important first.
    private static func details(_ item: CounterView.Item, _ state: State, _ view: CounterView) -> [Detail] {
        let words = state.surroundings.words
        let now = state.surroundings.now
        let isLong = item.takesLong(at: now)
        let running = "\(words(.forState(item.state))) \(item.running(at: now) ?? "")"
        var lines = [Detail(text: isLong ? "! " + running : running, style: isLong ? .overdue : .accent)]
        if item.needsHelp { lines.append(Detail(text: "! " + words(.counterNeedsHelp), style: .warning)) }
        if let language = item.language, language != LocalizedText.nativeLanguage {
            let name = words.languageName(language)
            lines.append(
                Detail(text: "! " + words(.counterLanguage, ["language": name]), style: .warning))
        }
        lines.append(Detail(text: [item.service, item.procedure].compactMap { $0 }.joined(separator: " – ")))
        if let priority = item.priority {
            lines.append(Detail(text: words(.counterPriority, ["priority": priority]), style: .warning))
        }
        if let time = item.appointmentAt {
            lines.append(Detail(text: words(.counterAppointment, ["time": state.surroundings.clock(time)])))
        }
        if let calledAt = item.calledAt {
            let waited = Waited(from: item.issuedAt, to: calledAt, in: view.hours)
            lines.append(
                Detail(text: words(.counterWaited, ["wait": waited.text(words)]), style: waited.style))
        }
        return lines + counts(item, words) + writings(item, words)
    }

    private static func counts(_ item: CounterView.Item, _ words: Words) -> [Detail] {
        [
            (Word.counterRecalls, item.recalls), (.counterRecallsMissing, item.recallsMissing),
            (.counterNoShows, item.noShows),
        ].compactMap { word, count in
            count > 0 ? Detail(text: words(word, ["count": String(count)])) : nil
        }
    }

    private static func writings(_ item: CounterView.Item, _ words: Words) -> [Detail] {
        var lines: [Detail] = item.sentHere ? [Detail(text: words(.counterSentHere))] : []
        if !item.errands.isEmpty {
            let services = item.errands.joined(separator: " → ")
            lines.append(Detail(text: words(.counterErrands, ["services": services]), style: .warning))
        }
        if let dossier = item.dossier {
            lines.append(Detail(text: words(.counterDossierShown, ["dossier": dossier])))
        }
        if let note = item.note, !note.isEmpty {
            lines.append(Detail(text: words(.counterNoteShown, ["note": note]), style: .warning))
        }
        return lines
    }

    /// What the rating terminal does, never how somebody has answered; nil where none is there.
    private static func ratingLine(_ state: State, _ view: CounterView) -> String? {
        guard let rating = view.rating else { return nil }
        let words = state.surroundings.words
        let left = rating.until.map { $0.millisecondsSince(state.surroundings.now) } ?? 0
        switch rating.stage {
        case .idle: return words(.counterRatingIdle)
        case .asking where left > 0:
            return words(.counterRatingAsking, ["seconds": String((left + 999) / 1000)])
        case .asking, .done: return words(.counterRatingDone)
        }
    }
}
