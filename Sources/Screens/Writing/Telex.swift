/// One word of Vietnamese as it is typed on letters alone, by the rules of Telex.
///
/// `aa ee oo` give â ê ô, `aw ow uw` ă ơ ư, `dd` đ, a `w` of its own ư; `s f r x j` put a tone, `z` takes it away. Signs
/// and tones may come anywhere after their vowel: `tieengs`, `tieesng` and `tiengse` are all tiếng. A letter typed once
/// more takes its effect back and stands for itself, and so does the rest of the word: `ass` gives `as`. What cannot be
/// Vietnamese stays as it is typed. The tone stands as official names write it: hòa, not hoà.
public struct Telex: Equatable, Sendable {
    /// What has been typed so far, composed (NFC).
    public private(set) var word: String
    /// Whether letters stand for themselves until the word ends.
    private var isLiteral = false
    /// Where a `w` of its own became ư.
    private var loneHorn: Int?

    /// Goes on after a word that stands there already.
    public init(after word: String = "") {
        self.word = word
    }

    /// Takes one letter of a keyboard; one that is no ASCII letter has been composed elsewhere and is left alone, and so
    /// is the rest of its word.
    public mutating func type(_ letter: Character) {
        guard letter.isASCII, letter.isLetter else {
            isLiteral = true
            return word.append(letter)
        }
        var letters = word.map(SpelledLetter.init)
        let key = letter.lowercased().first ?? letter
        guard !isLiteral, take(key, &letters, isUpper: letter.isUppercase) else {
            return isLiteral ? word.append(letter) : append(SpelledLetter(letter))
        }
        write(letters)
    }

    /// Puts a tone, or takes it away where the word has this one; a word without a vowel has no place for it.
    public mutating func put(_ tone: Tone) {
        var letters = word.map(SpelledLetter.init)
        guard let syllable = Syllable(letters) else { return }
        let present = Self.takeTone(&letters)
        letters[syllable.tonePlace].tone = present == tone ? .level : tone
        write(letters)
    }

    /// Appends a letter that has its sign already, such as `â`; the tone of the word finds its place.
    public mutating func put(_ letter: Character) {
        append(SpelledLetter(letter))
    }

    /// Takes the last letter away; a tone that is left finds its place.
    public mutating func deleteLast() {
        guard !word.isEmpty else { return }
        word.removeLast()
        loneHorn = nil
        if word.isEmpty { isLiteral = false }
        var letters = word.map(SpelledLetter.init)
        Self.placeTone(&letters)
        write(letters)
    }

    private mutating func write(_ letters: [SpelledLetter]) {
        word = String(letters.map(\.character))
    }

    private mutating func append(_ letter: SpelledLetter) {
        var letters = word.map(SpelledLetter.init) + [letter]
        // Before a further sound uơ and ưo are ươ: huơ, but hươu and thương.
        if let syllable = Syllable(letters), !syllable.isOpen || syllable.vowels.count > 2,
            ["uơ", "ưo"].contains(syllable.nucleus.prefix(2))
        {
            letters[syllable.vowels.lowerBound].sign = "ư"
            letters[syllable.vowels.lowerBound + 1].sign = "ơ"
        }
        Self.placeTone(&letters)
        write(letters)
    }

    /// Lets a key change the letters that are there; false when it only adds itself.
    private mutating func take(_ key: Character, _ letters: inout [SpelledLetter], isUpper: Bool) -> Bool {
        switch key {
        case "s", "f", "r", "x", "j", "z":
            return Tone(telex: key).map { takeTone($0, key, &letters, isUpper: isUpper) } ?? false
        case "d": return takeStroke(&letters, isUpper: isUpper)
        case "a", "e", "o": return takeHat(key, &letters, isUpper: isUpper)
        case "w": return takeHorn(&letters, isUpper: isUpper)
        default: return false
        }
    }

    private mutating func takeTone(
        _ tone: Tone, _ key: Character, _ letters: inout [SpelledLetter], isUpper: Bool
    ) -> Bool {
        guard let syllable = Syllable(letters) else { return false }
        let present = Self.takeTone(&letters)
        guard tone != present else {
            // A z with nothing to take away is a z.
            if tone == .level { return false }
            standForItself(key, &letters, isUpper)
            return true
        }
        letters[syllable.tonePlace].tone = tone
        return true
    }

