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
    /// A touch of the cell in column `x` and row `y`, both from 0.
    ///
    /// The loop turns it into the key that the last drawing registered for that cell (see `Canvas.touch`), so
    /// a screen
    /// never sees it; a touch beside every area is dropped.
    case touch(x: Int, y: Int)

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
        case .touch: ""
        }
    }

    /// The digit 0 to 9 that was pressed; nil for every other key.
    var digit: Int? {
        guard case .character(let character) = self, character.isASCII else { return nil }
        return character.wholeNumberValue
    }
}
