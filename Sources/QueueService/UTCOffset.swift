import Synchronization

/// How far the center's clocks are ahead of UTC, for those who write times without asking the writer.
final class UTCOffset: Sendable {
    private let latest: Atomic<Int>

    init(_ seconds: Int) {
        latest = Atomic(seconds)
    }

    var seconds: Int { latest.load(ordering: .relaxed) }

    /// Takes notice of what is committed, before anyone is answered.
    func note(_ seconds: Int) {
        latest.store(seconds, ordering: .relaxed)
    }
}
