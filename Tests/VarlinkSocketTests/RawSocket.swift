import Foundation
import Glibc

/// Runs what blocks on a thread of its own, so that the few threads of the tests' tasks stay free.
func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
}

/// A blocking socket without any protocol, for what no honest peer does; a wait ends after ten seconds.
final class RawSocket {
    struct Failure: Error {
        let call: String
        let number: Int32
    }

    private static let waitSecondsMax = 10

    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var limit = timeval(tv_sec: Self.waitSecondsMax, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { Glibc.close(descriptor) }

    private static func open() throws -> RawSocket {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(call: "socket", number: errno) }
        return RawSocket(descriptor)
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    static func connect(_ path: String) throws -> RawSocket {
        let raw = try open()
        guard withAddress(path, { Glibc.connect(raw.descriptor, $0, $1) }) == 0 else {
            throw Failure(call: "connect", number: errno)
        }
        return raw
    }

    static func listen(_ path: String) throws -> RawSocket {
        let raw = try open()
        guard withAddress(path, { Glibc.bind(raw.descriptor, $0, $1) }) == 0,
            Glibc.listen(raw.descriptor, 128) == 0
        else { throw Failure(call: "bind", number: errno) }
        return raw
    }

    func accept() throws -> RawSocket {
        let accepted = Glibc.accept(descriptor, nil, nil)
        guard accepted >= 0 else { throw Failure(call: "accept", number: errno) }
        return RawSocket(accepted)
    }

    /// Writes all bytes; false if the other end is gone.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Writes as much as the system takes without waiting, and tells how much that is.
    func writeWithoutWaiting(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes {
            max(
                0,
                send(
                    descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
                ))
        }
    }

    /// Says that nothing more will be written.
    func endWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Reads what comes next; empty when the other end is gone.
    func readSome() throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == ECONNRESET { return [] }
        guard count >= 0 else { throw Failure(call: "read", number: errno) }
        return Array(buffer.prefix(count))
    }

    /// Reads until this many NULs came.
    func read(messages: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count(where: { $0 == 0 }) < messages {
            let more = try readSome()
            guard !more.isEmpty else { return bytes }
            bytes += more
        }
        return bytes
    }

    /// Reads until the other end is gone.
    func readToEnd() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let more = try readSome()
            guard !more.isEmpty else { return bytes }
            bytes += more
        }
    }
}
