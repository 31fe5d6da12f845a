public import Queueing

/// The procedures of a service with their papers, some at a time.
///
/// It is answered from the directory alone, as `FindService` is.
public struct GetProcedures: InterfaceMethod {
    /// Procedures in the order of the center file.
    public struct Reply: Codable, Equatable, Sendable {
        public var procedures: [WireProcedure]
        /// True or nil: others follow.
        public var more: Bool?

        /// A reply with these procedures.
        public init(procedures: [WireProcedure], more: Bool? = nil) {
            self.procedures = procedures
            self.more = more
        }
    }

    public static let method = "vn.luot.Kiosk.GetProcedures"

    /// Key of a service.
    public var service: String
    public var language: String?
    /// Key of the procedure after which to begin.
    public var after: String?

    /// A call with these parameters.
    public init(service: String, language: String? = nil, after: String? = nil) {
        self.service = service
        self.language = language
        self.after = after
    }

    /// The first procedures, or those that follow; none for a service without any.
    public func reply(in directory: ServiceDirectory) throws(Refusal) -> Reply {
        guard directory.service(service) != nil else { throw .unknownService(service: service) }
        var procedures = directory.book.procedures(of: service)[...]
        if let after {
            guard let place = procedures.firstIndex(where: { $0.key == after }) else {
                throw .unknownProcedure(procedure: after)
            }
            procedures = procedures[(place + 1)...]
        }
        let told = procedures.prefix(Limits.proceduresAtOnceMax)
        return Reply(
            procedures: told.map { WireProcedure($0, language: language) },
            more: told.count < procedures.count ? true : nil)
    }
}
