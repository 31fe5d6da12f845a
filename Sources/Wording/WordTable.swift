/// The words of one kind in every language, by id.
public struct WordTable: Equatable, Sendable {
    private let byLanguage: [String: [String: String]]

    /// The words of these languages; one that lacks an id has it from Vietnamese.
    init(_ byLanguage: [String: [String: String]]) {
        let native = byLanguage[Languages.native] ?? [:]
        self.byLanguage = byLanguage.mapValues { native.merging($0) { $1 } }
    }

    /// The words in a language; in Vietnamese when that language is unknown or none is named.
    public subscript(language: String?) -> [String: String] {
        language.flatMap { byLanguage[$0] } ?? byLanguage[Languages.native] ?? [:]
    }
}
