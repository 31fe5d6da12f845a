import GRDB
import Queueing

/// Reads what the tables keep as text.
enum StoredText {
    static func day(_ text: String) throws(LedgerError) -> Day {
        guard let day = Day(text) else { throw .broken(problem: "the file holds \(text) for a day") }
        return day
    }

    static func state(_ text: String) throws(LedgerError) -> TicketState {
        guard let state = TicketState(rawValue: text) else {
            throw .broken(problem: "the file holds \(text) for the state of a ticket")
        }
        return state
    }
}

extension JournalEntry {
    /// The columns of an entry, in the order in which `init(row:)` takes them.
    static let columns = "sequence, at, day, kind, payload"

    init(row: Row) throws {
        sequence = row[0]
        at = Moment(milliseconds: row[1])
        day = try StoredText.day(row[2])
        kind = row[3]
        payload = row[4]
    }
}

extension TicketRecord {
    init(row: Row) throws {
        label = Label(prefix: row["prefix"], number: row["number"])
        day = try StoredText.day(row["day"])
        ordinal = row["ordinal"]
        state = try StoredText.state(row["state"])
        service = row["service"]
        priority = row["priority"]
        procedure = row["procedure"]
        language = row["language"]
        issuedAt = Moment(milliseconds: row["issued_at"])
        place = Moment(milliseconds: row["place"])
        counter = row["counter"]
        sentTo = row["sent_to"]
        firstCalledAt = Self.moment(row["first_called_at"])
        calledAt = Self.moment(row["called_at"])
        startedAt = Self.moment(row["started_at"])
        finishedAt = Self.moment(row["finished_at"])
        noShowAt = Self.moment(row["no_show_at"])
        recalls = row["recalls"]
        transferredFrom = row["transferred_from"]
        note = row["note_text"]
        dossier = row["dossier_text"]
        finishedByClosing = row["finished_by_closing"]
        isRated = row["is_rated"]
    }

    private static func moment(_ milliseconds: Int64?) -> Moment? {
        milliseconds.map { Moment(milliseconds: $0) }
    }
}
