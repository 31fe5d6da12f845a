public import Queueing

/// A parked, missed, called or expired ticket waits again.
public struct Return: OfficerMethod {
    public typealias Reply = TicketReply

    public static let method = "vn.luot.Counter.Return"

    public var session: String
    public var label: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, label: String, requestId: String? = nil) {
        self.session = session
        self.label = label
        self.requestId = requestId
    }

    /// Back to the line.
    public func staffCommand() throws(Refusal) -> StaffCommand {
        .returnTicket(try Label(asked: label))
    }
}
