import GRDB
public import Queueing
public import Reporting

extension Ledger {
    /// The most entries one read of the journal gives.
    public static let journalEntriesMax = 1_000

    /// The officer of an id, however it is spelled in Unicode, who may sign in; nil for others.
    public func staffMember(_ staff: String) throws(LedgerError) -> StaffMember? {
        try listStaff().first { $0.staff == staff }
    }

    /// All officers who may sign in, by id.
    public func listStaff() throws(LedgerError) -> [StaffMember] {
        try read { db in
            try Row.fetchAll(db, sql: Self.staffQuery + " ORDER BY staff").map { Self.staffMember($0) }
        }
    }

    /// A ticket of any day with everything that happened to it; nil when it was never issued.
    public func history(of label: Label, on day: Day) throws(LedgerError) -> TicketHistory? {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT ticket.*, coalesce(erasable.text, iif(note IS NULL, NULL, '')) AS note_text,
                        coalesce(dossiers.text, iif(dossier IS NULL, NULL, '')) AS dossier_text,
                        rating.level IS NOT NULL AS is_rated
                    FROM ticket
                    LEFT JOIN erasable ON erasable.digest = ticket.note
                    LEFT JOIN erasable AS dossiers ON dossiers.digest = ticket.dossier
                    LEFT JOIN rating USING (day, prefix, number)
                    WHERE ticket.day = ? AND ticket.prefix = ? AND ticket.number = ?
                    """, arguments: [day.description, label.prefix, label.number])
            guard let row else { return nil }
            let events = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(JournalEntry.columns) FROM event WHERE day = ? AND label = ? ORDER BY sequence
                    """, arguments: [day.description, label.description])
            return TicketHistory(
                ticket: try TicketRecord(row: row), events: try events.map { try JournalEntry(row: $0) })
        }
    }

    /// The events after a sequence, oldest first; at most `limit` and never more than `journalEntriesMax`.
    public func journal(
        after sequence: Int = 0, limit: Int = Ledger.journalEntriesMax
    ) throws(LedgerError) -> [JournalEntry] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(JournalEntry.columns) FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?
                    """, arguments: [sequence, min(max(0, limit), Self.journalEntriesMax)]
            ).map { try JournalEntry(row: $0) }
        }
    }

    /// The counts of the days from the first to the last, both included, as the file holds them now.
    ///
    /// For the open day they are those of this moment.
    public func totals(from first: Day, to last: Day) throws(LedgerError) -> Totals {
        try read { db in
            var totals = Totals()
            let states = try Row.fetchCursor(
                db,
                sql: """
                    SELECT state, finished_by_closing, count(*) FROM ticket WHERE day BETWEEN ? AND ?
                    GROUP BY state, finished_by_closing
                    """, arguments: [first.description, last.description])
            while let row = try states.next() {
                let count: Int = row[2]
                totals.issued += count
                switch try StoredText.state(row[0]) {
                case .finished:
                    totals.served += count
                    if row[1] { totals.servedByClosing += count }
                case .noShow: totals.noShow += count
                case .cancelled: totals.cancelled += count
                case .expired: totals.expired += count
                case .waiting, .called, .serving, .parked: break
                }
            }
            let levels = try Row.fetchCursor(
                db, sql: "SELECT level, count(*) FROM rating WHERE day BETWEEN ? AND ? GROUP BY level",
                arguments: [first.description, last.description])
            while let row = try levels.next() {
                let count: Int = row[1]
                totals.levels[row[0]] = count
                totals.rated += count
            }
            let decisions = try Row.fetchOne(
                db,
                sql: """
                    SELECT total(calls_out_of_order), total(priorities_granted), total(priorities_withdrawn)
                    FROM ticket WHERE day BETWEEN ? AND ?
                        AND calls_out_of_order + priorities_granted + priorities_withdrawn > 0
                    """, arguments: [first.description, last.description])
            if let decisions {
                totals.callsOutOfOrder = decisions[0]
                totals.prioritiesGranted = decisions[1]
                totals.prioritiesWithdrawn = decisions[2]
            }
            return totals
        }
    }

    private static let staffQuery = """
        SELECT staff, coalesce(name.text, ''), coalesce(pin.text, ''), added FROM staff
        LEFT JOIN erasable AS name ON name.digest = staff.name
        LEFT JOIN erasable AS pin ON pin.digest = staff.pin_hash
        WHERE removed IS NULL
        """

    private static func staffMember(_ row: Row) -> StaffMember {
        StaffMember(staff: row[0], name: row[1], pinHash: row[2], added: Moment(milliseconds: row[3]))
    }
}
