import Queueing

/// What the hall sees out of hours: nothing but that, and when the center opens.
extension DisplayScreen {
    static func drawClosed(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        let area = layout.body.droppingLast(rows: layout.notices.height)
        let words = state.surroundings.words
        let opening = opening(state, layout.kind)
        // Two lines of large letters for the sentence, where the opening has some rows beside them.
        let two = 2 * Lettering.largeRows
        let half = area.height / 2
        let below = opening.isEmpty ? 0 : half < two && area.height > two + 2 ? area.height - two : half
        let texts = [
            (words(closedWord(state)), area.droppingLast(rows: below), Style.heading),
            (opening, area.dropping(rows: area.height - below), .normal),
        ]
        for (text, room, style) in texts {
            Lettering.largest(for: text, in: room, state.surroundings.glyphs)
                .writeLines(text, in: room, style: style, on: &canvas)
        }
    }

    /// In the morning and in a break the center is not open yet; after that it has closed.
    private static func closedWord(_ state: State) -> Word {
        let opensAt = state.board?.closed?.opensAt
        return opensAt.map(state.surroundings.isToday) == true ? .displayNotYetOpen : .displayClosed
    }

    /// When numbers can be taken again, as far as that is known.
    static func opening(_ state: State, _ kind: DisplayLayout.Kind) -> String {
        let surroundings = state.surroundings
        guard let opensAt = state.board?.closed?.opensAt else { return "" }
        let time = surroundings.clock(opensAt)
        if surroundings.isToday(opensAt) { return surroundings.words(.displayOpensAt, ["time": time]) }
        let values = ["time": time, "day": surroundings.dayAndMonth(opensAt)] as KeyValuePairs
        return surroundings.words(kind == .tiny ? .displayOpensDayShort : .displayOpensDay, values)
    }
}
