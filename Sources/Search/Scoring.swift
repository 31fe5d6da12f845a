/// How well each entry fits the parts of a query.
struct Scoring {
    /// The least that a known word tells.
    static let tellingMin: Float = 0.15
    /// What a word tells that only the vocabulary knows.
    static let tellingOfPhraseWord: Float = 0.5
    /// What a word tells that nothing knows: it fits no entry.
    static let tellingOfUnknown: Float = 0.35
    /// What a number tells, which is an age or an amount.
    static let tellingOfNumber: Float = 0.08
    /// What each further word of a phrase adds to the one thing that the phrase says.
    static let furtherWordShare: Float = 0.1
    /// What the reason of a wish counts beside the wish.
    static let purposeShare: Float = 0.35
    /// What a word by itself counts where a phrase says what it is about.
    static let besideTopicsShare: Float = 0.4
    /// What a word counts in a line in which the words beside it are others.
    static let aloneShare: Float = 0.55
    /// What the fit of its service adds to a procedure's.
    static let serviceShare: Float = 0.1

    let search: ServiceSearch
    let words: [Syllable]
    let candidates: [[Lexicon.Candidate]]
    let parts: [Segmentation.Part]
    private let tellings: [Float]
    private let hasTopics: Bool

    init(
        search: ServiceSearch, words: [Syllable], candidates: [[Lexicon.Candidate]],
        parts: [Segmentation.Part]
    ) {
        self.search = search
        self.words = words
        self.candidates = candidates
        self.parts = parts
        hasTopics = parts.contains { !$0.topics.isEmpty }
        tellings = words.indices.map { Self.telling(of: words[$0], candidates[$0], search.tellings) }
    }

    /// The score of every entry, 0 to 1.
    func scores() -> [Float] {
        var sums = [Float](repeating: 0, count: search.entries.count)
        var whole: Float = 0
        for number in parts.indices {
            let weight = weight(of: parts[number])
            whole += weight
            let fits = fits(of: number)
            for entry in sums.indices { sums[entry] += weight * fits[entry] }
        }
        guard whole > 0 else { return sums }
        return search.entries.indices.map { number in
            let entry = search.entries[number]
            guard entry.procedure != nil else { return sums[number] / whole }
            let (own, service) = (sums[number], sums[entry.serviceEntry])
            return ((1 - Self.serviceShare) * own + Self.serviceShare * service) / whole
        }
    }

    /// How much a part of the query counts: a phrase says one thing, however many words it takes.
    private func weight(of part: Segmentation.Part) -> Float {
        let purpose = part.isPurpose ? Self.purposeShare : 1
        let weights = part.topics.map { $0.likeness * search.phrasebook.topics[$0.topic].weight }
        guard let weight = weights.max() else {
            let share = hasTopics ? Self.besideTopicsShare : 1
            return part.words.reduce(0) { $0 + tellings[$1] } * share * purpose
        }
        return weight * (1 + Self.furtherWordShare * Float(part.words.count - 1)) * purpose
    }

    private static func telling(
        of word: Syllable, _ candidates: [Lexicon.Candidate], _ tellings: [Float]
    ) -> Float {
        if word.letters.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return tellingOfNumber }
        guard let best = candidates.max(by: { $0.likeness < $1.likeness }), best.likeness > 0.5 else {
            return tellingOfUnknown
        }
        return tellings[best.word]
    }

    /// How well the entries fit one part: by its topics, or by having its words themselves.
    private func fits(of number: Int) -> [Float] {
        var fits = directFits(of: number)
        for (topic, likeness) in parts[number].topics {
            for (entry, fit) in search.phrasebook.topics[topic].fits {
                fits[entry] = max(fits[entry], likeness * fit)
            }
        }
        return fits
    }

    private func directFits(of number: Int) -> [Float] {
        let part = parts[number]
        let before = number > 0 ? parts[number - 1].words.last : nil
        let after = number + 1 < parts.count ? parts[number + 1].words.first : nil
        let isOnly = parts.count == 1 && part.words.count == 1
        var sums = [Float](repeating: 0, count: search.corpus.lines.count)
        var all: Float = 0
        for (position, word) in part.words.enumerated() {
            all += tellings[word]
            let former = position > 0 ? part.words[position - 1] : before
            let next = position + 1 < part.words.count ? part.words[position + 1] : after
            let best = bestByLine(word, between: former, next, isOnly: isOnly)
            for line in sums.indices { sums[line] += tellings[word] * best[line] }
        }
        var fits = [Float](repeating: 0, count: search.entries.count)
        guard all > 0 else { return fits }
        for (number, sum) in sums.enumerated() where sum > 0 {
            let line = search.corpus.lines[number]
            let isProcedure = search.entries[line.entry].procedure != nil
            let covered =
                isProcedure
                ? Fitting.share(of: sum, in: search.lineTellings[number])
                : 0.85 + 0.15 * min(1, Float(part.words.count) / Float(line.count))
            let share = sum / all
            // Half a phrase says another thing.
            let fit = (part.words.count > 1 ? share * share * share : share) * covered
            fits[line.entry] = max(fits[line.entry], fit)
        }
        return fits
    }

    /// How like a word of the query the likest word of each line is; less where the words beside it are others.
    private func bestByLine(_ word: Int, between former: Int?, _ next: Int?, isOnly: Bool) -> [Float] {
        let corpus = search.corpus
        var best = [Float](repeating: 0, count: corpus.lines.count)
        let formers = likenesses(of: former)
        let nexts = likenesses(of: next)
        for candidate in candidates[word] where candidate.likeness > Likeness.doubtfulSlip {
            for place in corpus.places(of: candidate.word) {
                let line = Int(corpus.lineOfPlace[Int(place)])
                let alone = Self.aloneShare + (1 - Self.aloneShare) / Float(corpus.lines[line].count)
                var share = isOnly ? 0.9 : alone
                if !formers.isEmpty, place > 0 {
                    share = max(share, formers[corpus.words[Int(place) - 1]] ?? 0)
                }
                if !nexts.isEmpty {
                    share = max(share, nexts[corpus.words[Int(place) + 1]] ?? 0)
                }
                best[line] = max(best[line], candidate.likeness * candidate.likeness * share)
            }
        }
        return best
    }

    /// How like a word of the query each known word is, by its number in the corpus.
    private func likenesses(of word: Int?) -> [Int32: Float] {
        guard let word else { return [:] }
        return Dictionary(candidates[word].map { (Int32($0.word), $0.likeness) }) { first, _ in first }
    }
}
