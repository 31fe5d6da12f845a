public import Queueing
import Search

/// Looks for services and procedures by what a person says.
///
/// It is answered from the directory alone, also while no day is open and whatever the writer does.
public struct FindService: InterfaceMethod {
    /// What was found.
    public struct Reply: Codable, Equatable, Sendable {
        /// Best first.
        public var matches: [Match]

        /// A reply with these matches.
        public init(matches: [Match]) {
            self.matches = matches
        }
    }

    /// A service, or a procedure of it, that fits.
    public struct Match: Codable, Equatable, Sendable {
        /// Key of the service.
        public var service: String
        /// Key of the procedure; nil for the service as a whole.
        public var procedure: String?
        /// The short name of the procedure, or the name of the service.
        public var name: String
        /// From 0 to 1.
        public var score: Double
        public var serviceName: String
        /// The procedure with its papers; nil for the service as a whole.
        public var details: WireProcedure?
    }

    public static let method = "vn.luot.Kiosk.FindService"
    /// Matches when no limit is given.
    static let matchesUsual = 8

    public var query: String
    public var language: String?
    public var limit: Int?

    /// A call with these parameters.
    public init(query: String, language: String? = nil, limit: Int? = nil) {
        self.query = query
        self.language = language
        self.limit = limit
    }

    /// What the directory has for it; a query that makes no sense finds nothing.
    public func reply(in directory: ServiceDirectory) throws(Refusal) -> Reply {
        guard query.unicodeScalars.count <= Limits.queryCharactersMax else {
            throw .tooLong(field: "query", limit: Limits.queryCharactersMax)
        }
        let limit = limit ?? Self.matchesUsual
        guard (1...Limits.matchesMax).contains(limit) else { throw .invalidParameter(parameter: "limit") }
        return Reply(
            matches: directory.find(query, limit: limit).map { match in
                let serviceName = directory.service(match.service)?.name.text(in: language) ?? match.service
                let details = match.procedure.flatMap { directory.book[$0] }
                    .map { WireProcedure($0, language: language) }
                return Match(
                    service: match.service, procedure: match.procedure,
                    name: details?.shortName ?? serviceName, score: match.score, serviceName: serviceName,
                    details: details)
            })
    }
}
