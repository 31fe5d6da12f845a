import GRDB
import Queueing

/// Events that follow each other, and what was known before the first: all that rebuilding a center takes.
///
/// It is read in one piece and worked through afterwards, so that nobody else who reads waits for the work.
struct Stretch {
    private let texts: [String: String]
    private let staff: [String: Erasable]
    private let appointments: AppointmentBook
    private let events: [(sequence: Int, at: Moment, text: FactText)]

    /// The events from a sequence on, and before another where that is given.
    init(in db: Database, from first: Int, before end: Int = .max) throws {
        var texts: [String: String] = [:]
        let words = try Row.fetchCursor(
            db,
            sql: """
                SELECT digest, text FROM erasable WHERE sequence >= ? AND sequence < ? AND text IS NOT NULL
                """, arguments: [first, end])
        while let row = try words.next() { texts[row[0]] = row[1] }
        self.texts = texts
        var staff: [String: Erasable] = [:]
        let officers = try Row.fetchCursor(
            db,
            sql: """
                SELECT staff, coalesce(text, '') FROM staff LEFT JOIN erasable ON digest = name
                WHERE removed IS NULL
                """)
        while let row = try officers.next() { staff[row[0]] = Erasable(row[1]) }
        self.staff = staff
        appointments = try Ledger.appointments(in: db, before: first)
        var events: [(sequence: Int, at: Moment, text: FactText)] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT sequence, at, kind, payload FROM event WHERE sequence >= ? AND sequence < ?
                ORDER BY sequence
                """, arguments: [first, end])
        while let row = try rows.next() {
            let text = FactText(kind: row[2], payload: row[3])
            events.append((row[0], Moment(milliseconds: row[1]), text))
        }
        self.events = events
    }

    /// The center on which all the events have happened; the configuration counts until one of them brings another.
    func replayed(configuration: Queueing.Configuration) throws(LedgerError) -> Ledger.Replay {
        var center = Center(configuration: configuration, staff: staff, appointments: appointments)
        let reader = FactText.Reader(texts: texts)
        do {
            for event in events {
                center.apply(Event(at: event.at, fact: try reader.read(event.text)))
            }
        } catch {
            throw LedgerError(error)
        }
        return Ledger.Replay(
            center: center, lastSequence: events.last?.sequence ?? 0, lastMoment: events.last?.at)
    }
}
