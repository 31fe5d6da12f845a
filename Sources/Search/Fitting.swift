/// How well the official words of a topic fit each entry of the center.
struct Fitting {
    let corpus: Corpus
    let tellings: [Float]
    /// The first entries are services.
    let servicesCount: Int

    /// What one place further down the list of meanings takes off.
    private static let rankLoss: Float = 0.05

    /// How well each entry fits the best of these meanings, the closest of which come first.
    func fits(of meanings: [[Int]]) -> [Int: Float] {
        var fits: [Int: Float] = [:]
        for (rank, meaning) in meanings.enumerated() {
            let rankShare = max(0.4, 1 - Self.rankLoss * Float(rank))
            for (entry, fit) in self.fits(of: meaning) {
                fits[entry] = max(fits[entry] ?? 0, rankShare * fit)
            }
        }
        return fits
    }

    /// Fits by the longest run of the meaning's words that a line has.
    private func fits(of meaning: [Int]) -> [Int: Float] {
        let all = meaning.reduce(0) { $0 + tellings[$1] }
        var fits: [Int: Float] = [:]
        for (start, word) in meaning.enumerated() {
            for place in corpus.places(of: word) {
                let run = zip(meaning[start...], corpus.words[Int(place)...]).prefix { $0 == Int($1) }.count
                guard run == meaning.count || run >= 2 else { continue }
                let told = meaning[start..<start + run].reduce(0) { $0 + tellings[$1] } / all
                let line = corpus.line(at: place)
                let fit = told * told * share(of: run, at: Int(place), in: line)
                fits[line.entry] = max(fits[line.entry] ?? 0, fit)
            }
        }
        return fits
    }

    /// The whole of a name fits better than a part.
    ///
    /// The name of a service begins with what it is about: "Tư pháp" is a field, "lý lịch tư pháp" is another.
    private func share(of run: Int, at place: Int, in line: Corpus.Line) -> Float {
        guard line.entry < servicesCount else {
            return 0.85 + 0.15 * min(1, Float(run) / Float(min(line.count, Self.procedureWordsMax)))
        }
        let covered = 0.4 + 0.6 * Float(run) / Float(line.count)
        return place == line.start ? covered : Self.insideShare * covered
    }

    /// Words of a procedure's name after which it only becomes more particular.
    private static let procedureWordsMax = 10
    /// What a field counts that stands inside the name of another.
    private static let insideShare: Float = 0.4
}
