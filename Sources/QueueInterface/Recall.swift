public import Queueing

/// Calls the officer's current ticket once more.
public struct Recall: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Recall"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// Once more.
    public func staffCommand() -> StaffCommand {
        .recall
    }
}
