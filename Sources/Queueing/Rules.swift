/// The settings of who is next and of the life of a ticket, with the defaults of the design.
public struct Rules: Equatable, Sendable, Codable {
    /// Minutes added to a ticket's effective arrival at a counter that serves its service only as backup.
    public var backupHandicapMinutes: Int
    /// Priority calls in a row that may pass an earlier ordinary ticket of the same service.
    public var priorityCallsInARowMax: Int
    /// Minutes after a no-show during which the ticket may be returned.
    public var returnWindowMinutes: Int

    /// The defaults unless given.
    public init(
        backupHandicapMinutes: Int = 20, priorityCallsInARowMax: Int = 3, returnWindowMinutes: Int = 60
    ) {
        self.backupHandicapMinutes = backupHandicapMinutes
        self.priorityCallsInARowMax = priorityCallsInARowMax
        self.returnWindowMinutes = returnWindowMinutes
    }
}
