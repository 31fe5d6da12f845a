/// What a person does at a station: a key of the keyboard, or a touch of the glass.
public enum Key: Hashable, Sendable {
    /// A letter, digit or sign; also the space.
    case character(Character)
    case enter
    case escape
    case backspace
    case tab
    case up
    case down
    case left
    case right
    case pageUp
    case pageDown
    /// A function key, from 1.
    case function(Int)
    /// A touch of the choice of this index, from 0, that no key of the keyboard stands for.
    ///
    /// Only `Canvas.touch` registers it; a keyboard reaches such a choice with the arrows.
    case item(Int)
    /// A touch of the cell in column `x` and row `y`, both from 0.
    ///
    /// The loop turns it into the key that the last drawing registered for that cell (see `Canvas.touch`), so
    /// a screen never sees it; a touch beside every area is dropped.
    case touch(x: Int, y: Int)

    /// The key of a character that a keyboard sent, by its code point; nil for control characters, such as NUL, that
    /// mean nothing to a station, and for what is no character.
    public init?(point: UInt32) {
        switch point {
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        default:
            guard point >= 0x20, let scalar = Unicode.Scalar(point) else { return nil }
            self = .character(Character(scalar))
        }
    }

    /// The key as a key bar and the help name it, such as `F2`, `Enter` or `A`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "⌫"
        case .tab: "Tab"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        case .item, .touch: ""
        }
    }

    /// The key of the so-many-th choice on a page, from 0: a digit for the first nine, a touch only for the
    /// others.
    static func choice(_ place: Int, index: Int) -> Key {
        guard (0..<9).contains(place), let digit = String(place + 1).first else { return .item(index) }
        return .character(digit)
    }

    /// The same key with a small letter: tables name letters so, and either case works.
    var lowercased: Key {
        guard case .character(let character) = self, let lower = character.lowercased().first else {
            return self
        }
        return .character(lower)
    }

    /// The digit 0 to 9 that was pressed; nil for every other key.
    var digit: Int? {
        guard case .character(let character) = self, character.isASCII else { return nil }
        return character.wholeNumberValue
    }
}
