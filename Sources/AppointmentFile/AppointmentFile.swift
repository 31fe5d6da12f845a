import Queueing
import SwiftCSV

/// Reads a list of appointments in CSV (RFC 4180), as other systems and spreadsheets export it.
///
/// The first line names the columns `day`, `time`, `service` and, if there is one, `reference`, in any order. Values are
/// separated by `;` where that line holds one, else by `,`. A byte order mark is allowed, lines without any value are
/// passed over. A day is `YYYY-MM-DD` or `dd/MM/yyyy`, a time `HH:MM`, `H:MM` or `HhMM`. No other column is taken: an appointment
/// needs no name and no telephone number, and what is not needed is not to be collected (Luật Bảo vệ dữ liệu cá nhân
/// 91/2025/QH15).
public enum AppointmentFile {
    /// The most appointments of one file.
    public static let rowsMax = Limits.appointmentsPerCallMax

    /// The columns a file must have, and the one it may have.
    static let columns = ["day", "time", "service", "reference"]
    static let optional: Set<String> = ["reference"]

    /// Reads the rows, or names everything that is wrong with them.
    public static func read(_ text: String) throws(AppointmentFileMistakes) -> [AppointmentRow] {
        let lines = CSVLines(text)
        let header = Header(lines.header)
        var mistakes = lines.misquotedLine == 1 ? [] : header.mistakes
        if let line = lines.misquotedLine {
            mistakes.append(AppointmentFileMistake(line: line, kind: .quotation))
        }
        var rows: [AppointmentRow] = []
        if mistakes.isEmpty {
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
        }
        if lines.rows.count > rowsMax {
            let kind = AppointmentFileMistake.Kind.rowsTooMany(count: lines.rows.count, limit: rowsMax)
            // The other mistakes would be too many to read.
            mistakes = [AppointmentFileMistake(line: lines.rows[rowsMax].line, kind: kind)]
        }
        guard mistakes.isEmpty else { throw AppointmentFileMistakes(mistakes: mistakes) }
        return rows
    }
}

/// Everything that is wrong with one row.
struct RowTrouble: Error {
    let kinds: [AppointmentFileMistake.Kind]
}
