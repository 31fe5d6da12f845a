/// One text in several languages, by language code (`vi`, `en`).
public struct LocalizedText: Hashable, Sendable {
    /// The language every text of a center has.
    public static let nativeLanguage = "vi"

    /// The text of each language.
    public var byLanguage: [String: String]

    /// A text in these languages.
    public init(_ byLanguage: [String: String]) {
        self.byLanguage = byLanguage
    }

    /// The text in a language; in Vietnamese when that language is unknown or has none.
    public func text(in language: String?) -> String {
        language.flatMap { byLanguage[$0] } ?? byLanguage[Self.nativeLanguage] ?? ""
    }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        byLanguage = Dictionary(elements) { first, _ in first }
    }
}

extension LocalizedText: Codable {
    public init(from decoder: any Decoder) throws {
        byLanguage = try decoder.singleValueContainer().decode([String: String].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(byLanguage)
    }
}
