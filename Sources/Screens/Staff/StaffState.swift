/// What the states of officers' and guides' screens have in common.
protocol StaffState {
    associatedtype Request: StaffRequest

    var surroundings: Surroundings { get }
    var pending: Awaited<Request>? { get }
    var message: StaffMessage? { get set }
}

extension StaffState {
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
