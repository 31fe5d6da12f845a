public import Queueing

/// What the auditor checks, one name for each promise of the hall.
public enum Check: String, Sendable, Codable, CaseIterable {
    /// Numbers are unique and gapless in each series of the day.
    case numbering
    /// A ticket is in exactly one state and changes only along the arrows of its life.
    case arrows
    /// A counter holds one ticket at most, and acts on no other.
    case oneTicketPerCounter
    /// The called ticket is the one the order rule names.
    case order
    /// No ordinary ticket is passed by more priority calls than the bound allows.
    case bound
    /// Nobody waits while a free counter that could call them asks in vain.
    case idleCounter
    /// Issued is the sum of the states, and the center counts the same.
    case sums
    /// The journal, read back, tells the live state.
    case replay
    /// A served ticket has one rating at most.
    case rating
    /// A watcher never sees older after newer.
    case watching
    /// What a caller is told is what the journal holds.
    case answers
    /// No half hour is booked too often, and nobody checks in twice.
    case appointments
    /// A number is given in ticket hours only, for open services, within quotas and the limits of a card.
    case admission
    /// The day opens and closes in good order.
    case day
}

/// A promise that the hall broke.
public struct Finding: Equatable, Sendable, Codable {
    /// Which promise.
    public var check: Check
    /// The event in the order of the journal, from 1; 0 before the first.
    public var event: Int
    /// When it was.
    public var at: Moment
    /// The tickets it is about.
    public var tickets: [Label]
    /// What the auditor's model says.
    public var expected: String
    /// What the hall did.
    public var seen: String
}

extension Finding: CustomStringConvertible {
    /// The finding as one line.
    public var description: String {
        let labels = tickets.map(\.description).joined(separator: ", ")
        return "\(check.rawValue) at event \(event)" + (labels.isEmpty ? "" : " (\(labels))")
            + ": expected \(expected); seen \(seen)"
    }
}
