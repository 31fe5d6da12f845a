public import Queueing

/// Why a ticket of the day is, was or is not yet called, as an officer may know; without a label, who is next here and
/// why.
///
/// The ledger knows what is past, so the server answers it itself.
public struct WhyCounter: InterfaceMethod {
    public typealias Reply = WhyReply

    public static let method = "vn.luot.Counter.Why"

    public var session: String
    /// As typed: `A015`, `a15`; whoever is next at the officer's counter when nil.
    public var label: String?
    public var language: String?

    /// A call with these parameters.
    public init(session: String, label: String? = nil, language: String? = nil) {
        self.session = session
        self.label = label
        self.language = language
    }

    /// What the present state says; a guide, who has no counter, must name a ticket.
    public func finding(in hall: Hall, context: CallContext) throws(Refusal) -> WhyFinding {
        guard let session = hall.center.sessions[context.sessionKey(session)] else { throw .notSignedIn }
        if let label { return try hall.why(try Label(asked: label), at: session.counter) }
        guard let counter = session.counter.flatMap({ hall.center.configuration.counter($0) }) else {
            throw .permissionDenied
        }
        guard let next = hall.center.next(at: counter, now: hall.now) else {
            return .nobody(counter: counter.number)
        }
        return try hall.why(next.label, at: counter.number)
    }
}
