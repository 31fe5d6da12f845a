import Queueing

extension LocalizedText {
    /// Reads a text by language: `{ vi: Chứng thực, en: Certification }`.
    ///
    /// A language is called by its ISO 639 code of two or three lowercase letters; Vietnamese must be there. What stands
    /// under the keys `beside` is read elsewhere.
    init?(
        _ field: Field, _ mistakes: inout Mistakes, charactersMax: Int = CenterFile.textCharactersMax,
        beside others: Set<String> = []
    ) {
        guard let all = field.pairs(&mistakes) else { return nil }
        let pairs = all.filter { !others.contains($0.value.name) }
        var byLanguage: [String: String] = [:]
        for (key, value) in pairs {
            let language = value.name
            if (2...3) ~= language.utf8.count, language.utf8.allSatisfy({ (0x61...0x7A) ~= $0 }) {
                byLanguage[language] = Field(node: value.node, name: "\(field.name).\(language)").text(
                    &mistakes, charactersMax: charactersMax)
            } else {
                mistakes.add("\"\(language)\" is no language code such as vi, en or zh", at: key.place)
            }
        }
        if !pairs.contains(where: { $0.value.name == Self.nativeLanguage }) {
            mistakes.add("\(field.name) needs \"\(Self.nativeLanguage)\"", at: field.place)
        }
        self.init(byLanguage)
    }
}
