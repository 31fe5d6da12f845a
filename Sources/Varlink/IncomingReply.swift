/// A reply as the client reads it: the envelope at once, the parameters when asked for.
public struct IncomingReply: Sendable, Equatable {
    /// Whether more replies to the same call follow.
    public let continues: Bool
    /// The named error if the service said no.
    public let error: VarlinkError?
    /// The message as it came, without its NUL.
    public let bytes: [UInt8]

    /// Reads a message without its NUL; members it does not know are ignored.
    ///
    /// Throws what makes the bytes no reply: no JSON, no object, a mistyped `error` or `continues`.
    public init(_ bytes: [UInt8]) throws(WireViolation) {
        let envelope = try JSONText.decodeEnvelope(Envelope.self, from: bytes)
        self.bytes = bytes
        if let name = envelope.error {
            error = VarlinkError(name: name, parameters: try JSONReader.read(bytes)["parameters"] ?? [:])
            continues = false
        } else {
            error = nil
            continues = envelope.continues ?? false
        }
    }

    /// Reads the parameters; absent, null and `{}` are the same, and members the type does not know are ignored.
    ///
    /// Throws `InvalidParameter` with the name of the first member that is missing or mistyped.
    public func parameters<Parameters: Decodable>(
        as type: Parameters.Type = Parameters.self
    ) throws(VarlinkError) -> Parameters {
        try ParametersEnvelope<Parameters>.read(from: bytes)
    }

    private struct Envelope: Decodable {
        var continues: Bool?
        var error: String?
    }
}
