public import Queueing

/// An officer who may sign in.
public struct StaffMember: Equatable, Sendable {
    /// What the officer signs in with.
    public let staff: String
    /// Empty when it has been erased.
    public let name: String
    /// What `PIN.verify` takes; empty, and so fitting no PIN, when it has been erased.
    public let pinHash: String
    /// When the officer was added, or added again after a removal.
    public let added: Moment
}
