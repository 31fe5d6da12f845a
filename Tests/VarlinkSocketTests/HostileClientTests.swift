import Testing
import Varlink
import VarlinkSocket

@Suite(.timeLimit(.minutes(1)))
struct HostileClientTests {
    /// One call that is answered, as the proof that the server lives.
    private func expectAnswer(_ path: String) async throws {
        let connection = try await VarlinkConnection.connect(path: path)
        #expect(try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 1)) == ["n": 1])
        connection.close()
    }

    @Test func `a client that leaves after any byte of its calls harms nobody`() async throws {
        try await withServer { running in
            let calls =
                try OutgoingCall("org.example.test.Echo", parameters: Number(n: 1)).bytes
                + OutgoingCall("org.example.test.Hold", parameters: Number(n: 1), expecting: .more).bytes
            let path = running.path
            try await onThread {
                for end in 0...calls.count {
                    let client = try RawSocket.connect(path)
                    client.write(Array(calls[..<end]))
                }
            }
            try await expectAnswer(path)
        }
    }

    @Test func `a call cut anywhere is answered once it is whole`() async throws {
        try await withServer { running in
            let call = try OutgoingCall("org.example.test.Echo", parameters: Number(n: 1)).bytes
            let reply = try OutgoingReply(Number(n: 1)).bytes
            let path = running.path
            try await onThread {
                let client = try RawSocket.connect(path)
                for cut in 0...call.count {
                    client.write(Array(call[..<cut]))
                    client.write(Array(call[cut...]))
                    #expect(try client.read(messages: 1) == reply)
                }
            }
        }
    }

    private func echo(bytes: Int) throws -> [UInt8] {
        let call = try OutgoingCall("org.example.test.Echo", parameters: Number(n: 1)).bytes.dropLast()
        return call + [UInt8](repeating: 0x20, count: bytes - call.count) + [0]
    }

    @Test func `a call of the largest size is answered, one byte more closes the connection`() async throws {
        try await withServer { running in
            let limit = MessageSplitter.messageBytesMax
            let calls = (try echo(bytes: limit), try echo(bytes: limit + 1))
            let path = running.path
            let answer = try await onThread {
                let client = try RawSocket.connect(path)
                client.write(calls.0)
                client.write(calls.1)
                return try client.readToEnd()
            }
            #expect(answer == (try OutgoingReply(Number(n: 1)).bytes))
            let event = await running.events.wait {
                if case .violated(_, .messageTooLong(limit)) = $0 { true } else { false }
            }
            #expect(event != nil)
            try await expectAnswer(path)
        }
    }

    @Test(arguments: ["\0", "{}\0", "[]\0", "GET / HTTP/1.1\r\n\0", #"{"method":"Echo"}"# + "\0"])
    func `bytes that are no call close the connection without an answer`(text: String) async throws {
        try await withServer { running in
            let path = running.path
            let answer = try await onThread {
                let client = try RawSocket.connect(path)
                client.write(Array(text.utf8))
                return try client.readToEnd()
            }
            #expect(answer.isEmpty)
            try await expectAnswer(path)
        }
    }

    @Test func `no more calls are read while a client does not read its answers`() async throws {
        try await withServer { running in
            let fill = try OutgoingCall("org.example.test.Fill", parameters: Number(n: 10_000)).bytes
            let path = running.path
            let service = running.service
            try await onThread {
                let client = try RawSocket.connect(path)
                // Far more than all buffers hold: the server's, the socket's in both directions.
                let all = [[UInt8]](repeating: fill, count: 100_000).flatMap(\.self)
                var sent = 0
                var idleCount = 0
                while sent < all.count, idleCount < 500 {
                    let count = client.writeWithoutWaiting(Array(all[sent..<min(sent + 65_536, all.count)]))
                    sent += count
                    idleCount = count == 0 ? idleCount + 1 : 0
                    if count == 0 { try Self.turn(path) }
                }
                #expect(sent < all.count / 4, "\(sent) bytes of calls were taken")
                let whole = sent / fill.count
                client.endWriting()
                #expect(try client.readToEnd().count { $0 == 0 } == whole)
            }
            #expect(service.echoes.all.count >= 500)
        }
    }

    /// Another client's call, answered: a moment that needs no clock.
    private static func turn(_ path: String) throws {
        let other = try RawSocket.connect(path)
        other.write(try OutgoingCall("org.example.test.Echo", parameters: Number(n: 1)).bytes)
        _ = try other.read(messages: 1)
    }

    @Test func `a watcher that leaves too much unread is dropped`() async throws {
        try await withServer { running in
            let call = try OutgoingCall(
                "org.example.test.Flood", parameters: Number(n: 5_000), expecting: .more)
            let path = running.path
            let client = try await onThread {
                let client = try RawSocket.connect(path)
                client.write(call.bytes)
                return Held(client)
            }
            let event = await running.events.wait {
                if case .unread(_, bytesMax: 1_048_576) = $0 { true } else { false }
            }
            #expect(event != nil)
            let bytes = try await onThread { try client.socket.readToEnd() }
            #expect(bytes.count < 5_000 * 1_000)
            try await expectAnswer(path)
        }
    }

    /// A socket handed from one thread to the next, never used by two.
    private struct Held: @unchecked Sendable {
        let socket: RawSocket
        init(_ socket: RawSocket) { self.socket = socket }
    }

    @Test func `a watcher that reads gets all of a long stream`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let stream = try connection.stream(
                "org.example.test.Flood", parameters: Number(n: 900), as: JSONValue.self)
            var count = 0
            for try await _ in stream {
                count += 1
                if count == 900 { break }
            }
            #expect(count == 900)
        }
    }

