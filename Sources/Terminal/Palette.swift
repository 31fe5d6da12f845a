import Screens

/// How each style looks on this terminal: colours where it has them, bold, dim and reverse everywhere.
struct Palette {
    /// A foreground and a background by their numbers; -1 is the terminal's own.
    struct Color: Equatable {
        let foreground: Int
        let background: Int
    }

    /// What ncurses needs to draw a style.
    struct Look: Equatable {
        /// 0 is the terminal's own colours.
        let pair: Int32
        let isBold: Bool
        let isReverse: Bool
        let isDim: Bool
    }

    /// The colours of every style that has some.
    let pairs: [Style: Color]

    /// A palette for a terminal with so many colours; under 8 there is none.
    init(colors: Int) {
        guard colors >= 8 else {
            pairs = [:]
            return
        }
        let gray = colors >= 256 ? 245 : colors >= 16 ? 8 : 7
        let blue = colors >= 256 ? 25 : 4
        pairs = [
            .title: Color(foreground: colors >= 16 ? 15 : 7, background: blue),
            .key: Color(foreground: 6, background: -1),
            .dim: Color(foreground: gray, background: -1),
            .accent: Color(foreground: colors >= 256 ? 220 : 3, background: -1),
            .warning: Color(foreground: 0, background: colors >= 256 ? 214 : 3),
            .bad: Color(foreground: colors >= 16 ? 15 : 7, background: 1),
            .good: Color(foreground: 2, background: -1),
            .selected: Color(foreground: 0, background: 6),
            .inverse: Color(foreground: 0, background: colors >= 256 ? 220 : 3),
        ]
    }

    /// The number of a style's colour pair.
    static func pair(_ style: Style) -> Int32 { Int32(style.rawValue) + 1 }

    /// How to draw a style.
    func look(_ style: Style) -> Look {
        let hasColor = pairs[style] != nil
        let isFilled: Bool =
            switch style {
            case .title, .warning, .bad, .selected, .inverse: true
            case .normal, .key, .dim, .accent, .good: false
            }
        let isBold: Bool =
            switch style {
            case .title, .key, .accent, .bad: true
            case .normal, .dim, .warning, .good, .selected, .inverse: false
            }
        return Look(
            pair: hasColor ? Self.pair(style) : 0, isBold: isBold, isReverse: isFilled && !hasColor,
            isDim: style == .dim && !hasColor)
    }
}
