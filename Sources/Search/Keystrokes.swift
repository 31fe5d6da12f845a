/// Vietnamese as it comes from a keyboard whose input method is off, or not yet done: `soor ddor`, `giaasy`, `so63 d9o3`.
enum Keystrokes {
    /// What the keys of a syllable stand for in Telex; nil when no key in it means a mark.
    ///
    /// A second `d`, `a`, `e` or `o` puts the bar or the hat on the first, also from the end of the syllable (`giayas`);
    /// `w` the breve or the horn; `s f r x j` after the vowel give the tone. So a half-typed syllable is read as far as it
    /// goes.
    static func telex(_ typed: Syllable) -> Syllable? {
        var shape: [Unicode.Scalar] = []
        var tone = typed.tone
        var changed = false
        for key in typed.shape.unicodeScalars {
            if let place = shape.lastIndex(of: key), let doubled = hat[key], mayDouble(key, place, shape) {
                shape[place] = doubled
            } else if key == "w", let horned = horned(shape) {
                shape = horned
            } else if let mark = tones[key], shape.contains(where: Letters.vowels.contains) {
                tone = mark
            } else {
                shape.append(key)
                continue
            }
            changed = true
        }
        return changed ? syllable(shape, tone) : nil
    }

    /// What the keys of a syllable stand for in VNI, where digits after the letters are marks; nil when none is.
    static func vni(_ typed: Syllable) -> Syllable? {
        var shape: [Unicode.Scalar] = []
        var tone = typed.tone
        var changed = false
        for key in typed.shape.unicodeScalars {
            switch key {
            case "1"..."5" where shape.contains(where: Letters.vowels.contains):
                tone = UInt8(key.value - 0x30)
            case "6":
                guard let place = shape.lastIndex(where: { "aeo".unicodeScalars.contains($0) }) else {
                    return nil
                }
                shape[place] = hat[shape[place]] ?? shape[place]
            case "7", "8":
                guard let horned = horned(shape) else { return nil }
                shape = horned
            case "9":
                guard let place = shape.lastIndex(of: "d") else { return nil }
                shape[place] = "đ"
            default:
                shape.append(key)
                continue
            }
            changed = true
        }
        return changed ? syllable(shape, tone) : nil
    }

    private static let hat: [Unicode.Scalar: Unicode.Scalar] = ["d": "đ", "a": "â", "e": "ê", "o": "ô"]

    private static let tones: [Unicode.Scalar: UInt8] = [
        "s": Letters.Tone.acute, "f": Letters.Tone.grave, "r": Letters.Tone.hook, "x": Letters.Tone.tilde,
        "j": Letters.Tone.dot,
    ]

    /// A vowel is doubled across what follows it in one syllable; a `d` next to itself, or at the very end.
    private static func mayDouble(_ key: Unicode.Scalar, _ place: Int, _ shape: [Unicode.Scalar]) -> Bool {
        key == "d" ? place == 0 : true
    }

    private static func horned(_ shape: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var shape = shape
        guard let place = shape.lastIndex(where: { "aou".unicodeScalars.contains($0) }) else { return nil }
        switch shape[place] {
        case "a" where place > 0 && shape[place - 1] == "u" && !(place > 1 && shape[place - 2] == "q"):
            shape[place - 1] = "ư"
        case "a": shape[place] = "ă"
        case "o":
            shape[place] = "ơ"
            if place > 0, shape[place - 1] == "u" { shape[place - 1] = "ư" }
        default: shape[place] = "ư"
        }
        return shape
    }

    private static func syllable(_ shape: [Unicode.Scalar], _ tone: UInt8) -> Syllable {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: shape)
        return Syllable(shape: view, tone: tone)
    }
}
