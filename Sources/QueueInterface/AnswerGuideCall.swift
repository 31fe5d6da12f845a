public import Queueing

/// A guide goes to a kiosk that called.
///
/// Calls are in memory, so the server does it itself.
public struct AnswerGuideCall: InterfaceMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Counter.AnswerGuideCall"

    public var session: String
    /// The number of the call in `WatchHall`.
    public var call: Int

    /// A call with these parameters.
    public init(session: String, call: Int) {
        self.session = session
        self.call = call
    }

    /// Refused to whoever is not signed in.
    public func check(in hall: Hall, context: CallContext) throws(Refusal) {
        guard hall.center.sessions[context.sessionKey(session)] != nil else { throw .notSignedIn }
    }
}
