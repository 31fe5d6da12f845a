/// Why a call got no answer from the service.
public enum ConnectionError: Error, Sendable, Equatable {
    /// Nobody could be reached at the path.
    case notReachable(path: String, reason: String)
    /// The connection ended before the answer was complete.
    case closed
    /// The service sent what no service may send; the connection was closed.
    case protocolViolation(String)
}

extension ConnectionError: CustomStringConvertible {
    /// The error as one sentence.
    public var description: String {
        switch self {
        case .notReachable(let path, let reason): "No server answers at \(path): \(reason)."
        case .closed: "The connection to the server ended."
        case .protocolViolation(let sentence): "The server broke the protocol: \(sentence)"
        }
    }
}
