import Queueing

/// What can be done besides choosing from the list, as buttons to touch, each with its key.
///
/// They have the same places in every mode and on every page of a list: a second tap never hits another one.
extension KioskScreen {
    /// One button.
    struct Button {
        let key: Key
        let name: String
        let text: String
        /// Where the text is too long.
        let short: String
        /// What it says instead, and in short, after it was pressed; its place has room for both.
        var pressed: (text: String, short: String)?

        fileprivate func text(_ isShort: Bool) -> String { name + " " + (isShort ? short : text) }

        /// Cells of the longest text that it ever has.
        fileprivate func cells(_ isShort: Bool) -> Int {
            max(
                text(isShort).cells,
                pressed.map { name.cells + 1 + (isShort ? $0.short : $0.text).cells } ?? 0)
        }
    }

    /// The button of an action, with its text and a shorter one.
    static func button(_ action: Action, _ text: Word, short: Word? = nil, _ state: State) -> Button? {
        if let help = action.help, !state.helps.contains(help) { return nil }
        let words = state.surroundings.words
        return keys.entry(action, words).map {
            Button(key: $0.key, name: $0.name, text: words(text), short: words(short ?? text))
        }
    }

    /// The button of something that is on or off, with the texts for both.
    private static func button(
        _ action: Action, isOn: Bool, on: (text: Word, short: Word), off: (text: Word, short: Word),
        _ state: State
    ) -> Button? {
        let (shown, other) = isOn ? (off, on) : (on, off)
        let words = state.surroundings.words
        var button = button(action, shown.text, short: shown.short, state)
        button?.pressed = (words(other.text), words(other.short))
        return button
    }

    /// The buttons of every page that lists something or tells at length; they come last.
    private static func commonButtons(_ state: State) -> [Button] {
        [
            button(.callGuide, .kioskGuide, short: .kioskGuideShort, state),
            button(
                .enlarge, isOn: state.isLarge, on: (.kioskLargeLong, .kioskLarge),
                off: (.kioskLargeOff, .kioskLargeOffShort), state),
            button(
                .speak, isOn: state.isSpoken, on: (.kioskSpoken, .kioskSpoken),
                off: (.kioskSpokenOff, .kioskSpokenOff), state),
        ].compactMap { $0 }
    }

    /// The buttons of a page, and those of every page; none where the keys alone say what can be done.
    static func buttons(_ state: State) -> (own: [Button], common: [Button]) {
        let several =
            offersSeveral(state)
            ? button(
                .chooseSeveral, severalText(state),
                short: state.chosen.isEmpty ? nil : .kioskKeyFurtherShort, state) : nil
        let own: [Button?]
        switch state.step {
        case .choosingService:
            let checkIn =
                offersCheckIn(state) && checkInBesideQuestion(state) == nil
                ? button(.checkIn, .kioskAppointment, short: .kioskAppointmentShort, state) : nil
            own = [button(.search, .kioskSearch, state), checkIn, several, button(.goOn, .kioskOther, state)]
        case .choosingPriority:
            own = [
                button(.goBack, .commonBack, state),
                button(.search, .kioskPapers, short: .kioskPapersShort, state), several,
            ]
        case .choosingProcedure: own = [button(.goBack, .commonBack, state)]
        case .readingPapers: own = [button(.goBack, .commonBack, state), button(.choose, .kioskTake, state)]
        default: return ([], [])
        }
        return (own.compactMap { $0 }, commonButtons(state))
    }

    static func severalText(_ state: State) -> Word {
        state.chosen.isEmpty ? .kioskKeySeveral : .kioskKeyFurther
    }

    /// Buttons side by side, each with its width.
    private struct ButtonLine {
        let buttons: [Button]
        let widths: [Int]
        let isShort: Bool
        let gap: Int
    }

    /// The buttons in one line, or in two where the glass is too narrow for that: those of the page in the upper one.
    private static func buttonLines(_ state: State) -> [ButtonLine] {
        let (own, common) = buttons(state)
        let width = state.surroundings.frame.content.width
        let isBoxed = buttonLineRows(state) > 2
        if let line = line(of: own + common, width, isBoxed) { return [line] }
        // The list of everything else, which stands last, is needed least where all of it has buttons.
        if state.step == .choosingService, width >= 58,
            let line = line(of: own.dropLast() + common, width, isBoxed)
        {
            return [line]
        }
        return [own, common].filter { !$0.isEmpty }.map { buttons in
            var shown = buttons
            while shown.count > 1 {
                if let line = line(of: shown, width, isBoxed) { return line }
                shown.removeLast()
            }
            return ButtonLine(buttons: shown, widths: shown.map { _ in width }, isShort: true, gap: 0)
        }
    }

    /// Buttons that fill a line together: equally wide where their texts allow it, short ones if need be, else each as its
    /// text wants it; nil where not even that fits.
    private static func line(of buttons: [Button], _ width: Int, _ isBoxed: Bool) -> ButtonLine? {
        for gap in [2, 1] {
            for isEqual in [true, false] {
                for isShort in [false, true] where gap == 2 || isShort && !isEqual {
                    let needed = buttons.map { $0.cells(isShort) + (isBoxed ? 4 : 2) }
                    if let widths = widths(needed, isEqual: isEqual, gap: gap, width) {
                        return ButtonLine(buttons: buttons, widths: widths, isShort: isShort, gap: gap)
                    }
                }
            }
        }
        return nil
    }

    /// How wide buttons are that fill a row together; nil where one of their texts has no room then.
    private static func widths(_ needed: [Int], isEqual: Bool, gap: Int, _ width: Int) -> [Int]? {
        let room = width - gap * (needed.count - 1)
        let least = isEqual ? needed.map { _ in needed.max() ?? 0 } : needed
        let spare = room - least.reduce(0, +)
        guard spare >= 0, !needed.isEmpty else { return nil }
        // What is left over goes to both sides of a text, where the texts tell the widths.
        let unit = isEqual ? 1 : 2
        let (share, rest) = (spare / unit).quotientAndRemainder(dividingBy: needed.count)
        var widths = least.enumerated().map { $0.element + unit * (share + ($0.offset < rest ? 1 : 0)) }
        widths[widths.count - 1] += spare % unit
        return widths
    }

    /// Rows of a line of buttons: a box where there is room for it.
    private static func buttonLineRows(_ state: State) -> Int {
        state.surroundings.size.height >= 40 ? 3 : 1
    }

    /// Rows that the buttons take below a list: none where they would crowd it or a glass is too small for them.
    static func buttonRows(_ state: State) -> Int {
        let size = state.surroundings.size
        guard size.height >= 20, size.width >= 40 else { return 0 }
        let buttons = buttons(state)
        guard !buttons.own.isEmpty || !buttons.common.isEmpty else { return 0 }
        return buttonLines(state).count * buttonLineRows(state)
    }

    /// Draws the buttons of a page below its list, from the left edge of the content to the right one.
    static func drawButtonRow(_ state: State, in area: Area, on canvas: inout Canvas) {
        let rows = buttonLineRows(state)
        for (index, line) in buttonLines(state).enumerated() {
            var x = area.x
            for (button, width) in zip(line.buttons, line.widths) {
                let place = Area(x: x, y: area.y + index * rows, width: width, height: rows)
                draw(button, isShort: line.isShort, in: place, on: &canvas)
                x = place.right + line.gap
            }
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
