import Assets
import Foundation
import QueueInterface
import Queueing
import Station
import Synchronization
import Testing
import Varlink
import VarlinkSocket

/// A server that answers as a test says, at a socket of its own.
final class FakeCenter: CallAnswering {
    /// What comes of a call.
    enum Answer: Sendable {
        case reply(JSONValue)
        case refuse(Refusal)
        /// The connection is lost before the answer comes.
        case vanish
        /// No answer ever comes.
        case silence
        /// These states of a watch, then the end of it.
        indirect case states([JSONValue], then: Answer)
    }

    /// A call as it came.
    struct Asked: Equatable, Sendable {
        let method: String
        let requestId: String?
        /// What the call says of an identity card.
        let card: String?
        /// What else it says in words, by name.
        let texts: [String: String]
        /// The further services a call asks for.
        let errands: [String]?
    }

    /// Replies longer than this make the server drop their reader, which is how a connection is lost here.
    private static let unreadBytesMax = 4_096

    let asked = EventLog<Asked>()
    private let answers: Mutex<[String: [Answer]]>

    /// Answers each method in this order, and goes on with the last answer; whoever says hello is welcome.
    init(_ answers: [String: [Answer]]) {
        self.answers = Mutex(answers.merging([Hello.method: [.reply(Sample.hello())]]) { said, _ in said })
    }

    func answer(
        _ call: IncomingCall, from caller: Caller, replies: ReplyWriter
    ) async throws(VarlinkError) -> OutgoingReply {
        let parameters = try call.parameters(as: JSONValue.self)
        func text(_ name: String) -> String? {
            if case .string(let text)? = parameters[name] { text } else { nil }
        }
        let names = ["label", "note", "dossier", "query", "priority", "reason", "procedure"]
        let texts = Dictionary(
            uniqueKeysWithValues: names.compactMap { name in text(name).map { (name, $0) } })
        let answer = answers.withLock { answers -> Answer? in
            guard let left = answers[call.method], let next = left.first else { return nil }
            if left.count > 1 { answers[call.method]?.removeFirst() }
            return next
        }
        let errands = try call.parameters(as: Errands.self).errands
        asked.add(
            Asked(
                method: call.method, requestId: text("requestId"), card: text("card"), texts: texts,
                errands: errands))
        guard let answer else { throw .methodNotImplemented(call.method) }
        return try await give(answer, to: call, replies)
    }

    private struct Errands: Decodable {
        let errands: [String]?
    }

    private func give(
        _ answer: Answer, to call: IncomingCall, _ replies: ReplyWriter
    ) async throws(VarlinkError) -> OutgoingReply {
        switch answer {
        case .reply(let parameters): return try OutgoingReply(parameters)
        case .refuse(let refusal):
            throw WireError.error(for: refusal, method: call.method, utcOffsetSeconds: 7 * 3600)
        case .vanish:
            return try OutgoingReply(["filling": String(repeating: "x", count: Self.unreadBytesMax)])
        case .silence:
            await never()
            throw .callerGone
        case .states(let states, let ending):
            for state in states { try await replies.send(state) }
            return try await give(ending, to: call, replies)
        }
    }

    /// Runs a test beside this server and a line to it.
    func run(
        hello: Hello = Hello(kind: "kiosk", name: "door", version: "1"), clock: StationClock,
        _ test: @Sendable (ServerLink) async throws -> Void
    ) async throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "luot-\(UUID().uuidString.prefix(8)).sock").path
        let link = ServerLink(path: path, hello: hello, clock: clock)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (listening, begin) = AsyncStream.makeStream(of: Void.self)
            group.addTask { try await self.serve(path) { begin.yield() } }
            defer { group.cancelAll() }
            for await _ in listening { break }
            group.addTask { await link.keep() }
            try await test(link)
        }
    }

    private func serve(_ path: String, begun: @escaping @Sendable () -> Void) async throws {
        var limits = SocketLimits()
        limits.unreadBytesMax = Self.unreadBytesMax
        let interfaces = try Assets.interfaces.values.sorted().map { try InterfaceDescription($0) }
        let service = ServiceDescription(
            vendor: "Lượt", product: "tests", version: "1", url: "https://example.org/",
            interfaces: interfaces)
        try await VarlinkServer(
            path: path, service: service, limits: limits, answering: self,
            report: { if case .listening = $0 { begun() } }
        ).run()
    }
}

/// Waits until the task is cancelled.
func never() async {
    let (nothing, continuation) = AsyncStream.makeStream(of: Never.self)
    for await _ in nothing {}
    withExtendedLifetime(continuation) {}
}

extension StationClock {
    /// A clock on which only waits before another try are over, and at once; nobody gives up.
    static let patient = StationClock(now: { morning }, wait: impatience { _ in false }, chance: { 0 })

    /// A clock on which those pauses are over that `isOver` says, and waits before another try.
    static func hasty(_ isOver: @escaping @Sendable (Pause) async -> Bool) -> StationClock {
        StationClock(now: { morning }, wait: impatience(isOver), chance: { 0 })
    }

    static let morning = Moment(milliseconds: 1_795_400_000_000)

    private static func impatience(
        _ isOver: @escaping @Sendable (Pause) async -> Bool
    ) -> @Sendable (Pause) async -> Void {
        { pause in
            if case .beforeTrying = pause { return await Task.yield() }
            if await !isOver(pause) { await never() }
        }
    }
}

/// Values as they come over the wire.
enum Sample {
    /// The welcome of a center whose clocks have this offset; in Vietnam they show what `StationClock.morning` does.
    static func hello(offset: String = "+07:00") -> JSONValue {
        ["now": .string("2026-11-23T09:13:20.000\(offset)")]
    }

    static func ticket(
        _ label: String, state: String = "waiting", priority: String? = nil, appointmentAt: String? = nil
    ) -> JSONValue {
        [
            "label": .string(label), "number": 1, "service": "land", "day": "2026-11-23",
            "state": .string(state), "issuedAt": "2026-11-23T08:00:00.000+07:00", "recalls": 0,
            "priority": priority.map { .string($0) } ?? .null,
            "appointmentAt": appointmentAt.map { .string($0) } ?? .null,
        ]
    }

    /// A catalogue of open services, by their keys and names.
    static func catalogue(_ names: KeyValuePairs<String, String>) -> JSONValue {
        let services = names.map { key, name -> JSONValue in
            [
                "key": .string(key), "prefix": "A", "name": .string(name), "open": true, "waiting": 0,
                "served": true,
            ]
        }
        return ["center": "C", "services": .array(services), "priorities": []]
    }

    static func issued(_ label: String) -> JSONValue {
        ["ticket": ticket(label), "code": "K7M2", "ahead": 4]
    }

    static func board(sequence: Int) -> JSONValue {
        [
            "board": [
                "center": "Trung tâm", "asOf": "2026-11-23T08:00:00.000+07:00", "waiting": [],
                "notices": [], "desks": [],
                "calls": [
                    [
                        "sequence": .int(sequence), "label": "A001", "counter": 3,
                        "calledAt": "2026-11-23T08:00:00.000+07:00", "recall": false,
                    ]
                ],
            ]
        ]
    }

    static func view(waiting: Int) -> JSONValue {
        [
            "view": [
                "asOf": "2026-11-23T08:00:00.000+07:00", "counter": 3, "name": "Quầy 3", "state": "open",
                "dayOpen": true, "staff": "canbo3", "queue": [], "waiting": .int(waiting), "parked": [],
                "noShows": [], "services": [], "neighbours": [],
            ]
        ]
    }
}
