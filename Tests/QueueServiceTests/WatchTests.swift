import QueueInterface
import QueueService
import Queueing
import Synchronization
import Testing

/// Watchers see the state first, then the newest after every change; the calendar opens and closes the day.
struct `those who watch` {
    let house = House()

    /// A watcher has seen what it waited for.
    struct Seen: Error {}

    @Test func `see the state first and then what changes`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let counts = Mutex<[Int]>([])
            await #expect(throws: Seen.self) {
                try await service.watch(WatchDisplay()) { reply in
                    let count = reply.board.waiting.first?.count ?? 0
                    counts.withLock { $0.append(count) }
                    if count == 3 { throw Seen() }
                    _ = try await service.change(TakeTicket(service: "dat_dai"))
                }
            }
            #expect(counts.withLock { $0 } == [0, 1, 2, 3])
        }
    }

    @Test func `get the newest state, not a backlog, when they are slow`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let counts = Mutex<[Int]>([])
            await #expect(throws: Seen.self) {
                try await service.watch(WatchDisplay()) { reply in
                    let count = reply.board.waiting.first?.count ?? 0
                    counts.withLock { $0.append(count) }
                    if count == 50 { throw Seen() }
                    guard count == 0 else { return }
                    for _ in 1...50 { _ = try await service.change(TakeTicket(service: "dat_dai")) }
                }
            }
            // While it was busy 50 things happened; it is told of them at once, and perhaps of the very last again,
            // which may have been answered before it was told.
            #expect(counts.withLock { $0 }.count <= 3)
            #expect(counts.withLock { $0 }.last == 50)
        }
    }

    @Test func `are told nothing when nothing they see has changed`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let prompts = Mutex(0)
            let watching = Task {
                try await service.watch(WatchRating(counter: 1)) { _ in prompts.withLock { $0 += 1 } }
            }
            for _ in 1...20 { _ = try await service.change(TakeTicket(service: "dat_dai")) }
            watching.cancel()
            _ = await watching.result
            #expect(prompts.withLock { $0 } <= 1)
        }
    }

    @Test func `an unknown session is told so`() async throws {
        defer { house.remove() }
        _ = try await house.run { service in
            await #expect(throws: Refusal.notSignedIn) {
                try await service.watch(WatchCounter(session: "nobody")) { _ in }
            }
        }
    }
}
