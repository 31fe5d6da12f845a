import Queueing

/// What became of the last request, above the key bar: a refusal ends in what can be done, so it is not cut.
extension CounterScreen {
    /// Rows left for what the message is about.
    private static func rowsBeside(_ state: State, _ frame: Frame) -> Int {
        let form: Form? =
            switch state.step {
            case .signingIn: state.signInForm
            case .writing(let form): form
            case .desk, .choosing, .readingHelp, .readingWhy: nil
            }
        // A form keeps two rows a field, the desk its current ticket.
        return form.map { $0.fields.count * 2 } ?? (frame.keyBarRows > 0 ? 4 : 1)
    }

    /// The message in lines; a request that is under way goes before what became of the one before.
    private static func messageLines(_ state: State, _ frame: Frame) -> (lines: [String], style: Style) {
        let area = frame.content
        let rows = max(1, area.height - rowsBeside(state, frame))
        if state.pending != nil {
            return ([state.surroundings.words(.counterWaitingForServer).fitted(to: area.width)], .warning)
        }
        guard let message = state.message else { return ([], .normal) }
        let text = (message.isRefusal ? "! " : "") + message.text
        return (text.wrapped(to: area.width, lines: rows), message.isRefusal ? .bad : .normal)
    }

    /// Rows at the end of the contents that belong to the message; where there is room one is kept free for it, so
    /// that nothing jumps when a short one comes.
    static func messageRows(_ state: State, _ frame: Frame) -> Int {
        max(frame.keyBarRows > 0 ? 1 : 0, messageLines(state, frame).lines.count)
    }

    /// Draws the message at the end of the contents, or over them where they have no room.
    static func drawMessage(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        let message = messageLines(state, frame)
        let area = frame.content
        for (row, line) in message.lines.enumerated() {
            let y = area.bottom - message.lines.count + row
            canvas.fill(Area(x: area.x, y: y, width: area.width, height: 1))
            canvas.draw(line, x: area.x, y: y, style: message.style)
        }
    }
}
