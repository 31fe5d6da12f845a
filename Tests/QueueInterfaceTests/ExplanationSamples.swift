import Queueing

/// One explanation of every kind.
enum ExplanationSamples {
    /// Every standing, every cause of a turn and every precedence.
    static let all: [Explanation] = standings + causes + precedences

    /// Monday 2026-11-23T07:41:00+07:00.
    static let at = Moment(milliseconds: 1_795_394_460_000)
    static let label = Label(prefix: "A", number: 15)
    private static let other = Label(prefix: "A", number: 7)

    private static let standings =
        Array(sequence(first: .next(counter: 1, cause: .alone), next: next)).map {
            Explanation(label: label, standing: $0)
        } + TicketState.allCases.map { Explanation(label: label, standing: .gone($0)) }

    private static let causes =
        (sequence(first: Explanation.Cause.alone, next: next) + advantages.map { .advantage($0) })
        .flatMap { cause in
            [
                Explanation(label: label, standing: .next(counter: 1, cause: cause)),
                Explanation(
                    label: label, standing: .called(counter: 1, at: at, cause: cause, state: .parked)),
            ]
        }

    private static let precedences =
        (sequence(first: .earlier(issuedAt: at), next: next)
        + advantages.map { .advantage($0) }).flatMap { precedence in
            [
                Explanation.Standing.waiting(counter: 1, ahead: 1, isServed: true),
                .next(counter: 1, cause: .alone),
            ]
            .map {
                Explanation(label: label, standing: $0, others: [.init(label: other, precedence: precedence)])
            }
        }

    private static let advantages = Array(
        sequence(first: Explanation.Advantage.headStart(priority: "cao-tuoi", minutes: 15), next: next))

    /// The sample after another; a new case does not compile until it has its place here.
    private static func next(after standing: Explanation.Standing) -> Explanation.Standing? {
        switch standing {
        case .next: .waiting(counter: 1, ahead: 3, isServed: true)
        case .waiting(_, _, true): .waiting(counter: 1, ahead: 3, isServed: false)
        case .waiting: .unserved(service: "ho-tich")
        case .unserved: .called(counter: 1, at: at, cause: .alone, state: .finished)
        case .called: .calledOutOfOrder(counter: 1, at: at, reason: "bổ sung hồ sơ", state: .noShow)
        case .calledOutOfOrder: .gone(.cancelled)
        case .gone: nil
        }
    }

    private static func next(after cause: Explanation.Cause) -> Explanation.Cause? {
        switch cause {
        case .alone: .order(issuedAt: at)
        case .order: .transferred(issuedAt: at)
        case .transferred: .sentHere(issuedAt: at)
        case .sentHere: .returned(minutes: 5)
        case .returned: .helped(service: "ho-tich", minutes: 20)
        case .helped: .beforeAppointment(at: at)
        case .beforeAppointment, .advantage: nil
        }
    }

    private static func next(after precedence: Explanation.Precedence) -> Explanation.Precedence? {
        switch precedence {
        case .earlier: .transferred(issuedAt: at)
        case .transferred: .otherWasAbsent(minutes: 5)
        case .otherWasAbsent: .otherIsNotDue(at: at)
        case .otherIsNotDue: .otherCountsFrom(at, appointment: at)
        case .otherCountsFrom: .otherIsHelped(service: "ho-tich", minutes: 20)
        case .otherIsHelped: .outOfOrder
        case .outOfOrder, .advantage: nil
        }
    }

    private static func next(after advantage: Explanation.Advantage) -> Explanation.Advantage? {
        switch advantage {
        case .headStart: .first(priority: "cao-tuoi")
        case .first: .urgent(priority: "gap")
        case .urgent: .bound(calls: 3)
        case .bound: .appointment(at: at)
        case .appointment: nil
        }
    }
}
