import Queueing
import Screens
import Testing

/// Every call is read, however fast they come and whatever becomes of the glass.
@Suite struct `the places of a display` {
    /// A stage with a clock, and what was seen on it.
    private struct Watched {
        var stage: Stage
        var now = Fixture.now
        /// Sequences in the order in which they were shown for the first time.
        var shown: [Int] = []
        /// Seconds without a break for which each call stood, the latest time.
        var stood: [Int: Int] = [:]
        var earlier: Set<Int> = []

        init(places: Int) { stage = Stage(places: places) }

        var standing: [Board.Call] { stage.places.compactMap { $0?.call } }

        mutating func settle() {
            shown += stage.advance().map(\.sequence)
            let present = Set(standing.map(\.sequence))
            for call in present.subtracting(earlier) { stood[call] = 0 }
            earlier = present
        }

        mutating func add(_ calls: [Board.Call]) {
            for call in calls { stage.add(call) }
            settle()
        }

        mutating func second() {
            for call in standing { stood[call.sequence, default: 0] += 1 }
            stage.pass(from: now, to: now.adding(seconds: 1))
            now = now.adding(seconds: 1)
            settle()
        }

        mutating func resize(_ places: Int) {
            stage.resize(to: places)
            settle()
        }
    }

    private func call(_ sequence: Int, _ number: Int? = nil, counter: Int = 1) -> Board.Call {
        Board.Call(
            sequence: sequence, label: Label(prefix: "A", number: number ?? sequence), counter: counter,
            calledAt: Fixture.now, recall: number != nil)
    }

    @Test(arguments: [1, 2, 4, 6])
    func `show thirty calls of one second in order, as fast as they can be read`(places: Int) {
        var hall = Watched(places: places)
        hall.add((1...30).map { call($0) })
        let turns = (30 + places - 1) / places
        for _ in 1..<((turns - 1) * Stage.readingSeconds) { hall.second() }
        #expect(hall.shown.count < 30)
        hall.second()
        #expect(hall.shown == Array(1...30))
        for _ in 1...Stage.readingSeconds { hall.second() }
        #expect(!hall.stage.isBusy)
        #expect(hall.stood.values.allSatisfy { $0 >= Stage.readingSeconds })
    }

    /// Bursts, pauses, calls again and glasses of other sizes in any order.
    @Test(arguments: 1...200)
    func `show every call once, in order, and long enough`(seed: UInt64) {
        var draws = Draws(seed: seed)
        var hall = Watched(places: 1 + draws.below(6))
        var calls: [Board.Call] = []
        /// Calls that a newer one of the same ticket took up while they waited, or stood unread.
        var taken: Set<Int> = []
        for _ in 0..<120 {
            switch draws.below(8) {
            case 0:
                let burst = (0..<draws.below(6)).map { _ in
                    let isAgain = !calls.isEmpty && draws.below(4) == 0
                    let number = isAgain ? calls[draws.below(calls.count)].label.number : nil
                    calls.append(call(calls.count + 1, number))
                    return calls[calls.count - 1]
                }
                for call in burst {
                    let unread =
                        hall.stage.upcoming
                        + hall.stage.places.compactMap { $0 }.filter { !$0.isRead }.map(\.call)
                    taken.formUnion(unread.filter { $0.label == call.label }.map(\.sequence))
                    hall.add([call])
                }
            case 1: hall.resize(1 + draws.below(6))
            default: hall.second()
            }
        }
        while hall.stage.isBusy { hall.second() }
        #expect(Set(hall.shown).count == hall.shown.count)
        #expect(Set(hall.shown).union(taken) == Set(calls.map(\.sequence)))
        for call in calls where !taken.contains(call.sequence) {
            #expect(hall.stood[call.sequence, default: 0] >= Stage.readingSeconds, "call \(call.sequence)")
        }
        // Who was called again while waiting comes at the turn of the first call, all others in their order.
        let plain = hall.shown.filter { sequence in
            !calls.contains { $0.sequence == sequence && $0.recall }
        }
        #expect(plain == plain.sorted())
    }

    @Test func `give a new call the place of the one that has stood longest`() {
        var hall = Watched(places: 2)
        hall.add([call(1)])
        hall.second()
        hall.add([call(2)])
        for _ in 1...Stage.readingSeconds { hall.second() }
        hall.add([call(3)])
        #expect(hall.standing.map(\.sequence) == [3, 2])
        hall.add([call(4)])
        #expect(hall.standing.map(\.sequence) == [3, 4])
        hall.add([call(5)])
        #expect(hall.stage.upcoming.map(\.sequence) == [5])
    }

