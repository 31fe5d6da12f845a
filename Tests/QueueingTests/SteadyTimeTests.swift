import Queueing
import Testing

/// What becomes of a wall clock that is set, leaps or creeps.
struct `the time of the center` {
    private static let minute: Int64 = 60_000
    private static let hour = 60 * minute
    private static let day = 24 * hour

    /// A machine whose monotonic clock starts at 0 and whose wall clock starts at 2026-11-23T01:00:00Z.
    private struct Machine {
        static let start = Moment(milliseconds: 1_795_395_600_000)

        var monotonic: Int64 = 0
        /// How far the wall clock has been set forward.
        var error: Int64 = 0
        var dayIsOpen = true
        var time: SteadyTime

        init(wallAfterLast milliseconds: Int64? = nil, inDoubt: Bool = false) {
            let last = milliseconds.map { Moment(milliseconds: Self.start.milliseconds - $0) }
            time = SteadyTime(
                .init(wall: Self.start, monotonicMilliseconds: 0), notBefore: last, inDoubt: inDoubt)
        }

        /// Lets both clocks run, after the wall clock was set by so much, and reads them.
        mutating func run(_ milliseconds: Int64, settingWall by: Int64 = 0) {
            monotonic += milliseconds
            error += by
            time.read(
                .init(
                    wall: Moment(milliseconds: Self.start.milliseconds + monotonic + error),
                    monotonicMilliseconds: monotonic),
                dayIsOpen: dayIsOpen)
        }

        /// Milliseconds of the center's time since the start.
        var told: Int64 { time.now.millisecondsSince(Self.start) }
        var isInDoubt: Bool { time.doubted != nil }
    }

    @Test(arguments: [
        (by: 10 * minute, told: 11 * minute, isInDoubt: false),
        (by: 10 * minute + 1, told: minute, isInDoubt: true),
        (by: -10 * minute, told: minute / 2, isInDoubt: false),
        (by: -10 * minute - 1, told: minute, isInDoubt: true),
        (by: 0, told: minute, isInDoubt: false),
    ])
    func `follows a wall clock that was set by ten minutes, and none that was set by more`(
        by: Int64, told: Int64, isInDoubt: Bool
    ) {
        var machine = Machine()
        machine.run(Self.minute, settingWall: by)
        #expect(machine.told == told)
        #expect(machine.isInDoubt == isInDoubt)
    }

    @Test(arguments: [
        (after: day, told: 0, isInDoubt: false),
        (after: 0, told: 0, isInDoubt: false),
        (after: -10 * minute, told: 10 * minute, isInDoubt: false),
        (after: -10 * minute - 1, told: 10 * minute + 1, isInDoubt: true),
        // An empty battery: the wall clock begins in 1970 again.
        (after: -1_795_395_600_000, told: 1_795_395_600_000, isInDoubt: true),
    ])
    func `starts at the wall clock, but not before the last recorded moment`(
        after: Int64, told: Int64, isInDoubt: Bool
    ) {
        let machine = Machine(wallAfterLast: after)
        #expect(machine.told == told)
        #expect(machine.isInDoubt == isInDoubt)
    }

    @Test func `believes every wall clock before anything was recorded`() {
        let machine = Machine()
        #expect(machine.told == 0)
        #expect(!machine.isInDoubt)
    }

    @Test func `goes on with the monotonic clock while it doubts, and says what the wall clock claims`() {
        var machine = Machine()
        machine.run(Self.minute, settingWall: Self.hour)
        machine.run(Self.minute)
        #expect(machine.told == 2 * Self.minute)
        #expect(machine.time.doubted == Machine.start.adding(seconds: 62 * 60))
    }

    @Test func `takes a night of sleep for what it was`() {
        var machine = Machine()
        machine.run(14 * Self.hour)
        #expect(machine.told == 14 * Self.hour)
        #expect(!machine.isInDoubt)
    }

    @Test(arguments: [
        (step: 9 * minute, steps: 1, isInDoubt: false), (step: 9 * minute, steps: 2, isInDoubt: true),
        (step: 1000, steps: 600, isInDoubt: false), (step: 1000, steps: 601, isInDoubt: true),
        (step: -1000, steps: 600, isInDoubt: false), (step: -1000, steps: 601, isInDoubt: true),
    ])
    func `is not led astray in small steps`(step: Int64, steps: Int, isInDoubt: Bool) {
        var machine = Machine()
        for _ in 0..<steps { machine.run(1000, settingWall: step) }
        #expect(machine.isInDoubt == isInDoubt)
    }

    @Test func `follows small steps again in the next hour`() {
        var machine = Machine()
        machine.run(Self.minute, settingWall: 9 * Self.minute)
        machine.run(58 * Self.minute, settingWall: Self.minute)
        #expect(!machine.isInDoubt)
        machine.run(Self.minute, settingWall: 9 * Self.minute)
        #expect(!machine.isInDoubt)
        #expect(machine.told == 79 * Self.minute)
    }

