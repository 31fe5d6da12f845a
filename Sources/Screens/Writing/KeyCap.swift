/// One key of the keyboard on the glass.
enum KeyCap: Hashable {
    /// Types this letter or sign, as a keyboard of plastic does; by Telex where that is on.
    case character(Character)
    /// Appends a letter with its sign, such as `â`, for people who do not know Telex.
    case letter(Character)
    /// Puts a tone on the word.
    case tone(Tone)
    case shift, backspace, space
    /// Between letters, and digits with signs.
    case otherSigns
    /// Between Vietnamese by Telex and letters as they are; it says what it leads to.
    case telex
    /// Leaves without what was written, and finishes.
    case leave, done

    /// Its width in twelfths of the keyboard's.
    var units: Int {
        switch self {
        case .space: 4
        case .otherSigns, .telex, .leave, .done: 2
        case .character, .letter, .tone, .shift, .backspace: 1
        }
    }

    /// The key of a keyboard that does the same; nil: only a touch does it.
    var key: Key? {
        switch self {
        case .character(let character): .character(character)
        case .backspace: .backspace
        case .space: .character(" ")
        case .telex: OnScreenKeyboard.telexKey
        case .leave: .escape
        case .done: .enter
        case .letter, .tone, .shift, .otherSigns: nil
        }
    }

    /// What stands on it, the fullest first; the last one has one or two cells.
    func names(_ keyboard: OnScreenKeyboard, isTelex: Bool, _ labels: OnScreenKeyboard.Labels, _ words: Words)
        -> [String]
    {
        switch self {
        case .character(let character), .letter(let character): [String(keyboard.cased(character))]
        case .tone(let tone):
            ["\(tone.sign) \(tone.evenName)", tone.evenName, "a\(tone.sign)", tone.sign]
        case .shift: ["Aa", "^"]
        case .backspace: [words(.writingErase), "⌫"]
        case .space: [words(.writingSpace), "_"]
        case .otherSigns: keyboard.isOnSigns ? ["ABC", "ab"] : ["123", "12"]
        case .telex: [words(Self.telexWord(isTelex)), isTelex ? "â→a" : "a→â", isTelex ? "âa" : "aâ"]
        case .leave: [words(labels.leave), "Esc", "x"]
        case .done: [words(labels.done), words(labels.doneShort), "OK"]
        }
    }

    /// What the key between Telex and letters as they are leads to.
    static func telexWord(_ isTelex: Bool) -> Word { isTelex ? .writingPlain : .writingMarked }

    /// What is said of it to who cannot see it.
    func said(_ keyboard: OnScreenKeyboard, isTelex: Bool, _ labels: OnScreenKeyboard.Labels, _ words: Words)
        -> String
    {
        if case .tone(let tone) = self { return tone.name }
        return names(keyboard, isTelex: isTelex, labels, words).first ?? ""
    }

    /// The rows of letters, the row of tones and signs first.
    static let letterRows: [[KeyCap]] = [
        Tone.allCases.dropFirst().map { .tone($0) } + characters("âăêôơưđ").map { .letter($0) },
        characters("qwertyuiop").map { .character($0) } + [.backspace],
        characters("asdfghjkl").map { .character($0) },
        [.shift] + characters("zxcvbnm,.?").map { .character($0) },
    ]

    /// The rows of digits and signs.
    static let signRows: [[KeyCap]] = [
        characters("@#%&*+=_<>").map { .character($0) },
        characters("1234567890").map { .character($0) } + [.backspace],
        characters("-/:;()!?'\"").map { .character($0) },
        characters("₫°“”…,.").map { .character($0) },
    ]

    /// The row below either.
    static let lastRow: [KeyCap] = [.otherSigns, .telex, .space, .leave, .done]

    private static func characters(_ text: String) -> [Character] { Array(text) }
}

extension Tone {
    /// The mark as it stands beside a letter: alone it would be taken for a question mark or a full stop.
    fileprivate var sign: String { ["–", "´", "`", "?", "~", "."][rawValue] }

    /// Its name with spaces around it that make all names equally wide, so that all are shown or none.
    fileprivate var evenName: String {
        let free = 5 - name.count
        return String(repeating: " ", count: free / 2) + name + String(repeating: " ", count: free - free / 2)
    }

    /// What the tone is called, in Vietnamese in every language.
    var name: String { ["ngang", "sắc", "huyền", "hỏi", "ngã", "nặng"][rawValue] }
}
