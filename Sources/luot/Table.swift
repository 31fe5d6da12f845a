/// Columns that stand under each other, whatever letters are in them.
struct Table {
    /// Spaces between two columns.
    private static let gap = 2

    private let rows: [[String]]
    private let numbers: Set<Int>

    /// A table below a header; the columns in `numbers`, counted from 0, are set flush right.
    ///
    /// Every row has as many columns as the header; a column in which no row says anything is left out.
    init(_ header: [String], _ rows: [[String]], numbers: Set<Int> = []) {
        let isEmpty = { (column: Int) in rows.allSatisfy { $0[column].isEmpty } }
        let kept = header.indices.filter { rows.isEmpty || !isEmpty($0) }
        self.rows = ([header] + rows).map { row in kept.map { row[$0] } }
        self.numbers = Set(kept.indices.filter { numbers.contains(kept[$0]) })
    }

    /// Rows without a header.
    init(rows: [[String]]) {
        self.rows = rows
        numbers = []
    }

    /// Labels and their values, one below the other; what has no value is left out.
    init(_ pairs: KeyValuePairs<String, String?>) {
        rows = pairs.compactMap { label, value in value.map { [label, $0] } }
        numbers = []
    }

    /// The table as lines without spaces at their ends.
    var lines: [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, text) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], text.cells)
            }
        }
        return rows.map { row in
            var line = ""
            for (column, text) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - text.cells)
                let separator = column == 0 ? "" : String(repeating: " ", count: Self.gap)
                line += separator + (numbers.contains(column) ? padding + text : text + padding)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

extension String {
    /// How many cells of a terminal the text takes: a Vietnamese letter with all its marks takes one.
    fileprivate var cells: Int { reduce(0) { $0 + ($1.isWide ? 2 : 1) } }
}

extension Character {
    /// Whether a terminal gives the character two cells: Chinese, Japanese, Korean and full-width signs,
    /// emoji.
    fileprivate var isWide: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        return switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
