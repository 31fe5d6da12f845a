import Queueing

/// The phrases of every vocabulary, by their first words, and what each says of every entry of the center.
struct Phrasebook: Sendable {
    /// What a phrase does in what somebody says.
    enum Role: Equatable, Sendable {
        /// It names something: the number of a topic.
        case topic(Int)
        /// It says nothing about the wish.
        case filler
        /// The reason for the wish follows.
        case purpose
    }

    /// Words that stand together.
    struct Phrase: Sendable {
        let words: [Int]
        let role: Role
    }

    /// What a phrase stands for.
    struct Topic: Sendable {
        let weight: Float
        /// How well each entry of the center fits, 0 to 1; those it does not fit at all are left out.
        let fits: [(entry: Int, fit: Float)]
    }

    private(set) var phrases: [Phrase] = []
    private(set) var topics: [Topic] = []
    private var byFirstWord: [Int: [Int]] = [:]

    /// The numbers of the phrases that begin with a word.
    func beginning(with word: Int) -> [Int] { byFirstWord[word] ?? [] }

    /// Adds a phrase.
    mutating func add(_ text: String, as role: Role, to lexicon: inout Lexicon) {
        let words = Syllable.syllables(of: text).map { lexicon.number(of: $0) }
        guard let first = words.first else { return }
        byFirstWord[first, default: []].append(phrases.count)
        phrases.append(Phrase(words: words, role: role))
    }

    /// Adds a topic; what it is called is added with its number.
    mutating func add(_ topic: Topic) -> Int {
        topics.append(topic)
        return topics.count - 1
    }
}
