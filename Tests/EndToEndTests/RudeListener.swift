import Foundation
import Glibc
import Synchronization

/// A server that reads one call a connection and hangs up, as one that dies before it answers.
final class RudeListener: Sendable {
    private let descriptor: Int32
    private let heard = Mutex<[String]>([])

    /// The calls so far, as they came, each before its connection was ended.
    var calls: [String] { heard.withLock { $0 } }

    /// Listens at a path from now on, on a thread of its own; the test may wait for a program meanwhile.
    init(path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        guard bound == 0, listen(descriptor, 8) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        Thread.detachNewThread { self.hear() }
    }

    private func hear() {
        while true {
            let connection = accept(descriptor, nil, nil)
            guard connection >= 0 else { return }
            var bytes = [UInt8](repeating: 0, count: 65_536)
            let length = read(connection, &bytes, bytes.count)
            heard.withLock { $0.append(String(decoding: bytes.prefix(max(0, length)), as: UTF8.self)) }
            close(connection)
        }
    }

    /// Ends listening, and with it the thread.
    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }
}
