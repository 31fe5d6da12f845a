/// A service, or a procedure of it, that fits what somebody says.
public struct ServiceMatch: Equatable, Sendable {
    /// Key of the service.
    public let service: String
    /// Key of the procedure; nil for the service as a whole.
    public let procedure: String?
    /// How well it fits, above 0 to 1.
    public let score: Double
}
