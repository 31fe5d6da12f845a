/// What a peer did that no conversation survives: the bytes are no Varlink message, or not one that may come now.
///
/// There is no answer to such bytes, not even an error: the connection is closed. Each case is worded once, in
/// ``description``, as the sentence for a log line.
public enum WireViolation: Error, Sendable, Equatable {
    /// A message holds more than `limit` bytes before its NUL.
    case messageTooLong(limit: Int)
    /// A message is not JSON text in UTF-8.
    case notJSON
    /// A message is JSON, but not an object.
    case notAnObject
    /// A call has no `method`.
    case methodMissing
    /// A call's `method` is not `interface.Method`.
    case methodNotQualified(String)
    /// A member of the envelope itself (`method`, `more`, `error`, …) has the wrong type.
    case memberMistyped(String)
    /// A reply came while no call waited for one.
    case replyUnexpected
    /// A reply says `continues` although its call did not ask for `more`.
    case continuesUnasked
}

extension WireViolation: CustomStringConvertible {
    /// The violation as one plain sentence, without the peer's bytes.
    public var description: String {
        switch self {
        case .messageTooLong(let limit): "A message is longer than \(limit) bytes."
        case .notJSON: "A message is not JSON."
        case .notAnObject: "A message is not a JSON object."
        case .methodMissing: "A call names no method."
        case .methodNotQualified: "A call's method is not of the form interface.Method."
        case .memberMistyped(let member): "The member '\(member)' of a message has the wrong type."
        case .replyUnexpected: "A reply came that no call waits for."
        case .continuesUnasked: "A reply continues although its call did not ask for more."
        }
    }
}
