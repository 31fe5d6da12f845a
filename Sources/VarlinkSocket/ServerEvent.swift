public import Varlink

/// What happens at a server's socket beside calls, for its log.
public enum ServerEvent: Sendable, Equatable {
    /// Clients can connect from now on.
    case listening(path: String)
    /// A client was closed as it connected, since `connectionsMax` others are served.
    case connectionRefused(connectionsMax: Int)
    /// A client was closed for bytes that are no call.
    case violated(Caller, WireViolation)
    /// A client was closed because it left more than `bytesMax` of replies unread.
    case unread(Caller, bytesMax: Int)
}

extension ServerEvent: CustomStringConvertible {
    /// The event as one sentence for a log.
    public var description: String {
        switch self {
        case .listening(let path):
            "Listening at \(path)."
        case .connectionRefused(let connectionsMax):
            "Refused a connection: \(connectionsMax) are open."
        case .violated(let caller, let violation):
            "Closed the connection of process \(caller.processID): \(violation)"
        case .unread(let caller, let bytesMax):
            "Closed the connection of process \(caller.processID): it left over \(bytesMax) bytes unread."
        }
    }
}
