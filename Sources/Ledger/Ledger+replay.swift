import GRDB
public import Queueing

extension Ledger {
    /// A center as the journal tells it.
    public struct Replay: Sendable {
        public let center: Center
        /// The sequence of the last event; 0 when there is none.
        public let lastSequence: Int
        /// The moment of the last event, from which time goes on; nil when there is none.
        public let lastMoment: Moment?
    }

    /// Rebuilds the center from the events since its last service day was opened, or from all when none ever was.
    ///
    /// The event that opened the day carries its configuration; the one given counts only before the first day. Erased
    /// words come back empty. It reads one day's events, however many years the file holds.
    public func replay(configuration: Queueing.Configuration) throws(LedgerError) -> Replay {
        try read { db in
            let first = try Int.fetchOne(db, sql: "SELECT max(opening) FROM day") ?? 1
            let officers = try String.fetchAll(db, sql: "SELECT staff FROM staff WHERE removed IS NULL")
            var texts: [String: String] = [:]
            let words = try Row.fetchCursor(
                db, sql: "SELECT digest, text FROM erasable WHERE sequence >= ? AND text IS NOT NULL",
                arguments: [first])
            while let row = try words.next() { texts[row[0]] = row[1] }

            var center = Center(
                configuration: configuration, staff: Set(officers),
                appointments: try Self.appointments(in: db, before: first))
            var lastSequence = 0
            var lastMoment: Moment?
            let reader = FactText.Reader(texts: texts)
            let events = try Row.fetchCursor(
                db,
                sql: """
                    SELECT sequence, at, kind, payload FROM event WHERE sequence >= ? ORDER BY sequence
                    """, arguments: [first])
            while let row = try events.next() {
                let fact = try reader.read(FactText(kind: row[2], payload: row[3]))
                let event = Event(at: Moment(milliseconds: row[1]), fact: fact)
                center.apply(event)
                lastSequence = row[0]
                lastMoment = event.at
            }
            return Replay(center: center, lastSequence: lastSequence, lastMoment: lastMoment)
        }
    }

    /// The appointments that were to come when an event happened.
    private static func appointments(in db: Database, before sequence: Int) throws -> AppointmentBook {
        let booked = try Row.fetchAll(
            db,
            sql: """
                SELECT number, service, at, coalesce(text, ''), reference FROM appointment
                LEFT JOIN erasable ON digest = code
                WHERE booked < ?1 AND ifnull(cancelled, ?1) >= ?1 AND ifnull(kept, ?1) >= ?1
                    AND at >= (SELECT ifnull(max(at), 0) FROM event WHERE sequence = ?1) - 86400000
                ORDER BY number
                """, arguments: [sequence])
        let lastNumber = try Int.fetchOne(
            db, sql: "SELECT max(number) FROM appointment WHERE booked < ?", arguments: [sequence])
        return AppointmentBook(
            booked.map {
                Appointment(
                    number: $0[0], service: $0[1], at: Moment(milliseconds: $0[2]), code: Erasable($0[3]),
                    reference: $0[4])
            }, lastNumber: lastNumber ?? 0)
    }

    /// The answers to requests of a day and the days after it, in no particular order.
    public func requests(since day: Day) throws(LedgerError) -> [RequestRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, day, fingerprint, reply FROM request WHERE day >= ?",
                arguments: [day.description]
            ).map { row in
                RequestRecord(
                    id: row[0], day: try StoredText.day(row[1]), fingerprint: row[2], reply: row[3])
            }
        }
    }

    /// Whether a service day of this date was ever opened.
    public func isHeld(_ day: Day) throws(LedgerError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM day WHERE day = ?)", arguments: [day.description])
                ?? false
        }
    }
}
