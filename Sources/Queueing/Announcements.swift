/// The calls of one zone that are still to be spoken, and what has been.
///
/// Calls come in bursts, and each takes several seconds to say; so they wait here, oldest first, and none is lost unless
/// it has waited for `Limits.announcedWithinSeconds`, more than `Limits.announcementsDueMax` wait, or its day is closed:
/// then it counts as spoken. What becomes of a ticket meanwhile does not matter: in a burst one may be finished before it
/// was heard, and the hall would wonder at a number left out. The server keeps one for each zone and every display that
/// offers its voice keeps a copy, so that either may start anew without a call being lost or spoken twice.
public struct Announcements: Equatable, Sendable {
    /// What is said in one go.
    public struct Announcement: Equatable, Sendable {
        /// The call as it stands now: the newest one of its ticket.
        public let call: Board.Call
        /// The calls that are spoken with it.
        public let sequences: [Int]
    }

    /// What is to be spoken, oldest first.
    public private(set) var due: [Board.Call] = []
    /// Every call up to this sequence is spoken, or too old to be.
    public private(set) var announced = 0
    /// Calls after that which are spoken too: with an earlier one of the same ticket.
    public private(set) var ahead: Set<Int> = []
    /// The last sequence there was.
    private var latest = 0

    /// Nothing is to be spoken yet.
    public init() {}

    /// Takes notice of the calls on a board while somebody is there to speak them; `latest` is the last sequence there was.
    ///
    /// A call that is a minute old when it is first seen is not spoken any more; one that was seen in time is, whenever
    /// its turn comes, unless its officer took it back or it is dropped.
    ///
    /// - Returns: The calls that are dropped now, oldest first.
    @discardableResult
    public mutating func see(
        _ calls: [Board.Call], latest: Int, at now: Moment, dayIsOpen: Bool = true
    ) -> [Board.Call] {
        startAnew(ifAfter: latest)
        forgetTakenBack(calls, at: now)
        let new = calls.filter { call in
            call.sequence > self.latest && !isAnnounced(call.sequence)
                && now.millisecondsSince(call.calledAt) < Int64(Limits.announcedUnderSeconds) * 1000
        }
        due += new
        self.latest = max(self.latest, latest)
        return drop(at: now, dayIsOpen: dayIsOpen)
    }

    /// Takes over what another one knows, together with the calls on the board.
    ///
    /// What either knows to be spoken is; what either has to speak and neither knows to be spoken is to be spoken.
    public mutating func learn(
        due others: [Board.Call], announced: Int, ahead: [Int], latest: Int, board calls: [Board.Call],
        at now: Moment
    ) {
        startAnew(ifAfter: latest)
        note(announced: announced, ahead: ahead)
        let known = Set(due.map(\.sequence))
        let new = others.filter { !known.contains($0.sequence) && !isAnnounced($0.sequence) }
        due += new
        due.sort { $0.sequence < $1.sequence }
        forgetTakenBack(calls, at: now)
        self.latest = max(self.latest, latest)
        drop(at: now, dayIsOpen: true)
    }

    /// Notes that calls are spoken: all up to a sequence, and these after it.
    public mutating func note(announced: Int, ahead: [Int]) {
        self.announced = max(self.announced, announced)
        latest = max(latest, announced)
        self.ahead = self.ahead.union(ahead).filter { $0 > self.announced }
        due = due.filter { !isAnnounced($0.sequence) }
    }

    /// What is to be said first.
    public var first: Announcement? { announcement(of: due) }

    /// What is to be said after that, as far as is known now.
    public var second: Announcement? {
        guard let first else { return nil }
        return announcement(of: due.filter { !first.sequences.contains($0.sequence) })
    }

    /// The announcement was said to its end.
    public mutating func finish(_ announcement: Announcement) {
        due.removeAll { announcement.sequences.contains($0.sequence) }
        latest = max(latest, announcement.sequences.max() ?? 0)
        note(announced: spokenThrough, ahead: announcement.sequences)
    }

    /// Counts as spoken what is not to be spoken any more, and returns it.
    @discardableResult
    private mutating func drop(at now: Moment, dayIsOpen: Bool) -> [Board.Call] {
        let young = due.drop {
            now.millisecondsSince($0.calledAt) > Int64(Limits.announcedWithinSeconds) * 1000
        }
        let kept = dayIsOpen ? young.suffix(Limits.announcementsDueMax) : []
        let dropped = due.dropLast(kept.count)
        guard !dropped.isEmpty else { return [] }
        due = Array(kept)
        note(announced: spokenThrough, ahead: [])
        return Array(dropped)
    }

    /// The last sequence before what is due.
    private var spokenThrough: Int { due.first.map { $0.sequence - 1 } ?? latest }

    /// The first call of a list, in the words of the newest call of the same ticket in it.
    ///
    /// Who is called again before the first call was heard hears it at the place of the first call, where the last one
    /// leads, and once: an older call might send the person to a counter that no longer waits.
    private func announcement(of calls: [Board.Call]) -> Announcement? {
        guard let label = calls.first?.label else { return nil }
        let same = calls.filter { $0.label == label }
        return same.last.map { Announcement(call: $0, sequences: same.map(\.sequence)) }
    }

    private func isAnnounced(_ sequence: Int) -> Bool {
        sequence <= announced || ahead.contains(sequence)
    }

    /// Sequences only rise, so one that ends below the last one comes from a new journal.
    private mutating func startAnew(ifAfter latest: Int) {
        if latest < self.latest { self = Announcements() }
    }

    /// A call leaves the board when it is five minutes old, or earlier because it was taken back; of a full board nobody
    /// knows which.
    private mutating func forgetTakenBack(_ calls: [Board.Call], at now: Moment) {
        guard calls.count < Limits.boardCallsMax else { return }
        let shown = Set(calls.map(\.sequence))
        due.removeAll { call in
            now.millisecondsSince(call.calledAt) < Int64(Limits.boardCallSeconds) * 1000
                && !shown.contains(call.sequence)
        }
    }
}
