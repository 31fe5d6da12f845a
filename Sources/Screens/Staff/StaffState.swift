/// What the states of officers' and guides' screens have in common.
protocol StaffState {
    associatedtype Request: StaffRequest

    var surroundings: Surroundings { get }
    var pending: Awaited<Request>? { get }
    var message: StaffMessage? { get set }
    var stepGuard: StepGuard { get set }
}

extension StaffState {
    /// Whether a key that was pressed is to be done.
    ///
    /// One that is held or stuck may go on marking, turning pages and writing, which it does a little more of each time;
    /// whatever else it does it does once.
    mutating func takes(_ key: Key, repeating: Bool) -> Bool {
        stepGuard.press(key, at: surroundings.now)
        guard !repeating else { return true }
        guard stepGuard.mayStep else { return false }
        stepGuard.step(at: surroundings.now)
        return true
    }

    /// Something to read came for the key that was pressed last; the same key, pressed again too soon, does not put it away.
    mutating func showsAnswer() { stepGuard.step(at: surroundings.now) }

    /// Whether a request can be sent now: nothing is under way and the server is there.
    ///
    /// Where it is away, somebody pressed a key for nothing, and is told so.
    mutating func mayAsk() -> Bool {
        guard pending == nil else { return false }
        guard surroundings.isAway else { return true }
        message = StaffMessage(text: surroundings.words(.counterNotDone), isRefusal: true)
        return false
    }
}
