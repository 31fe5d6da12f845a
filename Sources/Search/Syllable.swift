/// One word of a text as it is compared: Vietnamese writes every syllable by itself.
struct Syllable: Hashable, Sendable {
    /// Small letters and digits without marks: `duong` of `Đường`.
    let letters: String
    /// The letters with hats, hooks and bars, without the tone: `đương`.
    let shape: String
    /// The tone, wherever in the syllable it was written: `hoà` and `hòa` are the same.
    let tone: UInt8

    /// A syllable of these letters without their tone.
    ///
    /// A final `y` after a consonant is an `i`, as people write either: `ký` and `kí`, `lý` and `lí`.
    init(shape: String.UnicodeScalarView, tone: UInt8) {
        var shape = shape
        if let last = shape.last, last == "y", let before = shape.dropLast().last,
            !Letters.vowels.contains(before)
        {
            shape.removeLast()
            shape.append("i")
        }
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: shape.lazy.map { Letters.plain($0) })
        self.letters = String(letters)
        self.shape = String(shape)
        self.tone = tone
    }

    /// Whether it was written without any mark.
    var isUnmarked: Bool { tone == Letters.Tone.level && shape == letters }
}

extension Syllable {
    /// The syllables of a text in order; what is neither letter nor digit separates them.
    ///
    /// A Chinese character is a syllable by itself. Capitals and the two Unicode forms make no difference.
    static func syllables(of text: String) -> [Syllable] {
        var syllables: [Syllable] = []
        var shape = String.UnicodeScalarView()
        var tone = Letters.Tone.level
        func end() {
            if !shape.isEmpty { syllables.append(Syllable(shape: shape, tone: tone)) }
            shape = String.UnicodeScalarView()
            tone = Letters.Tone.level
        }
        for scalar in text.unicodeScalars {
            if let mark = Letters.tone(of: scalar) {
                if !shape.isEmpty { tone = mark }
            } else if let last = shape.last, let shaped = Letters.shaped(last, with: scalar) {
                shape.removeLast()
                shape.append(shaped)
            } else if isIdeograph(scalar) {
                end()
                shape.append(scalar)
                end()
            } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                for small in scalar.properties.lowercaseMapping.unicodeScalars {
                    let parts = Letters.parts(of: small)
                    shape.append(parts?.shaped ?? small)
                    if let parts, parts.tone != Letters.Tone.level { tone = parts.tone }
                }
            } else {
                end()
            }
        }
        end()
        return syllables
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
