public import Queueing

/// The counter serves again; nothing happens when it does.
public struct Resume: OfficerMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Counter.Resume"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// Back to work.
    public func staffCommand() -> StaffCommand {
        .resume
    }
}
