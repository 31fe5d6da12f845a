public import Queueing

extension CounterScreen {
    /// Why a ticket is called, in the server's words.
    public struct Why: Equatable, Sendable {
        /// Another ticket in the matter, and the reason for the order of the two.
        public struct Reason: Equatable, Sendable {
            public let label: Label
            public let sentence: String

            /// A ticket and a sentence.
            public init(label: Label, sentence: String) {
                self.label = label
                self.sentence = sentence
            }
        }

        public let sentence: String
        public let reasons: [Reason]
        /// How many other tickets there are in all, listed or not.
        public let count: Int
        /// Whether the others are passed by the ticket; else they come before it.
        public let passesOthers: Bool

        /// An answer of these contents.
        public init(sentence: String, reasons: [Reason], count: Int, passesOthers: Bool) {
            self.sentence = sentence
            self.reasons = reasons
            self.count = count
            self.passesOthers = passesOthers
        }
    }

    /// Any key leads back to the desk; the language key also switches, since the words came in one language.
    static func pressInWhy(_ key: Key, _ state: inout State) -> [Effect] {
        if keys.action(for: key) == .switchLanguage { state.surroundings.switchLanguage() }
        state.step = .desk
        return []
    }

    /// The sentence, then as many of the other tickets as fit.
    static func drawWhy(_ why: Why, _ words: Words, _ frame: Frame, on canvas: inout Canvas) {
        canvas.touch(canvas.area, key: .escape)
        var area = frame.content
        area = area.dropping(rows: canvas.drawWrapped(why.sentence, in: area, style: .accent))
        if frame.keyBarRows > 0 {
            canvas.draw(
                words(.counterHelpLeave).fitted(to: frame.keyBar.width), x: frame.keyBar.x,
                y: frame.keyBar.y, style: .dim)
            area = area.dropping(rows: 1)
        }
        guard !why.reasons.isEmpty, area.height > 1 else { return }
        let title = words(why.passesOthers ? .counterWhyPassed : .counterWhyBefore)
        canvas.draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .dim)
        drawReasons(why, words, in: area.dropping(rows: 1), on: &canvas)
    }

    private static func drawReasons(_ why: Why, _ words: Words, in area: Area, on canvas: inout Canvas) {
        let indent = (why.reasons.map { $0.label.description.cells }.max() ?? 0) + 1
        var rest = area
        var shown = 0
        for reason in why.reasons {
            let lines = reason.sentence.wrapped(to: area.width - indent).count
            // The last row tells how many more there are.
            let isLast = shown + 1 == why.count
            guard lines + (isLast ? 0 : 1) <= rest.height else { break }
            canvas.draw(reason.label.description, x: rest.x, y: rest.y, style: .key)
            canvas.drawWrapped(
                reason.sentence,
                in: Area(x: rest.x + indent, y: rest.y, width: rest.width - indent, height: lines))
            rest = rest.dropping(rows: lines)
            shown += 1
        }
        if why.count > shown, rest.height > 0 {
            let more = words(.counterWhyMore, ["count": String(why.count - shown)])
            canvas.draw(more.fitted(to: rest.width), x: rest.x, y: rest.y, style: .dim)
        }
    }
}
