import CNcurses
import Screens

extension Key {
    /// The key of an ncurses key code; nil for keys that mean nothing to a station.
    init?(code: Int32) {
        switch code {
        case KEY_UP: self = .up
        case KEY_DOWN: self = .down
        case KEY_LEFT: self = .left
        case KEY_RIGHT: self = .right
        case KEY_PPAGE: self = .pageUp
        case KEY_NPAGE: self = .pageDown
        case KEY_ENTER: self = .enter
        case KEY_BACKSPACE, KEY_DC: self = .backspace
        case KEY_BTAB: self = .tab
        default:
            let number = Int(luot_function_number(UInt32(bitPattern: code)))
            guard number > 0 else { return nil }
            self = .function(number)
        }
    }

    /// The key of a character read; nil for control characters without a meaning here.
    init?(point: UInt32) {
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
}
