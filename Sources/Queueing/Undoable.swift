/// The last thing a counter did to a ticket, and what it takes to undo it.
struct Undoable: Equatable, Sendable {
    let verb: Verb
    let at: Moment
    /// Digest of the session that did it.
    let session: String?
    /// The ticket before it.
    let former: Ticket
    /// The ticket after it.
    var latter: Ticket
    /// Ordinal of the ticket the counter had finished last before it.
    let lastFinished: Int?
    /// The place of its call in the sequence of calls.
    var call: Int?

    /// Whether a counter held the ticket before it.
    var heldItsTicket: Bool { [.called, .serving].contains(former.state) }

    /// Whether the ticket is as the action left it; a note or a dossier code written since does not matter.
    func leaves(_ ticket: Ticket) -> Bool {
        var latter = latter
        latter.note = ticket.note
        latter.dossier = ticket.dossier
        return latter == ticket
    }

    /// Whether something that follows in the same moment belongs to the same action: to finish a called ticket is to
    /// start it first, and the last no-show a ticket may have cancels it.
    func includes(_ next: Verb, of ordinal: Int, at moment: Moment) -> Bool {
        guard former.ordinal == ordinal, at == moment else { return false }
        switch (verb, next) {
        case (.start, .finish): return former.state == .called
        case (.noShow, .cancel): return true
        default: return false
        }
    }
}

/// What a counter can undo, by the name of its method.
public enum Verb: String, Equatable, Sendable, Codable, CaseIterable {
    case call, recall, start, finish, noShow, park, `return`, transfer, cancel
}

extension Fact {
    /// What a counter did to a ticket, if the fact is such a thing.
    var action: (verb: Verb, label: Label, counter: Int)? {
        switch self {
        case .ticketCalled(let label, let counter, _): (.call, label, counter)
        case .ticketRecalled(let label, let counter): (.recall, label, counter)
        case .ticketStarted(let label, let counter): (.start, label, counter)
        case .ticketFinished(let label, let counter), .ticketContinued(let label, let counter, _):
            (.finish, label, counter)
        case .ticketMissed(let label, let counter): (.noShow, label, counter)
        case .ticketParked(let label, let counter, _): (.park, label, counter)
        case .ticketReturned(let label, let counter?): (.return, label, counter)
        case .ticketTransferred(let label, let counter, _, _, _): (.transfer, label, counter)
        case .ticketCancelled(let label, let counter?, _): (.cancel, label, counter)
        default: nil
        }
    }
}
