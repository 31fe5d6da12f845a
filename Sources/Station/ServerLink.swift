public import QueueInterface
import Queueing
public import Screens
import Synchronization
import Varlink
import VarlinkSocket

/// One station's line to its server, which comes back by itself.
///
/// It has a connection for calls, over which the station says who it is: the station is present as long as
/// that connection lasts. What is watched has a connection of its own, because a stream holds up every call
/// behind it and because Varlink cannot end a stream without ending its connection.
public final class ServerLink: Sendable {
    /// Milliseconds the server has to answer `Hello`.
    public static let helloMillisecondsMax = 5_000
    /// Milliseconds between two questions whether a silent server still answers.
    public static let beatMilliseconds = 20_000
    /// Milliseconds it has to answer that question; a server that is merely busy needs far less.
    public static let beatMillisecondsMax = 15_000

    let path: String
    /// It shows the center's time once the server was reached.
    package let clock: StationClock
    /// What the station counts by.
    private let ownClock: StationClock
    private let centerTime: CenterTime
    private let hello: Hello
    private let state: Mutex<State>
    private let tell: AsyncStream<Link>.Continuation
    private let tellOffset: AsyncStream<Int>.Continuation

    /// What the screen has to be told, in order; read by one task.
    public let changes: AsyncStream<Link>
    /// Seconds that the center's clocks are ahead of UTC, whenever the server says something new of it; read by one
    /// task.
    public let utcOffsets: AsyncStream<Int>

    private struct State {
        var condition: LinkCondition
        var connection: VarlinkConnection?
        /// What the server said last; nil until it was reached.
        var utcOffsetSeconds: Int?
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var lastWaitingNumber = 0
    }

    /// A line to the server at a path, not begun yet; `hello` says who the station is.
    public init(path: String, hello: Hello, clock: StationClock = .machine) {
        self.path = path
        self.hello = hello
        let centerTime = CenterTime()
        self.centerTime = centerTime
        ownClock = clock
        self.clock = StationClock(
            now: { centerTime.now(by: clock.now()) }, wait: clock.wait, chance: clock.chance)
        state = Mutex(State(condition: LinkCondition(startedAt: clock.now())))
        (changes, tell) = AsyncStream.makeStream()
        (utcOffsets, tellOffset) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Keeps the line until the task is cancelled; to be called once.
    public func keep() async {
        var backOff = BackOff()
        while !Task.isCancelled {
            if let connection = await connect() {
                backOff = BackOff()
                online(connection)
                let end = await stay(connection)
                forget(connection)
                note { $0.disconnected(at: end) }
            } else {
                note { $0.disconnected(at: clock.now()) }
            }
            await clock.wait(.beforeTrying(milliseconds: backOff.fail(chance: clock.chance())))
        }
        tell.finish()
        tellOffset.finish()
    }

    /// A connection over which the server answered, or nothing.
    private func connect() async -> VarlinkConnection? {
        await clock.within(.untilGivingUp(milliseconds: Self.helloMillisecondsMax)) { [path] in
            do {
                let connection = try await VarlinkConnection.connect(path: path)
                try await self.sayHello(on: connection)
                return connection
            } catch {
                return nil
            }
        } ?? nil
    }

    /// Waits until the connection ended or the server stopped answering; returns since when nothing is heard.
    private func stay(_ connection: VarlinkConnection) async -> Moment {
        let clock = clock
        let end = await withTaskGroup(of: Moment.self) { group in
            group.addTask {
                await connection.waitForEnd()
                return clock.now()
            }
            group.addTask { await self.beat(connection) }
            defer { group.cancelAll() }
            return await group.next()
        }
        connection.close()
        return end ?? clock.now()
    }

    /// Says who the station is, and notes what time it is at the center and by what clock it lives.
    private func sayHello(on connection: VarlinkConnection) async throws {
        let askedAt = ownClock.now()
        let now = try await connection.call(Hello.method, parameters: hello, as: Hello.Reply.self).now
        centerTime.learn(now.moment, after: askedAt, before: ownClock.now())
        state.withLock { state in
            guard state.utcOffsetSeconds != now.utcOffsetSeconds else { return }
            state.utcOffsetSeconds = now.utcOffsetSeconds
            tellOffset.yield(now.utcOffsetSeconds)
        }
    }

    /// Says hello again now and then, because a hall without news and a server that hangs look alike, and because
    /// the center's clocks may be confirmed anew or set to summer time; returns when the server answered last.
    private func beat(_ connection: VarlinkConnection) async -> Moment {
        while true {
            let answeredAt = clock.now()
            await clock.wait(.betweenLooks(milliseconds: Self.beatMilliseconds))
            let isAnswered = await clock.within(.untilGivingUp(milliseconds: Self.beatMillisecondsMax)) {
                do {
                    try await self.sayHello(on: connection)
                    return true
                } catch {
                    return false
                }
            }
            guard isAnswered == true, !Task.isCancelled else { return answeredAt }
        }
    }
}

/// What the calls and the watch share with the keeper.
extension ServerLink {
    /// Takes note of what happened and tells the screen when that changes anything.
    func note(_ change: (inout LinkCondition) -> Link?) {
        state.withLock { state in
            if let link = change(&state.condition) { tell.yield(link) }
        }
    }

    /// Seconds that the center's clocks are ahead of UTC; Vietnam's until the server was reached.
    var utcOffsetSeconds: Int {
        state.withLock { $0.utcOffsetSeconds } ?? Messages.vietnamOffsetSeconds
    }

    /// The connection for calls when there is one.
    var connection: VarlinkConnection? {
        state.withLock { $0.connection }
    }

    /// Makes calls wait for the next connection instead of this one, which ended.
    func forget(_ connection: VarlinkConnection) {
        state.withLock { state in
            if state.connection === connection { state.connection = nil }
        }
    }

    /// Lets calls go out, and tells the screen before anything can come of them.
    private func online(_ connection: VarlinkConnection) {
        let waiting = state.withLock { state in
            state.connection = connection
            if let link = state.condition.connected() { tell.yield(link) }
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume() }
    }

    /// The connection for calls, waited for; nil when the task is cancelled.
    func connected() async -> VarlinkConnection? {
        while !Task.isCancelled {
            if let connection { return connection }
            await waitForConnection()
        }
        return nil
    }

    private func waitForConnection() async {
        let number = state.withLock { state in
            state.lastWaitingNumber += 1
            return state.lastWaitingNumber
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.connection != nil || Task.isCancelled { return true }
                    state.waiting[number] = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
        }
    }
}
