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
        let checkIn =
            offersCheckIn(state) && checkInBesideQuestion(state) == nil
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

    /// Draws the buttons of a list side by side, from the left edge of its tiles to the right one.
    ///
    /// They are equally wide where their texts allow it, short ones if need be, else each as its text wants it; where not
    /// even that fits, the least important are left out.
    static func drawButtonRow(_ state: State, pages: Int, in row: Area, on canvas: inout Canvas) {
        var shown = buttons(state)
        if pages > 1, let on = button(.pageOn, .commonPageOn, state) {
            shown.insert(on, at: state.step == .choosingPriority ? 1 : 0)
        }
        let last = (state.step == .choosingService ? shown.popLast() : nil).map { [$0] } ?? []
        for isEqual in [true, false] {
            for isShort in [false, true] {
                if let widths = widths(of: shown, isShort, isEqual: isEqual, gap: 2, row) {
                    return drawButtons(shown, isShort, widths, gap: 2, in: row, on: &canvas)
                }
            }
        }
        if widths(of: shown, true, isEqual: false, gap: 1, row) == nil { shown += last }
        while !shown.isEmpty {
            if let widths = widths(of: shown, true, isEqual: false, gap: 1, row) {
                return drawButtons(shown, true, widths, gap: 1, in: row, on: &canvas)
            }
            shown.remove(at: max(0, shown.count - 1 - last.count))
        }
    }

    /// How wide buttons are that fill a row together; nil where one of their texts has no room then.
    private static func widths(
        of buttons: [Button], _ isShort: Bool, isEqual: Bool, gap: Int, _ row: Area
    ) -> [Int]? {
        let needed = buttons.map { $0.text(isShort).cells + (row.height > 2 ? 4 : 2) }
        let room = row.width - gap * (buttons.count - 1)
        let least = isEqual ? needed.map { _ in needed.max() ?? 0 } : needed
        let spare = room - least.reduce(0, +)
        guard spare >= 0, !buttons.isEmpty else { return nil }
        // What is left over goes to both sides of a text, where the texts tell the widths.
        let unit = isEqual ? 1 : 2
        let (share, rest) = (spare / unit).quotientAndRemainder(dividingBy: buttons.count)
        var widths = least.enumerated().map { $0.element + unit * (share + ($0.offset < rest ? 1 : 0)) }
        widths[widths.count - 1] += spare % unit
        return widths
    }

    private static func drawButtons(
        _ buttons: [Button], _ isShort: Bool, _ widths: [Int], gap: Int, in row: Area,
        on canvas: inout Canvas
    ) {
        var x = row.x
        for (button, width) in zip(buttons, widths) {
            let area = Area(x: x, y: row.y, width: width, height: row.height)
            draw(button, isShort: isShort, in: area, on: &canvas)
            x = area.right + gap
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
