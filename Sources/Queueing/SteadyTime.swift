/// The center's time, made from two clocks of its machine: the wall clock, which people and the network may set, and
/// the monotonic clock, which only runs.
///
/// Time never runs backwards, and five rules say what becomes of the wall clock:
/// - **Believed.** A wall clock within `jumpMillisecondsMax` of where the monotonic clock expects it is followed. So is
///   every wall clock at the start that is not further behind the last recorded moment: the machine was off.
/// - **Doubted.** One further away, forwards or backwards, is not believed: time goes on with the monotonic clock from
///   the last believed moment, at the start from the last recorded one.
/// - **No creeping.** Small steps are followed by `jumpMillisecondsMax` in all within an hour of the monotonic clock,
///   counted anew every hour; the step beyond is doubted.
/// - **The end of a doubt.** Somebody confirms, or the wall clock is back within `jumpMillisecondsMax` of this time and
///   stays there for `agreementMillisecondsMin`. A restart ends no doubt.
/// - **Ahead.** After a step back that is believed or confirmed, time is ahead of the wall clock, and must neither turn
///   round nor stand still before people who wait. While the day is open and it is ahead by no more than
///   `jumpMillisecondsMax` it runs at half speed; further ahead it runs at full speed, so that every waiting and serving
///   time stays true. While the day is closed it stands still. So a clock that was hours ahead is right again after a
///   night or two.
public struct SteadyTime: Equatable, Sendable {
    /// How far the wall clock may be off what is expected and is still believed: ten minutes.
    public static let jumpMillisecondsMax: Int64 = 600_000
    /// For how long small steps of the wall clock are added up: an hour.
    public static let creepMilliseconds: Int64 = 3_600_000
    /// How long a doubted wall clock must agree before it is believed again: a minute, so that a clock that leaps to and
    /// fro is doubted once and not at every leap.
    public static let agreementMillisecondsMin: Int64 = 60_000

    /// What the two clocks said at one instant.
    public struct Reading: Equatable, Sendable {
        public var wall: Moment
        /// Milliseconds since some fixed point, sleep of the machine included; they never become fewer.
        public var monotonicMilliseconds: Int64

        /// What the clocks said.
        public init(wall: Moment, monotonicMilliseconds: Int64) {
            self.wall = wall
            self.monotonicMilliseconds = monotonicMilliseconds
        }

        /// Where the wall clock stands against the monotonic one.
        var offset: Int64 { wall.milliseconds - monotonicMilliseconds }
    }

    /// The time to use.
    public private(set) var now: Moment
    /// What the wall clock claims while it is not believed.
    public private(set) var doubted: Moment?

    private var latest: Reading
    /// Where a believed wall clock stands against the monotonic one.
    private var believedOffset: Int64
    /// The believed offset at the beginning of the hour in which small steps are added up.
    private var hourOffset: Int64
    private var hourBegan: Int64
    /// Since when a doubted wall clock has agreed, on the monotonic clock.
    private var agreesSince: Int64?

    /// Time from a first reading on.
    ///
    /// - `last`: the last recorded moment; nil when nothing was recorded yet, and then every wall clock is believed.
    /// - `inDoubt`: the wall clock was doubted when the last moment was recorded, and still is.
    public init(_ reading: Reading, notBefore last: Moment?, inDoubt: Bool = false) {
        let floor = last ?? reading.wall
        let isBelieved = !inDoubt && floor.millisecondsSince(reading.wall) <= Self.jumpMillisecondsMax
        now = max(floor, isBelieved ? reading.wall : floor)
        doubted = isBelieved ? nil : reading.wall
        latest = reading
        believedOffset =
            isBelieved ? reading.offset : floor.milliseconds - reading.monotonicMilliseconds
        hourOffset = believedOffset
        hourBegan = reading.monotonicMilliseconds
    }

    /// Goes on to a later reading.
    public mutating func read(_ reading: Reading, dayIsOpen: Bool) {
        let passed = max(0, reading.monotonicMilliseconds - latest.monotonicMilliseconds)
        latest = reading
        judge(reading)
        let target = reading.monotonicMilliseconds + believedOffset
        let ahead = now.milliseconds + passed - target
        let steady: Int64 =
            if ahead <= 0 || !dayIsOpen { 0 } else if ahead <= Self.jumpMillisecondsMax {
                passed / 2
            } else {
                passed
            }
        now = Moment(milliseconds: max(target, now.milliseconds + steady))
    }

    /// Somebody has said that the wall clock is right, as it was last read; without a doubt this changes nothing.
    public mutating func confirm() {
        guard doubted != nil else { return }
        believe(latest.offset)
        hourOffset = latest.offset
        hourBegan = latest.monotonicMilliseconds
        now = max(now, latest.wall)
    }

    /// Believes or doubts the wall clock.
    private mutating func judge(_ reading: Reading) {
        let monotonic = reading.monotonicMilliseconds
        if monotonic - hourBegan >= Self.creepMilliseconds {
            hourOffset = believedOffset
            hourBegan = monotonic
        }
        let agrees = [believedOffset, hourOffset].allSatisfy {
            abs(reading.offset - $0) <= Self.jumpMillisecondsMax
        }
        guard agrees else {
            doubted = reading.wall
            agreesSince = nil
            return
        }
        if doubted == nil { return believe(reading.offset) }
        let since = agreesSince ?? monotonic
        agreesSince = since
        if monotonic - since >= Self.agreementMillisecondsMin {
            believe(reading.offset)
        } else {
            doubted = reading.wall
        }
    }

    private mutating func believe(_ offset: Int64) {
        believedOffset = offset
        doubted = nil
        agreesSince = nil
    }
}
