/// Every line of text that is searched, one after another, so that each word has one place.
struct Corpus: Sendable {
    /// A name, a part of a name or what people call it.
    struct Line: Sendable {
        /// Whose line it is.
        let entry: Int
        let start: Int
        let count: Int
    }

    private(set) var lines: [Line] = []
    /// Numbers of words; `gap` stands between two lines.
    private(set) var words: [Int32] = []
    /// The line of each place.
    private(set) var lineOfPlace: [Int32] = []
    /// The places of each word, rising.
    private(set) var places: [[Int32]] = []

    static let gap: Int32 = -1

    /// Adds a line of an entry.
    mutating func add(_ line: [Int], of entry: Int) {
        guard !line.isEmpty else { return }
        for word in line {
            while places.count <= word { places.append([]) }
            places[word].append(Int32(words.count))
            words.append(Int32(word))
            lineOfPlace.append(Int32(lines.count))
        }
        lines.append(Line(entry: entry, start: words.count - line.count, count: line.count))
        words.append(Self.gap)
        lineOfPlace.append(Self.gap)
    }

    /// Where a word stands.
    func places(of word: Int) -> [Int32] {
        word < places.count ? places[word] : []
    }

    /// The line that holds a place.
    func line(at place: Int32) -> Line { lines[Int(lineOfPlace[Int(place)])] }
}
