public import QueueInterface
import Queueing
import Synchronization
import Varlink
import VarlinkSocket

extension ServerLink {
    /// Calls a method and waits for its reply, at most so many seconds.
    ///
    /// While the server is away the call waits for it. When the connection is lost before the answer came,
    /// the same call goes out again over the next one; a method that changes something therefore carries a
    /// request id, by which nothing is done twice. `Overloaded` is asked again when the server says so. An
    /// answer that does not come in time ends the connection, because a server that does not answer is
    /// away.
    public func call<Method: InterfaceMethod>(
        _ method: Method, patienceSeconds: Int
    ) async throws(CallTrouble) -> Method.Reply {
        let wentOut = Mutex(false)
        let result = await clock.within(.untilGivingUp(milliseconds: patienceSeconds * 1000)) {
            await self.ask(method) { wentOut.withLock { $0 = true } }
        }
        guard case let result?? = result else {
            throw .unanswered(wentOut: wentOut.withLock { $0 })
        }
        return try result.get()
    }

    /// The answer, however long it takes; nil when the task is cancelled before it came.
    private func ask<Method: InterfaceMethod>(
        _ method: Method, sent: @Sendable () -> Void
    ) async -> Result<Method.Reply, CallTrouble>? {
        while let connection = await connected() {
            do {
                sent()
                return .success(
                    try await connection.call(Method.method, parameters: method, as: Method.Reply.self))
            } catch let error as VarlinkError {
                guard let refusal = WireError.refusal(error) else { return .failure(.failed(error)) }
                guard case .overloaded(let seconds) = refusal else { return .failure(.refused(refusal)) }
                await clock.wait(.beforeTrying(milliseconds: max(1, seconds) * 1000))
            } catch ConnectionError.protocolViolation(let sentence) {
                return .failure(
                    .failed(VarlinkError(name: "ProtocolViolation", parameters: ["why": .string(sentence)])))
            } catch is CancellationError {
                connection.close()
                forget(connection)
            } catch {
                forget(connection)
            }
        }
        return nil
    }
}
