/// A letter taken apart: its sign, the tone above or below it, its case.
struct SpelledLetter: Equatable {
    /// In lower case and without a tone, but with its hat, breve, horn or stroke: `â`, `ư`, `đ`, `b`.
    var sign: Character
    var tone: Tone
    var isUpper: Bool

    /// A letter of this sign without a tone.
    init(sign: Character, isUpper: Bool) {
        self.sign = sign
        tone = .level
        self.isUpper = isUpper
    }

    /// Takes a composed character apart; what is no letter is its own sign.
    init(_ character: Character) {
        let lower = character.lowercased().first ?? character
        isUpper = lower != character
        let found = Self.tables[lower]
        sign = found?.sign ?? lower
        tone = found?.tone ?? .level
    }

    /// The letter as it is written, composed (NFC).
    var character: Character {
        let lower = Self.vowels[sign].map { $0[tone.rawValue] } ?? sign
        return isUpper ? lower.uppercased().first ?? lower : lower
    }

    var isVowel: Bool { Self.vowels[sign] != nil }

    /// The letter of the keyboard under the sign: `a` for `ă`, `d` for `đ`.
    var plain: Character {
        switch sign {
        case "ă", "â": "a"
        case "ê": "e"
        case "ô", "ơ": "o"
        case "ư": "u"
        case "đ": "d"
        default: sign
        }
    }

    /// The twelve vowels, each with its six tones in the order of `Tone`.
    private static let vowels: [Character: [Character]] = {
        let rows = [
            "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ",
            "uúùủũụ",
            "ưứừửữự", "yýỳỷỹỵ",
        ]
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.first ?? " ", Array($0)) })
    }()

    private static let tables: [Character: (sign: Character, tone: Tone)] = {
        var tables: [Character: (sign: Character, tone: Tone)] = [:]
        for (sign, row) in vowels {
            for (character, tone) in zip(row, Tone.allCases) { tables[character] = (sign, tone) }
        }
        return tables
    }()
}
