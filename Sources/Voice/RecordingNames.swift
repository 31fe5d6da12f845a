import Foundation

/// How the file of a recording is called: the words in small letters with `_` between them, such as `mời_số.wav`.
///
/// Marks may be left out (`moi_so.wav`) where that names nothing else that can be said: `một` and `mốt` need theirs, and
/// so does a word outside the vocabulary.
struct RecordingNames: Equatable {
    /// Words that are like another one without marks.
    private let ambiguous: Set<String>
    /// Every word of the vocabulary.
    private let known: Set<String>

    /// The names for everything in a vocabulary.
    init(vocabulary: [String]) {
        let words = Set(vocabulary.flatMap { Self.words(of: Self.marked($0)) })
        known = words
        let byPlain = Dictionary(grouping: words, by: Self.plain)
        ambiguous = Set(byPlain.values.filter { $0.count > 1 }.joined())
    }

    /// The names a recording of these words may have, the best first.
    func names(of words: String) -> [String] {
        let marked = Self.marked(words)
        let plain = Self.plain(marked)
        let isClear = Self.words(of: marked).allSatisfy {
            known.contains($0) && !ambiguous.contains($0)
        }
        return isClear && plain != marked ? [plain, marked] : [marked]
    }

    /// The words as a file name, in small letters and Unicode's normal form C.
    static func marked(_ words: String) -> String {
        words.lowercased().precomposedStringWithCanonicalMapping
            .split(whereSeparator: { " -_".contains($0) }).joined(separator: "_")
    }

    /// The words of a name.
    static func words(of name: String) -> [String] { name.split(separator: "_").map { String($0) } }

    private static func plain(_ marked: String) -> String {
        let letters = marked.decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !$0.properties.isDiacritic }
        return String(String.UnicodeScalarView(letters)).replacing("đ", with: "d")
    }
}
