import Synchronization
import Varlink

/// The replies to a call with `more`, in order.
///
/// To be iterated once, by one task. Replies wait unread in the socket while nobody asks for them. Varlink has no way
/// to say "enough": a loop that is left early, by `break` or by cancelling its task, closes the connection.
public struct ReplyStream<Reply: Decodable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Reply

    private let source: ReplySource

    init(connection: VarlinkConnection, channel: ClientChannel, number: ClientChannel.CallNumber) {
        source = ReplySource(connection: connection, channel: channel, number: number)
    }

    /// Begins the one iteration.
    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Takes one reply after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let source: ReplySource

        /// The next reply, or nothing behind the last.
        ///
        /// Throws the service's `VarlinkError`, a `ConnectionError`, or `CancellationError`; after any of them there is
        /// nothing more.
        public mutating func next() async throws -> Reply? {
            guard let reply = try await source.next() else { return nil }
            return try reply.value(as: Reply.self)
        }
    }
}

/// One call with `more`; closes the connection when it is let go before the last reply.
final class ReplySource: Sendable {
    private let connection: VarlinkConnection
    private let channel: ClientChannel
    private let number: ClientChannel.CallNumber
    private let isFinished = Mutex(false)

    init(connection: VarlinkConnection, channel: ClientChannel, number: ClientChannel.CallNumber) {
        self.connection = connection
        self.channel = channel
        self.number = number
    }

    deinit {
        if !isFinished.withLock({ $0 }) { channel.close() }
    }

    /// The next message of the stream, or nothing behind the last.
    func next() async throws -> IncomingReply? {
        if isFinished.withLock({ $0 }) { return nil }
        do {
            let reply = try await channel.reply(to: number)
            if !reply.continues { isFinished.withLock { $0 = true } }
            return reply
        } catch {
            isFinished.withLock { $0 = true }
            channel.close()
            throw error
        }
    }
}
