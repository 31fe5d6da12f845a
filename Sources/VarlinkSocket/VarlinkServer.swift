import NIOCore
import NIOPosix
import Synchronization
public import Varlink

/// A Varlink service at a Unix socket.
///
/// One structured task per connection reads a call, waits for its answer and reads the next. The socket file is made
/// when the server runs and removed when it ends; that no other server lives behind the path is the caller's to know.
public final class VarlinkServer: Sendable {
    /// Who may connect, where nothing else is said: the server's user and group.
    public static let defaultMode: UInt32 = 0o660

    private let path: String
    private let service: ServiceDescription
    private let limits: SocketLimits
    private let mode: UInt32
    private let answering: any CallAnswering
    private let report: @Sendable (ServerEvent) -> Void
    private let state = Mutex(State())

    private struct State {
        var isStopping = false
        var connections: [ObjectIdentifier: ServerConnection] = [:]
        /// Connections admitted whose credentials are not known yet are counted too.
        var admittedCount = 0
        /// Connections ever admitted, which numbers them.
        var connectionCount = 0
        var endAccepting: (@Sendable () -> Void)?
    }

    /// A server that does nothing yet; `report` is called from any thread and returns at once.
    public init(
        path: String, service: ServiceDescription, limits: SocketLimits = SocketLimits(),
        mode: UInt32 = VarlinkServer.defaultMode, answering: any CallAnswering,
        report: @escaping @Sendable (ServerEvent) -> Void = { _ in }
    ) {
        self.path = path
        self.service = service
        self.limits = limits
        self.mode = mode
        self.answering = answering
        self.report = report
    }

    /// Listens and answers until ``stop()`` or until its task is cancelled; to be called once.
    ///
    /// Throws when it cannot listen. After `stop()` it returns when the calls in hand are answered; a cancelled task
    /// cancels them as well. The process's limit of open files is raised where `connectionsMax` needs it.
    public func run() async throws(ListenError) {
        let socket = try ListeningSocket(path: path, mode: mode)
        defer { socket.removeFile() }
        let connectionsMax = FileDescriptors.connectionsFitting(limits.connectionsMax)
        let (connections, accepted) = AsyncStream.makeStream(of: ServerConnection.self)
        let channel: any Channel
        do {
            channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .childChannelOption(.autoRead, value: false)
                .childChannelOption(.allowRemoteHalfClosure, value: true)
                .childChannelInitializer { self.admit($0, connectionsMax: connectionsMax, into: accepted) }
                .withBoundSocket(socket.descriptor).get()
        } catch {
            throw .refused(path: path, reason: "\(error)")
        }
        socket.lengthenQueue(to: limits.connectionsMax)
        let isStopped = state.withLock { state in
            state.endAccepting = {
                channel.close(promise: nil)
                accepted.finish()
            }
            return state.isStopping
        }
        if isStopped { stop() } else { report(.listening(path: path)) }
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                for await connection in connections {
                    group.addTask { await connection.serve(self.service, answering: self.answering) }
                }
            }
        } onCancel: {
            stop()
        }
        stop()
        for connection in state.withLock({ Array($0.connections.values) }) { connection.close() }
    }

    /// Accepts nobody any more, lets every call in hand be answered, cuts the streams and ends ``run()``.
    public func stop() {
        let (endAccepting, connections) = state.withLock { state in
            state.isStopping = true
            return (state.endAccepting, Array(state.connections.values))
        }
        endAccepting?()
        for connection in connections { connection.stop() }
    }

    /// Takes a new channel in, or closes it when there are too many.
    private func admit(
        _ channel: any Channel, connectionsMax: Int, into accepted: AsyncStream<ServerConnection>.Continuation
    ) -> EventLoopFuture<Void> {
        let number: Int? = state.withLock { state in
            guard !state.isStopping, state.admittedCount < connectionsMax else { return nil }
            state.admittedCount += 1
            state.connectionCount += 1
            return state.connectionCount
        }
        guard let number else {
            report(.connectionRefused(connectionsMax: connectionsMax))
            return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
        }
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.admittedCount -= 1 } }
        return Caller.atOtherEnd(of: channel, connection: number).flatMapThrowing { caller in
            let connection = ServerConnection(
                channel: channel, caller: caller, limits: self.limits, report: self.report)
            try channel.pipeline.syncOperations.addHandler(ServerChannelHandler(connection))
            let id = ObjectIdentifier(connection)
            let isStopping = self.state.withLock { state in
                state.connections[id] = connection
                return state.isStopping
            }
            channel.closeFuture.whenComplete { _ in
                _ = self.state.withLock { $0.connections.removeValue(forKey: id) }
            }
            if isStopping { connection.stop() }
            if case .terminated = accepted.yield(connection) { connection.close() }
        }
    }
}
