import Foundation
public import Queueing
import Synchronization

/// The center's time: it never runs backwards, and believes the machine's wall clock only as `SteadyTime` does.
public final class CenterClock: Sendable {
    /// Where time comes from.
    public enum Source: Equatable, Sendable {
        /// The machine's clocks.
        case machine
        /// What a simulation sets; until it has set a time, all that happened before is over.
        case simulated
    }

    private enum State: Sendable {
        case machine(SteadyTime, dayIsOpen: Bool)
        case simulated(Moment)
    }

    /// Whether a simulation sets the time.
    public let runsOnSimulatedTime: Bool
    private let state: Mutex<State>
    private let readMachine: @Sendable () -> SteadyTime.Reading

    /// A clock that continues after the last recorded moment.
    ///
    /// - `inDoubt`: the machine's wall clock was doubted then, and still is.
    init(
        _ source: Source, notBefore last: Moment?, inDoubt: Bool,
        readMachine: @escaping @Sendable () -> SteadyTime.Reading
    ) {
        runsOnSimulatedTime = source == .simulated
        self.readMachine = readMachine
        switch source {
        case .machine:
            let time = SteadyTime(readMachine(), notBefore: last, inDoubt: inDoubt)
            state = Mutex(.machine(time, dayIsOpen: false))
        case .simulated:
            state = Mutex(.simulated(last ?? Self.beginning))
        }
    }

    private static let beginning = Moment(milliseconds: 0)

    /// The center's time.
    func now() -> Moment {
        state.withLock { state in
            switch state {
            case .machine(var time, let dayIsOpen):
                // Read inside the lock, so that readings come in their order.
                time.read(readMachine(), dayIsOpen: dayIsOpen)
                state = .machine(time, dayIsOpen: dayIsOpen)
                return time.now
            case .simulated(let moment):
                return moment
            }
        }
    }

    /// What the machine's wall clock claimed when the time was last asked for, if it is not believed.
    var doubted: Moment? {
        state.withLock { state in
            if case .machine(let time, _) = state { time.doubted } else { nil }
        }
    }

    /// Takes notice of whether the day is open: then time does not stand still for a wall clock that was set back.
    func note(dayIsOpen: Bool) {
        state.withLock { state in
            if case .machine(let time, _) = state { state = .machine(time, dayIsOpen: dayIsOpen) }
        }
    }

    /// Believes the machine's wall clock as it was last read.
    func confirm() {
        state.withLock { state in
            guard case .machine(var time, let dayIsOpen) = state else { return }
            time.confirm()
            state = .machine(time, dayIsOpen: dayIsOpen)
        }
    }

    /// Whether there has been any time yet; a simulated clock that was never set has none.
    var hasBegun: Bool {
        state.withLock { state in
            if case .simulated(let moment) = state { moment > Self.beginning } else { true }
        }
    }

    /// Sets a simulated clock; false when that is backwards or the clock is the machine's.
    func advance(to moment: Moment) -> Bool {
        state.withLock { state in
            guard case .simulated(let former) = state, moment >= former else { return false }
            state = .simulated(moment)
            return true
        }
    }

    /// The machine's wall clock, for what needs a date before there is a center, such as the time zone of its file.
    ///
    /// No earlier than 2026: an empty battery begins in 1970, when Vietnam was eight hours ahead of UTC.
    public static func machineNow(_ reading: SteadyTime.Reading = readMachine()) -> Moment {
        max(reading.wall, earliest)
    }

    private static let earliest = Day(number: 20_454).start(utcOffsetSeconds: 0)

    /// Both clocks of the machine; the monotonic one is the one that counts sleep, so that a night in which the machine
    /// was suspended is no leap of the wall clock.
    public static func readMachine() -> SteadyTime.Reading {
        SteadyTime.Reading(
            wall: Moment(milliseconds: milliseconds(of: CLOCK_REALTIME)),
            monotonicMilliseconds: milliseconds(of: CLOCK_BOOTTIME))
    }

    private static func milliseconds(of clock: clockid_t) -> Int64 {
        var time = timespec()
        let result = clock_gettime(clock, &time)
        precondition(result == 0, "every Linux has this clock")
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
