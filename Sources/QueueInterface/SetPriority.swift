public import Queueing

/// Gives a ticket another priority class, or none.
public struct SetPriority: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.SetPriority"

    public var session: String
    public var label: String
    /// Nil makes it an ordinary ticket.
    public var priority: String?
    /// Somebody reads it later: it must say something.
    public var reason: String
    public var requestId: String?

    /// A call with these parameters.
    public init(
        session: String, label: String, priority: String? = nil, reason: String, requestId: String? = nil
    ) {
        self.session = session
        self.label = label
        self.priority = priority
        self.reason = reason
        self.requestId = requestId
    }

    /// The other class.
    public func staffCommand() throws(Refusal) -> StaffCommand {
        .setPriority(try Label(asked: label), priority: priority, reason: reason)
    }
}
