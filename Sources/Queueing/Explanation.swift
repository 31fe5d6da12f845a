/// Why a ticket is, was or is not yet called, and which others that concerns: a value without words.
public struct Explanation: Equatable, Sendable {
    /// How it stands with the ticket.
    public enum Standing: Equatable, Sendable {
        /// It waits, and at this counter, which serves, nobody comes before it.
        case next(counter: Int, cause: Cause)
        /// It waits, and at the counter that gets to it first so many come before it.
        ///
        /// `isServed` is false while no counter serves it: then it is the order in which that counter would call.
        case waiting(counter: Int, ahead: Int, isServed: Bool)
        /// It waits, and the center has no counter that could call it.
        case unserved(service: String)
        /// It had its turn at a counter at a moment; `state` is what has become of it since.
        case called(counter: Int, at: Moment, cause: Cause, state: TicketState)
        /// An officer called it out of order, for a reason.
        case calledOutOfOrder(counter: Int, at: Moment, reason: String, state: TicketState)
        /// It does not wait, and was never called.
        case gone(TicketState)
    }

    /// What gives a ticket its turn at a counter.
    public enum Cause: Equatable, Sendable {
        /// Nobody else waits for the counter.
        case alone
        /// It is its turn in the order in which numbers were taken; it was issued at this moment.
        case order(issuedAt: Moment)
        /// The same, though it came from another service.
        case transferred(issuedAt: Moment)
        /// It was sent to this very counter and has kept its place.
        case sentHere(issuedAt: Moment)
        /// It came back after a no-show; its place is later by its absence, rounded up to minutes.
        case returned(minutes: Int)
        /// The counter only helps with its service, and even with the handicap it is the earliest.
        case helped(service: String, minutes: Int)
        /// It has an appointment before its time, and nobody else has a turn.
        case beforeAppointment(at: Moment)
        /// It has something that lets it pass others who waited.
        case advantage(Advantage)
    }

    /// What lets a ticket pass others who came earlier.
    public enum Advantage: Equatable, Sendable {
        /// The head start of its priority class.
        case headStart(priority: String, minutes: Int)
        /// Its priority class is always ahead, inside the bound.
        case first(priority: String)
        /// Its priority class is ahead of everyone.
        case urgent(priority: String)
        /// So many priority calls in a row have passed its line: this turn is its own.
        case bound(calls: Int)
        /// It has an appointment, and its time has come.
        case appointment(at: Moment)
    }

    /// Why one ticket comes before another at a counter.
    public enum Precedence: Equatable, Sendable {
        /// It was issued earlier.
        case earlier(issuedAt: Moment)
        /// It was issued earlier and has kept its place when it was transferred.
        case transferred(issuedAt: Moment)
        /// It has something that lets it pass the other.
        case advantage(Advantage)
        /// The other returned after a no-show; its place is later by its absence, rounded up to minutes.
        case otherWasAbsent(minutes: Int)
        /// The other has an appointment, which is not due yet.
        case otherIsNotDue(at: Moment)
        /// The other has an appointment, which counts as come at a moment that is later.
        case otherCountsFrom(Moment, appointment: Moment)
        /// The counter only helps with the service of the other, which counts as come so much later.
        case otherIsHelped(service: String, minutes: Int)
        /// An officer called it out of order.
        case outOfOrder
    }

    /// Another ticket in the matter, and why the one that comes first does so.
    public struct Other: Equatable, Sendable {
        public let label: Label
        public let precedence: Precedence

        /// Another ticket and why the first of the two comes first.
        public init(label: Label, precedence: Precedence) {
            self.label = label
            self.precedence = precedence
        }
    }

    public let label: Label
    public let standing: Standing
    /// The other tickets in the matter, the first `Limits.explainedMax` of them.
    ///
    /// While others come before the ticket: these, in the order of their turns. When it is its turn, or was: those who
    /// might have expected to come before it and are passed, in the order of their places.
    public let others: [Other]
    /// How many there are in all.
    public let othersCount: Int

    /// An explanation of these contents; `others` are all there are, or the first of so many.
    public init(label: Label, standing: Standing, others: [Other] = [], othersCount: Int? = nil) {
        self.label = label
        self.standing = standing
        self.others = others
        self.othersCount = othersCount ?? others.count
    }

    /// Whether it is its turn, or was, so that the others are passed by the ticket and not the ticket by them.
    public var passesOthers: Bool {
        switch standing {
        case .next, .called, .calledOutOfOrder: true
        case .waiting, .unserved, .gone: false
        }
    }
}
