import Queueing
import Testing

/// Which calls are said again, and how long.
@Suite struct `the calls to be said again` {
    private static let now = Moment(milliseconds: 1_795_400_000_000)

    private func call(_ sequence: Int, _ number: Int, counter: Int) -> Board.Call {
        Board.Call(
            sequence: sequence, label: Label(prefix: "A", number: number), counter: counter,
            calledAt: Self.now, recall: false)
    }

    /// A board on which these counters hold these tickets.
    private func board(_ desks: [(counter: Int, number: Int, isServing: Bool)]) -> Board {
        Board(
            center: "", asOf: Self.now, calls: [], waiting: [], notices: [],
            desks: desks.map {
                Board.Desk(
                    counter: $0.counter, state: .open, label: Label(prefix: "A", number: $0.number),
                    isServing: $0.isServing)
            })
    }

    @Test func `come in the order of their first saying, each as often as is left`() {
        var repeats = Repeats()
        let calls = [call(1, 1, counter: 1), call(2, 2, counter: 2)]
        repeats.add(calls[0], rounds: 2)
        repeats.add(calls[1], rounds: 1)
        var said: [Int] = []
        while let next = repeats.first {
            said.append(next.sequence)
            repeats.finish(next)
        }
        #expect(said == [1, 1, 2])
    }

    @Test func `are none where a call is said once`() {
        var repeats = Repeats()
        repeats.add(call(1, 1, counter: 1), rounds: 0)
        #expect(repeats.first == nil)
    }

    @Test(arguments: [(1, false, true), (1, true, false), (2, false, false)])
    func `are those whose ticket is called and not yet served`(number: Int, isServing: Bool, stays: Bool) {
        var repeats = Repeats()
        repeats.add(call(1, 1, counter: 5), rounds: 1)
        repeats.keep(calledOn: board([(5, number, isServing)]))
        #expect((repeats.first != nil) == stays)
    }

    @Test func `are the newest of a ticket and of a counter`() {
        var repeats = Repeats()
        repeats.add(call(1, 1, counter: 1), rounds: 1)
        repeats.add(call(2, 1, counter: 2), rounds: 1)
        repeats.add(call(3, 3, counter: 2), rounds: 1)
        #expect(repeats.first?.sequence == 3)
        repeats.finish(call(3, 3, counter: 2))
        #expect(repeats.first == nil)
    }
}
