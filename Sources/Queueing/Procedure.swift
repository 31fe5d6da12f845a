/// One administrative procedure (thủ tục hành chính) of a service: what citizens come for, and what they bring.
///
/// A ticket is taken for a service; a procedure only says more closely what for. It is looked up, never decided upon:
/// the rules of the queue do not read it.
public struct Procedure: Equatable, Sendable {
    /// One paper to bring.
    public struct Paper: Equatable, Sendable {
        public let text: LocalizedText
        /// Only where the authority does not have the data: since Nghị quyết 66.7/2025/NQ-CP it takes the place of the
        /// paper.
        public let ifNotOnRecord: Bool

        /// A paper, asked for in any case unless said otherwise.
        public init(text: LocalizedText, ifNotOnRecord: Bool = false) {
            self.text = text
            self.ifNotOnRecord = ifNotOnRecord
        }
    }

    /// Its name on the wire, on tickets and in reports; unique in the center, never changed.
    public let key: String
    /// Key of the service that takes it in.
    public let service: String
    /// The official name.
    public let name: LocalizedText
    /// What a tile or a list has room for.
    public let shortName: LocalizedText
    /// In the order in which they are asked for.
    public let papers: [Paper]
    /// How long the authority may take, in words; nil where the center does not say.
    public let deadline: LocalizedText?
    /// What people call it, in any language.
    public let words: [String]

    /// A procedure; in a language in which it has no short name, that is its name.
    public init(
        key: String, service: String, name: LocalizedText, shortName: LocalizedText? = nil,
        papers: [Paper] = [], deadline: LocalizedText? = nil, words: [String] = []
    ) {
        self.key = key
        self.service = service
        self.name = name
        self.shortName = LocalizedText(
            name.byLanguage.merging(shortName?.byLanguage ?? [:]) { _, short in short })
        self.papers = papers
        self.deadline = deadline
        self.words = words
    }
}
