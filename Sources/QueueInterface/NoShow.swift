public import Queueing

/// The called citizen did not come.
public struct NoShow: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.NoShow"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// The absence.
    public func staffCommand() -> StaffCommand {
        .noShow
    }
}
