import NIOCore
import Synchronization
import Varlink

/// One client of a server: its channel on one side, the one loop that answers it on the other.
final class ServerConnection: Sendable {
    let caller: Caller
    private let channel: any Channel
    private let limits: SocketLimits
    private let report: @Sendable (ServerEvent) -> Void
    private let state: Mutex<ServerConnectionState>

    init(
        channel: any Channel, caller: Caller, limits: SocketLimits,
        report: @escaping @Sendable (ServerEvent) -> Void
    ) {
        self.channel = channel
        self.caller = caller
        self.limits = limits
        self.report = report
        state = Mutex(ServerConnectionState(limits: limits))
    }

    /// Reads a call, answers it, reads the next, until the client or the server ends it; then closes the channel.
    func serve(_ service: ServiceDescription, answering: any CallAnswering) async {
        while let (call, number) = await nextCall() {
            let reply: OutgoingReply
            do {
                if let own = try service.reply(to: call) {
                    reply = own
                } else {
                    reply = try await answer(call, number: number, answering)
                }
            } catch {
                reply = OutgoingReply(error: error)
            }
            guard !(call.more && state.withLock { $0.isStopping }) else { break }
            do {
                try send(reply, to: number)
            } catch {
                preconditionFailure("a last reply answers the call in hand: \(error)")
            }
        }
        if !state.withLock({ $0.isStopping }) { await wait(until: .flushed) }
        close()
        answering.connectionEnded(caller)
    }

    private func answer(
        _ call: IncomingCall, number: Int, _ answering: any CallAnswering
    ) async throws(VarlinkError) -> OutgoingReply {
        let replies = ReplyWriter(connection: self, callNumber: number)
        guard call.more else { return try await answering.answer(call, from: caller, replies: replies) }
        // A stream may have nothing to say for hours, so the end of the connection is waited for beside it.
        let result = await withTaskGroup(of: Result<OutgoingReply, VarlinkError>?.self) { group in
            group.addTask {
                do throws(VarlinkError) {
                    return .success(try await answering.answer(call, from: self.caller, replies: replies))
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                await self.wait(until: .ending)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        guard let result else { throw .callerGone }
        return try result.get()
    }

    private func nextCall() async -> (IncomingCall, number: Int)? {
        while true {
            let (next, wantsRead) = state.withLock { ($0.next(), $0.wantsRead) }
            switch next {
            case .call(let call, let number):
                return (call, number)
            case .wait:
                if wantsRead { drainSoon() }
                await wait(until: .call)
                if Task.isCancelled { return nil }
            case .finished:
                return nil
            case .violation(let violation):
                report(.violated(caller, violation))
                return nil
            }
        }
    }

    /// Whether replies still have somewhere to go.
    var isOpen: Bool { state.withLock { !$0.holds(.ending) } }

    /// Whether another reply may go out without waiting.
    var hasRoom: Bool { state.withLock { $0.hasRoom } }

    /// Takes a reply to the call of this number and sends it with all that wait when the event loop comes to it.
    func send(_ reply: OutgoingReply, to number: Int) throws(VarlinkError) {
        let result = state.withLock { state in
            Result { () throws(VarlinkError) in try state.send(reply, to: number) }
        }
        switch try result.get() {
        case .nothing:
            break
        case .drain:
            channel.eventLoop.execute { self.drain() }
        case .drop:
            report(.unread(caller, bytesMax: limits.unreadBytesMax))
            resumeReady()
            close()
        }
    }

    /// Waits for a condition; returns at once, whether it holds or not, when the task is cancelled.
    func wait(until condition: ServerConnectionState.Condition) async {
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

    /// Ends the connection after the call in hand; a stream is cut.
    func stop() {
        state.withLock { $0.stop() }
        resumeReady()
    }

    /// Closes the channel, with whatever is still unwritten.
    func close() {
        channel.close(promise: nil)
    }

    private func resumeReady() {
        for continuation in state.withLock({ $0.takeReady() }) { continuation.resume() }
    }

    private func drainSoon() {
        if case .drain = state.withLock({ $0.scheduleDrain() }) {
            channel.eventLoop.execute { self.drain() }
        }
    }
}

/// What the channel tells the connection, on its event loop.
extension ServerConnection {
    func received(_ bytes: ByteBuffer) {
        state.withLock { $0.received(bytes.readableBytesView) }
        resumeReady()
    }

    func readCompleted() {
        if state.withLock({ $0.wantsRead }) { channel.read() }
    }

    func inputClosed() {
        state.withLock { $0.inputClosed() }
        resumeReady()
    }

    func closed() {
        state.withLock { $0.closed() }
        resumeReady()
    }

    private func drain() {
        let (bytes, wantsRead) = state.withLock { ($0.drain(), $0.wantsRead) }
        if bytes.readableBytes > 0 {
            channel.writeAndFlush(bytes).whenComplete { _ in
                let wantsRead = self.state.withLock { state in
                    state.written(bytes.readableBytes)
                    return state.wantsRead
                }
                self.resumeReady()
                if wantsRead { self.channel.read() }
            }
        } else if wantsRead {
            channel.read()
        }
    }
}

/// Hands what the channel says to its connection.
final class ServerChannelHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let connection: ServerConnection

    init(_ connection: ServerConnection) { self.connection = connection }

    func channelActive(context: ChannelHandlerContext) { context.read() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        connection.received(unwrapInboundIn(data))
    }

    func channelReadComplete(context: ChannelHandlerContext) { connection.readCompleted() }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { connection.inputClosed() }
    }

    func channelInactive(context: ChannelHandlerContext) { connection.closed() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
