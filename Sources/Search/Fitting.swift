/// How well the official words of a topic fit each entry of the center.
struct Fitting {
    let corpus: Corpus
    let tellings: [Float]
    /// How much the words of each line tell together.
    let lineTellings: [Float]
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
                let telling = meaning[start..<start + run].reduce(0) { $0 + tellings[$1] }
                let line = Int(corpus.lineOfPlace[Int(place)])
                let entry = corpus.lines[line].entry
                let share =
                    entry < servicesCount
                    ? serviceShare(of: run, at: Int(place), in: corpus.lines[line])
                    : max(
                        Self.share(of: telling, in: lineTellings[line]),
                        Int(place) == corpus.lines[line].start ? Self.begunShare : 0)
                let told = telling / all
                fits[entry] = max(fits[entry] ?? 0, told * told * share)
            }
        }
        return fits
    }

    /// The name of a service begins with what it is about: "Tư pháp" is a field, "lý lịch tư pháp" is another.
    private func serviceShare(of run: Int, at place: Int, in line: Corpus.Line) -> Float {
        let covered = 0.4 + 0.6 * Float(run) / Float(line.count)
        return place == line.start ? covered : Self.insideShare * covered
    }

    /// What a field counts that stands inside the name of another.
    private static let insideShare: Float = 0.4

    /// How well the name of a procedure fits words that it has, by how much they tell of all that it says.
    ///
    /// A name that merely mentions a field is another thing: "Thanh toán chi phí ... bảo hiểm xã hội" is no pension.
    static func share(of telling: Float, in whole: Float) -> Float {
        mentionedShare + (1 - mentionedShare) * min(1, telling / whole)
    }

    /// What the name of a procedure counts that begins with the words, and goes on with particulars.
    private static let begunShare: Float = 0.98

    /// What the name of a procedure counts that merely mentions the words.
    private static let mentionedShare: Float = 0.85
}
