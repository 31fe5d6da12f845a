public import Queueing

/// A procedure with what to bring, in one language, on the wire: the type `Procedure`.
public struct WireProcedure: Codable, Equatable, Sendable {
    /// One paper to bring.
    public struct Paper: Codable, Equatable, Sendable {
        public var text: String
        /// True or nil.
        public var ifNotOnRecord: Bool?
    }

    public var key: String
    /// Key of its service.
    public var service: String
    public var name: String
    public var shortName: String
    public var papers: [Paper]
    public var deadline: String?

    /// A procedure in a language; in Vietnamese where the center file has no other.
    public init(_ procedure: Procedure, language: String?) {
        key = procedure.key
        service = procedure.service
        name = procedure.name.text(in: language)
        shortName = procedure.shortName.text(in: language)
        papers = procedure.papers.map {
            Paper(text: $0.text.text(in: language), ifNotOnRecord: $0.ifNotOnRecord ? true : nil)
        }
        deadline = procedure.deadline?.text(in: language)
    }
}
