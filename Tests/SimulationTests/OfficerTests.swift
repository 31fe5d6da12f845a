import Queueing
import Simulation
import Testing

/// What an officer does next.
struct `an officer` {
    private let label = Label(prefix: "A", number: 1)
    private let rest = Shift.Rest(at: Moment(milliseconds: 0), seconds: 600, reason: "Nghỉ giải lao")

    /// The answer to a question that changes the officer; an expectation itself may not.
    private func asking<Answer>(_ officer: inout Officer, _ question: (inout Officer) -> Answer) -> Answer {
        question(&officer)
    }

    @Test func `calls, starts and is free again`() {
        var officer = Officer()
        #expect(!officer.isThere)
        officer.began()
        #expect(asking(&officer) { $0.summon() })
        #expect(!asking(&officer) { $0.summon() })
        officer.called(label)
        #expect(officer.ticket == label)
        officer.recalled()
        #expect(officer.state == .calling(label, recalls: 1))
        officer.started()
        #expect(officer.state == .serving(label))
        #expect(asking(&officer) { $0.becameFree() } == .call)
        #expect(officer.ticket == nil)
    }

    @Test func `rests at once when free, and after the ticket in hand when not`() {
        var officer = Officer()
        officer.began()
        #expect(asking(&officer) { $0.wantsRest(rest) })
        officer.called(label)
        #expect(!asking(&officer) { $0.wantsRest(rest) })
        #expect(asking(&officer) { $0.becameFree() } == .rest(rest))
        #expect(asking(&officer) { $0.becameFree() } == .call)
    }

    @Test func `leaves rather than rests when the shift ends with a ticket in hand`() {
        var officer = Officer()
        officer.began()
        officer.called(label)
        _ = officer.wantsRest(rest)
        #expect(!asking(&officer) { $0.wantsToLeave() })
        #expect(asking(&officer) { $0.becameFree() } == .leave)
        officer.left()
        #expect(!officer.isThere)
        #expect(!asking(&officer) { $0.wantsToLeave() })
    }

    @Test func `leaves at once when free or resting`() {
        var officer = Officer()
        officer.began()
        #expect(asking(&officer) { $0.wantsToLeave() })
        officer.paused(until: nil)
        #expect(asking(&officer) { $0.wantsToLeave() })
        #expect(!asking(&officer) { $0.summon() })
    }
}
