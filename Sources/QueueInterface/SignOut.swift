public import Queueing

/// Ends the session.
public struct SignOut: OfficerMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Counter.SignOut"

    public var session: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, requestId: String? = nil) {
        self.session = session
        self.requestId = requestId
    }

    /// The end of the session.
    public func staffCommand() -> StaffCommand {
        .signOut
    }
}
