/// A call as the client writes it.
///
/// One line of JSON with sorted keys, no null, no flag that is false, and ended by a NUL.
public struct OutgoingCall: Sendable, Equatable {
    /// What the caller expects back.
    public enum Expectation: Sendable, Equatable {
        /// Exactly one reply.
        case oneReply
        /// Any number of replies, the last of which does not say `continues`.
        case more
        /// No reply, whatever happens.
        case none
    }

    /// The qualified name of the method.
    public let method: String
    /// What the caller expects back.
    public let expecting: Expectation
    /// The message with its NUL.
    public let bytes: [UInt8]

    /// A call of a method with parameters that encode to a JSON object.
    ///
    /// Throws `InvalidParameter` naming the member that JSON cannot hold.
    public init(
        _ method: String, parameters: some Encodable, expecting: Expectation = .oneReply
    ) throws(VarlinkError) {
        let flag =
            switch expecting {
            case .oneReply: ""
            case .more: #","more":true"#
            case .none: #","oneway":true"#
            }
        self.method = method
        self.expecting = expecting
        bytes =
            Array(#"{"method":"#.utf8) + (try JSONText.encode(method))
            + Array((flag + #","parameters":"#).utf8)
            + (try JSONText.encodeObject(parameters)) + [UInt8(ascii: "}"), 0]
    }
}
