public import Queueing

/// One event as the journal shows it: never with words that can be erased, only with the digests that stand for them.
public struct JournalEntry: Equatable, Sendable {
    /// Its place in the order of all events of the center, from 1 without gaps.
    public let sequence: Int
    public let at: Moment
    /// The service day it belongs to; before the first one, the date it happened on.
    public let day: Day
    /// The name of its fact, such as `ticketCalled`.
    public let kind: String
    /// The members of its fact: a JSON object with sorted keys.
    public let payload: String
}
