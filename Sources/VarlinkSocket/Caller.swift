import Glibc
import NIOCore

/// Who is at the other end of a connection, as the kernel knew it when the client connected.
public struct Caller: Sendable, Hashable {
    /// The process that connected.
    public let processID: Int32
    /// The user it ran as.
    public let userID: UInt32
    /// The main group it ran as; further groups of the user are not told.
    public let groupID: UInt32
    /// Which connection of the server it is; no two have the same.
    public let connection: Int

    /// A caller with these credentials, for tests and for calls from within the process.
    public init(processID: Int32, userID: UInt32, groupID: UInt32, connection: Int = 0) {
        self.connection = connection
        self.processID = processID
        self.userID = userID
        self.groupID = groupID
    }

    /// Asks the kernel who is at the other end of a Unix socket.
    static func atOtherEnd(of channel: any Channel, connection: Int) -> EventLoopFuture<Caller> {
        guard let options = channel as? any SocketOptionProvider else {
            preconditionFailure("a Unix socket has socket options")
        }
        let credentials: EventLoopFuture<PeerCredentials> = options.unsafeGetSocketOption(
            level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
        return credentials.map {
            Caller(processID: $0.pid, userID: $0.uid, groupID: $0.gid, connection: connection)
        }
    }

    /// The layout of Linux's `struct ucred`, which Glibc's module does not show.
    private struct PeerCredentials: Sendable {
        var pid: Int32
        var uid: UInt32
        var gid: UInt32
    }
}
