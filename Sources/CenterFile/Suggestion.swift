/// What to write instead of a word that is not known: the nearest known word, or else the known words.
///
/// - Returns: `did you mean "tai_chinh"?` or `write one of a, b, c`, with at most twelve words.
func suggestion(for wrong: String, among known: [String]) -> String {
    if let near = nearest(to: wrong, among: known) { return "did you mean \"\(near)\"?" }
    let shown = known.prefix(12).joined(separator: ", ")
    return "write one of \(shown)\(known.count > 12 ? ", …" : "")"
}

/// The known word that is fewest slips of the pen away from a wrong one; nil when that is more than one
/// letter in three.
func nearest(to wrong: String, among known: [String]) -> String? {
    guard wrong.count <= wordLettersMax else { return nil }
    return known.lazy
        .map { (word: $0, slips: slips(from: Array($0.lowercased()), to: Array(wrong.lowercased()))) }
        .filter { $0.slips <= max(1, max(wrong.count, $0.word.count) / 3) }
        .min { $0.slips < $1.slips }?
        .word
}

/// Letters of a word for which a nearest one is looked for: more is no misspelt key, and would take long to
/// compare.
private let wordLettersMax = 60

/// How many letters must be put in, taken out, changed or swapped with the next to make one word of another.
///
/// The optimal string alignment distance (Damerau 1964), a row of the table for each letter of `from`.
private func slips(from: [Character], to: [Character]) -> Int {
    var rows = [Array(0...to.count)]
    for above in from.indices {
        var row = [above + 1]
        for left in to.indices {
            var least = min(rows[above][left + 1] + 1, row[left] + 1)
            least = min(least, rows[above][left] + (from[above] == to[left] ? 0 : 1))
            if above > 0, left > 0, from[above] == to[left - 1], from[above - 1] == to[left] {
                least = min(least, rows[above - 1][left - 1] + 1)
            }
            row.append(least)
        }
        rows.append(row)
    }
    return rows[from.count][to.count]
}
