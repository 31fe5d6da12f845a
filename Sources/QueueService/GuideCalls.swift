import Queueing
import Synchronization

/// The kiosks that called the guide and were not answered yet.
///
/// Kept in memory: after a restart of the server somebody presses the key again, and no journal says for ever who needed
/// help.
final class GuideCalls: Sendable {
    /// Calls that are kept at most, one for each kiosk; the oldest goes first.
    static let openMax = 20

    private let state = Mutex(State())

    private struct State {
        var last = 0
        var open: [GuideCall] = []
    }

    /// Notes the call of a kiosk; while it has one that is not answered, that one stands.
    func note(kiosk: String, reason: String?, at now: Moment) {
        state.withLock { state in
            guard !state.open.contains(where: { $0.kiosk == kiosk }) else { return }
            state.last += 1
            state.open.append(GuideCall(number: state.last, kiosk: kiosk, reason: reason, at: now))
            state.open = state.open.suffix(Self.openMax)
        }
    }

    /// Takes a call from the list; one that is not there, or not any more, changes nothing.
    func answer(_ number: Int) {
        state.withLock { $0.open.removeAll { $0.number == number } }
    }

    /// Those that are open, the first one first.
    var all: [GuideCall] { state.withLock { $0.open } }
}
