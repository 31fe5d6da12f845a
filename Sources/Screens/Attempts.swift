/// Gives every wish of a screen an id of its own, which becomes the `requestId` of the call.
///
/// The station may then repeat a call after a lost connection without a second ticket. The seed comes from
/// outside and must differ from run to run; the screen itself only counts.
public struct Attempts: Equatable, Sendable {
    private let seed: String
    private var count = 0

    /// Ids that begin with this seed; at most 50 characters, so that the id stays within 64.
    public init(seed: String) {
        self.seed = String(seed.prefix(50))
    }

    mutating func next() -> String {
        count += 1
        return "\(seed)-\(count)"
    }
}
