import Synchronization

/// What happened, for tests to wait on; the suites' time limit bounds every wait.
///
/// A wait that is cancelled ends by itself alone: others go on, which an `AsyncStream` does not allow.
final class EventLog<Event: Sendable & Equatable>: Sendable {
    private struct State {
        var events: [Event] = []
        /// Events before this one were waited for.
        var next = 0
        var lastWaiter = 0
        var waiters: [(number: Int, continuation: CheckedContinuation<Event?, Never>)] = []
    }

    private let state = Mutex(State())

    var all: [Event] { state.withLock { $0.events } }

    func add(_ event: Event) {
        let waiter = state.withLock { state in
            state.events.append(event)
            guard !state.waiters.isEmpty else { return nil as CheckedContinuation<Event?, Never>? }
            state.next += 1
            return state.waiters.removeFirst().continuation
        }
        waiter?.resume(returning: event)
    }

    /// Waits for the next event that was not waited for yet and fits; nil where the wait is cancelled.
    func wait(for fits: (Event) -> Bool = { _ in true }) async -> Event? {
        while let event = await nextEvent() {
            if fits(event) { return event }
        }
        return nil
    }

    private func nextEvent() async -> Event? {
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known: Event?? = state.withLock { state in
                    if Task.isCancelled { return .some(nil) }
                    guard state.next < state.events.count else {
                        state.waiters.append((number, continuation))
                        return nil
                    }
                    defer { state.next += 1 }
                    return state.events[state.next]
                }
                if let known { continuation.resume(returning: known) }
            }
        } onCancel: {
            let cancelled = state.withLock { state in
                let place = state.waiters.firstIndex { $0.number == number }
                return place.map { state.waiters.remove(at: $0).continuation }
            }
            cancelled?.resume(returning: nil)
        }
    }
}
