/// How much a typed word is like a known one, from 0 to 1.
///
/// Marks that are missing are forgiven nearly, marks that are others less, a slip of a finger less again; so among words of
/// the same letters the one with the very marks comes first.
enum Likeness {
    static let same: Float = 1
    /// Typed without any mark.
    static let unmarked: Float = 0.96
    /// Some marks typed, others left out.
    static let partlyMarked: Float = 0.93
    /// Typed without any mark by somebody who types marks.
    static let unmarkedAmongMarked: Float = 0.9
    /// Some marks left out by somebody who types marks: "thuê" for "thuế".
    static let partlyMarkedAmongMarked: Float = 0.8
    /// The tone is hook for tilde or tilde for hook, which many do not tell apart.
    static let alikeTone: Float = 0.86
    /// One mark is another.
    static let otherMark: Float = 0.74
    /// Several marks are others.
    static let otherMarks: Float = 0.62
    /// Sounds the same where `s` and `x`, `ch` and `tr`, `d`, `gi` and `r`, `l` and `n` are not told apart.
    static let sounds: Float = 0.8

    /// A slip that is as likely chance: it counts only where the words beside it make a phrase with it.
    static let doubtfulSlip: Float = 0.46

    /// The likeness of two words of the same letters, by their marks alone.
    ///
    /// `amongMarked`: other words are typed with their tones, so a mark that is missing tells something.
    static func ofMarks(_ typed: Syllable, _ known: Syllable, amongMarked: Bool) -> Float {
        if typed.shape == known.shape, typed.tone == known.tone { return same }
        if typed.isUnmarked { return amongMarked ? unmarkedAmongMarked : unmarked }
        var others = 0
        if typed.tone != known.tone, typed.tone != Letters.Tone.level {
            if typed.shape == known.shape, areTakenForEachOther(typed.tone, known.tone) { return alikeTone }
            others += 1
        }
        for (mine, its) in zip(typed.shape.unicodeScalars, known.shape.unicodeScalars)
        where mine != its && mine != Letters.plain(mine) {
            others += 1
        }
        switch others {
        case 0: return amongMarked ? partlyMarkedAmongMarked : partlyMarked
        case 1: return otherMark
        default: return otherMarks
        }
    }

    /// The likeness of two words of other letters, by their tones alone.
    static func ofTones(_ typed: Syllable, _ known: Syllable) -> Float {
        if typed.tone == known.tone { return same }
        if typed.isUnmarked { return unmarked }
        return typed.tone == Letters.Tone.level ? partlyMarked : otherMark
    }

    /// The likeness of two words one slip apart; nil where it is chance.
    ///
    /// The longer they are the less chance it is. `isKnown`: the typed word is itself a word, which is seldom a slip.
    static func ofSlip(_ typed: Syllable, _ known: Syllable, isKnown: Bool) -> Float? {
        switch max(typed.letters.utf8.count, known.letters.utf8.count) {
        case ...1: nil
        case 2: doubtfulSlip
        case 3: isKnown ? doubtfulSlip : 0.52
        case 4: isKnown ? doubtfulSlip : 0.62
        case 5: isKnown ? 0.6 : 0.72
        default: isKnown ? 0.6 : 0.83
        }
    }

    /// The likeness of a word of which only the first letters are typed.
    static func ofBeginning(_ typed: Syllable, _ known: Syllable) -> Float {
        let marks = ofMarks(
            typed.marks(upTo: known), known.beginning(typed.shape.unicodeScalars.count), amongMarked: false)
        switch typed.letters.utf8.count {
        case 1: return 0.55 * marks
        case 2: return 0.72 * marks
        default: return 0.85 * marks
        }
    }

    private static func areTakenForEachOther(_ one: UInt8, _ other: UInt8) -> Bool {
        Set([one, other]) == [Letters.Tone.hook, Letters.Tone.tilde]
    }

    /// Whether one letter put in, taken out, changed or swapped with the next makes one text of the other.
    static func areOneSlipApart(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.utf8.count <= other.utf8.count ? (one, other) : (other, one)
        let (a, b) = (Array(short.utf8), Array(long.utf8))
        guard b.count - a.count <= 1, a != b else { return false }
        var start = 0
        while start < a.count, a[start] == b[start] { start += 1 }
        if a.count < b.count { return a[start...].elementsEqual(b[(start + 1)...]) }
        if a[(start + 1)...].elementsEqual(b[(start + 1)...]) { return true }
        return start + 1 < a.count && a[start] == b[start + 1] && a[start + 1] == b[start]
            && a[(start + 2)...].elementsEqual(b[(start + 2)...])
    }
}

extension Syllable {
    /// The same without its tone, if the known word has it: the tone is typed last.
    fileprivate func marks(upTo known: Syllable) -> Syllable {
        tone == Letters.Tone.level ? Syllable(shape: shape.unicodeScalars, tone: known.tone) : self
    }

    /// So many first letters of the word.
    fileprivate func beginning(_ count: Int) -> Syllable {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: shape.unicodeScalars.prefix(count))
        return Syllable(shape: view, tone: tone)
    }

    /// The letters as they sound to many in the north.
    var sound: String {
        let pairs = [("tr", "ch"), ("gi", "d"), ("x", "s"), ("r", "d"), ("n", "l")]
        if letters.hasPrefix("ng") || letters.hasPrefix("nh") || shape.hasPrefix("đ") { return shape }
        for (written, heard) in pairs where letters.hasPrefix(written) {
            return heard + letters.dropFirst(written.count)
        }
        return letters
    }
}
