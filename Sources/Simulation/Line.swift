import QueueInterface
import Queueing
import Varlink
import VarlinkSocket

/// The way to the center, with the simulated time at which calls are made.
///
/// Before the first call at a moment the center's clock is set to it. To a server both messages go out together, since it
/// answers a connection in order.
struct Line {
    /// Where the center is.
    enum Place {
        /// A server at the other end of a connection.
        case server(VarlinkConnection)
        /// In this process.
        case here(InProcessHall)
    }

    private var place: Place
    private let seed: UInt64
    private let utcOffsetSeconds: Int
    /// What the center's clock shows.
    private(set) var clock: Moment?
    /// When the next call is made.
    var now: Moment
    private(set) var callsCount = 0
    /// How often each refusal was met where it belongs, by the name of its error.
    private(set) var refusals: [String: Int] = [:]

    init(_ place: Place, now: Moment, utcOffsetSeconds: Int, seed: UInt64) {
        self.place = place
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
        do {
            return .done(try await reply(to: method))
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

    /// Goes on over another connection, to a server that was started again: its clock must be set anew.
    mutating func reconnect(_ connection: VarlinkConnection) {
        place = .server(connection)
        clock = nil
    }

    private mutating func reply<Method: InterfaceMethod>(to method: Method) async throws -> Method.Reply {
        switch place {
        case .server(let connection):
            let advance = try setClock(of: connection)
            callsCount += 1
            let reply = try connection.send(Method.method, parameters: method, as: Method.Reply.self)
            _ = try await advance?.value
            return try await reply.value
        case .here(let hall):
            setClock(of: hall)
            callsCount += 1
            defer { hall.commit() }
            do throws(Refusal) {
                return try hall.answer(method)
            } catch {
                throw WireError.error(
                    for: error, method: Method.method, utcOffsetSeconds: utcOffsetSeconds)
            }
        }
    }

    /// Sets the center's clock to now without another call.
    mutating func advance() async throws {
        switch place {
        case .server(let connection): _ = try await setClock(of: connection)?.value
        case .here(let hall): setClock(of: hall)
        }
    }

    private var isClockSlow: Bool { clock.map { $0 < now } ?? true }

    private mutating func setClock(of connection: VarlinkConnection) throws -> PendingReply<Advance.Reply>? {
        guard isClockSlow else { return nil }
        clock = now
        callsCount += 1
        let advance = Advance(to: WireTime(now, utcOffsetSeconds: utcOffsetSeconds))
        return try connection.send(Advance.method, parameters: advance)
    }

    private mutating func setClock(of hall: InProcessHall) {
        guard isClockSlow else { return }
        clock = now
        callsCount += 1
        hall.advance(to: now)
        hall.commit()
    }

    /// The present simulated time of day: `08:05:09`.
    var timeText: String {
        String(WireTime(now, utcOffsetSeconds: utcOffsetSeconds).description.dropFirst(11).prefix(8))
    }
}
