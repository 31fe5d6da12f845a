/// The texts of all labels in one language, as they lie in its folder in `assets/languages`.
public struct Words: Equatable, Sendable {
    /// A language code such as `vi`.
    public let language: String
    /// Text by label id; `{name}` marks where a value comes in.
    public let texts: [String: String]

    /// The texts of a language; ids that are no `Word` are allowed and left alone.
    public init(language: String, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    /// The text of a label with its values put in; the id itself when the language lacks it.
    public func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String> = [:]) -> String {
        var text = texts[word.rawValue] ?? word.rawValue
        for (name, value) in values {
            text = text.replacingAll("{\(name)}", with: value)
        }
        return text
    }

    /// Whether every text can be read in printable ASCII, as where a language is written in Latin letters.
    public var isReadablePlain: Bool { texts.values.allSatisfy(\.isReadablePlain) }

    /// On which page one is, counted from 1.
    func page(_ page: Int, of pages: Int) -> String {
        self(.commonPage, ["page": String(page), "pages": String(pages)])
    }
}

extension String {
    /// This text with every occurrence of a part replaced; the inserted text is not searched again.
    func replacingAll(_ part: String, with replacement: String) -> String {
        var result = ""
        var rest = self[...]
        while let found = rest.range(of: part) {
            result += rest[..<found.lowerBound] + replacement
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}

extension Substring {
    /// The first place where a part occurs, found without Foundation.
    fileprivate func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) {
                return start..<index(start, offsetBy: part.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
