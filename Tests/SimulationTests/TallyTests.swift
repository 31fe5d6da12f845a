import Queueing
import Simulation
import Testing

/// The simulation's own model of the hall.
struct `the tally` {
    private let one = Label(prefix: "A", number: 1)
    private let two = Label(prefix: "A", number: 2)
    private let desk = Counter(number: 1, name: ["vi": "Quầy 1"], services: ["mot"], backup: ["hai"])

    @Test func `follows a ticket to its end without complaint`() {
        var tally = Tally()
        tally.issued(one, for: "mot")
        #expect(tally.callable(at: desk).map(\.label) == [one])
        tally.reached(.called, one, at: 1, answered: .called)
        tally.reached(.serving, one, at: 1, answered: .serving)
        tally.reached(.finished, one, at: 1, answered: .finished)
        tally.rated(one, "tot")
        #expect(tally.complaints == [])
        #expect(tally.figures["served"] == 1)
        #expect(tally.figures["level tot"] == 1)
    }

    @Test func `complains about what no ticket does`() {
        var tally = Tally()
        tally.issued(one, for: "mot")
        tally.issued(one, for: "mot")
        tally.reached(.serving, one, at: 1, answered: .waiting)
        tally.reached(.called, two, answered: .called)
        #expect(
            tally.complaints == [
                "A001 was issued twice", "A001 should be serving and is waiting",
                "A001 became serving while it was waiting", "A002 was never issued",
            ])
    }

    @Test func `complains about a counter with two tickets`() {
        var tally = Tally()
        tally.issued(one, for: "mot")
        tally.issued(two, for: "mot")
        tally.reached(.called, one, at: 1, answered: .called)
        tally.reached(.called, two, at: 1, answered: .called)
        #expect(tally.complaints == ["counter 1 called A002 while it held A001"])
    }

    @Test func `lets a sent ticket wait for its counter until that stops serving`() {
        var tally = Tally()
        tally.issued(one, for: "mot")
        tally.reached(.called, one, at: 1, answered: .called)
        tally.reached(.waiting, one, at: 1, answered: .waiting)
        tally.sent(one, to: nil, counter: 9)
        #expect(tally.callable(at: desk).isEmpty)
        tally.stoppedServing(9)
        #expect(tally.callable(at: desk).map(\.label) == [one])
        tally.sent(one, to: "ba", counter: nil)
        #expect(tally.callable(at: desk).isEmpty)
        #expect(tally.complaints == [])
    }

    @Test func `ends everything when the day closes`() {
        var tally = Tally()
        tally.issued(one, for: "mot")
        tally.issued(two, for: "mot")
        tally.reached(.called, one, at: 1, answered: .called)
        tally.reached(.serving, one, at: 1, answered: .serving)
        tally.closed()
        #expect(tally.figures["servedByClosing"] == 1)
        #expect(tally.figures["expired"] == 1)
        #expect(tally.figures["stillOpen"] == 0)
        #expect(Reconciliation.contradictions(tally.figures) == [])
    }
}
