extension Canvas {
    /// This drawing in printable ASCII, cell by cell, for a glass such as the bare Linux console, whose fonts have no
    /// more than 512 signs and none for most letters of Vietnamese.
    ///
    /// Letters lose their marks, frames become `+`, `-` and `|`, blocks `#`; a sign without a likeness becomes `?`. No
    /// cell moves: styles, touches and widths are the same.
    public var plain: Canvas {
        var plain = self
        for at in cells.indices {
            plain.replace(at: at, with: cells[at].character?.plain ?? "?")
        }
        return plain
    }
}

extension String {
    /// Whether this text can be read in printable ASCII: whether every character has a likeness there.
    public var isReadablePlain: Bool { allSatisfy { $0 == "?" || $0.plain != "?" } }
}

extension Character {
    /// The printable ASCII character that is most like this one; `?` where there is none.
    var plain: Character {
        if let value = asciiValue { return (0x20..<0x7F).contains(value) ? self : "?" }
        return plainSigns[self] ?? plainLetters[self] ?? "?"
    }
}

/// Signs and letters that are no letter of ASCII with marks.
///
/// What was cut off ends in `~`.
private let plainSigns: [Character: Character] = {
    let likenesses: [(plain: Character, alike: String)] = [
        // Lines and corners.
        ("-", "─━–—‐‑−╌┄"), ("=", "═"), ("|", "│┃║▏▎▕"), ("+", "┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛"),
        (".", "╭╮"), ("'", "╰╯‘’′´▝▘"), ("/", "╱"), ("\\", "╲"), ("X", "╳"),
        // Blocks.
        ("#", "█▓▒▇▉▊▋▛▜▙▟■▌▐▚▞"), ("\"", "▀“”„″▔"), ("_", "▄▃▂▁▆▅▖▗"), (":", "░"),
        // Arrows and marks.
        ("<", "←◀◄‹«≤⌫"), (">", "→▶►›»≥"), ("^", "↑▲△"), ("v", "↓▼▽"), ("~", "…"),
        ("*", "✓✔•●◆★☆·⋅"), ("o", "○◯°"), ("x", "×✕✗✘"), ("!", "⚠"),
        (" ", "\u{A0}\u{2002}\u{2003}\u{2009}\u{202F}"),
        // Letters.
        ("d", "đð₫"), ("D", "ĐÐ"), ("s", "ß"), ("a", "æ"), ("A", "Æ"), ("o", "øœ"), ("O", "ØŒ"),
        ("l", "ł"), ("L", "Ł"), ("i", "ı"),
    ]
    var signs: [Character: Character] = [:]
    for (plain, alike) in likenesses {
        for character in alike { signs[character] = plain }
    }
    return signs
}()

/// The letters of ASCII with up to two marks, as Vietnamese and its neighbours write them.
///
/// Swift finds a letter in whatever order its marks were written.
private let plainLetters: [Character: Character] = {
    /// Circumflex, breve, horn, diaeresis, ring, caron, cedilla, macron; then grave, acute, hook, tilde, dot below.
    let shapes = ["", "\u{302}", "\u{306}", "\u{31B}", "\u{308}", "\u{30A}", "\u{30C}", "\u{327}", "\u{304}"]
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    var letters: [Character: Character] = [:]
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
        for shape in shapes {
            for tone in tones { letters[Character("\(letter)\(shape)\(tone)")] = letter }
        }
    }
    return letters
}()
