public import Varlink

/// What a server is for: it answers the calls its interfaces declare.
public protocol CallAnswering: Sendable {
    /// Answers one call; the value returned is the last or only reply, a thrown error is the error reply.
    ///
    /// Called for declared methods only; `org.varlink.service` and unknown names are answered before. The calls of one
    /// connection come one after another, those of different connections at once. Where the call takes `more`, earlier
    /// replies go through `replies`; such a call is cancelled when its client goes or the server stops. Any other call
    /// runs to its end even if nobody waits for the reply any longer.
    func answer(
        _ call: IncomingCall, from caller: Caller, replies: ReplyWriter
    ) async throws(VarlinkError) -> OutgoingReply

    /// A connection is over and its last call answered; nothing by default.
    func connectionEnded(_ caller: Caller)
}

extension CallAnswering {
    /// Whoever keeps nothing for a connection has nothing to forget.
    public func connectionEnded(_ caller: Caller) {}
}

extension VarlinkError {
    /// What ``ReplyWriter`` throws once the client is gone or the server stops; it never goes over the wire.
    public static let callerGone = VarlinkError(name: "CallerGone")
}
