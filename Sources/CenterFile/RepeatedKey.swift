/// The mark on a key that a later key of the same mapping repeats.
///
/// The marks are letters of Unicode's private use area, which no text of a center file needs, a different one
/// for each key, so that a key given three times gets two marks.
enum RepeatedKey {
    /// One for each key that may be repeated, and one more for the parse that finds none.
    static let marks = (0...CenterFile.repeatedKeysMax).compactMap { Unicode.Scalar(0xE000 + $0) }

    /// The text with a mark put before the first letter of the key at a place, inside its quotes.
    static func marked(_ text: String, at place: Place, with mark: Unicode.Scalar) -> String {
        var scalars = text.unicodeScalars
        var index = text.index(of: place)
        if index < scalars.endIndex, scalars[index] == "\"" || scalars[index] == "'" {
            index = scalars.index(after: index)
        }
        scalars.insert(mark, at: index)
        return String(scalars)
    }

    /// The key without its mark.
    static func unmarked(_ key: String) -> String {
        guard let first = key.unicodeScalars.first, marks.contains(first) else { return key }
        return String(key.unicodeScalars.dropFirst())
    }
}
