package import Queueing
import Synchronization

/// The time of the center as a station counts it on by its own clock, so that all screens of a hall show one time.
///
/// Until the center said what time it is, the station's clock is believed.
package final class CenterTime: Sendable {
    /// Milliseconds that the center is ahead of the station's clock.
    private let ahead = Mutex<Int64>(0)

    /// The time of a center that has told none yet.
    package init() {}

    /// The center's time when the station's clock shows this.
    package func now(by clock: Moment) -> Moment {
        Moment(milliseconds: clock.milliseconds + ahead.withLock { $0 })
    }

    /// Takes notice of the time that the center told between two moments of the station's clock.
    ///
    /// What is known stands for as long as it agrees with that, and else changes as little as it must: an answer that took
    /// long tells little, and clocks that agree do not waver.
    package func learn(_ told: Moment, after earlier: Moment, before later: Moment) {
        ahead.withLock { ahead in
            let least = told.millisecondsSince(max(earlier, later))
            ahead = min(max(ahead, least), told.millisecondsSince(earlier))
        }
    }
}
