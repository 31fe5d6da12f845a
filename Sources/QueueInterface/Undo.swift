public import Queueing

/// Takes back what this counter has just done to a ticket.
public struct Undo: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Undo"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// The last action.
    public func staffCommand() -> StaffCommand { .undo }
}
