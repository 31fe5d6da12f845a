/// Every word that occurs in what is searched, by number, and the words that a typed one may stand for.
struct Lexicon: Sendable {
    /// A word that a typed one may stand for.
    struct Candidate: Sendable {
        let word: Int
        let likeness: Float
    }

    private(set) var words: [Syllable] = []
    private var numbers: [Syllable: Int] = [:]
    private var byLetters: [String: [Int]] = [:]
    private var bySound: [String: [Int]] = [:]
    /// Letters of words with one letter left out, as one slip of a finger meets another word there.
    private var byGap: [String: [Int]] = [:]
    /// Words in the order of their letters, once all are in.
    private var ordered: [Int] = []

    /// The number of a word, a new one for a new word.
    mutating func number(of word: Syllable) -> Int {
        if let known = numbers[word] { return known }
        let number = words.count
        words.append(word)
        numbers[word] = number
        byLetters[word.letters, default: []].append(number)
        bySound[word.sound, default: []].append(number)
        for gap in Self.gaps(of: word.letters) { byGap[gap, default: []].append(number) }
        return number
    }

    /// Takes no more words; from now on beginnings are found.
    mutating func close() {
        ordered = words.indices.sorted { words[$0].letters < words[$1].letters }
    }

    /// Whether a word of these letters is known, with whatever marks.
    func knows(_ letters: String) -> Bool { byLetters[letters] != nil }

    /// The words that a typed one may stand for, each with its greatest likeness.
    ///
    /// `half`: its end may be missing. `amongMarked`: the words beside it are typed with their tones.
    func candidates(for typed: Syllable, half: Bool, amongMarked: Bool) -> [Candidate] {
        var found: [Int: Float] = [:]
        func note(_ word: Int, _ likeness: Float) {
            if likeness > found[word] ?? 0 { found[word] = likeness }
        }
        for reading in Self.readings(of: typed) {
            for word in byLetters[reading.letters] ?? [] {
                note(word, Likeness.ofMarks(reading, words[word], amongMarked: amongMarked))
            }
            for word in bySound[reading.sound] ?? [] where words[word].letters != reading.letters {
                note(word, Likeness.sounds * Likeness.ofTones(reading, words[word]))
            }
            if half {
                for word in beginning(with: reading.letters) {
                    note(word, Likeness.ofBeginning(reading, words[word]))
                }
            }
            let isKnown = found.values.contains { $0 > 0.9 }
            for gap in [reading.letters] + Self.gaps(of: reading.letters) {
                for word in (byGap[gap] ?? []) + (byLetters[gap] ?? [])
                where Likeness.areOneSlipApart(reading.letters, words[word].letters) {
                    if let likeness = Likeness.ofSlip(reading, words[word], isKnown: isKnown) {
                        note(word, likeness * Likeness.ofTones(reading, words[word]))
                    }
                }
            }
        }
        return found.map { Candidate(word: $0.key, likeness: $0.value) }.sorted { $0.word < $1.word }
    }

    /// The word as it stands, and as keystrokes of an input method that is off.
    private static func readings(of typed: Syllable) -> [Syllable] {
        [typed] + [Keystrokes.telex(typed), Keystrokes.vni(typed)].compactMap(\.self)
    }

    private static func gaps(of letters: String) -> [String] {
        guard letters.utf8.count <= wordLettersMax else { return [] }
        return letters.indices.map { place in
            var gap = letters
            gap.remove(at: place)
            return gap
        }
    }

    /// Words that go on after these letters.
    private func beginning(with letters: String) -> ArraySlice<Int> {
        var low = 0
        var high = ordered.count
        while low < high {
            let middle = (low + high) / 2
            if words[ordered[middle]].letters < letters { low = middle + 1 } else { high = middle }
        }
        let end = ordered[low...].firstIndex { !words[$0].letters.hasPrefix(letters) } ?? ordered.endIndex
        return ordered[low..<end].drop { words[$0].letters == letters }
    }

    /// Letters of a word in which a slip is looked for: longer ones are no words.
    private static let wordLettersMax = 30
}
