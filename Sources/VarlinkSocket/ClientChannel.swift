import NIOCore
import NIOPosix
import Synchronization
import Varlink

/// The client's end of a socket: sends calls in the order they come and keeps every reply for who waits for it.
///
/// At most ``ClientChannelState/bufferedRepliesMax`` replies wait here before no more bytes are read; one piece of the stream that was
/// read before may add to them.
final class ClientChannel: Sendable {
    typealias CallNumber = ClientConversation.CallNumber

    private let channel: any Channel
    private let state: Mutex<ClientChannelState>

    private init(_ channel: any Channel, replyBytesMax: Int) {
        self.channel = channel
        state = Mutex(ClientChannelState(replyBytesMax: replyBytesMax))
    }

    /// Connects to the server at a path.
    static func connect(path: String, replyBytesMax: Int) async throws(ConnectionError) -> ClientChannel {
        guard let address = SocketPath.address(path) else {
            throw .notReachable(path: path, reason: String(SocketPath.refusal(path).dropLast()))
        }
        do {
            let made = Mutex<ClientChannel?>(nil)
            _ = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelOption(.autoRead, value: false)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let client = ClientChannel(channel, replyBytesMax: replyBytesMax)
                        try channel.pipeline.syncOperations.addHandler(ClientChannelHandler(client))
                        made.withLock { $0 = client }
                    }
                }
                .connect(to: address).get()
            guard let client = made.withLock({ $0 }) else {
                preconditionFailure("a connected channel was set up")
            }
            return client
        } catch let error as IOError {
            throw .notReachable(path: path, reason: SocketPath.reason(error.errnoCode))
        } catch {
            throw .notReachable(path: path, reason: "\(error)")
        }
    }

    /// Sends a call behind those before and gives the number its replies are taken by.
    func send(_ call: OutgoingCall) throws(ConnectionError) -> CallNumber {
        let result = state.withLock { state in
            Result { () throws(ConnectionError) in try state.send(call) }
        }
        let (number, isDrainNeeded) = try result.get()
        if isDrainNeeded { channel.eventLoop.execute { self.drain() } }
        return number
    }

    /// The next reply to a call; what came complete before the connection ended is still given.
    ///
    /// Throws `ConnectionError`, or `CancellationError` when the task is cancelled while it waits.
    func reply(to number: CallNumber) async throws -> IncomingReply {
        while true {
            let (reply, failure, wantsRead) = state.withLock { $0.takeReply(to: number) }
            if wantsRead { channel.eventLoop.execute { self.readCompleted() } }
            if let reply { return reply }
            if let failure { throw failure }
            try Task.checkCancellation()
            await wait(until: .reply(number))
        }
    }

    /// Lets replies nobody will take vanish as they come.
    func forget(_ number: CallNumber) {
        if state.withLock({ $0.forget(number) }) {
            channel.eventLoop.execute { self.readCompleted() }
        }
    }

    /// Waits until the system has taken every byte that was sent.
    func flush() async throws(ConnectionError) {
        await wait(until: .flushed)
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// Waits until the connection ended, or until the task is cancelled.
    func waitForEnd() async {
        await wait(until: .ended)
    }

    /// Ends the connection at once; everyone who waits gets the reason.
    func close(_ reason: ConnectionError = .closed) {
        let ready = state.withLock { $0.fail(reason) }
        for continuation in ready { continuation.resume() }
        channel.close(promise: nil)
    }

    private func wait(until condition: ClientChannelState.Condition) async {
        let id = state.withLock { $0.waiters.newID() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.holds(condition) || Task.isCancelled { return true }
                    state.waiters.add(id, condition, continuation)
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.take(id) }?.resume()
        }
    }
}

/// What happens on the event loop.
extension ClientChannel {
    fileprivate func received(_ bytes: ByteBuffer) {
        let (ready, violation) = state.withLock { state in
            do throws(WireViolation) {
                try state.receive(bytes.readableBytesView)
                return (state.takeReady(), WireViolation?.none)
            } catch {
                return (state.takeReady(), error)
            }
        }
        for continuation in ready { continuation.resume() }
        if let violation { close(.protocolViolation(violation.description)) }
    }

    fileprivate func readCompleted() {
        if state.withLock({ $0.wantsRead }) { channel.read() }
    }

    private func drain() {
        let bytes = state.withLock { $0.drain() }
        channel.writeAndFlush(bytes).whenSuccess {
            let ready = self.state.withLock { state in
                state.sent(bytes.readableBytes)
                return state.takeReady()
            }
            for continuation in ready { continuation.resume() }
        }
    }
}

/// Hands what the channel says to the client's end.
private final class ClientChannelHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let client: ClientChannel

    init(_ client: ClientChannel) { self.client = client }

    func channelActive(context: ChannelHandlerContext) { context.read() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        client.received(unwrapInboundIn(data))
    }

    func channelReadComplete(context: ChannelHandlerContext) { client.readCompleted() }

    func channelInactive(context: ChannelHandlerContext) { client.close() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { client.close() }
}
