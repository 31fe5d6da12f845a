import Glibc
public import Queueing

/// What a station cannot know by itself: the time, how long something takes, and chance.
///
/// All of it goes through here, so that a test runs without waiting.
public struct StationClock: Sendable {
    /// Why a station lets time pass, and how many milliseconds.
    public enum Pause: Equatable, Sendable {
        /// Before it tries again what failed.
        case beforeTrying(milliseconds: Int)
        /// At most so long for an answer.
        case untilGivingUp(milliseconds: Int)
        /// Between two looks at what changes without news.
        case betweenLooks(milliseconds: Int)

        /// How long it lasts.
        public var milliseconds: Int {
            switch self {
            case .beforeTrying(let milliseconds), .untilGivingUp(let milliseconds),
                .betweenLooks(let milliseconds):
                milliseconds
            }
        }
    }

    /// The time now.
    public var now: @Sendable () -> Moment
    /// Returns when the pause is over or the task is cancelled.
    public var wait: @Sendable (Pause) async -> Void
    /// A number from 0 up to but not including 1.
    public var chance: @Sendable () -> Double

    /// A clock of these.
    public init(
        now: @escaping @Sendable () -> Moment, wait: @escaping @Sendable (Pause) async -> Void,
        chance: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.wait = wait
        self.chance = chance
    }

    /// The clock of the machine as it was at first, and from then on its count of the time that passed: whoever sets the
    /// machine's clock changes nothing.
    public static let machine = {
        let origin = read(CLOCK_REALTIME) - read(CLOCK_BOOTTIME)
        return StationClock(
            now: { Moment(milliseconds: origin + read(CLOCK_BOOTTIME)) },
            wait: { pause in
                // A cancelled pause is over, and that is all its caller has to know.
                try? await Task.sleep(for: .milliseconds(pause.milliseconds))
            },
            chance: { Double.random(in: 0..<1) })
    }()

    /// A clock of the system in milliseconds.
    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// What a task gives before a pause is over; nil when it takes longer, and it is cancelled then.
    @discardableResult
    func within<Answer: Sendable>(
        _ pause: Pause, _ task: @escaping @Sendable () async -> Answer
    ) async -> Answer? {
        await withTaskGroup(of: Answer?.self) { group in
            group.addTask { await task() }
            group.addTask {
                await wait(pause)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
