public import Queueing

/// The service is done; from a called ticket it is begun and done at once.
public struct Finish: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Finish"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// The end.
    public func staffCommand() -> StaffCommand {
        .finish
    }
}
