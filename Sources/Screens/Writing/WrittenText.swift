public import Queueing

/// A text while it is being written at its end: by a keyboard, or by the keys on the glass.
///
/// Always composed (NFC), in one paragraph, and never longer than its limit.
public struct WrittenText: Equatable, Sendable {
    /// The most Unicode code points it takes.
    public let charactersMax: Int
    /// Whether letters give Vietnamese by `Telex`; else they stand for themselves.
    public var isTelex: Bool {
        didSet { telex = nil }
    }
    public private(set) var text = ""
    /// The word at the end while it is typed; nil when it is to be found in the text again.
    private var telex: Telex?

    /// An empty text that takes so many characters.
    public init(charactersMax: Int = Limits.commentCharactersMax, isTelex: Bool = true) {
        self.charactersMax = charactersMax
        self.isTelex = isTelex
    }

    /// Whether nothing more fits.
    public var isFull: Bool { text.unicodeScalars.count >= charactersMax }

    /// Whether there is nothing but spaces.
    public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Takes a character of a keyboard; a mark that combines joins the letter before it.
    ///
    /// Nothing changes when the text would become too long, and by characters that take no place on a screen.
    public mutating func type(_ character: Character) {
        if character.isCombining {
            guard let last = text.last else { return }
            return change(text.dropLast() + String(String(last) + String(character)).composed, nil)
        }
        guard character.cells > 0 else { return }
        guard character.isLetter, isTelex else { return change(text + String(character).composed, nil) }
        changeWord { $0.type(character.composed) }
    }

    /// Puts a tone on the word at the end, or takes it away.
    public mutating func put(_ tone: Tone) {
        changeWord { $0.put(tone) }
    }

    /// Appends a letter that has its sign already, such as `â`.
    public mutating func put(_ letter: Character) {
        changeWord { $0.put(letter) }
    }

    /// Takes the last character away.
    public mutating func deleteLast() {
        guard let last = text.last else { return }
        guard last.isLetter else { return change(text.dropLast(), nil) }
        changeWord { $0.deleteLast() }
    }

    private mutating func changeWord(_ change: (inout Telex) -> Void) {
        let start = text.lastIndex { !$0.isLetter }.map { text.index(after: $0) } ?? text.startIndex
        var word = telex ?? Telex(after: String(text[start...]))
        change(&word)
        self.change(text[..<start] + word.word, word)
    }

    private mutating func change(_ changed: some StringProtocol, _ telex: Telex?) {
        guard changed.unicodeScalars.count <= max(charactersMax, text.unicodeScalars.count) else { return }
        text = String(changed)
        self.telex = telex
    }
}

extension Character {
    /// Whether this is a mark alone, which joins the character before it.
    fileprivate var isCombining: Bool {
        unicodeScalars.first?.properties.generalCategory == .nonspacingMark
    }
}

extension String {
    /// This text with every Latin letter composed (NFC).
    fileprivate var composed: String { String(map(\.composed)) }
}
