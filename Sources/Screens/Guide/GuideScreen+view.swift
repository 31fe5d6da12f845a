import Queueing

extension GuideScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        let words = state.surroundings.words
        let frame = canvas.drawFrame(
            title: title(state, canvas.size), subtitle: subtitle(state), state.surroundings,
            asOf: state.view?.asOf)
        canvas.ring = state.rings
        let message = message(state, frame)
        let content = frame.content.droppingLast(rows: message.rows(in: frame))
        var below: Int?
        switch state.step {
        case .signingIn: below = drawForm(state.signInForm, state, frame, in: content, on: &canvas)
        case .writing(let form): below = drawForm(form, state, frame, in: content, on: &canvas)
        case .choosing(let menu): canvas.drawMenu(menu, state.surroundings, frame)
        case .showing(let shown): drawShown(shown, state, frame, in: content, on: &canvas)
        case .readingHelp(let page): KeyList(keys, state.surroundings).draw(page: page, on: &canvas)
        case .readingWhy(let why): CounterScreen.drawWhy(why, words, frame, on: &canvas)
        case .hall:
            guard let view = state.view else {
                canvas.drawCentred(
                    words(.commonConnecting), y: content.y + content.height / 2, in: content)
                break
            }
            drawHall(view, state, in: content, on: &canvas)
            let entries = keys.filter { state.canDo($0.action) && $0.action != .help }
            canvas.drawKeyBar(
                entries.compactMap { keys.entry($0.action, words) },
                last: [keys.entry(.help, words)].compactMap { $0 }, in: frame.keyBar,
                isAway: state.surroundings.isAway)
        }
        message.draw(in: frame.content, below: below, on: &canvas)
    }

    private static func title(_ state: State, _ size: Size) -> String {
        let words = state.surroundings.words
        guard size.height < 10, let view = state.view else { return words(.guideTitle) }
        let calls = words(.guideCalls, ["count": String(view.calls.count)])
        return view.calls.isEmpty ? words(.guideTitle) : "► " + calls
    }

    private static func subtitle(_ state: State) -> String {
        let words = state.surroundings.words
        guard let view = state.view else { return words(.counterNotSignedIn) }
        guard view.dayOpen else { return words(.counterDayClosed) }
        return words(.guideWaiting, ["staff": state.staff, "count": String(view.waiting)])
    }

    private static func message(_ state: State, _ frame: Frame) -> MessageLines {
        let fields: Int? =
            switch state.step {
            case .signingIn: state.signInForm.fields.count
            case .writing(let form): form.fields.count
            default: nil
            }
        return MessageLines(
            state.message, isWaiting: state.pending != nil,
            beside: fields.map { $0 * 2 } ?? (frame.keyBarRows > 0 ? 4 : 1), state.surroundings.words,
            in: frame.content)
    }

    /// Returns the row after it.
    private static func drawForm(
        _ form: Form, _ state: State, _ frame: Frame, in area: Area, on canvas: inout Canvas
    ) -> Int {
        let words = state.surroundings.words
        let below = canvas.drawForm(
            fields: form.fields, focus: form.focus, title: title(of: form, state), words, in: area,
            isTall: frame.size.height >= 10)
        var entries = [
            FormKeys.stepEntry(in: form, doing: form.deed, words), FormKeys.table.entry(.goBack, words),
        ]
        if form.purpose == .signIn {
            entries = [
                KeyBarEntry(key: .enter, text: words(.counterSignIn)),
                FormKeys.table.entry(.moveDown, named: "↑↓", words), state.surroundings.languageEntry,
                keys.entry(.leave, words),
            ]
        }
        canvas.drawKeyBar(entries.compactMap { $0 }, in: frame.keyBar)
        return below
    }

    /// The heading of a form, its priority class by name.
    private static func title(of form: Form, _ state: State) -> String {
        guard case .takeReason(_, let key) = form.purpose,
            let name = state.view?.priorities.first(where: { $0.key == key })?.name
        else { return form.title(state.surroundings.words) }
        return state.surroundings.words(.guideReasonTitle, ["label": name])
    }

    /// A ticket large, with its particulars; any key leads back.
    private static func drawShown(
        _ shown: Shown, _ state: State, _ frame: Frame, in area: Area, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        canvas.touch(canvas.area, key: .escape)
        let services = shown.services.map(state.serviceName).joined(separator: " → ")
        var lines = [services]
        if shown.state == .waiting {
            lines += shown.ahead.map { [words(.guideAhead, ["count": String($0)])] } ?? []
            lines +=
                shown.waitMinutes.map {
                    [words(.guideEstimate, ["low": String($0.lowerBound), "high": String($0.upperBound)])]
                } ?? []
            lines.append(words(.guideTaken))
        } else {
            lines.append(words(.forState(shown.state)))
        }
        lines.append(words(.guideIssuedAt, ["time": state.surroundings.clock(shown.issuedAt)]))
        if let code = shown.code { lines.append(words(.guideCode, ["code": code])) }
        let rows = lines.reduce(0) { $0 + $1.wrapped(to: area.width).count }
        let big = Area(x: area.x, y: area.y, width: area.width, height: max(1, area.height - rows))
        canvas.drawBig(shown.label.description, in: big)
        var rest = area.dropping(rows: big.height)
        for line in lines {
            rest = rest.dropping(rows: canvas.drawWrapped(line, in: rest, centred: true))
        }
        guard frame.keyBarRows > 0 else { return }
        canvas.draw(
            words(.counterHelpLeave).fitted(to: frame.keyBar.width), x: frame.keyBar.x, y: frame.keyBar.y,
            style: .dim)
    }
}