    @Test func `believes a wall clock again that was set right for a minute`() {
        var machine = Machine()
        machine.run(Self.minute, settingWall: Self.hour)
        machine.run(Self.minute, settingWall: -Self.hour + 1000)
        #expect(machine.isInDoubt)
        machine.run(Self.minute - 1)
        #expect(machine.isInDoubt)
        machine.run(1)
        #expect(!machine.isInDoubt)
        #expect(machine.told == 3 * Self.minute + 1000)
    }

    @Test func `doubts a clock that leaps to and fro all the while`() {
        var machine = Machine()
        for _ in 1...100 {
            machine.run(30_000, settingWall: Self.hour)
            #expect(machine.isInDoubt)
            machine.run(30_000, settingWall: -Self.hour)
            #expect(machine.isInDoubt)
        }
        #expect(machine.told == 100 * Self.minute)
    }

    @Test func `goes on from the wall clock that somebody confirms`() {
        var machine = Machine()
        machine.run(Self.minute, settingWall: Self.hour)
        machine.time.confirm()
        #expect(!machine.isInDoubt)
        #expect(machine.told == 61 * Self.minute)
        machine.run(Self.minute)
        #expect(machine.told == 62 * Self.minute)
    }

    @Test func `is not changed by a confirmation that nobody needs`() {
        var machine = Machine()
        machine.run(Self.minute)
        let before = machine.time
        machine.time.confirm()
        #expect(machine.time == before)
    }

    @Test func `doubts a second leap after a confirmed one`() {
        var machine = Machine()
        machine.run(Self.minute, settingWall: Self.hour)
        machine.time.confirm()
        machine.run(Self.minute, settingWall: Self.hour)
        #expect(machine.isInDoubt)
        #expect(machine.told == 62 * Self.minute)
    }

    @Test func `runs on at full speed through the open day after a clock was confirmed that is hours back`() {
        var machine = Machine()
        machine.run(Self.minute, settingWall: -7 * Self.hour)
        machine.time.confirm()
        #expect(machine.told == Self.minute)
        for _ in 1...8 { machine.run(Self.hour) }
        #expect(machine.told == 8 * Self.hour + Self.minute)
        #expect(!machine.isInDoubt)
    }

    @Test func `stands still through the night after that, until the wall clock has come up`() {
        var machine = Machine()
        machine.run(Self.minute, settingWall: -7 * Self.hour)
        machine.time.confirm()
        machine.dayIsOpen = false
        for _ in 1...6 { machine.run(Self.hour) }
        #expect(machine.told == Self.minute)
        for _ in 1...8 { machine.run(Self.hour) }
        #expect(machine.told == machine.monotonic + machine.error)
    }

    @Test func `runs at half speed through the last ten minutes it is ahead`() {
        var machine = Machine()
        machine.run(0, settingWall: -10 * Self.minute)
        var told: [Int64] = []
        for _ in 1...4 {
            machine.run(5 * Self.minute)
            told.append(machine.told)
        }
        #expect(told == [2.5, 5, 7.5, 10].map { Int64($0 * Double(Self.minute)) })
        machine.run(Self.minute)
        #expect(machine.told == 11 * Self.minute)
    }

    @Test func `keeps its doubt over a restart, however long the machine was off`() {
        var machine = Machine(wallAfterLast: Self.day, inDoubt: true)
        #expect(machine.told == -Self.day)
        #expect(machine.isInDoubt)
        machine.run(2 * Self.minute)
        #expect(machine.isInDoubt)
        #expect(machine.told == -Self.day + 2 * Self.minute)
    }

    @Test func `ends a doubt after a restart when the wall clock agrees for a minute`() {
        var machine = Machine(wallAfterLast: 5 * Self.minute, inDoubt: true)
        #expect(machine.isInDoubt)
        machine.run(0)
        machine.run(Self.minute)
        #expect(!machine.isInDoubt)
        #expect(machine.told == Self.minute)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `never runs backwards, whatever the wall clock does`(seed: UInt64) {
        var random = seed
        func draw(_ bound: Int64) -> Int64 {
            // Knuth's linear congruential generator.
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(random >> 33) % bound
        }
        var machine = Machine()
        var former = machine.told
        for _ in 1...2000 {
            machine.dayIsOpen = draw(2) == 0
            let size = draw(4) == 0 ? Self.day : 20 * Self.minute
            machine.run(draw(5 * Self.minute), settingWall: draw(3) == 0 ? draw(2 * size) - size : 0)
            if draw(20) == 0 { machine.time.confirm() }
            #expect(machine.told >= former, "seed \(seed)")
            former = machine.told
        }
    }
}
