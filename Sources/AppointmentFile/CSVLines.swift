import SwiftCSV

/// The values of a file in CSV with the line on which each row begins.
struct CSVLines {
    /// The values of the first line, spaces around them taken away.
    let header: [String]
    /// The rows below it that hold any value.
    let rows: [(line: Int, values: [String])]
    /// The line of the first row that has a quotation mark where none can be; nothing below it was read.
    let misquotedLine: Int?

    init(_ text: String) {
        let delimiter: CSVDelimiter =
            text.prefix { !$0.isNewline }.contains(";") ? .semicolon : .comma
        var header: [String] = []
        var rows: [(line: Int, values: [String])] = []
        var misquotedLine: Int?
        var next = 1
        do {
            // The header alone first, so that what is wrong further down is found with its line.
            let csv = try EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false, rowLimit: 0)
            header = csv.header.map(Self.trimmed)
            next += 1
            try csv.enumerateAsArray(startAt: 1, rowLimit: nil) { values in
                let trimmed = values.map(Self.trimmed)
                if trimmed.contains(where: { !$0.isEmpty }) { rows.append((next, trimmed)) }
                next += 1 + values.reduce(0) { $0 + $1.count(where: \.isNewline) }
            }
        } catch {
            // SwiftCSV throws for nothing but quotation marks.
            misquotedLine = next
        }
        self.header = header
        self.rows = rows
        self.misquotedLine = misquotedLine
    }

    private static func trimmed(_ value: String) -> String {
        let kept = value.drop { $0.isWhitespace && !$0.isNewline }
        return String(kept.reversed().drop { $0.isWhitespace && !$0.isNewline }.reversed())
    }
}
