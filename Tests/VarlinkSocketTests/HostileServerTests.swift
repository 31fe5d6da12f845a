import Foundation
import Testing
import Varlink
import VarlinkSocket

@Suite(.timeLimit(.minutes(1)))
struct HostileServerTests {
    /// Runs a server that answers each of its clients, one after the other, with the next of these bytes.
    private func withFakeServer(
        answers: [[UInt8]], callsPerClient: Int, _ test: @Sendable (String) async throws -> Void
    ) async throws {
        let path = temporarySocketPath()
        let (listening, continuation) = AsyncStream.makeStream(of: Void.self)
        async let served: Void = onThread {
            let listener = try RawSocket.listen(path)
            continuation.yield()
            for answer in answers {
                let client = try listener.accept()
                _ = try client.read(messages: callsPerClient)
                client.write(answer)
            }
        }
        for await _ in listening { break }
        try await test(path)
        try await served
        try FileManager.default.removeItem(atPath: path)
    }

    @Test func `an answer cut at any byte is reported as closed to every call that waits`() async throws {
        let whole = try OutgoingReply(Number(n: 1)).bytes + OutgoingReply(Number(n: 2)).bytes
        let first = try OutgoingReply(Number(n: 1)).bytes.count
        try await withFakeServer(
            answers: (0...whole.count).map { Array(whole[..<$0]) }, callsPerClient: 3
        ) { path in
            for end in 0...whole.count {
                let connection = try await VarlinkConnection.connect(path: path)
                let pending = try (1...3).map {
                    try connection.send("a.b.C", parameters: Number(n: $0), as: Number.self)
                }
                for (index, reply) in pending.enumerated() {
                    if end >= (index == 0 ? first : index == 1 ? whole.count : .max) {
                        #expect(try await reply.value == Number(n: index + 1), "cut at \(end)")
                    } else {
                        await #expect(throws: ConnectionError.closed, "cut at \(end)") {
                            try await reply.value
                        }
                    }
                }
                await #expect(throws: ConnectionError.closed) { try await connection.callRaw("a.b.C") }
                await #expect(throws: ConnectionError.closed) { try await connection.oneway("a.b.C") }
            }
        }
    }

    @Test func `a stream cut at any byte is reported as closed`() async throws {
        let whole = try (1...3).flatMap { try OutgoingReply(Number(n: $0), continues: true).bytes }
        try await withFakeServer(
            answers: (0...whole.count).map { Array(whole[..<$0]) }, callsPerClient: 1
        ) { path in
            for end in 0...whole.count {
                let connection = try await VarlinkConnection.connect(path: path)
                var count = 0
                do {
                    for try await reply in try connection.stream("a.b.C", as: Number.self) {
                        count += 1
                        #expect(reply.n == count)
                    }
                    Issue.record("the stream ended without an error")
                } catch {
                    #expect(error as? ConnectionError == .closed, "cut at \(end)")
                }
                #expect(count == whole[..<end].count { $0 == 0 }, "cut at \(end)")
            }
        }
    }

    @Test(arguments: [
        ("nonsense\0", WireViolation.notJSON), ("[]\0", .notAnObject),
        (#"{"continues":true}"# + "\0", .continuesUnasked),
        (
            String(repeating: "x", count: ClientConversation.replyBytesMax + 1),
            .messageTooLong(limit: ClientConversation.replyBytesMax)
        ),
    ])
    func `a server that breaks the protocol is told apart from one that left`(
        answer: String, violation: WireViolation
    ) async throws {
        try await withFakeServer(answers: [Array(answer.utf8)], callsPerClient: 2) { path in
            let connection = try await VarlinkConnection.connect(path: path)
            let pending = try (1...2).map {
                try connection.send("a.b.C", parameters: Number(n: $0), as: Number.self)
            }
            for reply in pending {
                await #expect(throws: ConnectionError.protocolViolation(violation.description)) {
                    try await reply.value
                }
            }
        }
    }

    @Test func `a reply without a member the caller needs names it`() async throws {
        try await withFakeServer(answers: [OutgoingReply.empty.bytes], callsPerClient: 1) { path in
            let connection = try await VarlinkConnection.connect(path: path)
            let error = await #expect(throws: ConnectionError.self) {
                try await connection.call("a.b.C", as: Number.self)
            }
            #expect(error?.description.contains("'n'") == true)
        }
    }
}
