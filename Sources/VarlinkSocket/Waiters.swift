/// Tasks that wait for a condition of a state kept behind a lock.
///
/// The owner asks for those whose condition holds after every change and resumes them outside the lock.
struct Waiters<Condition: Sendable>: Sendable {
    typealias Continuation = CheckedContinuation<Void, Never>

    private var entries: [(id: UInt64, condition: Condition, continuation: Continuation)] = []
    private var lastID: UInt64 = 0

    /// A name for one wait, never given twice.
    mutating func newID() -> UInt64 {
        lastID += 1
        return lastID
    }

    /// Adds a task that waits.
    mutating func add(_ id: UInt64, _ condition: Condition, _ continuation: Continuation) {
        entries.append((id, condition, continuation))
    }

    /// Removes the task of this wait, if it still waits.
    mutating func take(_ id: UInt64) -> Continuation? {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return nil }
        return entries.remove(at: index).continuation
    }

    /// Removes the tasks whose condition holds.
    mutating func take(where holds: (Condition) -> Bool) -> [Continuation] {
        guard !entries.isEmpty else { return [] }
        var taken: [Continuation] = []
        entries.removeAll { entry in
            guard holds(entry.condition) else { return false }
            taken.append(entry.continuation)
            return true
        }
        return taken
    }
}
