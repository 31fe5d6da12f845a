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
        let stretch = try read { db in
            try Stretch(in: db, from: try Int.fetchOne(db, sql: "SELECT max(opening) FROM day") ?? 1)
        }
        return try stretch.replayed(configuration: configuration)
    }

    /// The appointments that were to come when an event happened.
    static func appointments(in db: Database, before sequence: Int) throws -> AppointmentBook {
        let booked = try Row.fetchAll(
            db,
            sql: """
                SELECT number, service, at, coalesce(text, ''), reference FROM appointment
                LEFT JOIN erasable ON digest = code
                WHERE booked < ?1 AND ifnull(cancelled, ?1) >= ?1 AND ifnull(kept, ?1) >= ?1
                    AND at >= (SELECT ifnull(max(at), 0) FROM event WHERE sequence = ?1) - \(AppointmentBook.overHours * 3_600_000)
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
