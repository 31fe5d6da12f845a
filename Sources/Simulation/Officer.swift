public import Queueing

/// What an officer at a counter is doing, and what the officer does when the hands are free.
///
/// Pure: the driver tells what happened and asks what comes next.
public struct Officer: Equatable, Sendable {
    /// What the officer is doing.
    public enum State: Equatable, Sendable {
        /// Nobody is signed in at the counter.
        case away
        /// Has no ticket; `summoned` when the next call is already on its way.
        case free(summoned: Bool)
        /// Has called a ticket and waits for its holder.
        case calling(Label, recalls: Int)
        /// Serves the holder of a ticket.
        case serving(Label)
        /// Rests; until a moment, or over the break between two shifts.
        case paused(until: Moment?)
    }

    /// What an officer does who has just become free.
    public enum Next: Equatable, Sendable {
        /// Calls who is next.
        case call
        /// Pauses, as was wished before.
        case rest(Shift.Rest)
        /// Goes home, or to lunch.
        case leave
    }

    /// What the officer is doing now.
    public private(set) var state = State.away
    private var restDue: Shift.Rest?
    private var isLeaveDue = false

    /// An officer who is not there yet.
    public init() {}

    /// Whether the officer has a ticket in hand.
    public var isBusy: Bool {
        switch state {
        case .calling, .serving: true
        case .away, .free, .paused: false
        }
    }

    /// Whether somebody is signed in at the counter.
    public var isThere: Bool { state != .away }

    /// The ticket in hand.
    public var ticket: Label? {
        switch state {
        case .calling(let label, _), .serving(let label): label
        case .away, .free, .paused: nil
        }
    }

    /// Signed in, or back from a rest; what was due before is forgotten.
    public mutating func began() {
        precondition(!isBusy, "an officer who begins has no ticket")
        state = .free(summoned: false)
        restDue = nil
        isLeaveDue = false
    }

    /// Is going to press "next"; false when that is so already or the hands are not free.
    public mutating func summon() -> Bool {
        guard state == .free(summoned: false) else { return false }
        state = .free(summoned: true)
        return true
    }

    /// Pressed "next" and nobody waited.
    public mutating func foundNobody() {
        state = .free(summoned: false)
    }

    /// A ticket was called.
    public mutating func called(_ label: Label) {
        precondition(!isBusy, "an officer calls one ticket at a time")
        state = .calling(label, recalls: 0)
    }

    /// The ticket in hand was called again.
    public mutating func recalled() {
        guard case .calling(let label, let recalls) = state else { return }
        state = .calling(label, recalls: recalls + 1)
    }

    /// Its holder has come.
    public mutating func started() {
        guard case .calling(let label, _) = state else { return }
        state = .serving(label)
    }

    /// The ticket is out of hand.
    public mutating func becameFree() -> Next {
        state = .free(summoned: false)
        if isLeaveDue { return .leave }
        if let rest = restDue {
            restDue = nil
            return .rest(rest)
        }
        return .call
    }

    /// Would like to rest: now when free, else as soon as the ticket is out of hand.
    public mutating func wantsRest(_ rest: Shift.Rest) -> Bool {
        if case .free = state { return true }
        if isBusy { restDue = rest }
        return false
    }

    /// The shift is over: leaves now unless busy, else as soon as the ticket is out of hand.
    public mutating func wantsToLeave() -> Bool {
        isLeaveDue = isBusy
        return isThere && !isBusy
    }

    /// Paused, until a moment or over a break.
    public mutating func paused(until end: Moment?) {
        state = .paused(until: end)
    }

    /// Signed out.
    public mutating func left() {
        state = .away
        restDue = nil
        isLeaveDue = false
    }
}
