import Queueing
import Simulation
import Testing

/// The arithmetic of a day, from a hand-made journal.
struct `the figures` {
    private let opening = Day(number: 20_000).start(utcOffsetSeconds: 0).adding(seconds: 8 * 3600)
    private let one = Label(prefix: "A", number: 1)
    private let two = Label(prefix: "A", number: 2)
    private let three = Label(prefix: "A", number: 3)
    private let four = Label(prefix: "B", number: 1)

    private func event(_ minute: Int, _ fact: Fact) -> Event {
        Event(at: opening.adding(seconds: minute * 60), fact: fact)
    }

    private func issued(_ label: Label, _ service: String = "mot") -> Fact {
        .ticketIssued(
            label: label, service: service, priority: nil, procedure: nil, language: nil, code: Erasable(""))
    }

    private var journal: [Event] {
        [
            event(0, issued(one)), event(5, .ticketCalled(label: one, counter: 1, reason: nil)),
            event(6, .ticketStarted(label: one, counter: 1)), event(10, issued(two)),
            event(16, .ticketFinished(label: one, counter: 1)),
            event(17, .ticketRated(label: one, counter: 1, level: "kem", reasons: ["cho"], comment: nil)),
            event(25, .ticketCalled(label: two, counter: 1, reason: "hẹn")),
            event(26, .ticketRecalled(label: two, counter: 1)),
            event(27, .ticketMissed(label: two, counter: 1)),
            event(31, issued(three)), event(32, issued(four, "hai")),
            event(40, .ticketReturned(label: two, counter: 1)),
            event(41, .ticketCalled(label: two, counter: 1, reason: nil)),
            event(42, .ticketStarted(label: two, counter: 1)),
            event(50, .ticketCancelled(label: three, counter: nil, reason: nil)),
            event(60, .ticketExpired(label: four)),
            event(60, .ticketFinishedByClosing(label: two, counter: 1)), event(60, .dayClosed),
        ]
    }

    @Test func `count every ticket by how it ended`() {
        let figures = DayFigures(journal)
        #expect(
            figures.figures == [
                "issued": 4, "served": 2, "servedByClosing": 1, "noShow": 0, "cancelled": 1, "expired": 1,
                "stillOpen": 0, "rated": 1, "level kem": 1,
            ])
        #expect(figures.calls == 3)
        #expect(figures.callsOutOfOrder == 1)
        #expect(figures.recalls == 1)
        #expect(figures.returns == 1)
        #expect(figures.reasons == ["cho": 1])
        #expect(figures.oddities == [])
        #expect(Reconciliation.contradictions(figures.figures) == [])
    }

    @Test func `count waiting to the first call and serving by officers only`() {
        let figures = DayFigures(journal)
        #expect(figures.waiting == Spread([300, 900]))
        #expect(figures.serving == Spread([600]))
        let hours = opening.adding(seconds: 120)..<opening.adding(seconds: 900)
        #expect(figures.waiting(within: [hours]) == Spread([180, 300]))
        let halves = HalfHour.all(of: figures, utcOffsetSeconds: 0)
        #expect(halves.map(\.from) == ["08:00", "08:30"])
        #expect(halves.map(\.visitors) == [2, 2])
        #expect(halves.map(\.meanWaitingSeconds) == [600, 0])
    }

    @Test(arguments: [
        ([], [0, 0, 0, 0, 0]), ([7], [1, 7, 7, 7, 7]), ([4, 1], [2, 3, 2, 4, 4]),
        ([3, 1, 2], [3, 2, 2, 3, 3]), (Array(1...10), [10, 6, 5, 9, 10]),
        (Array(1...11), [11, 6, 6, 10, 11]),
    ])
    func `spread as statistics say`(seconds: [Int], expected: [Int]) {
        let spread = Spread(seconds)
        #expect(
            [
                spread.count, spread.meanSeconds, spread.medianSeconds, spread.ninetyPercentSeconds,
                spread.longestSeconds,
            ] == expected)
    }

    @Test func `find a gap in a series, a second issue and an unknown ticket`() {
        let gap = DayFigures([event(0, issued(one)), event(1, issued(three))])
        #expect(gap.numberMistakes == ["series A does not count from 1 to 2: [1, 3]"])
        #expect(DayFigures([event(0, issued(one)), event(1, issued(one))]).oddities.count == 1)
        #expect(DayFigures([event(0, .ticketExpired(label: one))]).oddities.count == 1)
        #expect(DayFigures(journal).numberMistakes == [])
    }
}

/// The comparison of several accounts of one day.
struct `the reconciliation` {
    @Test func `names every figure on which accounts differ, with who says what`() {
        let found = Reconciliation.mismatches([
            ("tally", ["issued": 3, "served": 2, "level kem": 1]), ("journal", ["issued": 3, "served": 1]),
            ("status", ["issued": 3]), ("report", ["issued": 3, "level tot": 1]),
        ])
        #expect(
            found == [
                "level kem: tally 1, report 0", "level tot: tally 0, report 1",
                "served: tally 2, journal 1",
            ])
    }

    @Test func `sees tickets that did not end, and more ratings than services`() {
        #expect(
            Reconciliation.contradictions(["issued": 3, "served": 1, "stillOpen": 2, "rated": 2]) == [
                "issued is 3, and 1 ended", "2 are still open", "rated is 2, served only 1",
            ])
    }
}
