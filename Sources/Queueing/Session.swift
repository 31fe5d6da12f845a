/// A signed-in officer, at a counter or as a guide in the hall.
public struct Session: Equatable, Sendable, Codable {
    /// A digest of the secret that the officer's program holds; the secret itself is nowhere in the journal.
    public var key: String
    public var staff: String
    /// Nil for a hall guide.
    public var counter: Int?
    public var since: Moment

    /// An officer's session.
    public init(key: String, staff: String, counter: Int?, since: Moment) {
        self.key = key
        self.staff = staff
        self.counter = counter
        self.since = since
    }
}