    private mutating func takeStroke(_ letters: inout [SpelledLetter], isUpper: Bool) -> Bool {
        guard let first = letters.first, first.plain == "d", letters.count == 1 || Syllable(letters) != nil
        else { return false }
        letters[0].sign = first.sign == "d" ? "đ" : "d"
        if first.sign == "đ" { standForItself("d", &letters, isUpper) }
        return true
    }

    private mutating func takeHat(_ key: Character, _ letters: inout [SpelledLetter], isUpper: Bool) -> Bool {
        guard let syllable = Syllable(letters),
            let place = syllable.vowels.last(where: { letters[$0].plain == key })
        else { return false }
        let hat: Character = key == "a" ? "â" : key == "e" ? "ê" : "ô"
        if letters[place].sign == hat {
            letters[place].sign = key
            standForItself(key, &letters, isUpper)
            return true
        }
        var hatted = letters
        hatted[place].sign = hat
        // From ươ it is a step to uô.
        if hat == "ô", place > syllable.vowels.lowerBound, letters[place - 1].sign == "ư" {
            hatted[place - 1].sign = "u"
        }
        guard Self.isNucleus(hatted, syllable.vowels) else { return false }
        Self.placeTone(&hatted)
        letters = hatted
        return true
    }

    private mutating func takeHorn(_ letters: inout [SpelledLetter], isUpper: Bool) -> Bool {
        guard let syllable = Syllable(letters) else {
            guard letters.last?.isVowel != true, !letters.contains(where: \.isVowel) else { return false }
            loneHorn = letters.count
            letters.append(SpelledLetter(sign: "ư", isUpper: isUpper))
            return true
        }
        if var horned = Self.horned(letters, syllable) {
            Self.placeTone(&horned)
            letters = horned
            return true
        }
        let signed = syllable.vowels.filter { "ăơư".contains(letters[$0].sign) }
        guard !signed.isEmpty else { return false }
        if let loneHorn, loneHorn == letters.count - 1 {
            letters.removeLast()
        } else {
            for place in signed { letters[place].sign = letters[place].plain }
        }
        standForItself("w", &letters, isUpper)
        return true
    }

    /// The letters with a horn or breve where Vietnamese can have one; nil where it cannot.
    private static func horned(_ letters: [SpelledLetter], _ syllable: Syllable) -> [SpelledLetter]? {
        let first = syllable.vowels.lowerBound
        let plain = String(letters[syllable.vowels].map(\.plain))
        var horned = letters
        if plain.hasPrefix("uo"), syllable.nucleus != "uơ", !syllable.nucleus.hasPrefix("ươ") {
            let isLast = syllable.isOpen && syllable.vowels.count == 2 && letters[first].sign == "u"
            horned[first].sign = isLast ? "u" : "ư"
            horned[first + 1].sign = "ơ"
            return horned
        }
        for place in syllable.vowels {
            let horns: [Character: Character] = ["u": "ư", "o": "ơ", "a": "ă"]
            guard let horn = horns[letters[place].plain], letters[place].sign != horn else { continue }
            horned = letters
            horned[place].sign = horn
            if isNucleus(horned, syllable.vowels) { return horned }
        }
        return nil
    }

    /// Takes an effect back: the letter stands for itself, and so does what follows.
    private mutating func standForItself(_ key: Character, _ letters: inout [SpelledLetter], _ isUpper: Bool)
    {
        Self.placeTone(&letters)
        letters.append(SpelledLetter(sign: key, isUpper: isUpper))
        isLiteral = true
    }

    private static func isNucleus(_ letters: [SpelledLetter], _ vowels: Range<Int>) -> Bool {
        Syllable.isNucleus(String(letters[vowels].map(\.sign)))
    }

    /// Takes the tone off a word and returns it.
    private static func takeTone(_ letters: inout [SpelledLetter]) -> Tone {
        let tone = letters.last { $0.tone != .level }?.tone ?? .level
        for place in letters.indices { letters[place].tone = .level }
        return tone
    }

    /// Moves the tone of a word to its place; a word that is no syllable keeps it where it is.
    private static func placeTone(_ letters: inout [SpelledLetter]) {
        guard let syllable = Syllable(letters) else { return }
        let tone = takeTone(&letters)
        letters[syllable.tonePlace].tone = tone
    }
}
