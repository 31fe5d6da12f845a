/// The letters of Vietnamese taken apart: the letter of the alphabet without marks, the letter with its hat, hook or bar,
/// and the tone.
///
/// Unicode writes a letter whole (form C) or with its marks after it (form D); both come to the same here.
enum Letters {
    /// One letter taken apart.
    struct Parts {
        /// Without any mark: `o` of `ộ`.
        let plain: Unicode.Scalar
        /// Without its tone: `ô` of `ộ`.
        let shaped: Unicode.Scalar
        /// 0 for the level tone, else 1 to 5: `Tone`.
        let tone: UInt8
    }

    /// The parts of a small letter; nil for one that is no marked letter of Vietnamese.
    static func parts(of scalar: Unicode.Scalar) -> Parts? { table[scalar] }

    /// The tone of a combining mark.
    static func tone(of mark: Unicode.Scalar) -> UInt8? {
        switch mark {
        case "\u{301}": Tone.acute
        case "\u{300}": Tone.grave
        case "\u{309}": Tone.hook
        case "\u{303}": Tone.tilde
        case "\u{323}": Tone.dot
        default: nil
        }
    }

    /// A letter with a combining hat, breve or horn; nil where Vietnamese has no such letter.
    static func shaped(_ letter: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch (letter, mark) {
        case ("a", "\u{302}"): "â"
        case ("e", "\u{302}"): "ê"
        case ("o", "\u{302}"): "ô"
        case ("a", "\u{306}"): "ă"
        case ("o", "\u{31B}"): "ơ"
        case ("u", "\u{31B}"): "ư"
        default: nil
        }
    }

    /// The letter without hat, hook or bar.
    static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar { table[letter]?.plain ?? letter }

    static let vowels: Set<Unicode.Scalar> = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]

    /// The tones, in the order in which the table and VNI count them.
    enum Tone {
        static let level: UInt8 = 0
        static let acute: UInt8 = 1
        static let grave: UInt8 = 2
        static let hook: UInt8 = 3
        static let tilde: UInt8 = 4
        static let dot: UInt8 = 5
    }

    private static let table: [Unicode.Scalar: Parts] = {
        let rows = [
            "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ",
            "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ", "đ",
        ]
        let bare: [Unicode.Scalar: Unicode.Scalar] = [
            "ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d",
        ]
        var table: [Unicode.Scalar: Parts] = [:]
        for row in rows {
            let letters = Array(row.unicodeScalars)
            for (tone, letter) in letters.enumerated() {
                table[letter] = Parts(
                    plain: bare[letters[0]] ?? letters[0], shaped: letters[0], tone: UInt8(tone))
            }
        }
        return table
    }()
}
