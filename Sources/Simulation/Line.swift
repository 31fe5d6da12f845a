import QueueInterface
import Queueing
import Varlink
import VarlinkSocket

/// The connection to the center, with the simulated time at which calls are made.
///
/// Before the first call at a moment the server's clock is set to it; both messages go out together, since the server
/// answers a connection in order.
struct Line {
    private let connection: VarlinkConnection
    private let seed: UInt64
    private let utcOffsetSeconds: Int
    /// What the server's clock shows.
    private(set) var clock: Moment?
    /// When the next call is made.
    var now: Moment
    private(set) var callsCount = 0
    /// How often each refusal was met where it belongs, by the name of its error.
    private(set) var refusals: [String: Int] = [:]

    init(_ connection: VarlinkConnection, now: Moment, utcOffsetSeconds: Int, seed: UInt64) {
        self.connection = connection
        self.now = now
        self.utcOffsetSeconds = utcOffsetSeconds
        self.seed = seed
    }

    /// Calls a method whose refusals are all unexpected.
    mutating func ask<Method: InterfaceMethod>(
        _ method: Method, about: String
    ) async throws -> Method.Reply {
        switch try await attempt(method, expecting: [], about: about) {
        case .done(let reply): return reply
        case .refused(let name): preconditionFailure("\(name) was not expected and is thrown")
        }
    }

    /// What came of a call that may be refused.
    enum Outcome<Reply> {
        case done(Reply)
        case refused(String)
    }

    /// Calls a method that may be refused with errors of these names.
    mutating func attempt<Method: InterfaceMethod>(
        _ method: Method, expecting: Set<String>, about: String
    ) async throws -> Outcome<Method.Reply> {
        let advance = try setClock()
        callsCount += 1
        do {
            let reply = try connection.send(Method.method, parameters: method, as: Method.Reply.self)
            _ = try await advance?.value
            return .done(try await reply.value)
        } catch let error as VarlinkError {
            let name = error.name.split(separator: ".").last.map(String.init) ?? error.name
            guard expecting.contains(name) else {
                throw SimulationFailure.refused(
                    error, method: Method.method, at: timeText, about: about, seed: seed)
            }
            refusals[name, default: 0] += 1
            return .refused(name)
        }
    }

    /// Sets the server's clock to now without another call.
    mutating func advance() async throws {
        _ = try await setClock()?.value
    }

    private mutating func setClock() throws -> PendingReply<Advance.Reply>? {
        guard clock.map({ $0 < now }) ?? true else { return nil }
        clock = now
        callsCount += 1
        let advance = Advance(to: WireTime(now, utcOffsetSeconds: utcOffsetSeconds))
        return try connection.send(Advance.method, parameters: advance)
    }

    /// The present simulated time of day: `08:05:09`.
    var timeText: String {
        String(WireTime(now, utcOffsetSeconds: utcOffsetSeconds).description.dropFirst(11).prefix(8))
    }
}