    @Test(arguments: [(0, true), (1, false)])
    func `a reply may be as long as may be unread, not one byte longer`(excess: Int, isSent: Bool)
        async throws
    {
        let overhead = try OutgoingReply(["filling": ""]).bytes.count
        var limits = SocketLimits()
        limits.unreadBytesMax = 100_000
        try await withServer(limits: limits) { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let fill = Number(n: 100_000 - overhead + excess)
            if isSent {
                let reply = try await connection.callRaw("org.example.test.Fill", parameters: fill)
                #expect(reply["filling"] != nil)
            } else {
                await #expect(throws: ConnectionError.closed) {
                    try await connection.callRaw("org.example.test.Fill", parameters: fill)
                }
            }
        }
    }

    @Test func `a client that leaves cancels its stream`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            var replies = try connection.stream("org.example.test.Hold", as: Number.self).makeAsyncIterator()
            #expect(try await replies.next() == Number(n: 0))
            connection.close()
            #expect(await running.service.holds.wait { $0 == "cancelled" } != nil)
            await #expect(throws: ConnectionError.closed) { try await replies.next() }
        }
    }

    @Test func `leaving the loop over a stream ends it`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            for try await _ in try connection.stream("org.example.test.Hold", as: Number.self) { break }
            #expect(await running.service.holds.wait { $0 == "cancelled" } != nil)
        }
    }

    @Test func `cancelling a watcher's task ends its stream`() async throws {
        try await withServer { running in
            let connection = try await VarlinkConnection.connect(path: running.path)
            let watcher = Task {
                for try await _ in try connection.stream("org.example.test.Hold", as: Number.self) {}
            }
            #expect(await running.service.holds.wait { $0 == "held" } != nil)
            watcher.cancel()
            await #expect(throws: CancellationError.self) { try await watcher.value }
            #expect(await running.service.holds.wait { $0 == "cancelled" } != nil)
        }
    }

    @Test func `as many clients as the limit are served, one more is closed, and a place is free again`()
        async throws
    {
        var limits = SocketLimits()
        limits.connectionsMax = 3
        try await withServer(limits: limits) { running in
            var connections: [VarlinkConnection] = []
            for n in 0..<3 {
                let connection = try await VarlinkConnection.connect(path: running.path)
                #expect(
                    try await connection.callRaw("org.example.test.Echo", parameters: Number(n: n)) != .null)
                connections.append(connection)
            }
            await #expect(throws: ConnectionError.self) { try await expectAnswer(running.path) }
            #expect(await running.events.wait { $0 == .connectionRefused(connectionsMax: 3) } != nil)
            for connection in connections {
                #expect(
                    try await connection.callRaw("org.example.test.Echo", parameters: Number(n: 1)) != .null)
            }
            connections.removeLast().close()
            while true {
                do {
                    try await expectAnswer(running.path)
                    break
                } catch is ConnectionError {
                    // The server has not yet seen that a client left; the suite's limit ends this.
                }
            }
        }
    }
}
