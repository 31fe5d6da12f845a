import Yams

/// Where something stands in a center file.
struct Place: Comparable {
    /// From 1.
    var line: Int
    /// From 1, in Unicode scalars.
    var column: Int

    static let start = Place(line: 1, column: 1)

    static func < (earlier: Place, later: Place) -> Bool {
        (earlier.line, earlier.column) < (later.line, later.column)
    }
}

extension Place {
    init(_ mark: Mark) {
        self.init(line: mark.line, column: mark.column)
    }
}

extension String {
    /// The index of a place; the end when the text is shorter.
    ///
    /// Lines end where YAML 1.1 ends them: at a line feed, a carriage return, both together, and at U+0085,
    /// U+2028 and U+2029.
    func index(of place: Place) -> Index {
        var here = Place.start
        var index = startIndex
        while index < endIndex, here < place {
            let scalar = unicodeScalars[index]
            index = unicodeScalars.index(after: index)
            if scalar == "\r", index < endIndex, unicodeScalars[index] == "\n" { continue }
            if "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) {
                here = Place(line: here.line + 1, column: 1)
            } else {
                here.column += 1
            }
        }
        return index
    }

    /// The place of an index.
    func place(of index: Index) -> Place {
        let before = self[..<index].unicodeScalars
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Place(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }
}
