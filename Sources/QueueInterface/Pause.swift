public import Queueing

/// The counter stops serving for a while.
public struct Pause: OfficerMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Counter.Pause"

    public var session: String
    /// Somebody reads it later: it must say something.
    public var reason: String
    public var requestId: String?

    /// A call with these parameters.
    public init(session: String, reason: String, requestId: String? = nil) {
        self.session = session
        self.reason = reason
        self.requestId = requestId
    }

    /// The break.
    public func staffCommand() -> StaffCommand {
        .pause(reason: reason)
    }
}
