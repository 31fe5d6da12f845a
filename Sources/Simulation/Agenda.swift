import Queueing

/// What is still to happen, earliest first; what was put in first comes first of two at the same moment.
struct Agenda<Element> {
    private struct Entry {
        let moment: Moment
        let sequence: Int
        let element: Element

        func isBefore(_ other: Entry) -> Bool {
            (moment, sequence) < (other.moment, other.sequence)
        }
    }

    /// A binary heap: every entry comes before its two children at 2n+1 and 2n+2.
    private var entries: [Entry] = []
    private var sequence = 0

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ element: Element, at moment: Moment) {
        sequence += 1
        entries.append(Entry(moment: moment, sequence: sequence, element: element))
        var position = entries.count - 1
        while position > 0, entries[position].isBefore(entries[(position - 1) / 2]) {
            entries.swapAt(position, (position - 1) / 2)
            position = (position - 1) / 2
        }
    }

    /// Takes the earliest out; nil when nothing is left.
    mutating func next() -> (moment: Moment, element: Element)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        if !entries.isEmpty {
            entries[0] = last
            sink()
        }
        return (first.moment, first.element)
    }

    private mutating func sink() {
        var position = 0
        while true {
            let children = [2 * position + 1, 2 * position + 2].filter { $0 < entries.count }
            guard let child = children.min(by: { entries[$0].isBefore(entries[$1]) }),
                entries[child].isBefore(entries[position])
            else { return }
            entries.swapAt(position, child)
            position = child
        }
    }
}
