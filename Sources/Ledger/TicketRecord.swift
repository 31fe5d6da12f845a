public import Queueing

/// A ticket of any day as its row tells it.
///
/// All fields of `Ticket` save the code, which nobody but the holder has a use for. It is a type of its own, since only
/// the rules of the queue make a `Ticket`; the journal of the ticket lies beside it in `TicketHistory`.
public struct TicketRecord: Equatable, Sendable {
    public let label: Label
    public let day: Day
    /// Issue order on its day over all services, from 0.
    public let ordinal: Int
    public let state: TicketState
    /// Key of the service it waits for, or was served for last.
    public let service: String
    public let priority: String?
    public let procedure: String?
    public let language: String?
    public let issuedAt: Moment
    /// Its place in time among those who wait.
    public let place: Moment
    /// The counter that holds it, or held it last.
    public let counter: Int?
    /// The counter it was sent to and waits for.
    public let sentTo: Int?
    public let firstCalledAt: Moment?
    public let calledAt: Moment?
    public let startedAt: Moment?
    public let finishedAt: Moment?
    public let noShowAt: Moment?
    /// Recalls of its latest call.
    public let recalls: Int
    /// Key of the service it was transferred from last.
    public let transferredFrom: String?
    /// Empty when it has been erased.
    public let note: String?
    /// The code of the dossier it is about; empty when it has been erased or taken away.
    public let dossier: String?
    public let finishedByClosing: Bool
    public let isRated: Bool
}

/// A ticket with everything that happened to it, in order.
public struct TicketHistory: Equatable, Sendable {
    public let ticket: TicketRecord
    public let events: [JournalEntry]
}
