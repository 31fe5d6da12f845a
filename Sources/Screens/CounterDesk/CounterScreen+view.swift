import Queueing

extension CounterScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        let frame = canvas.drawFrame(
            title: title(state, canvas.size), subtitle: subtitle(state), state.surroundings,
            asOf: state.view?.asOf)
        switch state.step {
        case .signingIn: drawForm(state.signInForm, state, frame, on: &canvas)
        case .writing(let form): drawForm(form, state, frame, on: &canvas)
        case .choosing(let menu): drawMenu(menu, state, frame, on: &canvas)
        case .readingHelp(let page): drawHelp(page: page, state, frame, on: &canvas)
        case .readingWhy(let why): drawWhy(why, state, frame, on: &canvas)
        case .desk: drawDesk(state, frame, on: &canvas)
        }
        drawMessage(state, frame, on: &canvas)
    }

    private static func title(_ state: State, _ size: Size) -> String {
        let words = state.surroundings.words
        let number = ["counter": String(state.counter)] as KeyValuePairs
        guard size.height >= 10 else {
            let short = words(.commonCounter, number)
            let long = state.view.map { "\(short) · \($0.waiting)" } ?? short
            return long.cells <= size.width ? long : short
        }
        let counter = words(.commonCounterNumber, number)
        guard let view = state.view, view.name != counter, !view.name.isEmpty else { return counter }
        // The name is Vietnamese; where it says the number as well, one of the two is enough.
        guard view.name.contains(String(state.counter)) else { return "\(counter) – \(view.name)" }
        return state.surroundings.language == LocalizedText.nativeLanguage ? view.name : counter
    }

    private static func subtitle(_ state: State) -> String {
        let words = state.surroundings.words
        guard let view = state.view else { return words(.counterNotSignedIn) }
        guard view.dayOpen else { return words(.counterDayClosed) }
        let waiting = words(.counterWaitingTotal, ["count": String(view.waiting)])
        return [view.staff, waiting].compactMap { $0 }.joined(separator: " · ")
    }

    private static func drawForm(
        _ form: Form, _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        var area = frame.content.droppingLast(rows: messageRows(state, frame))
        if frame.size.height >= 10, area.height > form.fields.count * 2 {
            let label = form.purpose.label?.description ?? ""
            let title = words(form.title, ["counter": String(state.counter), "label": label])
            canvas.draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
            area = area.dropping(rows: area.height > form.fields.count * 2 + 1 ? 2 : 1)
        }
        let hasRoom = area.height >= form.fields.count * 3
        for (index, field) in form.fields.enumerated() {
            let isFocused = index == form.focus
            let top = area.y + index * (hasRoom ? 3 : 2)
            canvas.draw(
                (isFocused ? "▶ " : "  ") + words(field.label).fitted(to: area.width - 2), x: area.x, y: top,
                style: isFocused ? .accent : .normal)
            let line = Area(x: area.x + 2, y: top + 1, width: min(area.width - 2, 60), height: 1)
            let text = field.isSecret ? String(repeating: "•", count: field.text.count) : field.text
            canvas.fill(line, with: "_", style: .dim)
            let shown = String(text.suffix(max(0, line.width - 1)))
            let taken = canvas.draw(shown, x: line.x, y: line.y, width: line.width)
            if isFocused { canvas.cursor = (line.x + taken, line.y) }
        }
        if let remark = form.remark, area.height > form.fields.count * 2 {
            let y = area.y + form.fields.count * 2
            canvas.draw(words(remark).fitted(to: area.width - 2), x: area.x + 2, y: y, style: .dim)
        }
        var entries = [formKeys.entry(.step, words)]
        if form.purpose == .signIn {
            entries = [KeyBarEntry(key: .enter, text: words(.counterSignIn))]
            entries.append(formKeys.entry(.moveDown, named: "↑↓", words))
            entries.append(state.surroundings.languageEntry)
            entries.append(keys.entry(.leave, words))
        } else {
            if form.fields.count > 1 { entries.append(formKeys.entry(.moveDown, named: "↑↓", words)) }
            entries.append(formKeys.entry(.goBack, words))
        }
        canvas.drawKeyBar(entries.compactMap { $0 }, in: frame.keyBar)
    }

    private static func drawMenu(
        _ menu: Menu, _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) {
        let words = state.surroundings.words
        var area = frame.content
        if frame.size.height >= 10 {
            let title = words(menu.title, ["label": menu.subject])
            canvas.draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
            area = area.dropping(rows: 1)
        }
        let perPage = Menu.entriesPerPage(state.surroundings.size)
        let page = menu.selected / perPage
        for (row, entry) in menu.entries.dropFirst(page * perPage).prefix(perPage).enumerated() {
            let isMarked = page * perPage + row == menu.selected
            let place = Area(x: area.x, y: area.y + row, width: area.width, height: 1)
            let text = "\(isMarked ? "▶" : " ")\(row + 1) \(entry.text)"
            canvas.draw(
                text.fitted(to: area.width), x: place.x, y: place.y, style: isMarked ? .selected : .normal)
            canvas.touch(place, key: .choice(row, index: page * perPage + row))
        }
        let pages = (menu.entries.count + perPage - 1) / perPage
        var entries = [listKeys.entry(.step, words), listKeys.entry(.goBack, words)]
        if page > 0 { entries.append(listKeys.entry(.pageBack, words)) }
        if page + 1 < pages { entries.append(listKeys.entry(.pageOn, words)) }
        canvas.drawKeyBar(entries.compactMap { $0 }, in: frame.keyBar)
        if pages > 1, frame.keyBarRows > 0 {
            let text = words.page(page + 1, of: pages)
            canvas.drawRight(text, y: frame.keyBar.bottom - 1, in: area, style: .keyBar)
        }
    }
}

extension CounterScreen.Form {
    /// The heading of the form.
    var title: Word {
        switch purpose {
        case .signIn: .counterSignInTitle
        case .call: .counterCallTitle
        case .cancel: .counterCancelTitle
        case .park: .counterParkTitle
        case .pause: .counterPauseReason
        case .transferNote: .counterNoteTitle
        case .find: .counterFindTitle
        case .note: .counterWriteNoteTitle
        case .dossier: .counterDossierTitle
        case .priority(let key, _): key == nil ? .counterWithdrawTitle : .counterGrantTitle
        }
    }
}
