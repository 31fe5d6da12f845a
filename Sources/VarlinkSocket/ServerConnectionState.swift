import NIOCore
import Varlink

/// What one connection of a server knows; each change says what is to be done about it.
struct ServerConnectionState {
    /// What a task of the connection may wait for.
    enum Condition: Sendable {
        /// There is a call to take, or there will be none any more.
        case call
        /// The client has read enough for another reply, or is gone.
        case room
        /// Everything was handed to the system, or the client is gone.
        case flushed
        /// The client is gone or the server stops.
        case ending
    }

    /// What comes next for the connection's loop.
    enum Next {
        case call(IncomingCall, number: Int)
        case wait
        case finished
        case violation(WireViolation)
    }

    /// What to do after a reply was taken in.
    enum Sending {
        case nothing
        case drain
        case drop
    }

    private let limits: SocketLimits
    private var conversation: ServerConversation
    private var outgoing = ByteBuffer()
    private var unreadBytes = 0
    private var callNumber = 0
    private var isDrainScheduled = false
    private var isInputClosed = false
    private(set) var isClosed = false
    private(set) var isStopping = false
    var waiters = Waiters<Condition>()

    init(limits: SocketLimits) {
        self.limits = limits
        conversation = ServerConversation(messageBytesMax: limits.messageBytesMax)
    }

    /// Whether another reply may go out without waiting.
    var hasRoom: Bool { unreadBytes <= limits.unreadBytesBeforeWaiting }

    /// Whether more bytes may be read: no call waits already, and the client reads its answers.
    var wantsRead: Bool { !conversation.hasWaiting && hasRoom && !isInputClosed && !isClosed && !isStopping }

    func holds(_ condition: Condition) -> Bool {
        switch condition {
        case .call: isClosed || isStopping || (hasRoom && (conversation.hasWaiting || isInputClosed))
        case .room: isClosed || hasRoom
        case .flushed: isClosed || unreadBytes == 0
        case .ending: isClosed || isStopping
        }
    }

    mutating func takeReady() -> [Waiters<Condition>.Continuation] {
        waiters.take(where: holds)
    }

    mutating func received(_ bytes: ByteBufferView) {
        conversation.receive(bytes)
    }

    mutating func inputClosed() { isInputClosed = true }

    mutating func closed() {
        isClosed = true
        unreadBytes = 0
        outgoing = ByteBuffer()
    }

    mutating func stop() { isStopping = true }

    /// The next call.
    ///
    /// From a client that is gone only what it wanted no answer to is still done.
    mutating func next() -> Next {
        if isStopping { return .finished }
        guard isClosed || hasRoom else { return .wait }
        do {
            while let call = try conversation.nextCall() {
                callNumber += 1
                if !isClosed || call.oneway { return .call(call, number: callNumber) }
                _ = try conversation.reply(.empty)
            }
        } catch let violation as WireViolation {
            return .violation(violation)
        } catch {
            preconditionFailure("a last reply answers every call")
        }
        return isClosed || isInputClosed ? .finished : .wait
    }

    /// Takes a reply to the call of this number.
    mutating func send(_ reply: OutgoingReply, to number: Int) throws(VarlinkError) -> Sending {
        guard number == callNumber, conversation.isAnswering else { throw .callerGone }
        let bytes = try conversation.reply(reply)
        guard !isClosed else {
            if reply.continues { throw .callerGone }
            return .nothing
        }
        guard !bytes.isEmpty else { return .nothing }
        unreadBytes += bytes.count
        guard unreadBytes <= limits.unreadBytesMax else {
            closed()
            return .drop
        }
        outgoing.writeBytes(bytes)
        return scheduleDrain()
    }

    /// Asks for a turn on the event loop unless one comes anyway.
    mutating func scheduleDrain() -> Sending {
        guard !isDrainScheduled else { return .nothing }
        isDrainScheduled = true
        return .drain
    }

    /// Gives what is to be written.
    mutating func drain() -> ByteBuffer {
        isDrainScheduled = false
        defer { outgoing = ByteBuffer() }
        return outgoing
    }

    /// Takes note that the system took bytes.
    mutating func written(_ count: Int) {
        unreadBytes = max(0, unreadBytes - count)
    }
}
