/// A keyboard on the glass, for Vietnamese and for letters as they are.
///
/// It serves touches and a keyboard of plastic alike: a screen hands it every key while somebody writes. Letters give
/// Vietnamese by Telex; a row of tones and signed letters is for people who do not know it.
public struct OnScreenKeyboard: Equatable, Sendable {
    /// What became of a key.
    public enum Outcome: Equatable, Sendable {
        /// The text or the keyboard is other than it was.
        case changed
        /// Enter, or the key that finishes, was pressed.
        case done
        /// Escape, or the key that leaves, was pressed.
        case left
        /// The key means nothing here.
        case ignored
    }

    /// What stands on the keys that end the writing.
    public struct Labels: Sendable {
        public let done: Word
        /// For a narrow glass.
        public let doneShort: Word
        public let leave: Word

        /// These words.
        public init(done: Word, doneShort: Word, leave: Word) {
            self.done = done
            self.doneShort = doneShort
            self.leave = leave
        }
    }

    /// The key of a keyboard of plastic that switches between Telex and letters as they are.
    public static let telexKey = Key.function(8)

    /// The first of the items that stand for keys without a counterpart; a screen's own items lie below it.
    static let firstItem = 1_000
    private static let touchOnly = (KeyCap.letterRows + KeyCap.signRows + [KeyCap.lastRow]).flatMap { $0 }
        .filter { $0.key == nil }

    /// Whether the next letter is a capital.
    public private(set) var isShifted = false
    /// Whether digits and signs are shown instead of letters.
    public private(set) var isOnSigns = false

    /// A keyboard that shows letters.
    public init() {}

    /// Takes a key, or a touch, and writes.
    public mutating func press(_ key: Key, _ text: inout WrittenText) -> Outcome {
        switch key {
        case .enter: return .done
        case .escape: return .left
        case .backspace: text.deleteLast()
        case Self.telexKey: text.isTelex.toggle()
        case .character(let character):
            text.type(cased(character))
            if character.isLetter { isShifted = false }
        case .item(let item) where Self.touchOnly.indices.contains(item - Self.firstItem):
            touch(Self.touchOnly[item - Self.firstItem], &text)
        default: return .ignored
        }
        return .changed
    }

    private mutating func touch(_ cap: KeyCap, _ text: inout WrittenText) {
        switch cap {
        case .tone(let tone): text.put(tone)
        case .letter(let letter):
            text.put(cased(letter))
            isShifted = false
        case .shift: isShifted.toggle()
        case .otherSigns: isOnSigns.toggle()
        case .character, .backspace, .space, .telex, .leave, .done: break
        }
    }

    /// The key that a touch of a cap stands for.
    static func key(of cap: KeyCap) -> Key? {
        cap.key ?? touchOnly.firstIndex(of: cap).map { .item(firstItem + $0) }
    }

    /// The character as the next one is written.
    func cased(_ character: Character) -> Character {
        isShifted ? character.uppercased().first ?? character : character
    }
}
