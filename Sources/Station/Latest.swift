/// Does something for the latest of many wishes: each new one ends what is done for the one before.
///
/// Returns when the wishes end or the task is cancelled; what is still being done is cancelled then and
/// waited for.
func forLatest<Wish: Sendable>(
    of wishes: AsyncStream<Wish>, _ body: @escaping @Sendable (Wish) async -> Void
) async {
    var running: Task<Void, Never>?
    for await wish in wishes {
        running?.cancel()
        await running?.value
        running = Task { await body(wish) }
    }
    running?.cancel()
    await running?.value
}
