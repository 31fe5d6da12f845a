public import Queueing

/// An officer cancels a ticket.
public struct Cancel: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Cancel"

    public var session: String
    public var label: String
    /// Somebody reads it later: it must say something.
    public var reason: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, label: String, reason: String, requestId: String? = nil) {
        self.session = session
        self.label = label
        self.reason = reason
        self.requestId = requestId
    }

    /// The cancelling.
    public func staffCommand() throws(Refusal) -> StaffCommand {
        .cancel(try Label(asked: label), reason: reason)
    }
}
