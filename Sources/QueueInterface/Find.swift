public import Queueing

/// Tickets of the day that fit what an officer types: a number, a time of issue, a part of a dossier code.
public struct Find: ReadingMethod {
    /// The tickets found.
    public struct Reply: Codable, Equatable, Sendable {
        /// Latest first; at most 20.
        public var tickets: [WireTicket]

        /// A reply with these tickets.
        public init(tickets: [WireTicket]) {
            self.tickets = tickets
        }
    }

    public static let method = "vn.luot.Counter.Find"

    public var session: String
    /// Such as `A015`, `15`, `09:40` or `H37.12-2611`.
    public var query: String

    /// A call with these parameters.
    public init(session: String, query: String) {
        self.session = session
        self.query = query
    }

    /// What fits.
    public func reply(in hall: Hall, context: CallContext) throws(Refusal) -> Reply {
        let found = try hall.center.find(query, session: context.sessionKey(session))
        return Reply(tickets: found.map { hall.wire($0) })
    }
}
