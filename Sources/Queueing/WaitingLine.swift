/// Waiting tickets in one order, such as those of one service and one priority class in the order of their places.
///
/// Finding, ranking and removing the first are a binary search at most. Tickets nearly always join at the end and leave
/// at the front, which cost amortised constant time; one that joins or leaves in the middle (a return, a cancellation)
/// moves at most `Limits.ticketsPerDayMax` entries of 16 bytes, some microseconds.
struct WaitingLine: Equatable, Sendable {
    /// A ticket in the line; ties in place are broken by issue order.
    struct Entry: Comparable, Sendable {
        let place: Moment
        let ordinal: Int

        static func < (earlier: Entry, later: Entry) -> Bool {
            (earlier.place, earlier.ordinal) < (later.place, later.ordinal)
        }
    }

    private var entries: [Entry] = []
    private var head = 0

    static func == (one: WaitingLine, other: WaitingLine) -> Bool {
        one.entries[one.head...] == other.entries[other.head...]
    }

    var count: Int { entries.count - head }
    var isEmpty: Bool { count == 0 }

    /// The entry at a position counted from the front, or nil past the end.
    subscript(position: Int) -> Entry? {
        position < count ? entries[head + position] : nil
    }

    /// How many stand before an entry that may or may not be in the line.
    func count(before entry: Entry) -> Int {
        var low = head
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low - head
    }

    mutating func insert(_ entry: Entry) {
        if let last = entries.last, head < entries.count, entry < last {
            entries.insert(entry, at: head + count(before: entry))
        } else {
            entries.append(entry)
        }
    }

    /// Removes an entry; it must be in the line.
    mutating func remove(_ entry: Entry) {
        let position = count(before: entry)
        precondition(self[position] == entry, "a ticket leaves only the line it stands in")
        if position > 0 {
            entries.remove(at: head + position)
            return
        }
        head += 1
        if head * 2 > entries.count {
            entries.removeFirst(head)
            head = 0
        }
    }
}

/// Which line a waiting ticket stands in.
struct LineKey: Hashable, Sendable {
    var service: String
    /// The counter it was sent to; nil for those who wait for the service.
    var counter: Int?
    /// The priority class; nil for ordinary tickets.
    var priority: String?
}

extension WaitingLine.Entry {
    /// Where a ticket stands in its line.
    init(_ ticket: Ticket) {
        self.init(place: ticket.place, ordinal: ticket.ordinal)
    }

    /// Where a ticket stands among those of its service by when it was issued.
    init(issued ticket: Ticket) {
        self.init(place: ticket.issuedAt, ordinal: ticket.ordinal)
    }
}
