import Ledger
import QueueInterface
import Queueing
import Varlink

/// What the ledger remembers, in the words of the wire.
extension WireEvent {
    init(_ entry: JournalEntry, utcOffsetSeconds: Int) {
        self.init(
            sequence: entry.sequence, at: WireTime(entry.at, utcOffsetSeconds: utcOffsetSeconds),
            day: entry.day, kind: entry.kind, payload: WireText.value(of: entry.payload) ?? .object([:]))
    }
}

extension WireTicket {
    init(_ record: TicketRecord, utcOffsetSeconds: Int) {
        let time = { (moment: Moment) in WireTime(moment, utcOffsetSeconds: utcOffsetSeconds) }
        self.init(
            label: record.label, service: record.service, day: record.day, state: record.state,
            issuedAt: time(record.issuedAt), recalls: record.recalls)
        priority = record.priority
        procedure = record.procedure
        language = record.language
        calledAt = record.calledAt.map(time)
        startedAt = record.startedAt.map(time)
        finishedAt = record.finishedAt.map(time)
        counter = record.counter
        note = record.note
        transferredFrom = record.transferredFrom
    }
}
