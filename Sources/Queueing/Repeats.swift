/// What was said once and is to be said again while nobody waits for a first call.
///
/// A center has each call said several times, but a repeat may not delay somebody's first call: while others wait each
/// call is said once, and again when nothing is due. A repeat is worth saying only as long as its ticket is merely called:
/// not when it is being served, finished or taken back.
public struct Repeats: Equatable, Sendable {
    private struct Repeat: Equatable, Sendable {
        let call: Board.Call
        var rounds: Int
    }

    /// In the order in which they were first said; at most one for each counter.
    private var left: [Repeat] = []

    /// Nothing is to be said again.
    public init() {}

    /// The call to be said again first.
    public var first: Board.Call? { left.first?.call }

    /// A call was said for the first time, and is to be said again so many times.
    public mutating func add(_ call: Board.Call, rounds: Int) {
        left.removeAll { $0.call.counter == call.counter || $0.call.label == call.label }
        if rounds > 0 { left.append(Repeat(call: call, rounds: rounds)) }
    }

    /// The first one was said again, to its end.
    public mutating func finish(_ call: Board.Call) {
        guard let index = left.firstIndex(where: { $0.call == call }) else { return }
        left[index].rounds -= 1
        if left[index].rounds == 0 { left.remove(at: index) }
    }

    /// Keeps those whose tickets still stand called at their counters.
    public mutating func keep(calledOn board: Board) {
        left.removeAll { repeated in
            guard let desk = board.desk(repeated.call.counter) else { return true }
            return desk.label != repeated.call.label || desk.isServing
        }
    }
}
