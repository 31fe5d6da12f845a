import Queueing

/// Checking in with the code of an appointment, typed on a number pad or scanned.
extension KioskScreen {
    /// Digits of the code of an appointment; a scan of nothing else is one.
    public static let appointmentCodeDigits = 8

    /// A key while the code is typed.
    static func type(_ key: Key, after code: String, _ state: inout State) -> [Effect] {
        if let digit = key.digit {
            if code.count < appointmentCodeDigits { state.step = .typingCode(code + String(digit)) }
        } else if key == .backspace {
            state.step = .typingCode(String(code.dropLast()))
        } else if key == .escape || key == .character("-") {
            goBack(&state)
        } else if key == .enter, code.count == appointmentCodeDigits {
            return checkIn(code, &state)
        }
        return []
    }

    /// A scanned code checks in at once, whatever was being chosen.
    static func takeScannedCode(_ code: String, _ state: inout State) -> [Effect] {
        guard let effects = beginVisit(&state) else { return [] }
        return effects + checkIn(code, &state)
    }

    private static func checkIn(_ code: String, _ state: inout State) -> [Effect] {
        guard !state.surroundings.isAway else { return [] }
        let attempt = state.attempts.next()
        state.step = .awaitingTicket(attempt: attempt, service: nil)
        state.chosen = []
        state.procedure = nil
        state.cameFrom = []
        state.card = nil
        state.notice = nil
        state.countdown = Countdown(seconds: answerSeconds)
        return [
            .checkIn(
                code: code, language: state.surroundings.language, needsHelp: state.isSlow, attempt: attempt)
        ]
    }

    /// Draws the digits typed so far and, where there is room, a number pad to touch.
    static func drawCode(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard case .typingCode(let code) = state.step else { return }
        let content = frame.content
        let tileHeight = content.height >= 17 ? 3 : content.height >= 10 ? 2 : 0
        let digits = code.map(String.init)
        let signs = digits + Array(repeating: "_", count: appointmentCodeDigits - digits.count)
        let text = signs.joined(separator: content.width >= 20 ? " " : "")
        let pad = content.dropping(rows: content.height >= 17 ? 3 : 2)
        let y = tileHeight > 0 ? pad.y - 2 : content.y + content.height / 2
        canvas.drawCentred(text, y: y, in: content, style: .accent)
        if tileHeight > 0 { drawPad(state, in: pad, tileHeight: tileHeight, on: &canvas) }
        guard frame.keyBarRows > 0 else { return }
        drawGuidance(hint(state), state, frame, in: frame.keyBar, on: &canvas)
        let words = state.surroundings.words
        let entries = [
            KeyBarEntry(key: .escape, text: words(.commonBack)),
            KeyBarEntry(key: .enter, text: words(.kioskKeyGoOn)),
        ]
        canvas.drawKeyBar(entries, in: frame.keyBar.dropping(rows: frame.keyBar.height - 1))
    }

    private static func drawPad(
        _ state: State, in area: Area, tileHeight: Int, on canvas: inout Canvas
    ) {
        let done = state.surroundings.words(.kioskKeyGoOn)
        let digits = (1...9).map { Key.character(Character(String($0))) }
        let keys = digits + [.backspace, .character("0"), .enter]
        let width = min(12, area.width / 3)
        let left = area.x + (area.width - 3 * width) / 2
        for (index, key) in keys.enumerated() {
            let tile = Area(
                x: left + index % 3 * width, y: area.y + index / 3 * tileHeight, width: width,
                height: tileHeight)
            let sign = key == .enter ? done : key.name
            if tileHeight > 2 { canvas.box(tile, style: .dim) }
            canvas.drawCentred(
                tileHeight > 2 ? sign : "[\(sign)]", y: tile.y + (tileHeight - 1) / 2, in: tile, style: .key)
            canvas.touch(tile, key: key)
        }
    }
}
