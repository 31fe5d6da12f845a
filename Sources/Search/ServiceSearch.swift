public import Queueing

/// Finds the services and procedures of a center that fit what a person says, types or half types.
///
/// Made once for a center file, asked as often as one likes, from any task. It knows three things: the names that the
/// center file has for its services and procedures, the words the file adds to them, and the everyday vocabulary, which
/// leads from "sổ đỏ" to "giấy chứng nhận quyền sử dụng đất" in whatever center. A center whose file lists no procedures is
/// found through the names of its services.
///
/// The way of a query: its words, each with the known words it may stand for (`Lexicon`); the phrases of the vocabulary that
/// these can make up, as few and as long as possible (`Segmentation`); then how well each part fits every entry
/// (`Scoring`).
public struct ServiceSearch: Sendable {
    /// A service, or a procedure, in the order of the center file: services first.
    struct Entry: Sendable {
        let service: String
        let procedure: String?
        /// The entry of its service.
        let serviceEntry: Int
    }

    /// Matches of one service at most, so that others are seen beside it.
    public static let matchesPerServiceMax = 4
    /// A match scores at least so much: less is chance.
    static let scoreMin: Float = 0.3
    /// A procedure that fits at least this share as well as its service stands for it.
    static let standsForServiceMin: Float = 0.95
    /// A match scores at least this share of the best one's score.
    static let shareOfBestMin: Float = 0.55

    let entries: [Entry]
    let corpus: Corpus
    let lexicon: Lexicon
    let phrasebook: Phrasebook
    /// How much each word tells, 0 to 1: the rarer the more.
    let tellings: [Float]
    /// How much the words of each line tell together.
    let lineTellings: [Float]
    /// Letters of two words that stand together somewhere, as one text.
    let pairs: Set<String>

    /// A search over these services, their procedures, and what people call them.
    public init(services: [Service], book: ProcedureBook, vocabularies: [Vocabulary]) {
        var entries: [Entry] = []
        var corpus = Corpus()
        var lexicon = Lexicon()
        let words = { (text: String, lexicon: inout Lexicon) in
            Syllable.syllables(of: text).map { lexicon.number(of: $0) }
        }
        var serviceEntries: [String: Int] = [:]
        for service in services {
            serviceEntries[service.key] = entries.count
            for text in Self.lines(of: service.name) + (book.serviceWords[service.key] ?? []) {
                corpus.add(words(text, &lexicon), of: entries.count)
            }
            entries.append(Entry(service: service.key, procedure: nil, serviceEntry: entries.count))
        }
        for procedure in book.procedures {
            guard let serviceEntry = serviceEntries[procedure.service] else { continue }
            let names = Set(procedure.name.byLanguage.values).union(procedure.shortName.byLanguage.values)
            for text in names.sorted() + procedure.words {
                corpus.add(words(text, &lexicon), of: entries.count)
            }
            entries.append(
                Entry(service: procedure.service, procedure: procedure.key, serviceEntry: serviceEntry))
        }
        let meanings = vocabularies.map { vocabulary in
            vocabulary.entries.map { entry in entry.means.map { words($0, &lexicon) } }
        }
        let tellings = Self.tellings(of: lexicon, corpus, meanings.joined().map { $0 }, entries.count)
        let lineTellings = corpus.lines.map { line in
            corpus.words[line.start..<line.start + line.count].reduce(0) { $0 + tellings[Int($1)] }
        }
        let fitting = Fitting(
            corpus: corpus, tellings: tellings, lineTellings: lineTellings, servicesCount: services.count)
        var phrasebook = Phrasebook()
        for (vocabulary, meanings) in zip(vocabularies, meanings) {
            for (entry, means) in zip(vocabulary.entries, meanings) {
                let fits = fitting.fits(of: means).sorted { $0.key < $1.key }
                    .map { (entry: $0.key, fit: $0.value) }
                let topic = phrasebook.add(.init(weight: Float(entry.weight), fits: fits))
                for said in entry.said { phrasebook.add(said, as: .topic(topic), to: &lexicon) }
            }
            for filler in vocabulary.fillers { phrasebook.add(filler, as: .filler, to: &lexicon) }
            for purpose in vocabulary.purposes { phrasebook.add(purpose, as: .purpose, to: &lexicon) }
        }
        lexicon.close()
        pairs = Self.pairs(of: lexicon, corpus, phrasebook)
        self.entries = entries
        self.corpus = corpus
        self.tellings =
            tellings
            + Array(repeating: Scoring.tellingOfPhraseWord, count: lexicon.words.count - tellings.count)
        self.lineTellings = lineTellings
        self.lexicon = lexicon
        self.phrasebook = phrasebook
    }

    /// The parts of a service's name, which often lists several fields, in every language: "Nông nghiệp và Môi trường" is
    /// searched as a whole and as both.
    private static func lines(of name: LocalizedText) -> [String] {
        name.byLanguage.sorted { $0.key < $1.key }.flatMap { language, text in
            text.split { "–—-,;:/()".contains($0) }.flatMap { part in
                let fields = part.split(separator: language == "vi" ? " và " : " and ")
                return (fields.count > 1 ? [part] : []) + fields
            }
            .map(String.init)
        }
    }

    /// How much each word tells: little where many entries and many meanings have it.
    private static func tellings(
        of lexicon: Lexicon, _ corpus: Corpus, _ meanings: [[[Int]]], _ entries: Int
    ) -> [Float] {
        var counts = [Int](repeating: 0, count: lexicon.words.count)
        for word in counts.indices {
            counts[word] = Set(corpus.places(of: word).map { corpus.line(at: $0).entry }).count
        }
        for means in meanings {
            for word in Set(means.joined()) { counts[word] += 1 }
        }
        let all = Double(entries + meanings.count + 1)
        return counts.map { Float(Logarithm.of(all / Double(max(1, $0))) / Logarithm.of(all + 1)) }
            .map { max($0, Scoring.tellingMin) }
    }

    private static func pairs(of lexicon: Lexicon, _ corpus: Corpus, _ phrasebook: Phrasebook) -> Set<String>
    {
        var pairs: Set<String> = []
        let runs = [corpus.words.map(Int.init)] + phrasebook.phrases.map(\.words)
        for run in runs {
            for (one, next) in zip(run, run.dropFirst()) where one >= 0 && next >= 0 {
                pairs.insert(lexicon.words[one].letters + " " + lexicon.words[next].letters)
            }
        }
        return pairs
    }
}
