import Queueing

/// Lines of text that somebody of the staff fills in one after the other, for a purpose of the screen's own.
public struct Form<Purpose: Equatable & Sendable>: Equatable, Sendable {
    public let purpose: Purpose
    public internal(set) var fields: [FormField]
    /// Index of the field that is written into.
    public internal(set) var focus = 0

    /// What a key has led to.
    enum Outcome {
        /// It is still being written.
        case goesOn
        /// Everything that must be is filled in, and it is to be sent.
        case isComplete
        case isLeft
        /// The other language is wanted.
        case switchesLanguage
    }

    /// Takes a key: text, or a step from field to field.
    mutating func press(_ key: Key) -> Outcome {
        switch FormKeys.table.action(for: key) {
        case .step:
            if focus + 1 < fields.count {
                move(1)
            } else if let missing = firstMissing {
                focus = missing
            } else {
                return .isComplete
            }
        case .moveUp: move(-1)
        case .moveDown: focus = (focus + 1) % fields.count
        case .goBack: return .isLeft
        case .switchLanguage: return .switchesLanguage
        case nil:
            if key == .backspace { erase() }
            if case .character(let character) = key { type(character) }
        }
        return .goesOn
    }

    /// Characters typed into the field in focus; what is past its limit is dropped.
    private mutating func type(_ character: Character) {
        guard fields[focus].text.count < fields[focus].charactersMax else { return }
        // A mark may arrive after its letter, so the whole text is composed again.
        fields[focus].text = String((fields[focus].text + String(character)).map(\.composed))
    }

    private mutating func erase() {
        if !fields[focus].text.isEmpty { fields[focus].text.removeLast() }
    }

    private mutating func move(_ distance: Int) {
        focus = min(max(0, focus + distance), fields.count - 1)
    }

    /// Index of the first field that must be filled in before the form can be sent.
    private var firstMissing: Int? {
        fields.firstIndex { !$0.isOptional && $0.trimmed.isEmpty }
    }
}

/// One line of a form.
public struct FormField: Equatable, Sendable {
    public let label: Word
    /// Whether it is shown as dots.
    public let isSecret: Bool
    /// Whether the form may be sent without it.
    public let isOptional: Bool
    /// Characters that can be typed at most.
    public let charactersMax: Int
    public internal(set) var text = ""

    init(
        _ label: Word, text: String = "", isSecret: Bool = false, isOptional: Bool = false,
        charactersMax: Int = Limits.nameCharactersMax
    ) {
        self.label = label
        self.text = text
        self.isSecret = isSecret
        self.isOptional = isOptional
        self.charactersMax = charactersMax
    }

    /// The text without spaces at its ends.
    var trimmed: String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// The keys in a form; every other key is text.
enum FormKeys {
    enum Action: Hashable { case step, moveUp, moveDown, goBack, switchLanguage }

    static let table: [KeyBinding<Action>] = [
        KeyBinding(.enter, does: .step, called: .commonNextField),
        KeyBinding(.up, does: .moveUp, called: .commonMove),
        KeyBinding(.down, .tab, does: .moveDown, called: .commonMove),
        KeyBinding(.escape, does: .goBack, called: .commonBack),
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage),
    ]

    /// The entry of Enter: the next field, and in the last one what the form does.
    static func stepEntry<Purpose>(
        in form: Form<Purpose>, doing deed: Word, _ words: Words
    ) -> KeyBarEntry? {
        let isLast = form.focus + 1 == form.fields.count
        return isLast ? KeyBarEntry(key: .enter, text: words(deed)) : table.entry(.step, words)
    }

    /// Whether a key does a little of the same each time: it moves or writes.
    static func repeats(_ key: Key) -> Bool {
        switch table.action(for: key) {
        case .moveUp, .moveDown, nil: true
        case .step, .goBack, .switchLanguage: false
        }
    }
}

extension Canvas {
    /// Draws a form below its title; returns the row after it.
    ///
    /// The frame's key bar is the caller's.
    mutating func drawForm(
        fields: [FormField], focus: Int, title: String, remark: String? = nil, _ words: Words, in area: Area,
        isTall: Bool
    ) -> Int {
        var area = area
        if isTall, area.height > fields.count * 2 {
            draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
            area = area.dropping(rows: area.height > fields.count * 2 + 1 ? 2 : 1)
        }
        let rows = area.height >= fields.count * 3 ? 3 : 2
        for (index, field) in fields.enumerated() {
            let isFocused = index == focus
            let top = area.y + index * rows
            draw(
                (isFocused ? "▶ " : "  ") + words(field.label).fitted(to: area.width - 2), x: area.x, y: top,
                style: isFocused ? .accent : .normal)
            let line = Area(x: area.x + 2, y: top + 1, width: min(area.width - 2, 60), height: 1)
            let text = field.isSecret ? String(repeating: "•", count: field.text.count) : field.text
            fill(line, with: "_", style: .dim)
            let shown = String(text.suffix(max(0, line.width - 1)))
            let taken = draw(shown, x: line.x, y: line.y, width: line.width)
            if isFocused { cursor = (line.x + taken, line.y) }
        }
        if let remark, area.height > fields.count * 2 {
            let y = area.y + fields.count * 2
            draw(remark.fitted(to: area.width - 2), x: area.x + 2, y: y, style: .dim)
        }
        return area.y + fields.count * rows + (remark != nil && rows == 2 ? 1 : 0)
    }
}
