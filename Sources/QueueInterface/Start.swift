public import Queueing

/// The called citizen has come: serving begins.
public struct Start: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Start"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// The beginning.
    public func staffCommand() -> StaffCommand {
        .start
    }
}
