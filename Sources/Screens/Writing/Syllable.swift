/// A word taken apart as one Vietnamese syllable: consonants, vowels, consonants.
struct Syllable {
    /// Where its vowels are among the letters of the word; `qu` and `gi` before a vowel are consonants.
    let vowels: Range<Int>
    private let signs: [Character]
    private let plains: [Character]

    /// Nil for what cannot be a syllable, nor the beginning of one that has its vowels: two groups of vowels, letters
    /// that Vietnamese lacks, consonants that end none.
    ///
    /// Consonants before the vowels are not held to those of Vietnamese, since names such as Krông Pắc have others.
    init?(_ letters: [SpelledLetter]) {
        signs = letters.map(\.sign)
        plains = letters.map(\.plain)
        var start = signs.firstIndex(where: Self.isVowel) ?? signs.count
        let begins = String(signs[..<start])
        if start + 1 < signs.count {
            let next = Self.isVowel(signs[start + 1])
            if begins == "q", signs[start] == "u" { start += 1 }
            if begins == "g", signs[start] == "i", next { start += 1 }
        }
        var end = start
        while end < signs.count, Self.isVowel(signs[end]) { end += 1 }
        vowels = start..<end
        guard !vowels.isEmpty, !begins.contains(where: { "fjwz".contains($0) }),
            Self.ends.contains(String(signs[end...])), Self.plainNuclei.contains(String(plains[vowels]))
        else { return nil }
    }

    /// The vowels as they are signed, without tone, such as `ươ`.
    var nucleus: String { String(signs[vowels]) }

    /// Whether nothing follows the vowels.
    var isOpen: Bool { vowels.upperBound == signs.count }

    /// Which letter of the word carries the tone.
    ///
    /// A vowel with a sign of its own does, the last of two (`ươ`); else the second of three (`oai`), the second of two
    /// before a consonant (`oan`), and the first of two at the end (`oa`: hòa, khỏe, thủy, as official names write).
    var tonePlace: Int {
        if let signed = vowels.last(where: { signs[$0] != plains[$0] }) { return signed }
        let isInside = vowels.count == 3 || (vowels.count == 2 && !isOpen)
        return vowels.lowerBound + (isInside ? 1 : 0)
    }

    /// Whether Vietnamese has these vowels, written without a tone.
    static func isNucleus(_ vowels: String) -> Bool { nuclei.contains(vowels) }

    private static func isVowel(_ sign: Character) -> Bool { "aăâeêioôơuưy".contains(sign) }

    private static let ends: Set<String> = ["", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"]

    private static let nuclei: Set<String> = [
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
        "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "oo", "ôi",
        "ơi",
        "ua", "uâ", "uê", "ui", "uô", "uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê",
        "iêu", "oai", "oao", "oay", "oeo", "uây", "uôi", "uya", "uyê", "uyu", "ươi", "ươu", "yêu",
    ]

    /// The same on the keys of the keyboard: a word whose signs are still to come.
    private static let plainNuclei = Set(
        nuclei.map { nucleus in String(nucleus.map { SpelledLetter($0).plain }) })
}
