/// A call as the server reads it: the envelope at once, the parameters when asked for.
public struct IncomingCall: Sendable, Equatable {
    /// The qualified name of the method, `interface.Method`.
    public let method: String
    /// Whether the caller takes more than one reply; never true together with ``oneway``.
    public let more: Bool
    /// Whether the caller wants no reply at all, not even an error.
    public let oneway: Bool
    /// Whether the caller asks to leave Varlink after the reply.
    public let upgrade: Bool
    /// The message as it came, without its NUL.
    public let bytes: [UInt8]

    /// Reads a message without its NUL; members it does not know are ignored.
    ///
    /// Throws what makes the bytes no call: no JSON, no object, no method, a method without an interface, a mistyped
    /// flag. The parameters are looked at only by ``parameters(as:)``.
    public init(_ bytes: [UInt8]) throws(WireViolation) {
        let envelope = try JSONText.decodeEnvelope(Envelope.self, from: bytes)
        guard let method = envelope.method else { throw .methodMissing }
        guard let dot = method.lastIndex(of: "."), dot != method.startIndex,
            method.index(after: dot) != method.endIndex
        else { throw .methodNotQualified(method) }
        self.method = method
        oneway = envelope.oneway ?? false
        more = (envelope.more ?? false) && !oneway
        upgrade = envelope.upgrade ?? false
        self.bytes = bytes
    }

    /// The interface part of the method's name.
    public var interface: String {
        guard let dot = method.lastIndex(of: ".") else { return "" }
        return String(method[..<dot])
    }

    /// The method's name without its interface.
    public var member: String {
        guard let dot = method.lastIndex(of: ".") else { return method }
        return String(method[method.index(after: dot)...])
    }

    /// Reads the parameters; absent, null and `{}` are the same, and members the type does not know are ignored.
    ///
    /// Throws `InvalidParameter` with the name of the first member that is missing or mistyped (`service` for
    /// `service.key`), or `parameters` if they are not an object at all.
    public func parameters<Parameters: Decodable>(
        as type: Parameters.Type = Parameters.self
    ) throws(VarlinkError) -> Parameters {
        try ParametersEnvelope<Parameters>.read(from: bytes)
    }

    private struct Envelope: Decodable {
        var method: String?
        var more: Bool?
        var oneway: Bool?
        var upgrade: Bool?
    }
}
