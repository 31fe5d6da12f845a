import Foundation
import Testing
import Varlink
import VarlinkSocket

@Suite(.timeLimit(.minutes(1)))
struct ServerLifeTests {
    private func server(_ path: String, mode: UInt32 = VarlinkServer.defaultMode) throws -> VarlinkServer {
        VarlinkServer(
            path: path,
            service: ServiceDescription(
                vendor: "Lượt", product: "tests", version: "1", url: "https://example.org/",
                interfaces: [try InterfaceDescription(TestService.interface)]),
            mode: mode, answering: TestService())
    }

    @Test func `a server that stops lets its clients go`() async throws {
        try await withServer { running in
            let watching = try await VarlinkConnection.connect(path: running.path)
            var replies = try watching.stream("org.example.test.Hold", as: Number.self).makeAsyncIterator()
            _ = try await replies.next()
            let idle = try await VarlinkConnection.connect(path: running.path)
            _ = try await idle.callRaw("org.example.test.Echo", parameters: Number(n: 1))
            running.server.stop()
            await #expect(throws: ConnectionError.closed) { try await replies.next() }
            await #expect(throws: ConnectionError.closed) {
                try await idle.callRaw("org.example.test.Echo", parameters: Number(n: 1))
            }
            #expect(running.service.holds.all == ["held", "cancelled"])
        }
    }

    @Test func `a server whose task is cancelled ends`() async throws {
        let path = temporarySocketPath()
        let server = try server(path)
        let run = Task { try await server.run() }
        var connection: VarlinkConnection?
        while connection == nil {
            do { connection = try await VarlinkConnection.connect(path: path) } catch { continue }
        }
        run.cancel()
        try await run.value
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a server that is stopped before it runs ends at once`() async throws {
        let server = try server(temporarySocketPath())
        server.stop()
        try await server.run()
    }

    @Test(arguments: [(107, true), (108, false)])
    func `a path may have 107 bytes, not one more`(bytes: Int, isTaken: Bool) async throws {
        let start = temporarySocketPath()
        let path = start + String(repeating: "x", count: bytes - start.utf8.count)
        let server = try server(path)
        if isTaken {
            let run = Task { try await server.run() }
            var isReached = false
            while !isReached {
                do {
                    _ = try await VarlinkConnection.connect(path: path)
                    isReached = true
                } catch { continue }
            }
            server.stop()
            try await run.value
        } else {
            let refusal = "The socket path is 108 bytes long; the system takes 107 at most"
            let error = await #expect(throws: ListenError.pathUnusable(path: path)) { try await server.run() }
            #expect(error?.description == refusal + ".")
            await #expect(throws: ConnectionError.notReachable(path: path, reason: refusal)) {
                try await VarlinkConnection.connect(path: path)
            }
        }
    }

    @Test func `a socket file left over is replaced, and any other file is left alone`() async throws {
        let path = temporarySocketPath()
        _ = try await onThread { _ = try RawSocket.listen(path) }
        #expect(FileManager.default.fileExists(atPath: path))
        await #expect(throws: ConnectionError.notReachable(path: path, reason: "Connection refused")) {
            try await VarlinkConnection.connect(path: path)
        }
        let first = try server(path)
        first.stop()
        try await first.run()
        #expect(!FileManager.default.fileExists(atPath: path))
        try Data("mine".utf8).write(to: URL(filePath: path))
        let second = try server(path)
        await #expect(throws: ListenError.notASocket(path: path)) { try await second.run() }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        try FileManager.default.removeItem(atPath: path)
    }

    @Test func `a socket at which another server listens is left to it`() async throws {
        try await withServer { running in
            let second = try server(running.path)
            await #expect(throws: ListenError.taken(path: running.path)) { try await second.run() }
            let client = try await VarlinkConnection.connect(path: running.path)
            _ = try await client.callRaw("org.example.test.Echo", parameters: Number(n: 1))
        }
    }

    @Test func `a path nobody made is not reachable`() async throws {
        let path = temporarySocketPath()
        await #expect(throws: ConnectionError.notReachable(path: path, reason: "No such file or directory")) {
            try await VarlinkConnection.connect(path: path)
        }
        let server = try server(path + "/none")
        await #expect(throws: ListenError.refused(path: path + "/none", reason: "No such file or directory"))
        {
            try await server.run()
        }
    }

    @Test(arguments: [0o600, 0o660, 0o666] as [UInt32])
    func `the socket file has the mode it was given`(mode: UInt32) async throws {
        let path = temporarySocketPath()
        let (listening, continuation) = AsyncStream.makeStream(of: Void.self)
        let server = VarlinkServer(
            path: path,
            service: ServiceDescription(vendor: "", product: "", version: "", url: "", interfaces: []),
            mode: mode, answering: TestService(), report: { _ in continuation.yield() })
        let run = Task { try await server.run() }
        for await _ in listening { break }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == Int(mode))
        server.stop()
        try await run.value
    }
}
