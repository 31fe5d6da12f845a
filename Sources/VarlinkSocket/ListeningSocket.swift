import Glibc
import NIOCore

/// Why a server cannot listen at its path.
public enum ListenError: Error, Sendable, Equatable {
    /// The path is empty or over 107 bytes.
    case pathUnusable(path: String)
    /// Something other than a socket stands at the path; it is left alone.
    case notASocket(path: String)
    /// Another server listens at the path; it is left alone.
    case taken(path: String)
    /// The system refused.
    case refused(path: String, reason: String)
}

extension ListenError: CustomStringConvertible {
    /// The error as plain sentences.
    public var description: String {
        switch self {
        case .pathUnusable(let path): SocketPath.refusal(path)
        case .notASocket(let path): "\(path) exists and is not a socket; it is left as it is."
        case .taken(let path):
            "Another server listens at \(path); stop that one first, or choose another path."
        case .refused(let path, let reason): "Cannot listen at \(path): \(reason)."
        }
    }
}

/// A bound socket that does not listen yet, and the file that stands for it.
struct ListeningSocket: Sendable {
    let descriptor: CInt
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    /// Removes a socket file left over at the path, binds a new one and gives it its mode before anyone can connect.
    ///
    /// A file that another server still listens at is left to it: its clients would wait at the new one for a hall that
    /// knows nothing of them.
    init(path: String, mode: UInt32) throws(ListenError) {
        guard let address = SocketPath.address(path) else { throw .pathUnusable(path: path) }
        if let left = Self.status(path) {
            guard left.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
            guard try !Self.isListenedAt(address, path: path) else { throw .taken(path: path) }
            guard unlink(path) == 0 else { throw Self.refused(path) }
        }
        let descriptor = socket(AF_UNIX, Self.kind, 0)
        guard descriptor >= 0 else { throw Self.refused(path) }
        // Nobody can connect before the socket listens, so the mode is right from the first connection on.
        guard address.withSockAddr({ bind(descriptor, $0, socklen_t($1)) }) == 0,
            chmod(path, mode_t(mode)) == 0, let bound = Self.status(path)
        else {
            let error = Self.refused(path)
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.path = path
        device = bound.st_dev
        inode = bound.st_ino
    }

    /// Lets this many clients wait to be accepted; SwiftNIO listens with a queue of its own length before.
    func lengthenQueue(to count: Int) {
        _ = listen(descriptor, CInt(clamping: count))
    }

    /// Removes the socket file unless another has taken its place.
    func removeFile() {
        guard let now = Self.status(path), now.st_dev == device, now.st_ino == inode else { return }
        unlink(path)
    }

    private static let kind =
        CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue) | CInt(SOCK_NONBLOCK.rawValue)

    /// Whether somebody listens behind a socket file; one whose queue is full does too.
    private static func isListenedAt(_ address: SocketAddress, path: String) throws(ListenError) -> Bool {
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { throw refused(path) }
        defer { close(descriptor) }
        guard address.withSockAddr({ connect(descriptor, $0, socklen_t($1)) }) != 0 else { return true }
        return errno == EAGAIN
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    private static func refused(_ path: String) -> ListenError {
        .refused(path: path, reason: SocketPath.reason(errno))
    }
}
