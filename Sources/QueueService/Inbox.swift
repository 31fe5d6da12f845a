import Foundation

/// What waits for the writer: bounded, in order of arrival, taken in batches.
///
/// `put` never blocks; `take` blocks the writer's own thread and nobody else's.
final class Inbox<Element: Sendable>: @unchecked Sendable {
    // The condition guards every stored property; nothing is read or written outside its lock.
    private let condition = NSCondition()
    private var waiting: [Element] = []
    private var isClosed = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether the element was taken in; not when the inbox is full or closed.
    func put(_ element: Element) -> Bool {
        condition.withLock {
            guard !isClosed, waiting.count < limit else { return false }
            waiting.append(element)
            if waiting.count == 1 { condition.signal() }
            return true
        }
    }

    /// Waits until something is there and returns up to `most` of it; nil once closed and empty.
    ///
    /// It waits `gathering` seconds for more after the first, so that clients answered together by the last commit come
    /// back together instead of splitting into two cohorts that each wait for two commits.
    func take(most: Int, gathering: Double) -> [Element]? {
        condition.withLock {
            while waiting.isEmpty, !isClosed { condition.wait() }
            if gathering > 0, !isClosed, !waiting.isEmpty {
                let until = Date(timeIntervalSinceNow: gathering)
                while waiting.count < most, !isClosed, condition.wait(until: until) {}
            }
            guard !waiting.isEmpty else { return nil }
            let batch = Array(waiting.prefix(most))
            waiting.removeFirst(batch.count)
            return batch
        }
    }

    /// Takes in nothing more; what waits is still handed out.
    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }
}
