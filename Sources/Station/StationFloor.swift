import QueueInterface
import Screens
import Terminal

/// Where a screen, its line to the server and what it watches run beside one another.
struct StationFloor<S: Screen & SendableMetatype>: Sendable {
    let link: ServerLink
    private let options: StationOptions
    private let news: AsyncStream<S.Event>
    private let tellScreen: AsyncStream<S.Event>.Continuation

    /// A floor for the station of this kind and name, with a line to its server.
    init(_ screen: S.Type, kind: String, name: String, _ options: StationOptions) {
        self.options = options
        link = ServerLink(
            path: options.socket,
            hello: Hello(kind: kind, name: name, version: ProductVersion.current))
        (news, tellScreen) = AsyncStream.makeStream()
    }

    /// Tells the screen what happened.
    func tell(_ event: S.Event) {
        tellScreen.yield(event)
    }

    /// Runs the screen until it ends; what runs beside it is cancelled then.
    ///
    /// `isAttended` false is for the public stations, which no key may end.
    @MainActor
    func run(
        _ state: S.State, isAttended: Bool, perform: @escaping @Sendable (S.Effect) async -> S.Event?,
        beside: [@Sendable () async -> Void]
    ) async throws(StationTrouble) {
        let appearance = options.appearance()
        let ending = await withTaskGroup(of: Void.self) { group in
            group.addTask { await link.keep() }
            group.addTask {
                for await change in link.changes { tell(.linkChanged(change)) }
            }
            group.addTask {
                for await seconds in link.utcOffsets { tell(.timeZoneTold(utcOffsetSeconds: seconds)) }
            }
            for task in beside { group.addTask(operation: task) }
            defer { group.cancelAll() }
            return await Result { () async throws(Terminal.Trouble) in
                try await ScreenLoop.run(
                    S.self, state: state, appearance: appearance, isAttended: isAttended,
                    news: news, now: link.clock.now, perform: perform)
            }
        }
        guard case .success = ending else { throw .noTerminal }
    }
}

extension Result where Success: Sendable {
    @MainActor
    fileprivate init(_ body: @MainActor () async throws(Failure) -> Success) async {
        do throws(Failure) {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}

/// The first part of all request ids of one run of a station, unlike that of any other run.
func attemptSeed(_ kind: String) -> String {
    kind + "-" + (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
}
