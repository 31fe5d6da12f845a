import QueueInterface
import Queueing
import Synchronization

/// How far the center's clocks are ahead of UTC, for those who write times without asking the writer.
final class UTCOffset: Feed {
    private let latest: Atomic<Int>

    init(_ seconds: Int) {
        latest = Atomic(seconds)
    }

    var seconds: Int { latest.load(ordering: .relaxed) }

    func refresh(_ hall: Hall, _ context: CallContext) {
        latest.store(hall.center.configuration.utcOffsetSeconds, ordering: .relaxed)
    }
}
