/// The time a state folder runs on.
///
/// A folder keeps for ever the kind it was created with, so that invented visitors never reach real figures.
public enum ClockKind: String, Sendable {
    /// The center's own clock.
    case real
    /// Time that a simulation sets.
    case simulated
}
