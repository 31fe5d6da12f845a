import QueueInterface
import VarlinkSocket

extension ServerLink {
    /// Milliseconds to wait before asking again after a look that gave no reply.
    static let lookAgainMilliseconds = 5_000
    /// Seconds one look may take.
    static let lookSecondsMax = 20

    /// Asks what changes without news, until the task is cancelled: right away, after every return of the
    /// server, and whenever the milliseconds are over that `see` returned last.
    ///
    /// Nobody is asked while the server is away. `question` may differ each time.
    func look<Method: InterfaceMethod>(
        at question: @Sendable () -> Method, see: @Sendable (Method, Method.Reply) -> Int
    ) async {
        while let connection = await connected() {
            let method = question()
            var pause = Self.lookAgainMilliseconds
            do {
                pause = see(method, try await call(method, patienceSeconds: Self.lookSecondsMax))
            } catch {
                // What is shown stays; whether the server is away is told by the line itself.
            }
            await clock.within(.betweenLooks(milliseconds: pause)) { await connection.waitForEnd() }
        }
    }
}
