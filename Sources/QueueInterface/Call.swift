public import Queueing

/// Calls a waiting ticket by its label.
public struct Call: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Call"

    public var session: String
    public var label: String
    /// Required unless the ticket is next here; reports count these calls.
    public var reason: String?
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, label: String, reason: String? = nil, requestId: String? = nil) {
        self.session = session
        self.label = label
        self.reason = reason
        self.requestId = requestId
    }

    /// This one.
    public func staffCommand() throws(Refusal) -> StaffCommand {
        .call(try Label(asked: label), reason: reason)
    }
}
