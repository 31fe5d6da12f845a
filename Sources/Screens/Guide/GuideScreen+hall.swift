import Queueing

/// The hall at a glance: kiosks that call, what every counter does, how people wait for each service.
extension GuideScreen {
    /// A line of the hall, with what makes it urgent.
    private struct Line {
        let text: String
        /// At the right end.
        let note: String
        var style = Style.normal
        /// The higher, the sooner it is shown where not all fit.
        var weight = 0
    }

    /// Cells between the counters and the services.
    private static let columnGap = 4

    static func drawHall(_ view: HallView, _ state: State, in area: Area, on canvas: inout Canvas) {
        var rest = area
        for call in view.calls.prefix(max(1, area.height / 4)) {
            let text = "► " + text(of: call, state)
            let rows = canvas.drawWrapped(
                text, in: Area(x: rest.x, y: rest.y, width: rest.width, height: min(2, rest.height)),
                style: .inverse)
            canvas.touch(
                Area(x: rest.x, y: rest.y, width: rest.width, height: rows), key: .character("a"))
            rest = rest.dropping(rows: rows)
        }
        let words = state.surroundings.words
        let counters = view.counters.map { line($0, state) }
        let services = view.services.map { line($0, view, state) }
        guard rest.width >= 60 else {
            let half = min(services.count + 1, max(2, rest.height * 3 / 5))
            let top = Area(x: rest.x, y: rest.y, width: rest.width, height: min(half, rest.height))
            draw(services, words(.guideServices), columns: words(.guideColumns), words, in: top, on: &canvas)
            return draw(counters, words(.guideCounters), words, in: rest.dropping(rows: half), on: &canvas)
        }
        let width = (rest.width - columnGap) / 2
        let left = Area(x: rest.x, y: rest.y, width: width, height: rest.height)
        let right = Area(
            x: left.right + columnGap, y: rest.y, width: rest.right - left.right - columnGap,
            height: rest.height)
        draw(counters, words(.guideCounters), words, in: left, on: &canvas)
        let missing = view.noShows.isEmpty ? 0 : 2
        draw(
            services, words(.guideServices), columns: words(.guideColumns), words,
            in: right.droppingLast(rows: missing), on: &canvas)
        guard missing > 0, right.height > 4 else { return }
        let labels = view.noShows.map(\.label.description).joined(separator: " ")
        let title = "\(words(.guideNoShows)) (\(view.noShows.count))"
        canvas.draw(title.fitted(to: right.width), x: right.x, y: right.bottom - 2, style: .accent)
        canvas.draw(labels.fitted(to: right.width), x: right.x, y: right.bottom - 1)
    }

    private static func text(of call: GuideCall, _ state: State) -> String {
        let words = state.surroundings.words
        let kiosk =
            call.kiosk.isEmpty ? words(.guideSomeKiosk) : words(.guideKiosk, ["kiosk": call.kiosk])
        let time = state.surroundings.clock(call.at)
        let sentence = words(.guideCall, ["kiosk": kiosk, "time": time])
        return [sentence, call.reason].compactMap { $0 }.joined(separator: " – ")
    }

    /// As many lines as fit below a title, with what their notes say where there is room for it; where the lines do not all
    /// fit, those that matter most, in their order.
    private static func draw(
        _ lines: [Line], _ title: String, columns: String = "", _ words: Words, in area: Area,
        on canvas: inout Canvas
    ) {
        guard area.height > 1 else { return }
        let chosen = lines.indices.sorted { (-lines[$0].weight, $0) < (-lines[$1].weight, $1) }
            .prefix(area.height - 1)
        let left = lines.count - chosen.count
        let hidden = left > 0 ? " " + words(.guideMore, ["count": String(left)]) : ""
        let room = area.width - hidden.cells
        let taken = canvas.draw(title.fitted(to: room), x: area.x, y: area.y, style: .accent)
        canvas.draw(hidden, x: area.x + taken, y: area.y, style: .dim)
        if taken + hidden.cells + 2 + columns.cells <= area.width {
            canvas.drawRight(columns, y: area.y, in: area, style: .dim)
        }
        for (row, index) in chosen.sorted().enumerated() {
            let line = lines[index]
            let y = area.y + 1 + row
            canvas.drawRight(line.note, y: y, in: area, style: line.style)
            let left = area.width - line.note.cells - (line.note.isEmpty ? 0 : 1)
            canvas.draw(line.text.fitted(to: left), x: area.x, y: y, style: line.style)
        }
    }

    private static func line(_ desk: HallView.Desk, _ state: State) -> Line {
        let words = state.surroundings.words
        let now = state.surroundings.now
        let name = words(.commonCounter, ["counter": String(desk.counter)])
        let who = [name, desk.staff].compactMap { $0 }.joined(separator: " ")
        if let current = desk.current {
            let isLong = current.takesLong(at: now)
            let help = current.needsHelp ? words(.counterNeedsHelpShort) + " " : ""
            let state = words(.forState(current.state))
            return Line(
                text: "\(who) · \(current.label) \(help)\(state)",
                note: (isLong ? "! " : "") + (current.running(at: now) ?? ""),
                style: isLong ? .overdue : .normal, weight: isLong ? 3 : 2)
        }
        switch desk.state {
        case .closed: return Line(text: "\(name) · \(words(.guideNobody))", note: "", style: .dim)
        case .paused:
            let reason = words(.guidePaused, ["reason": desk.pauseReason ?? "–"])
            return Line(text: "\(who) · \(reason)", note: "", style: .dim, weight: 1)
        case .open: return Line(text: "\(who) · \(words(.guideFree))", note: "", weight: 1)
        }
    }

    private static func line(_ service: HallView.Line, _ view: HallView, _ state: State) -> Line {
        let words = state.surroundings.words
        let isTiny = state.surroundings.size.width < 30
        let name = isTiny ? service.prefix : "[\(service.prefix)] \(service.name)"
        guard service.waiting > 0, let since = service.longestSince else {
            return Line(text: name, note: service.isOpen ? "0" : words(.guideNotIssuing), style: .dim)
        }
        let waited = Waited(from: since, to: state.surroundings.now, in: view.hours)
        let isCrowded = service.waiting > HallTargets.queueCount
        let count = (isCrowded ? "!" : "") + String(service.waiting)
        let isUrgent = isCrowded || !waited.mark.isEmpty
        return Line(
            text: name, note: isTiny ? "\(count) \(waited.mark)" : "\(count) · \(waited.text(words))",
            style: isCrowded && waited.style == .normal ? .late : waited.style,
            weight: isUrgent ? 3 : 2)
    }
}
