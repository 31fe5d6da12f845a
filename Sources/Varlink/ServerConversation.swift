/// The server's end of one connection as a pure state machine: bytes in, calls out; replies in, bytes out.
///
/// Calls are handed out one at a time, the next only when the last was answered, so pipelined calls are answered in
/// the order they came. A `oneway` call is handed out like any other and its replies vanish here.
public struct ServerConversation: Sendable {
    private var splitter: MessageSplitter
    private var current: IncomingCall?

    /// Begins an empty conversation; `messageBytesMax` counts a call without its NUL.
    public init(messageBytesMax: Int = MessageSplitter.messageBytesMax) {
        splitter = MessageSplitter(messageBytesMax: messageBytesMax)
    }

    /// Whether a complete call waits behind the one in hand, or bytes that are none.
    public var hasWaiting: Bool { splitter.hasNext }

    /// Whether a call was handed out and not answered yet.
    public var isAnswering: Bool { current != nil }

    /// Takes in the next bytes from the client, cut anywhere.
    public mutating func receive(_ bytes: some Collection<UInt8>) {
        splitter.append(bytes)
    }

    /// The next call, or nothing while one is unanswered or none is complete.
    ///
    /// Throws when the client's bytes are no call; the connection is then closed without another byte.
    public mutating func nextCall() throws(WireViolation) -> IncomingCall? {
        guard current == nil, let message = try splitter.next() else { return nil }
        let call = try IncomingCall(message)
        current = call
        return call
    }

    /// Takes the reply to the call in hand and gives the bytes to send, none for a `oneway` call.
    ///
    /// A reply that does not continue answers the call. Throws `ExpectedMore` for a reply that continues when the
    /// call does not take `more`; the call is then still in hand. A reply without a call in hand is our own mistake.
    public mutating func reply(_ reply: OutgoingReply) throws(VarlinkError) -> [UInt8] {
        guard let call = current else { preconditionFailure("every reply answers a call in hand") }
        if reply.continues {
            guard call.more else { throw .expectedMore }
        } else {
            current = nil
        }
        return call.oneway ? [] : reply.bytes
    }
}
