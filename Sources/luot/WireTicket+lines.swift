import QueueInterface
import Queueing

extension WireTicket {
    /// The ticket on one line, the most important first.
    func line(in words: Words) -> String {
        [
            label.description, words(state), service,
            counter.map { words(.ticketAtCounter, ["counter": "\($0)"]) },
            priority.map { words(.ticketWithPriority, ["priority": $0]) },
            note.map { "“\($0)”" },
        ].compactMap { $0 }.joined(separator: " · ")
    }

    /// Everything known about the ticket, one below the other.
    func table(ahead: Int? = nil, wait: WireWait? = nil, in words: Words) -> Table {
        Table([
            words(.labelTicket): label.description, words(.labelState): words(state),
            words(.labelService): service, words(.labelPriority): priority,
            words(.labelProcedure): procedure, words(.labelLanguage): language,
            words(.labelAppointmentAt): appointmentAt?.clock, words(.labelDay): day.description,
            words(.labelIssuedAt): issuedAt.clock,
            words(.labelAhead): ahead.map(String.init), words(.labelWait): wait?.text(in: words),
            words(.labelCalled): calledAt?.clock, words(.labelRecalls): recalls > 0 ? "\(recalls)" : nil,
            words(.labelStarted): startedAt?.clock, words(.labelFinished): finishedAt?.clock,
            words(.labelCounter): counter.map(String.init),
            words(.labelTransferredFrom): transferredFrom == service ? nil : transferredFrom,
            words(.labelDossier): dossier, words(.labelNote): note,
        ])
    }
}

extension WireWait {
    /// The estimate in words.
    func text(in words: Words) -> String {
        words(.waitEstimate, ["low": "\(low)", "high": "\(high)"])
    }
}

extension WireTime {
    /// The time of day in the center: `08:05:09`.
    var clock: String { String(description.dropFirst(11).prefix(8)) }
    /// The date and the time of day in the center: `2026-11-21 08:05:09`.
    var dateAndClock: String { description.prefix(10) + " " + clock }
}
