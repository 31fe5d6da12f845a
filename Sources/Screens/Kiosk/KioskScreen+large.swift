import Queueing

/// What large letters a kiosk has, and what stands above its lists in them.
extension KioskScreen {
    /// The letters of large text: for whoever asks for them, and for everybody on a glass as large as a door.
    static func letters(_ state: State) -> Glyphs {
        let size = state.surroundings.size
        return state.isLarge || size.width >= 160 && size.height >= 50 ? state.surroundings.glyphs : Glyphs()
    }

    /// The question above a list, below what was chosen before.
    struct LargeHeading {
        let text: Paragraphs
        /// Whether the question is among it; else it stands in the heading.
        let hasQuestion: Bool

        /// Rows with an empty one below.
        var rows: Int { text.rows + 1 }
    }

    /// The heading of a list in large letters; nil where the list needs the room: two thirds are its own.
    static func largeHeading(_ state: State) -> LargeHeading? {
        let content = state.surroundings.frame.content
        guard content.height >= 30, content.width >= LargeTiles.widthMin, state.notice == nil,
            obstacle(state) == nil
        else { return nil }
        let question = Paragraphs.Paragraph(
            text: question(state, state.surroundings.size), style: .heading)
        var texts = [question]
        switch state.step {
        case .choosingService, .choosingSeveral, .choosingOther, .choosingProcedure: break
        case .choosingPriority:
            texts.insert(
                Paragraphs.Paragraph(text: chosenServices(state, width: .max), style: .accent), at: 0)
        default: return nil
        }
        let room = Size(width: content.width, height: content.height / 3)
        return texts.indices.reversed().lazy.compactMap { last in
            Paragraphs(Array(texts[...last]), large: last + 1, .narrow, letters(state), in: room, gap: 0)
                .map { LargeHeading(text: $0, hasQuestion: last == texts.count - 1) }
        }.first
    }
}
