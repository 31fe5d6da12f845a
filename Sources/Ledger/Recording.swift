import Foundation
import GRDB
import Queueing

/// A batch on its way into the tables, inside one transaction.
///
/// Events go first with the tables that follow from one event alone, then the ticket rows, then the ratings that refer
/// to them, then the answers to requests.
struct Recording {
    /// The sequence of the first event.
    let first: Int
    /// The sequence after the last event so far.
    private(set) var next: Int

    private let db: Database
    private let writer = FactText.Writer()
    /// Digests that the ticket rows refer to.
    private var codes: [Batch.TicketKey: String] = [:]
    private var notes: [Batch.TicketKey: String] = [:]
    private var dossiers: [Batch.TicketKey: String] = [:]
    /// Tickets whose transfer was undone, and with it what the transfer noted.
    private var notesTakenBack: Set<Batch.TicketKey> = []
    private var ratings: [StatementArguments] = []

    init(_ db: Database) throws {
        self.db = db
        first = try (Int.fetchOne(db.cachedStatement(sql: "SELECT max(sequence) FROM event")) ?? 0) + 1
        next = first
    }

    mutating func record(_ batch: Batch) throws {
        for entry in batch.entries { try record(entry) }
        for (key, ticket) in batch.tickets {
            try record(ticket, key)
            if notesTakenBack.contains(key) { try restoreNote(of: ticket) }
        }
        for rating in ratings {
            try execute(
                """
                INSERT INTO rating (day, prefix, number, counter, level, reasons, comment, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, rating)
        }
        for request in batch.requests {
            try execute(
                "INSERT INTO request (id, day, fingerprint, reply) VALUES (?, ?, ?, ?)",
                [
                    storable(request.id), request.day.description, storable(request.fingerprint),
                    storable(request.reply),
                ])
        }
    }

    private mutating func record(_ entry: Batch.Entry) throws {
        let event = entry.event
        let (text, words) = try writer.write(event.fact)
        let day = entry.day.description
        try execute(
            "INSERT INTO event (sequence, at, day, kind, label, payload) VALUES (?, ?, ?, ?, ?, ?)",
            [next, event.at.milliseconds, day, text.kind, event.fact.label?.description, text.payload])
        for word in words {
            try execute(
                "INSERT INTO erasable (digest, sequence, salt, text) VALUES (?, ?, ?, ?)",
                [word.digest, next, word.salt, word.text])
        }
        try follow(event, on: entry.day, words: words)
        next += 1
    }

    /// Brings the tables up to date that one event alone changes, and notes what rows written later need of it.
    private mutating func follow(_ event: Event, on day: Day, words: [WordsKept.Entry]) throws {
        func digest(_ erasable: Erasable?) -> String? {
            erasable.flatMap { erasable in words.first { $0.text == erasable.text }?.digest }
        }
        func key(_ label: Label) -> Batch.TicketKey { Batch.TicketKey(day: day, label: label) }
        let at = event.at.milliseconds
        switch event.fact {
        case .dayOpened(let opening):
            try execute(
                "INSERT INTO day (day, opening, opened_at) VALUES (?, ?, ?)",
                [opening.day.description, next, at])
            try execute(
                "DELETE FROM request WHERE day < ?",
                [RequestRecord.firstKept(whenOpening: opening.day).description])
        case .dayReopened:
            try execute("UPDATE day SET closed_at = NULL WHERE day = ?", [day.description])
        case .dayClosed:
            try execute("UPDATE day SET closed_at = ? WHERE day = ?", [at, day.description])
            try execute(
                "UPDATE erasable SET salt = NULL, text = NULL WHERE digest IN (SELECT digest FROM card)", [])
            try execute("DELETE FROM card", [])
        case .staffAdded(let staff, let name, let pinHash):
            try execute(
                """
                INSERT INTO staff (staff, name, pin_hash, added) VALUES (?, ?, ?, ?)
                ON CONFLICT (staff) DO UPDATE SET name = excluded.name, pin_hash = excluded.pin_hash,
                    added = iif(removed IS NULL, added, excluded.added), removed = NULL
                """, [storable(staff), digest(name), digest(pinHash), at])
        case .staffRemoved(let staff):
            try execute("UPDATE staff SET removed = ? WHERE staff = ?", [at, staff])
        case .staffSignedIn(let session):
            try execute(
                "INSERT INTO counter_session (key, staff, counter, since) VALUES (?, ?, ?, ?)",
                [session.key, session.staff, session.counter, session.since.milliseconds])
        case .staffSignedOut(let session):
            try execute("UPDATE counter_session SET ended = ? WHERE key = ?", [at, session.key])
        case .ticketIssued(let label, _, _, _, _, let code):
            codes[key(label)] = digest(code)
        case .ticketTransferred(let label, _, _, _, let note?), .ticketNoted(let label, let note, _):
            notes[key(label)] = digest(note)
        case .ticketDossierSet(let label, let dossier, _):
            dossiers[key(label)] = digest(dossier)
        case .actionUndone(let label, _, .transfer): notesTakenBack.insert(key(label))
        case .actionUndone: break
        case .cardShown(_, let card):
            try execute("INSERT INTO card (digest) VALUES (?)", [digest(card)])
        case .appointmentBooked(let appointment):
            try execute(
                """
                INSERT INTO appointment (number, service, at, code, reference, booked)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    appointment.number, appointment.service, appointment.at.milliseconds,
                    digest(appointment.code), appointment.reference.map { text throws in try storable(text) },
                    next,
                ])
        case .appointmentCancelled(let number):
            try execute("UPDATE appointment SET cancelled = ? WHERE number = ?", [next, number])
        case .appointmentKept(let number, _, _):
            try execute("UPDATE appointment SET kept = ? WHERE number = ?", [next, number])
        case .ticketRated(let label, let counter, let level, let reasons, let comment):
            let list = String(decoding: try JSONEncoder().encode(reasons), as: UTF8.self)
            ratings.append([
                day.description, label.prefix, label.number, counter, level, list, digest(comment), at,
            ])
        case .ticketHoursLifted, .centerReloaded, .serviceClosed, .serviceOpened, .noticeSet, .clockDoubted,
            .clockAgreed, .clockConfirmed, .counterPaused, .counterResumed, .ticketCalled, .ticketRecalled,
            .ticketStarted, .ticketFinished, .ticketMissed,
            .ticketParked, .ticketReturned, .ticketTransferred, .ticketReleased, .ticketCancelled,
            .ticketPriorityChanged, .ticketExpired, .ticketFinishedByClosing, .ticketErrandsListed,
            .ticketContinued, .ticketHelpAsked:
            break
        }
    }

    private func record(_ ticket: Ticket, _ key: Batch.TicketKey) throws {
        if let code = codes[key] {
            let changing = try changing(ticket, key)
            try execute(
                """
                INSERT INTO ticket (day, prefix, number, ordinal, procedure, language, issued_at, code,
                    state, service, priority, place, counter, sent_to, first_called_at, called_at,
                    started_at, finished_at, no_show_at, recalls, transferred_from, finished_by_closing,
                    errands, no_shows, calls_out_of_order, priorities_granted, priorities_withdrawn, note,
                    dossier)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    ticket.day.description, ticket.label.prefix, ticket.label.number, ticket.ordinal,
                    ticket.procedure.map { text throws in try storable(text) },
                    ticket.language.map { text throws in try storable(text) },
                    ticket.issuedAt.milliseconds, code,
                ] + changing)
            return
        }
        try execute(
            """
            UPDATE ticket SET state = ?, service = ?, priority = ?, place = ?, counter = ?, sent_to = ?,
                first_called_at = ?, called_at = ?, started_at = ?, finished_at = ?, no_show_at = ?,
                recalls = ?, transferred_from = ?, finished_by_closing = ?, errands = ?, no_shows = ?,
                calls_out_of_order = ?, priorities_granted = ?, priorities_withdrawn = ?,
                note = coalesce(?, note), dossier = coalesce(?, dossier)
            WHERE day = ? AND prefix = ? AND number = ?
            """,
            try changing(ticket, key)
                + [ticket.day.description, ticket.label.prefix, ticket.label.number])
        guard db.changesCount == 1 else {
            throw LedgerError.refused(problem: "ticket \(ticket.label) of \(ticket.day) was never issued")
        }
    }

    /// A note that was taken back leaves the row with the one before it, if there was one.
    private func restoreNote(of ticket: Ticket) throws {
        try execute(
            """
            UPDATE ticket SET note = (
                SELECT digest FROM erasable JOIN event USING (sequence)
                WHERE event.day = ?1 AND event.label = ?2 AND erasable.text = ?3
                ORDER BY sequence DESC LIMIT 1)
            WHERE day = ?1 AND prefix = ?4 AND number = ?5
            """,
            [
                ticket.day.description, ticket.label.description, ticket.note?.text, ticket.label.prefix,
                ticket.label.number,
            ])
    }

    /// What changes in the life of a ticket, in the order of the columns.
    private func changing(_ ticket: Ticket, _ key: Batch.TicketKey) throws -> StatementArguments {
        [
            ticket.state.rawValue, ticket.service, ticket.priority, ticket.place.milliseconds, ticket.counter,
            ticket.sentTo, ticket.firstCalledAt?.milliseconds, ticket.calledAt?.milliseconds,
            ticket.startedAt?.milliseconds, ticket.finishedAt?.milliseconds, ticket.noShowAt?.milliseconds,
            ticket.recalls, ticket.transferredFrom, ticket.finishedByClosing,
            String(decoding: try JSONEncoder().encode(ticket.errands), as: UTF8.self), ticket.noShows,
            ticket.callsOutOfOrder, ticket.prioritiesGranted, ticket.prioritiesWithdrawn, notes[key],
            dossiers[key],
        ]
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
