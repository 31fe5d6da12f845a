import NIOCore
import Varlink

/// What a client's end of a connection knows; each change says what is to be done about it.
struct ClientChannelState {
    typealias CallNumber = ClientConversation.CallNumber

    /// How many replies may wait to be taken before reading stops.
    static let bufferedRepliesMax = 64

    /// What a task may wait for.
    enum Condition: Sendable {
        /// A reply to this call came, or none will.
        case reply(CallNumber)
        /// The system took every byte, or the connection ended.
        case flushed
        /// The connection ended.
        case ended
    }

    private var conversation: ClientConversation
    /// The replies that came for each call that is not done with.
    private var replies: [CallNumber: [IncomingReply]] = [:]
    private var bufferedCount = 0
    private var outgoing = ByteBuffer()
    private var unsentBytes = 0
    private var isDrainScheduled = false
    private(set) var failure: ConnectionError?
    var waiters = Waiters<Condition>()

    init(replyBytesMax: Int) {
        conversation = ClientConversation(replyBytesMax: replyBytesMax)
    }

    var wantsRead: Bool { bufferedCount < Self.bufferedRepliesMax && failure == nil }

    func holds(_ condition: Condition) -> Bool {
        switch condition {
        case .reply(let number): failure != nil || replies[number]?.isEmpty != true
        case .flushed: failure != nil || unsentBytes == 0
        case .ended: failure != nil
        }
    }

    mutating func takeReady() -> [Waiters<Condition>.Continuation] {
        waiters.take(where: holds)
    }

    /// Takes a call to be sent; tells whether the event loop must be asked for a turn.
    mutating func send(_ call: OutgoingCall) throws(ConnectionError) -> (CallNumber, isDrainNeeded: Bool) {
        if let failure { throw failure }
        let number = conversation.send(call)
        if call.expecting != .none { replies[number] = [] }
        outgoing.writeBytes(call.bytes)
        unsentBytes += call.bytes.count
        defer { isDrainScheduled = true }
        return (number, !isDrainScheduled)
    }

    /// Gives what is to be written.
    mutating func drain() -> ByteBuffer {
        isDrainScheduled = false
        defer { outgoing = ByteBuffer() }
        return outgoing
    }

    /// Takes note that the system took bytes.
    mutating func sent(_ count: Int) {
        unsentBytes -= count
    }

    /// Takes bytes in and sorts the replies in them to their calls.
    mutating func receive(_ bytes: ByteBufferView) throws(WireViolation) {
        conversation.receive(bytes)
        while let delivery = try conversation.nextReply() {
            guard replies[delivery.call] != nil else { continue }
            replies[delivery.call]?.append(delivery.reply)
            bufferedCount += 1
        }
    }

    /// The reply that waits, why there will be none, and whether taking it made room for reading again.
    mutating func takeReply(to number: CallNumber) -> (IncomingReply?, ConnectionError?, wantsRead: Bool) {
        guard var waiting = replies[number] else { preconditionFailure("a last reply is taken once") }
        guard !waiting.isEmpty else { return (nil, failure, false) }
        let wasFull = !wantsRead
        let reply = waiting.removeFirst()
        replies[number] = reply.continues ? waiting : nil
        bufferedCount -= 1
        return (reply, nil, wasFull && wantsRead)
    }

    /// Drops what came or comes for a call; tells whether that made room for reading again.
    mutating func forget(_ number: CallNumber) -> Bool {
        let wasFull = !wantsRead
        bufferedCount -= replies.removeValue(forKey: number)?.count ?? 0
        return wasFull && wantsRead
    }

    /// Takes note why the connection ended; the first reason stays.
    mutating func fail(_ reason: ConnectionError) -> [Waiters<Condition>.Continuation] {
        if failure == nil { failure = reason }
        return takeReady()
    }
}
