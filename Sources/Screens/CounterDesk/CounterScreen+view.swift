import Queueing

extension CounterScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {
        let frame = canvas.drawFrame(
            title: title(state, canvas.size), subtitle: subtitle(state), state.surroundings,
            asOf: state.view?.asOf)
        var below: Int?
        switch state.step {
        case .signingIn: below = drawForm(state.signInForm, state, frame, on: &canvas)
        case .writing(let form): below = drawForm(form, state, frame, on: &canvas)
        case .choosing(let menu): canvas.drawMenu(menu, state.surroundings, frame)
        case .readingHelp(let page): KeyList(keys, state.surroundings).draw(page: page, on: &canvas)
        case .readingWhy(let why): drawWhy(why, state.surroundings.words, frame, on: &canvas)
        case .desk: drawDesk(state, frame, on: &canvas)
        }
        drawMessage(state, frame, below: below, on: &canvas)
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

    /// Returns the row after it.
    private static func drawForm(
        _ form: Form, _ state: State, _ frame: Frame, on canvas: inout Canvas
    ) -> Int {
        let words = state.surroundings.words
        let label = form.purpose.label?.description ?? state.currentLabel
        let below = canvas.drawForm(
            fields: form.fields, focus: form.focus,
            title: words(form.title, ["counter": String(state.counter), "label": label]),
            remark: form.remark.map { words($0) }, words,
            in: frame.content.droppingLast(rows: messageRows(state, frame)), isTall: frame.size.height >= 10)
        var entries = [FormKeys.stepEntry(in: form, doing: form.deed, words)]
        if form.purpose == .signIn {
            entries = [KeyBarEntry(key: .enter, text: words(.counterSignIn))]
            entries.append(FormKeys.table.entry(.moveDown, named: "↑↓", words))
            entries.append(state.surroundings.languageEntry)
            entries.append(keys.entry(.leave, words))
        } else {
            if form.fields.count > 1 { entries.append(FormKeys.table.entry(.moveDown, named: "↑↓", words)) }
            entries.append(FormKeys.table.entry(.goBack, words))
        }
        canvas.drawKeyBar(entries.compactMap { $0 }, in: frame.keyBar)
        return below
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
        case .find(for: .note): .counterFindToNote
        case .find(for: .dossier): .counterFindToFile
        case .find(for: .priority): .counterPriorityTitle
        case .find: .counterFindTitle
        case .note: .counterWriteNoteTitle
        case .dossier: .counterDossierTitle
        case .priority(let key, _): key == nil ? .counterWithdrawTitle : .counterGrantTitle
        }
    }

    /// What Enter does once everything is written.
    var deed: Word {
        switch purpose {
        case .signIn: .counterSignIn
        case .call: .counterKeyCall
        case .cancel: .counterKeyCancel
        case .park: .counterKeyPark
        case .pause: .counterKeyPause
        case .transferNote: .counterKeyTransfer
        case .find: .counterKeyFind
        case .note, .dossier: .counterSave
        case .priority(let key, _): key == nil ? .counterNoPriority : .counterKeyPriority
        }
    }
}
