public import Varlink

/// A client's connection to a service at a Unix socket.
///
/// Safe from many tasks: calls go out in the order they are made and the service answers them in that order, so a
/// stream holds up every call behind it; a watcher takes a connection of its own. The connection ends with
/// ``close()`` or when nobody holds it any longer.
public final class VarlinkConnection: Sendable {
    private let channel: ClientChannel

    private init(_ channel: ClientChannel) { self.channel = channel }

    deinit { channel.close() }

    /// Connects to the server at a path of at most 107 bytes.
    ///
    /// Throws `notReachable`. A reply longer than `replyBytesMax` bytes ends the connection.
    public static func connect(
        path: String, replyBytesMax: Int = ClientConversation.replyBytesMax
    ) async throws(ConnectionError) -> VarlinkConnection {
        VarlinkConnection(try await ClientChannel.connect(path: path, replyBytesMax: replyBytesMax))
    }

    /// Calls a method and waits for its one reply.
    ///
    /// Throws the service's `VarlinkError`, a `ConnectionError`, or `CancellationError` if the task is cancelled while
    /// it waits; the service then does the call all the same and its reply is dropped.
    public func call<Reply: Decodable & Sendable>(
        _ method: String, parameters: some Encodable = NoParameters(), as type: Reply.Type = Reply.self
    ) async throws -> Reply {
        try await send(method, parameters: parameters, as: type).value
    }

    /// Calls a method and waits for its one reply, whatever it holds; throws like ``call(_:parameters:as:)``.
    public func callRaw(_ method: String, parameters: some Encodable = NoParameters()) async throws
        -> JSONValue
    {
        try await call(method, parameters: parameters, as: JSONValue.self)
    }

    /// Sends a call without waiting, so that several can be under way; the reply is waited for at the value returned.
    ///
    /// Throws `InvalidParameter` for parameters that are no JSON object, or `ConnectionError`.
    public func send<Reply: Decodable & Sendable>(
        _ method: String, parameters: some Encodable = NoParameters(), as type: Reply.Type = Reply.self
    ) throws -> PendingReply<Reply> {
        let number = try channel.send(try OutgoingCall(method, parameters: parameters))
        return PendingReply(call: PendingCall(connection: self, channel: channel, number: number))
    }

    /// Calls a method for any number of replies, with `more`.
    ///
    /// The call is sent at once; its errors come out of the stream. Throws like ``send(_:parameters:as:)``.
    public func stream<Reply: Decodable & Sendable>(
        _ method: String, parameters: some Encodable = NoParameters(), as type: Reply.Type = Reply.self
    ) throws -> ReplyStream<Reply> {
        let number = try channel.send(try OutgoingCall(method, parameters: parameters, expecting: .more))
        return ReplyStream(connection: self, channel: channel, number: number)
    }

    /// Calls a method without an answer; returns when the system has taken the call.
    ///
    /// Throws `InvalidParameter` for parameters that are no JSON object, or `ConnectionError`; never an error of the
    /// service, which does not answer.
    public func oneway(_ method: String, parameters: some Encodable = NoParameters()) async throws {
        _ = try channel.send(try OutgoingCall(method, parameters: parameters, expecting: .none))
        try await channel.flush()
    }

    /// Waits until the connection ended, by either end, or until the task is cancelled.
    ///
    /// So a client that asks nothing at the moment still knows at once when its server is gone.
    public func waitForEnd() async {
        await channel.waitForEnd()
    }

    /// Ends the connection at once; calls that wait get `closed`.
    ///
    /// May be called again.
    public func close() {
        channel.close()
    }
}

/// The parameters of a method that has none.
public struct NoParameters: Codable, Sendable, Equatable {
    /// No parameters.
    public init() {}
}

/// The reply to a call that was sent but perhaps not answered yet; its ``value`` is taken once.
public struct PendingReply<Reply: Decodable & Sendable>: Sendable {
    let call: PendingCall

    /// Waits for the reply; throws like ``VarlinkConnection/call(_:parameters:as:)``.
    public var value: Reply {
        get async throws { try await call.channel.reply(to: call.number).value(as: Reply.self) }
    }
}

/// A call under way; when nobody waits for its reply any longer, the reply vanishes as it comes.
final class PendingCall: Sendable {
    // Held so that the connection stays open while its reply is awaited.
    private let connection: VarlinkConnection
    let channel: ClientChannel
    let number: ClientChannel.CallNumber

    init(connection: VarlinkConnection, channel: ClientChannel, number: ClientChannel.CallNumber) {
        self.connection = connection
        self.channel = channel
        self.number = number
    }

    deinit { channel.forget(number) }
}

extension IncomingReply {
    /// The parameters, or what the service said instead of them.
    func value<Reply: Decodable>(as type: Reply.Type) throws -> Reply {
        if let error { throw error }
        do {
            return try parameters(as: Reply.self)
        } catch {
            let member =
                if case .string(let name)? = error.parameters["parameter"] { name } else { "parameters" }
            throw ConnectionError.protocolViolation("A reply lacks '\(member)', or has it with another type.")
        }
    }
}
