import QueueInterface
import Queueing
import Varlink
import VarlinkSocket

/// One call on its way to an answer.
struct ReceivedCall: Sendable {
    let service: QueueService
    let call: IncomingCall
    let caller: Caller
    let replies: ReplyWriter

    /// How a method is answered; a thrown refusal is worded by the caller.
    typealias Answer = @Sendable (ReceivedCall) async throws(WireRefusal) -> OutgoingReply

    /// The parameters as the method's value.
    func parameters<Method: InterfaceMethod>(of method: Method.Type) throws(WireRefusal) -> Method {
        try asking { () throws(VarlinkError) in
            try refuseNullCharacters()
            return try call.parameters(as: method)
        }
    }

    /// A text with U+0000 cannot be kept: SQLite ends a text there.
    private func refuseNullCharacters() throws(VarlinkError) {
        guard call.bytes.contains(escape: Self.nullCharacter) else { return }
        let members = try call.parameters(as: [String: JSONValue].self)
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where value.holdsNullCharacter {
            throw .invalidParameter(name)
        }
    }

    private static let nullCharacter = Array(#"\u0000"#.utf8)
}

extension [UInt8] {
    /// Whether the bytes stand somewhere in these.
    fileprivate func contains(escape: [UInt8]) -> Bool {
        guard count >= escape.count else { return false }
        return (0...count - escape.count).contains { start in
            self[start] == escape[0] && self[start..<start + escape.count].elementsEqual(escape)
        }
    }
}

extension JSONValue {
    fileprivate var holdsNullCharacter: Bool {
        switch self {
        case .string(let text): text.unicodeScalars.contains("\0")
        case .array(let values): values.contains(where: \.holdsNullCharacter)
        case .object(let members):
            members.contains { $0.key.unicodeScalars.contains("\0") || $0.value.holdsNullCharacter }
        case .int, .double, .bool, .null: false
        }
    }
}

/// Why a call is not answered with its reply: the center refuses it, or the wire has an error of its own.
enum WireRefusal: Error {
    case refusal(Refusal)
    case error(VarlinkError)
}

extension ReceivedCall {
    /// A reply, refused as an error of the wire when it cannot be written.
    func reply(_ reply: some Encodable) throws(WireRefusal) -> OutgoingReply {
        try asking { () throws(VarlinkError) in try OutgoingReply(reply) }
    }

    func deciding<Outcome>(_ body: () async throws(Refusal) -> Outcome) async throws(WireRefusal) -> Outcome {
        do throws(Refusal) {
            return try await body()
        } catch {
            throw .refusal(error)
        }
    }

    func asking<Outcome>(_ body: () throws(VarlinkError) -> Outcome) throws(WireRefusal) -> Outcome {
        do throws(VarlinkError) {
            return try body()
        } catch {
            throw .error(error)
        }
    }

    /// A method that changes the center.
    static func change<Method: ChangingMethod>(_ method: Method.Type) -> Answer {
        { (call) throws(WireRefusal) in
            let asked = try call.parameters(of: method)
            return try call.reply(
                try await call.deciding { () throws(Refusal) in try await call.service.change(asked) })
        }
    }

    /// A method answered from the state.
    static func read<Method: ReadingMethod>(_ method: Method.Type) -> Answer {
        { (call) throws(WireRefusal) in
            let asked = try call.parameters(of: method)
            return try call.reply(
                try await call.deciding { () throws(Refusal) in try await call.service.read(asked) })
        }
    }

    /// A method that streams the newest state.
    static func watch<Method: WatchingMethod>(_ method: Method.Type) -> Answer {
        { (call) throws(WireRefusal) in
            let asked = try call.parameters(of: method)
            guard call.call.more else { throw .error(.expectedMore) }
            return try await call.streaming {
                try await call.service.watch(asked) { try await call.replies.send($0) }
            }
        }
    }

    /// Runs a stream to its end, which always is an error: a refusal, or the caller is gone.
    func streaming(_ body: () async throws -> Void) async throws(WireRefusal) -> OutgoingReply {
        do {
            try await body()
        } catch let refusal as Refusal {
            throw .refusal(refusal)
        } catch let error as VarlinkError {
            throw .error(error)
        } catch {
            throw .error(.callerGone)
        }
        throw .error(.callerGone)
    }
}
