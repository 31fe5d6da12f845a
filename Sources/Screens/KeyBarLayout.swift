/// Where the entries of a key bar stand: one after the other from the left, what is always there at the right end.
struct KeyBarLayout {
    /// Cells between two entries.
    private static let gap = 3

    /// An entry and where its name begins.
    struct Place {
        let entry: KeyBarEntry
        let x: Int
        let y: Int
    }

    private(set) var places: [Place] = []
    /// How many of the entries have no room.
    private(set) var hiddenCount = 0

    /// As many entries as fit into the rows, in order, and the last ones beside them.
    ///
    /// Those stand in the first row if all fit there, else at the end of the last one; what of them does not fit in a row
    /// is left out.
    init(_ entries: [KeyBarEntry], last: [KeyBarEntry] = [], sparing spared: Int = 0, in area: Area) {
        var last = last
        while !last.isEmpty, Self.width(of: last) > area.width { last.removeLast() }
        let lastWidth = Self.width(of: last)
        let kept = lastWidth > 0 ? lastWidth + Self.gap : spared
        let isOneRow = Self.width(of: entries) + kept <= area.width
        var x = area.x
        var y = area.y
        for (index, entry) in entries.enumerated() {
            let isEnd = isOneRow || y + 1 == area.bottom
            if x > area.x, x + entry.width > area.right - (isEnd ? kept : 0) {
                x = area.x
                y += 1
            }
            let room = area.width - (isOneRow || y + 1 == area.bottom ? kept : 0)
            guard y < area.bottom, entry.width <= room else {
                hiddenCount = entries.count - index
                break
            }
            places.append(Place(entry: entry, x: x, y: y))
            x += entry.width + Self.gap
        }
        x = area.right - lastWidth
        for entry in last where area.height > 0 {
            places.append(Place(entry: entry, x: x, y: isOneRow ? area.y : area.bottom - 1))
            x += entry.width + Self.gap
        }
    }

    private static func width(of entries: [KeyBarEntry]) -> Int {
        entries.reduce(0) { $0 + $1.width } + gap * max(0, entries.count - 1)
    }
}
