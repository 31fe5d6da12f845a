/// What to write instead of a word that is not known: the nearest known word, or else the known words.
///
/// - Returns: `did you mean "tai_chinh"?` or `write one of a, b, c`; the first twelve words when there are more.
func suggestion(for wrong: String, among known: [String]) -> String {
    if let near = nearest(to: wrong, among: known) { return "did you mean \"\(near)\"?" }
    let shown = known.prefix(12).joined(separator: ", ")
    return "write one of \(shown)\(known.count > 12 ? ", …" : "")"
}

/// The known word that differs from a wrong one in the fewest letters, and in no more than half of them.
func nearest(to wrong: String, among known: [String]) -> String? {
    guard wrong.count <= 60 else { return nil }
    return known.lazy
        .map { (word: $0, distance: editDistance(wrong.lowercased(), $0.lowercased())) }
        .filter { $0.distance * 2 <= max(wrong.count, $0.word.count) }
        .min { $0.distance < $1.distance }?
        .word
}

/// How many letters must be put in, taken out or changed to make one word of another (Levenshtein 1965).
private func editDistance(_ from: String, _ to: String) -> Int {
    let to = Array(to)
    var row = Array(0...to.count)
    for (above, letter) in from.enumerated() {
        var diagonal = row[0]
        row[0] = above + 1
        for column in to.indices {
            let changed = diagonal + (letter == to[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
        }
    }
    return row[to.count]
}
