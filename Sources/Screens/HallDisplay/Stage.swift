package import Queueing

/// The places of a display at which called numbers stand, so that each can be read however fast calls come.
///
/// A new call takes a free place, or else that of a ticket that is served already, or else that of the call that has stood
/// longest; but every call stands for its reading time, and until a place is free the new ones wait in the order of their
/// calls. A new call blinks first and then stands still until its place is needed or it asks nobody any more. A ticket that is called again while it stands keeps its place and begins anew; one that
/// is called again while it waits is shown once, at its turn, with its newest call: an older one might send its holder to
/// a counter that no longer waits. The voice does the same.
package struct Stage: Equatable, Sendable {
    /// Seconds that a call stands at least, unless a display is told otherwise.
    ///
    /// Who waits looks up at the chime, finds the place that blinks, compares four characters with a slip of paper and
    /// reads where to go: some two seconds each for the old and the hurried, by our own judgement.
    package static let readingSeconds = 6
    /// Seconds that a new call blinks: half a blink in a second, far below the three flashes that WCAG 2.3.1 allows.
    package static let blinkingSeconds = 4

    /// A call at its place.
    package struct Standing: Equatable, Sendable {
        package let call: Board.Call
        /// Rises with every call that takes a place.
        fileprivate let turn: Int
        fileprivate var reading: Countdown
        fileprivate var blinking: Countdown

        /// Whether it has stood for its reading time.
        package var isRead: Bool { reading.isOver }
        /// Whether it still blinks.
        package var isBlinking: Bool { !blinking.isOver }
        /// Whether it blinks and the mark of a new call is shown: in the first second, then in every other one.
        package var isLit: Bool {
            isBlinking && (Stage.blinkingSeconds - blinking.secondsLeft) % 2 == 0
        }
    }

    /// A call without a place.
    private struct Waiting: Equatable, Sendable {
        var call: Board.Call
        /// Whether it never had a place; else the glass became smaller before it was read.
        var isNew: Bool
    }

    /// From the first to the last place; nil where nothing stands.
    package private(set) var places: [Standing?]
    /// Tickets that are served already: their calls ask nobody any more.
    package var served: Set<Label> = []
    private var waiting: [Waiting] = []
    private var turns = 0
    private let seconds: Int

    /// So many empty places, each for so many seconds of reading.
    package init(places: Int = 1, seconds: Int = readingSeconds) {
        self.places = Array(repeating: nil, count: max(1, places))
        self.seconds = seconds
    }

    /// Calls that wait for a place, in the order in which they get one.
    package var upcoming: [Board.Call] { waiting.map(\.call) }

    /// Whether a call waits for a place or is not yet read.
    package var isBusy: Bool { !waiting.isEmpty || places.contains { $0?.isRead == false } }

    /// Whether anything changes by itself as time passes.
    package var isMoving: Bool { isBusy || places.contains { $0?.isBlinking == true } }

    /// A call to be shown, after all that wait; of more than `Limits.stageWaitingMax` the first is not shown any more.
    package mutating func add(_ call: Board.Call) {
        if let index = waiting.firstIndex(where: { $0.call.label == call.label }) {
            waiting[index] = Waiting(call: call, isNew: true)
        } else {
            waiting.append(Waiting(call: call, isNew: true))
            waiting.removeFirst(max(0, waiting.count - Limits.stageWaitingMax))
        }
    }

    /// Those that wait for a place are not shown any more: their counters are closed.
    package mutating func dismiss() { waiting = [] }

    /// Gives places to those that wait, as far as there are any; returns the calls that are shown for the first time.
    package mutating func advance() -> [Board.Call] {
        var shown: [Board.Call] = []
        while let next = waiting.first, let place = place(for: next.call) {
            waiting.removeFirst()
            put(next.call, at: place)
            if next.isNew { shown.append(next.call) }
        }
        return shown
    }

    /// Takes notice of the time that passes.
    package mutating func pass(from earlier: Moment, to later: Moment) {
        for index in places.indices {
            places[index]?.reading.pass(from: earlier, to: later)
            places[index]?.blinking.pass(from: earlier, to: later)
        }
    }

    /// Makes more places, or fewer; a call that loses its place before it was read is the first to get another.
    package mutating func resize(to count: Int) {
        let standing = places.compactMap { $0 }
        let unread = standing.filter { !$0.isRead }.sorted { $0.turn < $1.turn }
        let read = standing.filter(\.isRead).sorted { givesWay($1, before: $0) }
        let staying = Set((unread + read).prefix(max(1, count)).map(\.turn))
        let leaving = unread.filter { leaver in
            !staying.contains(leaver.turn) && !waiting.contains { $0.call.label == leaver.call.label }
        }
        waiting.insert(contentsOf: leaving.map { Waiting(call: $0.call, isNew: false) }, at: 0)
        if count < places.count {
            places = places.filter { $0.map { staying.contains($0.turn) } ?? false }
        }
        places += Array(repeating: nil, count: max(1, count) - places.count)
    }

    /// Fills free places with calls that were shown before, the newest first; they stand still and give way at once.
    package mutating func fill(with calls: [Board.Call]) {
        guard waiting.isEmpty else { return }
        var older = calls.sorted { $0.sequence < $1.sequence }
        for index in places.indices where places[index] == nil {
            while let call = older.last, places.contains(where: { $0?.call.label == call.label }) {
                older.removeLast()
            }
            guard let call = older.popLast() else { return }
            places[index] = Standing(
                call: call, turn: call.sequence - Int(Int32.max), reading: Countdown(seconds: 0),
                blinking: Countdown(seconds: 0))
        }
    }

    /// Lets a call blink again, as when it is spoken; one that stands no more gets a place again where no new one waits.
    package mutating func light(_ call: Board.Call) {
        if let index = places.firstIndex(where: { $0?.call.label == call.label }) {
            places[index]?.blinking = Countdown(seconds: Self.blinkingSeconds)
        } else if waiting.isEmpty, let place = place(for: call) {
            put(call, at: place)
        }
    }

    /// Takes away the calls that their officers took back, read or not.
    package mutating func takeBack(where isTakenBack: (Board.Call) -> Bool) {
        waiting.removeAll { isTakenBack($0.call) }
        for (index, standing) in places.enumerated() {
            if let standing, isTakenBack(standing.call) { places[index] = nil }
        }
    }

    /// Takes away those that are over, of the calls that were read: a number that nobody is to come with any more stands
    /// in the way of the others.
    package mutating func clear(where isOver: (Board.Call) -> Bool) {
        for (index, standing) in places.enumerated() {
            if let standing, standing.isRead, isOver(standing.call) { places[index] = nil }
        }
    }

    /// Whether a call stands only because its ticket is served: it was read, blinks no more and asks nobody.
    package func isServed(_ standing: Standing) -> Bool {
        standing.isRead && !standing.isBlinking && served.contains(standing.call.label)
    }

    private mutating func put(_ call: Board.Call, at place: Int) {
        turns += 1
        places[place] = Standing(
            call: call, turn: turns, reading: Countdown(seconds: seconds),
            blinking: Countdown(seconds: Self.blinkingSeconds))
    }

    /// Its ticket's own place, else a free one, else that of the call that gives way first of those that are read.
    private func place(for call: Board.Call) -> Int? {
        if let own = places.firstIndex(where: { $0?.call.label == call.label }) { return own }
        if let free = places.firstIndex(where: { $0 == nil }) { return free }
        let first = places.compactMap { $0 }.filter(\.isRead).min { givesWay($0, before: $1) }
        return first.flatMap { first in places.firstIndex { $0?.turn == first.turn } }
    }

    /// Whether one of two calls gives way first: its ticket is served while the other is still awaited, or else it has stood
    /// longer.
    private func givesWay(_ one: Standing, before other: Standing) -> Bool {
        let isServed = (served.contains(one.call.label), served.contains(other.call.label))
        return isServed.0 == isServed.1 ? one.turn < other.turn : isServed.0
    }
}
