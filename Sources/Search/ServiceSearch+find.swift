import Queueing

extension ServiceSearch {
    /// Words of a query that are looked at: what comes after them is not.
    static let queryWordsMax = 40

    /// The services and procedures that fit what somebody says, best first, at most `limit`.
    ///
    /// Equal scores come in the order of the center file. A service is there as a whole where its own name fits at least as
    /// well as a procedure of it, and no more than `matchesPerServiceMax` times in all. What makes no sense finds nothing.
    public func find(_ query: String, limit: Int) -> [ServiceMatch] {
        let words = words(of: query)
        guard !words.isEmpty else { return [] }
        let areMarked = words.contains { $0.tone != Letters.Tone.level }
        let candidates = words.enumerated().map { place, word in
            lexicon.candidates(for: word, half: place == words.count - 1, amongMarked: areMarked)
        }
        let parts = Segmentation(words, candidates, in: phrasebook).parts
        let scores = Scoring(search: self, words: words, candidates: candidates, parts: parts).scores()
        return matches(by: scores, limit: limit)
    }

    /// The words of a query; those written together are taken apart.
    private func words(of query: String) -> [Syllable] {
        Array(
            Syllable.syllables(of: query).prefix(Self.queryWordsMax)
                .flatMap { apart($0) ?? [$0] }
                .prefix(Self.queryWordsMax))
    }

    /// The known words that an unknown one is made of, such as `khaisinh`; nil where it cannot be told.
    ///
    /// Each two of them must stand together somewhere in what is searched.
    private func apart(_ word: Syllable) -> [Syllable]? {
        let letters = Array(word.letters.unicodeScalars)
        guard (4...30).contains(letters.count), !lexicon.knows(word.letters) else { return nil }
        // The fewest words that end at each letter, the last of them first.
        var best = [[String]?](repeating: nil, count: letters.count + 1)
        best[0] = []
        for end in 1...letters.count {
            for start in max(0, end - 7)..<end {
                guard let former = best[start], former.count + 1 < best[end]?.count ?? .max else { continue }
                var view = String.UnicodeScalarView()
                view.append(contentsOf: letters[start..<end])
                let part = Syllable(shape: view, tone: Letters.Tone.level).letters
                guard lexicon.knows(part), former.last.map({ pairs.contains($0 + " " + part) }) ?? true else {
                    continue
                }
                best[end] = former + [part]
            }
        }
        guard let parts = best[letters.count], parts.count > 1 else { return nil }
        return marked(parts, as: word)
    }

    /// The parts of a word with the marks it has.
    private func marked(_ parts: [String], as word: Syllable) -> [Syllable] {
        var rest = word.shape.unicodeScalars[...]
        return parts.map { part in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: rest.prefix(part.unicodeScalars.count))
            rest = rest.dropFirst(part.unicodeScalars.count)
            return Syllable(shape: view, tone: Letters.Tone.level)
        }
    }

    private func matches(by scores: [Float], limit: Int) -> [ServiceMatch] {
        guard let best = scores.max(), best >= Self.scoreMin else { return [] }
        let least = max(Self.scoreMin, Self.shareOfBestMin * best)
        let shown = scores.indices.map { shownScore(of: $0, scores) }
        let ranked = scores.indices.filter { shown[$0] >= least }.sorted { one, other in
            if shown[one] != shown[other] { return shown[one] > shown[other] }
            // Of one service the procedures come first, and the likelier ones before the others.
            guard entries[one].service == entries[other].service else { return one < other }
            if (entries[one].procedure == nil) != (entries[other].procedure == nil) {
                return entries[one].procedure != nil
            }
            return (scores[other], one) < (scores[one], other)
        }
        var counts: [String: Int] = [:]
        var matches: [ServiceMatch] = []
        for number in ranked where matches.count < limit {
            let entry = entries[number]
            let count = counts[entry.service] ?? 0
            // A service as a whole says nothing more after a procedure of it.
            guard count < Self.matchesPerServiceMax, entry.procedure != nil || count == 0 else { continue }
            counts[entry.service] = count + 1
            matches.append(
                ServiceMatch(
                    service: entry.service, procedure: entry.procedure, score: Double(min(1, shown[number]))))
        }
        return matches
    }

    /// A procedure nearly as fitting as its whole service stands for it, since it says what to bring.
    private func shownScore(of number: Int, _ scores: [Float]) -> Float {
        let service = scores[entries[number].serviceEntry]
        return scores[number] >= Self.standsForServiceMin * service
            ? max(scores[number], service) : scores[number]
    }
}
