/// How often each line of ordinary tickets was passed by priority calls since one of it was called.
///
/// The calls that can still be undone are kept apart, so that undoing one leaves the counts as if it had never been made,
/// whatever other counters have called meanwhile.
struct Passes: Equatable, Sendable {
    /// A call by rule, and what it means for those who wait.
    struct Call: Equatable, Sendable {
        /// Its place in the sequence of calls.
        let sequence: Int
        let at: Moment
        /// The line it was called from, if that is one of ordinary tickets: its count begins anew.
        let line: LineKey?
        /// The lines whose first ticket it passed.
        let passed: Set<LineKey>
    }

    /// The counts after all calls; a line that was not passed has none.
    private(set) var counts: [LineKey: Int] = [:]
    /// The counts after the calls that can no longer be undone.
    private var settled: [LineKey: Int] = [:]
    private var recent: [Call] = []

    /// Takes in a call; those before it that are too old to be undone are settled.
    mutating func take(_ call: Call) {
        let open = recent.firstIndex { call.at <= $0.at.adding(seconds: Center.undoSeconds) } ?? recent.count
        for old in recent[..<open] { Self.count(old, in: &settled) }
        recent.removeFirst(open)
        recent.append(call)
        Self.count(call, in: &counts)
    }

    /// Takes a call back; a call that was not by rule has changed nothing.
    mutating func undo(_ sequence: Int) {
        guard let position = recent.firstIndex(where: { $0.sequence == sequence }) else { return }
        recent.remove(at: position)
        counts = settled
        for call in recent { Self.count(call, in: &counts) }
    }

    private static func count(_ call: Call, in counts: inout [LineKey: Int]) {
        for line in call.passed { counts[line, default: 0] += 1 }
        if let line = call.line { counts[line] = nil }
    }
}
