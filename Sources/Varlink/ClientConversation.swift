/// The client's end of one connection as a pure state machine: calls in, bytes out; bytes in, replies out.
///
/// Replies carry no name of their call: they belong to the calls in the order these were sent.
public struct ClientConversation: Sendable {
    /// The longest reply a client takes, in bytes without the NUL.
    public static let replyBytesMax = 1_048_576

    /// One call of this conversation; later calls have higher numbers.
    public struct CallNumber: Sendable, Hashable {
        let value: Int
    }

    /// A reply and the call it belongs to.
    public struct Delivery: Sendable, Equatable {
        /// The call.
        public let call: CallNumber
        /// What the service answered.
        public let reply: IncomingReply
    }

    private var splitter: MessageSplitter
    private var pending: [(number: CallNumber, more: Bool)] = []
    private var answered = 0
    private var lastNumber = 0

    /// Begins an empty conversation; `replyBytesMax` counts a reply without its NUL.
    public init(replyBytesMax: Int = Self.replyBytesMax) {
        splitter = MessageSplitter(messageBytesMax: replyBytesMax)
    }

    /// How many calls wait for their last reply.
    public var pendingCount: Int { pending.count - answered }

    /// Takes note of a call whose bytes are sent next; a `oneway` call gets a number but never a reply.
    public mutating func send(_ call: OutgoingCall) -> CallNumber {
        lastNumber += 1
        let number = CallNumber(value: lastNumber)
        switch call.expecting {
        case .oneReply: pending.append((number, false))
        case .more: pending.append((number, true))
        case .none: break
        }
        return number
    }

    /// Takes in the next bytes from the service, cut anywhere.
    public mutating func receive(_ bytes: some Collection<UInt8>) {
        splitter.append(bytes)
    }

    /// The next reply with the call it answers, or nothing until more bytes come.
    ///
    /// Throws when the bytes are no reply, or one that no call asked for; the connection is then of no more use.
    public mutating func nextReply() throws(WireViolation) -> Delivery? {
        guard let message = try splitter.next() else { return nil }
        guard answered < pending.count else { throw .replyUnexpected }
        let reply = try IncomingReply(message)
        let call = pending[answered]
        if reply.continues {
            guard call.more else { throw .continuesUnasked }
        } else {
            answered += 1
            if answered == pending.count || answered >= 64 {
                pending.removeFirst(answered)
                answered = 0
            }
        }
        return Delivery(call: call.number, reply: reply)
    }
}
