import Queueing

/// A list of appointments in CSV (RFC 4180), as other systems and spreadsheets export it.
///
/// The first line names the columns `day`, `time`, `service` and, if there is one, `reference`, in any order. Values are
/// separated by `;` where that line holds one, else by `,`. A byte order mark is allowed, lines without any value are
/// passed over. A day is `YYYY-MM-DD` or `dd/MM/yyyy`, a time `HH:MM`, `H:MM` or either with an h. No other column is
/// taken: an appointment needs no name and no telephone number, and what is not needed is not to be collected (Luật Bảo
/// vệ dữ liệu cá nhân 91/2025/QH15).
public struct AppointmentFile: Equatable, Sendable {
    /// The most appointments of one file.
    public static let rowsMax = Limits.appointmentsPerCallMax

    /// The columns a file must have, and the one it may have.
    static let columns = ["day", "time", "service", "reference"]
    static let optional: Set<String> = ["reference"]

    /// The rows that can be read, and everything that is wrong with the others.
    public let rows: [AppointmentRow]
    /// In the order of the lines.
    public let mistakes: [AppointmentFileMistake]

    /// Reads a file as far as it can be read: no row where the first line is wrong or there are too many rows.
    public init(_ text: String) {
        let lines = CSVLines(text)
        let header = Header(lines.header)
        if lines.rows.count > Self.rowsMax {
            let kind = AppointmentFileMistake.Kind.rowsTooMany(count: lines.rows.count, limit: Self.rowsMax)
            // The other mistakes would be too many to read.
            mistakes = [AppointmentFileMistake(line: lines.rows[Self.rowsMax].line, kind: kind)]
            rows = []
            return
        }
        var found = lines.misquotedLine == 1 ? [] : header.mistakes
        rows = header.mistakes.isEmpty ? Self.rows(of: lines, under: header, &found) : []
        if let line = lines.misquotedLine {
            found.append(AppointmentFileMistake(line: line, kind: .quotation))
        }
        mistakes = found
    }

    /// The rows that can be read; what is wrong with the others is added to the mistakes.
    private static func rows(
        of lines: CSVLines, under header: Header, _ mistakes: inout [AppointmentFileMistake]
    ) -> [AppointmentRow] {
        var rows: [AppointmentRow] = []
        var references: [String: Int] = [:]
        for (line, values) in lines.rows {
            do throws(RowTrouble) {
                let row = try header.row(values, line: line)
                if let reference = row.reference {
                    if let first = references[reference] {
                        throw RowTrouble(kinds: [.referenceRepeated(reference, line: first)])
                    }
                    references[reference] = line
                }
                rows.append(row)
            } catch {
                mistakes += error.kinds.map { AppointmentFileMistake(line: line, kind: $0) }
            }
        }
        return rows
    }
}

/// Everything that is wrong with one row.
struct RowTrouble: Error {
    let kinds: [AppointmentFileMistake.Kind]
}
