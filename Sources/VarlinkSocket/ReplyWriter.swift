public import Varlink

/// Writes the earlier replies of a call that takes `more`.
///
/// Of use only until the call is answered; after that it throws `callerGone`.
public struct ReplyWriter: Sendable {
    let connection: ServerConnection
    let callNumber: Int

    /// Whether a reply would go out without waiting.
    public var hasRoom: Bool { connection.hasRoom }

    /// Waits until the client has read enough for another reply.
    ///
    /// For a watcher that wants to choose its news only when it can be sent. Throws `callerGone`.
    public func waitForRoom() async throws(VarlinkError) {
        await connection.wait(until: .room)
        guard connection.isOpen, !Task.isCancelled else { throw .callerGone }
    }

    /// Sends a reply that continues, once the client has read enough of those before.
    ///
    /// Throws `ExpectedMore` when the call does not take `more`, which the answer may simply pass on; `callerGone`;
    /// `InvalidParameter` for parameters that are no JSON object.
    public func send(_ parameters: some Encodable & Sendable) async throws(VarlinkError) {
        let reply = try OutgoingReply(parameters, continues: true)
        try await waitForRoom()
        try connection.send(reply, to: callNumber)
    }

    /// Sends a reply that continues without waiting.
    ///
    /// A client with more than ``SocketLimits/unreadBytesMax`` unread is dropped. Throws what ``send(_:)`` throws.
    public func offer(_ parameters: some Encodable) throws(VarlinkError) {
        try connection.send(try OutgoingReply(parameters, continues: true), to: callNumber)
    }
}
