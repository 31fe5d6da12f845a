public import Queueing

/// What one turn of the writer has decided and the ledger is to keep: all of it or nothing.
///
/// After each command that was applied, record its events and the request it answers, in this order; the ticket rows
/// and every other table follow from them.
public struct Batch: Sendable {
    /// An event with the service day it belongs to.
    struct Entry: Sendable {
        let event: Event
        let day: Day
    }

    struct TicketKey: Hashable, Sendable {
        let day: Day
        let label: Label
    }

    private(set) var entries: [Entry] = []
    /// The tickets that the events touched, as they are after the last of them.
    private(set) var tickets: [TicketKey: Ticket] = [:]
    private(set) var requests: [RequestRecord] = []

    /// A batch that changes nothing yet.
    public init() {}

    /// Whether there is nothing to keep.
    public var isEmpty: Bool { entries.isEmpty && requests.isEmpty }

    /// How many events it holds.
    public var eventCount: Int { entries.count }

    /// Whether it closes a day, which erases what was shown of identity cards.
    var erases: Bool {
        entries.contains { if case .dayClosed = $0.event.fact { true } else { false } }
    }

    /// Takes in the events of one command; `center` has just applied them, and nothing after them.
    ///
    /// They belong to the center's service day; before the first one, to the date of the event.
    public mutating func record(_ events: [Event], after center: Center) {
        for event in events {
            let day = center.day(at: event.at)
            entries.append(Entry(event: event, day: day))
            guard let label = event.fact.label else { continue }
            guard let ticket = center.ticket(label) else {
                preconditionFailure("a batch records events after the center has applied them")
            }
            tickets[TicketKey(day: day, label: label)] = ticket
        }
    }

    /// Takes in the answer to a request, so that the same request is answered the same again.
    public mutating func record(_ request: RequestRecord) {
        requests.append(request)
    }
}
