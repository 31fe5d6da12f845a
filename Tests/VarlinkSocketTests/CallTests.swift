import Foundation
import Testing
import Varlink
import VarlinkSocket

@Suite(.timeLimit(.minutes(1)))
struct CallTests {
    @Test func `a call is answered`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let reply = try await connection.call(
                "org.example.test.Echo", parameters: Number(n: 3), as: Number.self)
            #expect(reply == Number(n: 3))
            let raw = try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 4))
            #expect(raw == ["n": 4])
            let info = try await connection.call(
                "org.varlink.service.GetInfo", as: ServiceDescription.Info.self)
            #expect(info.interfaces == ["org.varlink.service", "org.example.test"])
        }
    }

    @Test(arguments: [
        ("org.example.test.Fail", VarlinkError(name: "org.example.test.Failed", parameters: ["n": 7])),
        ("org.example.test.Echo", .invalidParameter("n")),
        ("org.example.test.Hold", .expectedMore),
        ("org.example.test.None", .methodNotFound("org.example.test.None")),
        ("org.example.none.Echo", .interfaceNotFound("org.example.none")),
    ])
    func `an error of the service reaches the caller by name`(method: String, error: VarlinkError)
        async throws
    {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            await #expect(throws: error) { try await connection.callRaw(method) }
            #expect(
                try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 1)) == ["n": 1])
        }
    }

    @Test func `a service knows who calls`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let reply = try await connection.callRaw("org.example.test.WhoAmI")
            let pid = Int(ProcessInfo.processInfo.processIdentifier)
            #expect(
                reply["caller"] == ["pid": .int(pid), "uid": .int(Int(getuid())), "gid": .int(Int(getgid()))])
        }
    }

    @Test func `pipelined calls are answered in order`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let pending = try (0..<500).map {
                try connection.send("org.example.test.Echo", parameters: Number(n: $0), as: Number.self)
            }
            for (n, reply) in pending.enumerated() { #expect(try await reply.value.n == n) }
            #expect(running.service.echoes.all == Array(0..<500))
        }
    }

    @Test func `many tasks may share a connection`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for n in 0..<200 {
                    group.addTask {
                        let number = Number(n: n)
                        return try await connection.call("org.example.test.Echo", parameters: number)
                            == number
                    }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }

    @Test func `a oneway call is never answered, not even with an error`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            for method in ["Fail", "None", "Echo", "Hold", "Count"] {
                try await connection.oneway("org.example.test.\(method)")
            }
            try await connection.oneway("org.example.none.Echo")
            try await connection.oneway("org.example.test.Tell", parameters: Number(n: 5))
            #expect(
                try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 1)) == ["n": 1])
            #expect(running.service.told.all == [5])
        }
    }

    @Test func `a oneway call is done even if its client leaves at once`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            for n in 0..<20 { try await connection.oneway("org.example.test.Tell", parameters: Number(n: n)) }
            connection.close()
            #expect(await running.service.told.wait { $0 == 19 } == 19)
            #expect(running.service.told.all == Array(0..<20))
        }
    }

    @Test func `a client that ends its calls still gets its answers`() async throws {
        try await withServer { running in
            let path = running.path
            let answer = try await onThread {
                let client = try RawSocket.connect(path)
                let call = try OutgoingCall("org.example.test.Echo", parameters: Number(n: 1))
                client.write(call.bytes + call.bytes)
                client.endWriting()
                return try client.readToEnd()
            }
            #expect(answer == (try OutgoingReply(Number(n: 1)).bytes + OutgoingReply(Number(n: 1)).bytes))
        }
    }

    @Test(arguments: [1, 2, 1_000])
    func `a stream gives every reply in order and ends`(count: Int) async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let stream = try connection.stream(
                "org.example.test.Count", parameters: Number(n: count), as: Number.self)
            let behind = try connection.send(
                "org.example.test.Echo", parameters: Number(n: 0), as: Number.self)
            var replies: [Int] = []
            for try await reply in stream { replies.append(reply.n) }
            #expect(replies == Array(1...count))
            #expect(try await behind.value == Number(n: 0))
        }
    }

    @Test func `an error ends a stream`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let stream = try connection.stream("org.example.test.Fail", as: Number.self)
            await #expect(throws: VarlinkError(name: "org.example.test.Failed", parameters: ["n": 7])) {
                for try await _ in stream {}
            }
            #expect(
                try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 1)) == ["n": 1])
        }
    }

    @Test func `a call whose task is cancelled leaves the connection of use`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let call = Task {
                try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 1))
            }
            call.cancel()
            _ = await call.result
            for _ in 0..<200 {
                _ = try connection.send("org.example.test.Echo", parameters: Number(n: 1), as: Number.self)
            }
            #expect(
                try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 2)) == ["n": 2])
        }
    }
}
