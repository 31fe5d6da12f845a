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
}
