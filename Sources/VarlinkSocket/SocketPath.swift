import Glibc
import NIOCore

/// The path of a Unix socket in the form the system takes.
enum SocketPath {
    /// The longest path the system takes, in bytes.
    static let bytesMax = 107

    /// The address of the path, or nothing if it is too long or empty.
    static func address(_ path: String) -> SocketAddress? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard !path.isEmpty, path.utf8.count <= bytesMax else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return SocketAddress(address)
    }

    /// The sentence for a path the system cannot take.
    static func refusal(_ path: String) -> String {
        path.isEmpty
            ? "The socket path is empty."
            : "The socket path is \(path.utf8.count) bytes long; the system takes \(bytesMax) at most."
    }

    /// What the system says about an error number, without a full stop.
    static func reason(_ number: CInt) -> String { String(cString: strerror(number)) }
}
