/// The words of a query, grouped: phrases of the vocabulary, and words by themselves.
struct Segmentation {
    /// A part of the query that is weighed as one.
    struct Part {
        /// The words of the query it is made of.
        let words: [Int]
        /// The topics it may stand for, with how surely; none for a word by itself.
        let topics: [(topic: Int, likeness: Float)]
        /// Whether it is of the reason, not of the wish.
        let isPurpose: Bool
    }

    /// Without what says nothing.
    private(set) var parts: [Part] = []

    /// Words of the query that may be one phrase.
    private struct Span {
        /// From its first word to its last, with what stands between.
        let range: ClosedRange<Int>
        /// Those that are words of the phrase.
        let words: [Int]
        let role: Phrasebook.Role
        let likeness: Float
        /// How much speaks for reading these words so.
        let gain: Float
    }

    /// A word of a phrase is at least so like the known one.
    private static let likenessMin: Float = 0.45
    /// A word of a phrase that others interrupt leaves no room for doubt.
    private static let apartLikenessMin: Float = 0.93
    /// All words of a phrase together are at least so like the known ones.
    private static let meanLikenessMin: Float = 0.72
    /// A phrase of one word is at least so like the known one.
    private static let singleLikenessMin: Float = 0.82
    /// A filler leaves no room for doubt.
    private static let fillerLikenessMin: Float = 0.93
    /// What speaks for a filler, word by word.
    private static let fillerGain: Float = 0.35
    /// Words less like the known ones are doubtful.
    private static let doubtfulMax: Float = 0.88
    /// Letters of a word that is taken for a phrase although all its marks are missing.
    private static let bareLettersMin = 5
    /// Words that may interrupt a phrase: "nuôi 500 con lợn".
    private static let wordsBetweenMax = 3
    /// What each of them takes off.
    private static let lossBetween: Float = 0.22

    private let phrasebook: Phrasebook
    /// For each word of the query, how like it each known word is.
    private let likenesses: [[Int: Float]]
    private let words: [Syllable]
    /// Whether each word of the query may say nothing.
    private let isFiller: [Bool]

    /// Groups the words of a query, of each of which the candidates are known.
    init(_ words: [Syllable], _ candidates: [[Lexicon.Candidate]], in phrasebook: Phrasebook) {
        self.phrasebook = phrasebook
        self.words = words
        isFiller = candidates.map { list in
            list.contains { candidate in
                candidate.likeness >= Self.fillerLikenessMin
                    && phrasebook.beginning(with: candidate.word).contains {
                        phrasebook.phrases[$0].role == .filler && phrasebook.phrases[$0].words.count == 1
                    }
            }
        }
        likenesses = candidates.map { list in
            Dictionary(list.map { ($0.word, $0.likeness) }) { first, _ in first }
        }
        var spans = [[Span]](repeating: [], count: words.count)
        for start in candidates.indices {
            for candidate in candidates[start] where candidate.likeness >= Self.likenessMin {
                for number in phrasebook.beginning(with: candidate.word) {
                    let phrase = phrasebook.phrases[number]
                    if let span = whole(phrase, from: start) ?? apart(phrase, from: start) {
                        spans[start].append(span)
                    }
                }
            }
        }
        choose(among: spans)
    }

    /// The phrase, if its words stand here one after the other.
    private func whole(_ phrase: Phrasebook.Phrase, from start: Int) -> Span? {
        guard start + phrase.words.count <= likenesses.count else { return nil }
        var found: [Float] = []
        for (word, place) in zip(phrase.words, start...) {
            guard let likeness = likenesses[place][word], likeness >= Self.likenessMin else { return nil }
            found.append(likeness)
        }
        let isTopic = if case .topic = phrase.role { true } else { false }
        let least = found.count == 1 ? singleLikenessMin(at: start) : Self.meanLikenessMin
        let mean = found.reduce(0, +) / Float(found.count)
        guard mean >= (isTopic ? least : Self.fillerLikenessMin) else { return nil }
        let last = start + found.count - 1
        return Span(
            range: start...last, words: Array(start...last), role: phrase.role, likeness: mean,
            gain: isTopic ? Self.gain(found) : Self.fillerGain * Float(found.count))
    }

    /// A short word without marks may be too many words to be a phrase among others.
    private func singleLikenessMin(at place: Int) -> Float {
        let isBare = words[place].isUnmarked && words[place].letters.utf8.count < Self.bareLettersMin
        return isBare && words.count > 2 ? 1 : Self.singleLikenessMin
    }

    /// Doubtful words speak less for a phrase; one long phrase says more than two short ones.
    private static func gain(_ likenesses: [Float]) -> Float {
        let sum = likenesses.reduce(Float(0)) { sum, likeness in
            sum + likeness * likeness * likeness - (likeness < doubtfulMax ? 0.45 : 0.15)
        }
        return (sum + 0.05) * (1 + 0.15 * Float(likenesses.count - 1))
    }

    /// The phrase of a topic, if its words stand here with a few others between.
    private func apart(_ phrase: Phrasebook.Phrase, from start: Int) -> Span? {
        guard case .topic = phrase.role, phrase.words.count > 1 else { return nil }
        var places: [Int] = []
        var likeness: Float = 1
        var place = start
        let end = min(likenesses.count, start + phrase.words.count + Self.wordsBetweenMax)
        for word in phrase.words {
            while place < end, likenesses[place][word] ?? 0 < Self.apartLikenessMin { place += 1 }
            guard place < end else { return nil }
            likeness = min(likeness, likenesses[place][word] ?? 0)
            places.append(place)
            place += 1
        }
        guard places[0] == start, let last = places.last else { return nil }
        let between = (start...last).filter { !places.contains($0) }
        let doubt = Float(between.count { !isFiller[$0] })
        return Span(
            range: start...last, words: places, role: phrase.role, likeness: likeness - 0.05 * doubt,
            gain: Float(places.count) * 0.75 + Self.fillerGain * Float(between.count)
                - (Self.fillerGain + Self.lossBetween) * doubt)
    }

    /// The best reading of the whole: the spans, none over another, that gain most together.
    private mutating func choose(among spans: [[Span]]) {
        let count = spans.count
        var gains = [Float](repeating: 0, count: count + 1)
        var chosen = [Span?](repeating: nil, count: count)
        for start in stride(from: count - 1, through: 0, by: -1) {
            gains[start] = gains[start + 1]
            for span in spans[start] where span.gain + gains[span.range.upperBound + 1] > gains[start] {
                gains[start] = span.gain + gains[span.range.upperBound + 1]
                chosen[start] = span
            }
        }
        var place = 0
        var isPurpose = false
        while place < count {
            guard let span = chosen[place] else {
                parts.append(Part(words: [place], topics: [], isPurpose: isPurpose))
                place += 1
                continue
            }
            switch span.role {
            case .filler: break
            case .purpose: isPurpose = !parts.isEmpty
            case .topic:
                let topics = spans[place].compactMap { other -> (Int, Float)? in
                    guard other.words == span.words, other.likeness > span.likeness - 0.1,
                        case .topic(let topic) = other.role
                    else { return nil }
                    return (topic, other.likeness)
                }
                parts.append(Part(words: span.words, topics: topics, isPurpose: isPurpose))
            }
            place = span.range.upperBound + 1
        }
    }
}
