import Testing
import Varlink

struct ConversationTests {
    private struct Number: Codable, Equatable {
        var n: Int
    }

    private static let calls: [UInt8] = {
        let texts = [
            #"{"method":"a.b.Add","parameters":{"n":1}}"#, #"{"method":"a.b.Tell","oneway":true}"#,
            #"{"method":"a.b.Watch","more":true,"parameters":{"n":3}}"#, #"{"method":"a.b.Fail"}"#,
        ]
        return texts.flatMap { Array($0.utf8) + [0] }
    }()

    /// Answers everything that can be answered and gives the methods it saw with the bytes it sent.
    private func answerAll(_ conversation: inout ServerConversation) throws -> (
        methods: [String], sent: [UInt8]
    ) {
        var methods: [String] = []
        var sent: [UInt8] = []
        while let call = try conversation.nextCall() {
            methods.append(call.member)
            #expect(try conversation.nextCall() == nil)
            if call.more {
                sent += try conversation.reply(try OutgoingReply(Number(n: 1), continues: true))
                sent += try conversation.reply(try OutgoingReply(Number(n: 2), continues: true))
            }
            if call.member == "Fail" {
                sent += try conversation.reply(OutgoingReply(error: .permissionDenied))
            } else {
                sent += try conversation.reply(try OutgoingReply(Number(n: 9)))
            }
        }
        return (methods, sent)
    }

    private static let replies: [UInt8] = {
        let texts = [
            #"{"parameters":{"n":9}}"#, #"{"continues":true,"parameters":{"n":1}}"#,
            #"{"continues":true,"parameters":{"n":2}}"#, #"{"parameters":{"n":9}}"#,
            #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#,
        ]
        return texts.flatMap { Array($0.utf8) + [0] }
    }()

    @Test func `pipelined calls are answered in order, oneway never, wherever the bytes are cut`() throws {
        for cut in 0...Self.calls.count {
            var conversation = ServerConversation()
            conversation.receive(Self.calls[..<cut])
            let first = try answerAll(&conversation)
            conversation.receive(Self.calls[cut...])
            let second = try answerAll(&conversation)
            #expect(first.methods + second.methods == ["Add", "Tell", "Watch", "Fail"], "cut at \(cut)")
            #expect(first.sent + second.sent == Self.replies, "cut at \(cut)")
        }
    }

    @Test func `every prefix of the calls is answered as far as it is complete`() throws {
        for end in 0..<Self.calls.count {
            var conversation = ServerConversation()
            conversation.receive(Self.calls[..<end])
            let count = Self.calls[..<end].count { $0 == 0 }
            #expect(try answerAll(&conversation).methods.count == count, "ends at \(end)")
            #expect(!conversation.isAnswering)
        }
    }

    @Test func `a oneway call is not answered, not even with an error`() throws {
        var conversation = ServerConversation()
        conversation.receive(Array(#"{"method":"a.b.Tell","oneway":true}"#.utf8) + [0])
        _ = try conversation.nextCall()
        #expect(try conversation.reply(OutgoingReply(error: .methodNotFound("a.b.Tell"))).isEmpty)
        #expect(!conversation.isAnswering)
    }

    @Test func `a call without more gets no reply that continues`() throws {
        var conversation = ServerConversation()
        conversation.receive(Array(#"{"method":"a.b.Watch"}"#.utf8) + [0])
        _ = try conversation.nextCall()
        #expect(throws: VarlinkError.expectedMore) {
            try conversation.reply(try OutgoingReply(Number(n: 1), continues: true))
        }
        #expect(conversation.isAnswering)
    }

    private func client() throws -> (ClientConversation, [ClientConversation.CallNumber]) {
        var conversation = ClientConversation()
        let numbers = [
            conversation.send(try OutgoingCall("a.b.Add", parameters: Number(n: 1))),
            conversation.send(try OutgoingCall("a.b.Tell", parameters: Number(n: 1), expecting: .none)),
            conversation.send(try OutgoingCall("a.b.Watch", parameters: Number(n: 1), expecting: .more)),
            conversation.send(try OutgoingCall("a.b.Fail", parameters: Number(n: 1))),
        ]
        return (conversation, numbers)
    }

    @Test func `replies find their calls, wherever the bytes are cut`() throws {
        for cut in 0...Self.replies.count {
            var (conversation, numbers) = try client()
            var deliveries: [ClientConversation.Delivery] = []
            for piece in [Self.replies[..<cut], Self.replies[cut...]] {
                conversation.receive(piece)
                while let delivery = try conversation.nextReply() { deliveries.append(delivery) }
            }
            #expect(deliveries.map(\.call) == [0, 2, 2, 2, 3].map { numbers[$0] }, "cut at \(cut)")
            #expect(deliveries.map(\.reply.continues) == [false, true, true, false, false])
            #expect(deliveries.last?.reply.error == .permissionDenied)
            #expect(conversation.pendingCount == 0)
        }
    }

    @Test func `every prefix of the replies gives those that are complete`() throws {
        for end in 0..<Self.replies.count {
            var (conversation, _) = try client()
            conversation.receive(Self.replies[..<end])
            var count = 0
            while try conversation.nextReply() != nil { count += 1 }
            #expect(count == Self.replies[..<end].count { $0 == 0 }, "ends at \(end)")
        }
    }

    @Test func `a reply nobody waits for is a violation`() throws {
        var conversation = ClientConversation()
        _ = conversation.send(try OutgoingCall("a.b.Tell", parameters: Number(n: 1), expecting: .none))
        conversation.receive(OutgoingReply.empty.bytes)
        #expect(throws: WireViolation.replyUnexpected) { try conversation.nextReply() }
    }

    @Test func `a reply that continues unasked is a violation`() throws {
        var conversation = ClientConversation()
        _ = conversation.send(try OutgoingCall("a.b.Add", parameters: Number(n: 1)))
        conversation.receive(try OutgoingReply(Number(n: 1), continues: true).bytes)
        #expect(throws: WireViolation.continuesUnasked) { try conversation.nextReply() }
    }
}
