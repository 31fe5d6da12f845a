/// What can be told of one ordinary ticket more, service by service.
///
/// A service that is in neither has no counter that is expected to call it.
public struct Prospects: Equatable, Sendable {
    /// How long it is likely to wait.
    public var waits: [String: Wait]
    /// The services of which one more may not be called today: the range of its wait reaches past the end of counter
    /// hours.
    public var notToday: Set<String>

    /// Prospects; of no service unless given.
    public init(waits: [String: Wait] = [:], notToday: Set<String> = []) {
        self.waits = waits
        self.notToday = notToday
    }
}
