import Foundation
public import Queueing
import Synchronization

/// The center's time: it never runs backwards.
public final class CenterClock: Sendable {
    /// Where time comes from.
    public enum Source: Equatable, Sendable {
        /// The machine's clock.
        case machine
        /// What a simulation sets; until it has set a time, all that happened before is over.
        case simulated
    }

    private let isSimulated: Bool
    private let latest: Mutex<Moment>

    /// A clock that continues after the last recorded moment.
    public init(_ source: Source, notBefore last: Moment? = nil) {
        isSimulated = source == .simulated
        latest = Mutex(last ?? Self.beginning)
    }

    private static let beginning = Moment(milliseconds: 0)

    /// The machine's time, as far as it does not run behind what was already told.
    public func now() -> Moment {
        latest.withLock { latest in
            if !isSimulated { latest = max(latest, Self.machineNow()) }
            return latest
        }
    }

    /// Whether there has been any time yet; a simulated clock that was never set has none.
    var hasBegun: Bool { !isSimulated || latest.withLock { $0 > Self.beginning } }

    /// Whether a simulation sets the time.
    public var runsOnSimulatedTime: Bool { isSimulated }

    /// Sets a simulated clock; false when that is backwards or the clock is the machine's.
    func advance(to moment: Moment) -> Bool {
        latest.withLock { latest in
            guard isSimulated, moment >= latest else { return false }
            latest = moment
            return true
        }
    }

    /// The machine's clock as it stands.
    public static func machineNow() -> Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}
