import Foundation
import Synchronization
import Testing
import Varlink
import VarlinkSocket

struct Number: Codable, Sendable, Equatable {
    var n: Int
}

/// Answers the few methods the tests of the socket call.
final class TestService: CallAnswering {
    static let interface = """
        interface org.example.test

        type Credentials (pid: int, uid: int, gid: int)

        method Echo(n: int) -> (n: int)
        method Fill(n: int) -> (filling: string)
        method Fail() -> ()
        method WhoAmI() -> (caller: Credentials)
        method Count(n: int) -> (n: int)
        method Flood(n: int) -> (n: int)
        method Hold() -> (n: int)
        method Tell(n: int) -> ()

        error Failed (n: int)

        """

    let told = EventLog<Int>()
    let holds = EventLog<String>()
    let echoes = EventLog<Int>()

    func answer(
        _ call: IncomingCall, from caller: Caller, replies: ReplyWriter
    ) async throws(VarlinkError) -> OutgoingReply {
        switch call.member {
        case "Echo":
            let number = try call.parameters(as: Number.self)
            echoes.add(number.n)
            return try OutgoingReply(number)
        case "Fill":
            let filling = String(repeating: "x", count: try call.parameters(as: Number.self).n)
            return try OutgoingReply(["filling": filling])
        case "Fail":
            throw VarlinkError(name: "org.example.test.Failed", parameters: ["n": 7])
        case "WhoAmI":
            let credentials = [
                "pid": Int(caller.processID), "uid": Int(caller.userID), "gid": Int(caller.groupID),
            ]
            return try OutgoingReply(["caller": credentials])
        case "Count":
            let last = try call.parameters(as: Number.self).n
            for n in 1..<max(last, 1) { try await replies.send(Number(n: n)) }
            return try OutgoingReply(Number(n: last))
        case "Flood":
            let count = try call.parameters(as: Number.self).n
            for n in 0..<count {
                try replies.offer(["filling": String(repeating: "x", count: 1_000), "n": "\(n)"])
            }
            return try await hold()
        case "Hold":
            try await replies.send(Number(n: 0))
            return try await hold()
        case "Tell":
            told.add(try call.parameters(as: Number.self).n)
            return .empty
        default:
            throw .methodNotImplemented(call.method)
        }
    }

    /// Waits until the call is cancelled.
    private func hold() async throws(VarlinkError) -> OutgoingReply {
        holds.add("held")
        let (never, continuation) = AsyncStream.makeStream(of: Never.self)
        for await _ in never {}
        withExtendedLifetime(continuation) {}
        holds.add(Task.isCancelled ? "cancelled" : "ended")
        throw .callerGone
    }
}

/// What happened, for tests to wait on; the suites' time limit bounds every wait.
final class EventLog<Event: Sendable & Equatable>: Sendable {
    private let stream: AsyncStream<Event>
    private let continuation: AsyncStream<Event>.Continuation
    private let events = Mutex<[Event]>([])

    init() { (stream, continuation) = AsyncStream.makeStream(of: Event.self) }

    var all: [Event] { events.withLock { $0 } }

    func add(_ event: Event) {
        events.withLock { $0.append(event) }
        continuation.yield(event)
    }

    /// Waits for the next event that was not waited for yet and fits.
    func wait(for fits: (Event) -> Bool = { _ in true }) async -> Event? {
        for await event in stream where fits(event) { return event }
        return nil
    }
}

/// A path of its own for a socket, under the system's folder for temporary files.
func temporarySocketPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "luot-\(UUID().uuidString.prefix(8)).sock").path
}

/// A server that runs while a test does.
struct RunningServer: Sendable {
    let path: String
    let server: VarlinkServer
    let service: TestService
    let events: EventLog<ServerEvent>
}

/// Runs a test against a server of its own, and ends it.
func withServer(
    limits: SocketLimits = SocketLimits(), _ test: @Sendable (RunningServer) async throws -> Void
) async throws {
    let service = TestService()
    try await withServer(
        limits: limits, interface: TestService.interface, answering: service
    ) { path, server, events in
        try await test(RunningServer(path: path, server: server, service: service, events: events))
    }
}

/// Runs a test against a server with another service.
func withServer(
    limits: SocketLimits = SocketLimits(), interface: String, answering: any CallAnswering,
    _ test: @Sendable (String, VarlinkServer, EventLog<ServerEvent>) async throws -> Void
) async throws {
    let path = temporarySocketPath()
    let events = EventLog<ServerEvent>()
    let description = ServiceDescription(
        vendor: "Lượt", product: "tests", version: "1", url: "https://example.org/",
        interfaces: [try InterfaceDescription(interface)])
    let server = VarlinkServer(
        path: path, service: description, limits: limits, answering: answering, report: { events.add($0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        guard await events.wait(for: { $0 == .listening(path: path) }) != nil else { return }
        do {
            try await test(path, server, events)
        } catch {
            server.stop()
            throw error
        }
        server.stop()
        try await group.waitForAll()
    }
    #expect(!FileManager.default.fileExists(atPath: path))
}
