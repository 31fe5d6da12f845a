public import Queueing

/// Lays the current ticket aside until somebody returns it.
public struct Park: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Park"

    public var session: String
    public var reason: String?
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, reason: String? = nil, requestId: String? = nil) {
        self.session = session
        self.reason = reason
        self.requestId = requestId
    }

    /// Aside.
    public func staffCommand() -> StaffCommand {
        .park(reason: reason)
    }
}
