/// A list from which somebody of the staff chooses one entry.
public struct Menu<Choice: Equatable & Sendable>: Equatable, Sendable {
    /// One line of the list.
    public struct Entry: Equatable, Sendable {
        public let text: String
        public let choice: Choice
        /// The key that it has beside its digit.
        let key: Key?

        init(text: String, choice: Choice, key: Key? = nil) {
            self.text = text
            self.choice = choice
            self.key = key
        }
    }

    /// What is chosen.
    public let title: Word
    /// What it is about, where the title names it.
    public let subject: String
    /// Never empty.
    public let entries: [Entry]
    /// Index of the marked entry.
    public internal(set) var selected = 0

    init(title: Word, subject: String = "", entries: [Entry]) {
        self.title = title
        self.subject = subject
        self.entries = entries
    }

    /// What a key has led to.
    enum Outcome {
        /// Nothing is chosen yet.
        case goesOn
        case isChosen(Choice)
        case isLeft
        /// The other language is wanted.
        case switchesLanguage
    }

    /// What stands before the so-many-th entry of a page, from 0, and chooses it: a digit for the first nine, then a letter
    /// unless entries have keys of their own; nil for the others.
    func mark(at place: Int) -> Character? {
        let hasLetters = entries.allSatisfy { $0.key == nil }
        return place < (hasLetters ? MenuKeys.marks.count : MenuKeys.digits) ? MenuKeys.marks[place] : nil
    }

    /// Takes a key: the arrows, a mark of the page, or the key that stands beside an entry.
    mutating func press(_ key: Key, on size: Size) -> Outcome {
        let page = MenuKeys.entriesPerPage(size)
        switch MenuKeys.table.action(for: key) {
        case .choose: return .isChosen(entries[selected].choice)
        case .moveUp: move(-1)
        case .moveDown: move(1)
        case .pageBack: move(-page)
        case .pageOn: move(page)
        case .goBack: return .isLeft
        case .switchLanguage: return .switchesLanguage
        case nil:
            if let named = entries.first(where: { $0.key == key.lowercased }) {
                return .isChosen(named.choice)
            }
            if case .item(let index) = key, entries.indices.contains(index) {
                return .isChosen(entries[index].choice)
            }
            guard case .character(let mark) = key.lowercased else { return .goesOn }
            let start = selected / page * page
            let shown = start..<min(start + page, entries.count)
            if let index = shown.first(where: { self.mark(at: $0 - start) == mark }) {
                return .isChosen(entries[index].choice)
            }
        }
        return .goesOn
    }

    private mutating func move(_ distance: Int) {
        selected = min(max(0, selected + distance), entries.count - 1)
    }
}

/// The keys in a list; digits and letters choose the so-many-th entry shown.
enum MenuKeys {
    enum Action: Hashable { case choose, moveUp, moveDown, pageBack, pageOn, goBack, switchLanguage }

    static let table: [KeyBinding<Action>] = [
        KeyBinding(.enter, does: .choose, called: .commonChoose),
        KeyBinding(.up, does: .moveUp, called: .commonMove),
        KeyBinding(.down, .tab, does: .moveDown, called: .commonMove),
        KeyBinding(.pageUp, .left, does: .pageBack, called: .commonPageBack),
        KeyBinding(.pageDown, .right, does: .pageOn, called: .commonPageOn),
        KeyBinding(.escape, .backspace, does: .goBack, called: .commonBack),
        KeyBinding(.function(2), does: .switchLanguage, called: .commonLanguage),
    ]

    /// Whether a key does a little of the same each time: it marks or turns pages.
    static func repeats(_ key: Key) -> Bool {
        switch table.action(for: key) {
        case .moveUp, .moveDown, .pageBack, .pageOn: true
        case .choose, .goBack, .switchLanguage, nil: false
        }
    }

    /// What chooses the first entry of a page, the second one, and so on.
    static let marks = Array("123456789abcdefghijklmnopqrstuvwxyz")
    /// How many of them are digits.
    static let digits = 9

    /// Entries that fit on a glass, at most as many as there are marks.
    static func entriesPerPage(_ size: Size) -> Int {
        let others = size.height >= 20 ? 8 : size.height >= 10 ? 7 : 2
        return min(marks.count, max(1, size.height - others))
    }
}

extension Canvas {
    /// Draws the page of a list on which its marked entry is, with the keys that lead on.
    mutating func drawMenu<Choice>(_ menu: Menu<Choice>, _ surroundings: Surroundings, _ frame: Frame) {
        let words = surroundings.words
        var area = frame.content
        if frame.size.height >= 10 {
            let title = words(menu.title, ["label": menu.subject])
            draw(title.fitted(to: area.width), x: area.x, y: area.y, style: .accent)
            area = area.dropping(rows: 1)
        }
        let perPage = MenuKeys.entriesPerPage(surroundings.size)
        let page = menu.selected / perPage
        for (row, entry) in menu.entries.dropFirst(page * perPage).prefix(perPage).enumerated() {
            let isMarked = page * perPage + row == menu.selected
            let place = Area(x: area.x, y: area.y + row, width: area.width, height: 1)
            let text = "\(isMarked ? "▶" : " ")\(menu.mark(at: row) ?? " ") \(entry.text)"
            draw(text.fitted(to: area.width), x: place.x, y: place.y, style: isMarked ? .selected : .normal)
            touch(place, key: .item(page * perPage + row))
        }
        let pages = (menu.entries.count + perPage - 1) / perPage
        var entries = [MenuKeys.table.entry(.choose, words), MenuKeys.table.entry(.goBack, words)]
        if page > 0 { entries.append(MenuKeys.table.entry(.pageBack, words)) }
        if page + 1 < pages { entries.append(MenuKeys.table.entry(.pageOn, words)) }
        drawKeyBar(entries.compactMap { $0 }, in: frame.keyBar)
        if pages > 1, frame.keyBarRows > 0 {
            let text = words.page(page + 1, of: pages)
            drawRight(text, y: frame.keyBar.bottom - 1, in: area, style: .keyBar)
        }
    }
}
