import QueueInterface
import Queueing
import Synchronization

/// What estimates of waiting times rest on besides the present hall: the history, read once a day, and the estimates of
/// the catalogue, which are kept until the center changes, and some seconds at most.
final class EstimateShelf: Sendable {
    /// Seconds for which the catalogue's estimates are kept while nothing changes.
    static let keptSeconds = 10

    private let state: Mutex<State>

    private struct State {
        var history: Turnarounds
        var prospects = Prospects()
        /// When the estimates were made; nil once the center has changed.
        var asOf: Moment?
    }

    init(history: Turnarounds) {
        state = Mutex(State(history: history))
    }

    /// What turns took on former days.
    var history: Turnarounds { state.withLock { $0.history } }

    /// A new day has a longer history.
    func learn(_ history: Turnarounds) {
        state.withLock {
            $0.history = history
            $0.asOf = nil
        }
    }

    /// The center is not what it was.
    func centerChanged() {
        state.withLock { $0.asOf = nil }
    }

    /// What can be told of a ticket issued now.
    func prospects(in hall: Hall) -> Prospects {
        state.withLock { state in
            if let asOf = state.asOf, asOf <= hall.now, hall.now < asOf.adding(seconds: Self.keptSeconds) {
                return state.prospects
            }
            state.prospects = hall.forecast.prospects()
            state.asOf = hall.now
            return state.prospects
        }
    }
}
