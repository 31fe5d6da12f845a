import Queueing

/// What can be done besides choosing from the list, as buttons to touch, each with its key.
extension KioskScreen {
    /// One button.
    struct Button {
        let key: Key
        let name: String
        let text: String
        /// Where the text is too long.
        let short: String

        fileprivate func text(_ isShort: Bool) -> String { name + " " + (isShort ? short : text) }
    }

    /// The button of an action, with its text and a shorter one.
    static func button(_ action: Action, _ text: Word, short: Word? = nil, _ state: State) -> Button? {
        if let help = action.help, !state.helps.contains(help) { return nil }
        let words = state.surroundings.words
        return keys.entry(action, words).map {
            Button(key: $0.key, name: $0.name, text: words(text), short: words(short ?? text))
        }
    }

    /// The buttons below a list, the most important first; the last one leads to all of them.
    static func buttons(_ state: State) -> [Button] {
        let large = button(
            .enlarge, state.isLarge ? .kioskLargeOff : .kioskLargeLong,
            short: state.isLarge ? .kioskLargeOff : .kioskLarge, state)
        let spoken = button(
            .speak, state.isSpoken ? .kioskSpokenOff : .kioskSpoken, state)
        let guide = button(.callGuide, .kioskGuide, short: .kioskGuideShort, state)
        let isBesideQuestion = hasRoomForCheckIn(state.surroundings.frame)
        let checkIn =
            offersCheckIn(state) && !isBesideQuestion
            ? button(.checkIn, .kioskAppointment, short: .kioskAppointmentShort, state) : nil
        let several = offersSeveral(state) ? button(.chooseSeveral, severalText(state), state) : nil
        switch state.step {
        case .choosingService:
            return [
                button(.search, .kioskSearch, state), guide, large, spoken,
                checkIn, several,
                button(.goOn, .kioskOther, state),
            ].compactMap { $0 }
        case .choosingPriority:
            return [
                button(.goBack, .commonBack, state),
                button(.search, .kioskPapers, short: .kioskPapersShort, state), several, guide, large, spoken,
            ].compactMap { $0 }
        default: return []
        }
    }

    static func severalText(_ state: State) -> Word {
        state.chosen.isEmpty ? .kioskKeySeveral : .kioskKeyFurther
    }

    /// Rows that the buttons take below a list: none where they would crowd it or a glass is too small for them.
    static func buttonRows(_ state: State) -> Int {
        let size = state.surroundings.size
        guard size.height >= 20, size.width >= 60, !buttons(state).isEmpty else { return 0 }
        return size.height >= 40 ? 3 : 1
    }

    /// Draws the buttons of a list side by side: with their whole texts, else with short ones, else as many as fit.
    static func drawButtonRow(_ state: State, pages: Int, in row: Area, on canvas: inout Canvas) {
        var shown = buttons(state)
        if pages > 1, let on = button(.pageOn, .commonPageOn, state) {
            shown.insert(on, at: state.step == .choosingPriority ? 1 : 0)
        }
        let overview = state.step == .choosingService ? shown.popLast() : nil
        let whole = fits(shown, false, row)
        if whole || fits(shown, true, row) {
            return drawButtons(shown, isShort: !whole, in: row, on: &canvas)
        }
        let last = overview.map { [$0] } ?? []
        while !shown.isEmpty, !fits(shown + last, true, row) { shown.removeLast() }
        drawButtons(shown + last, isShort: true, in: row, on: &canvas)
    }

    private static func width(_ button: Button, _ isShort: Bool, _ row: Area) -> Int {
        button.text(isShort).cells + (row.height > 2 ? 4 : 2)
    }

    private static func fits(_ buttons: [Button], _ isShort: Bool, _ row: Area) -> Bool {
        buttons.reduce(-1) { $0 + width($1, isShort, row) + 1 } <= row.width
    }

    private static func drawButtons(
        _ buttons: [Button], isShort: Bool, in row: Area, on canvas: inout Canvas
    ) {
        var x = row.x
        // What is left over makes every button wider.
        let used = buttons.reduce(-1) { $0 + width($1, isShort, row) + 1 }
        let spare = buttons.isEmpty ? 0 : min(8, max(0, row.width - used) / buttons.count)
        for button in buttons {
            let area = Area(x: x, y: row.y, width: width(button, isShort, row) + spare, height: row.height)
            draw(button, isShort: isShort, in: area, on: &canvas)
            x = area.right + 1
        }
    }

    /// Draws a few buttons of equal width in the middle of a row, as on a page that asks one thing.
    static func drawButtons(_ buttons: [Button], inMiddleOf row: Area, on canvas: inout Canvas) {
        let gap = row.width >= 40 ? 2 : 0
        let most = (row.width - gap * (buttons.count - 1)) / max(1, buttons.count)
        let wanted = (buttons.map { $0.text(false).cells }.max() ?? 0) + 6
        let width = min(most, wanted)
        var x = row.x + (row.width - width * buttons.count - gap * (buttons.count - 1)) / 2
        for button in buttons {
            let area = Area(x: x, y: row.y, width: width, height: row.height)
            draw(button, isShort: button.text(false).cells + 2 > width, in: area, on: &canvas)
            x += width + gap
        }
    }

    private static func draw(_ button: Button, isShort: Bool, in area: Area, on canvas: inout Canvas) {
        let full = button.text(isShort)
        let text = full.cells > area.width && area.width < 15 ? button.name : full
        let y = area.y + area.height / 2
        canvas.fill(area, style: .key)
        var room = area
        if area.height > 2 {
            canvas.box(area, style: .key)
            room = area.inset(columns: 1, rows: 0)
        } else if text.cells + 2 <= area.width {
            canvas.draw("[", x: area.x, y: y, style: .key)
            canvas.draw("]", x: area.right - 1, y: y, style: .key)
            room = area.inset(columns: 1, rows: 0)
        }
        canvas.drawCentred(text, y: y, in: room, style: .key)
        canvas.touch(area, key: button.key)
    }
}
