import Queueing

/// What became of the last request, above the key bar, with what can still be taken back.
extension CounterScreen {
    private static func message(_ state: State, _ frame: Frame) -> MessageLines {
        let form: Form? =
            switch state.step {
            case .signingIn: state.signInForm
            case .writing(let form): form
            case .desk, .choosing, .readingHelp, .readingWhy: nil
            }
        // A form keeps two rows a field, the desk its current ticket.
        let beside = form.map { $0.fields.count * 2 } ?? (frame.keyBarRows > 0 ? 4 : 1)
        return MessageLines(
            state.message, isWaiting: state.pending != nil, beside: beside, state.surroundings.words,
            in: frame.content)
    }

    /// Rows at the end of the contents that belong to the message.
    static func messageRows(_ state: State, _ frame: Frame) -> Int { message(state, frame).rows(in: frame) }

    /// Draws the message at the end of the contents, below a form or over them where they have no room; where there is
    /// none, how long the last action can be taken back.
    static func drawMessage(_ state: State, _ frame: Frame, below row: Int?, on canvas: inout Canvas) {
        let message = message(state, frame)
        message.draw(in: frame.content, below: row, on: &canvas)
        guard message.lines.isEmpty, state.step == .desk, frame.keyBarRows > 0, let undo = state.undo,
            let key = keys.entry(.undo, state.surroundings.words)
        else { return }
        let seconds = ["seconds": String(undo.secondsLeft)] as KeyValuePairs
        let text = state.surroundings.words(.counterUndoSeconds, seconds)
        let entry = KeyBarEntry(key: key.key, text: text)
        canvas.drawKey(entry, x: frame.content.x, y: frame.content.bottom - 1, width: frame.content.width)
    }
}