    @Test func `keep a ticket that is called again where it stands, and it blinks anew`() {
        var hall = Watched(places: 2)
        hall.add([call(1), call(2)])
        for _ in 1...10 { hall.second() }
        #expect(!hall.stage.isMoving)
        hall.add([call(3, 1)])
        #expect(hall.standing.map(\.sequence) == [3, 2])
        #expect(hall.stage.places[0]?.isLit == true)
    }

    @Test func `show a ticket that is called again while it waits once, with its newest counter`() {
        var hall = Watched(places: 1)
        hall.add([call(1), call(2), call(3), call(4, 2, counter: 7)])
        for _ in 1...30 { hall.second() }
        #expect(hall.shown == [1, 4, 3])
    }

    @Test func `blink for some seconds and then stand still`() {
        var hall = Watched(places: 1)
        hall.add([call(1)])
        var lit: [Bool] = []
        for _ in 0..<Stage.blinkingSeconds {
            lit.append(hall.stage.places[0]?.isLit == true)
            hall.second()
        }
        #expect(lit == [true, false, true, false])
        #expect(hall.stage.places[0]?.isBlinking == false)
        #expect(hall.standing.map(\.sequence) == [1])
    }

    @Test func `fill with the newest calls of before, which give way at once`() {
        var hall = Watched(places: 3)
        hall.stage.fill(with: [call(1), call(2), call(3), call(4), call(5, 4)])
        #expect(hall.standing.map(\.sequence) == [5, 3, 2])
        #expect(!hall.stage.isMoving)
        hall.add([call(6), call(7)])
        #expect(hall.standing.map(\.sequence) == [5, 7, 6])
    }

    @Test func `light what is spoken, and let it in again where no new call waits`() {
        var hall = Watched(places: 1)
        hall.add([call(1), call(2)])
        hall.stage.light(call(2))
        #expect(hall.standing.map(\.sequence) == [1])
        for _ in 1...20 { hall.second() }
        #expect(hall.standing.map(\.sequence) == [2])
        hall.stage.light(call(1))
        #expect(hall.standing.map(\.sequence) == [1] && hall.stage.places[0]?.isLit == true)
        #expect(hall.shown == [1, 2])
    }

    @Test(arguments: [0, 1])
    func `keep so many calls waiting, and of more the latest`(more: Int) {
        var hall = Watched(places: 1)
        hall.add([call(1)])
        let count = Limits.stageWaitingMax + more
        hall.add((2...count + 1).map { call($0) })
        #expect(hall.stage.upcoming.map(\.sequence) == Array(2 + more...count + 1))
    }

    @Test func `show no more of those that wait when they are dismissed`() {
        var hall = Watched(places: 1)
        hall.add([call(1), call(2)])
        hall.stage.dismiss()
        for _ in 1...20 { hall.second() }
        #expect(hall.shown == [1])
    }

    @Test func `lose a call that its officer took back, read or not`() {
        var hall = Watched(places: 1)
        hall.add([call(1), call(2), call(3)])
        hall.stage.takeBack { $0.sequence < 3 }
        hall.settle()
        #expect(hall.standing.map(\.sequence) == [3])
    }

    @Test func `lose a call that is over, once it was read`() {
        var hall = Watched(places: 2)
        hall.add([call(1), call(2), call(3)])
        hall.stage.clear { $0.sequence != 2 }
        #expect(hall.standing.map(\.sequence) == [1, 2])
        for _ in 1...Stage.readingSeconds { hall.second() }
        #expect(hall.standing.map(\.sequence) == [3, 2])
        for _ in 1...Stage.readingSeconds { hall.second() }
        hall.stage.clear { $0.sequence != 2 }
        #expect(hall.standing.map(\.sequence) == [2])
    }

    @Test func `give a new call the place of a ticket that is served before that of one still awaited`() {
        var hall = Watched(places: 2)
        hall.add([call(1)])
        hall.second()
        hall.add([call(2)])
        hall.stage.served = [Label(prefix: "A", number: 2)]
        for _ in 1...Stage.readingSeconds { hall.second() }
        #expect(hall.stage.places.map { $0.map(hall.stage.isServed) } == [false, true])
        hall.add([call(3)])
        #expect(hall.standing.map(\.sequence) == [1, 3])
        for _ in 1...Stage.readingSeconds { hall.second() }
        hall.stage.served = [Label(prefix: "A", number: 3)]
        hall.resize(1)
        #expect(hall.standing.map(\.sequence) == [1])
    }
}
