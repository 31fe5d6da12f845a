/// A group served earlier by law or by the center's rule.
///
/// No national text fixes how queue priority works, so every class says on what it rests.
public struct PriorityClass: Equatable, Sendable, Codable {
    /// How much earlier a group is served.
    public enum HeadStart: Equatable, Sendable, Codable {
        /// Ordered as if it had come so many minutes earlier.
        case minutes(Int)
        /// Ahead of everyone with a head start in minutes or none, inside the bound on calls in a row.
        case first
        /// Ahead of everyone and outside the bound; given by staff only, with a reason.
        case urgent
    }

    public var key: String
    public var name: LocalizedText
    public var headStart: HeadStart
    /// Whether a citizen may choose it at the kiosk; a class that is `urgent` never is.
    public var selfDeclared: Bool
    /// The law or rule it rests on, for the wall of the hall and for reports.
    public var legalBasis: String?
    /// The age in full years from which an identity card gives this class by itself; nil: no card does.
    public var minimumAge: Int?

    /// A group with its head start.
    public init(
        key: String, name: LocalizedText, headStart: HeadStart, selfDeclared: Bool,
        legalBasis: String? = nil, minimumAge: Int? = nil
    ) {
        self.key = key
        self.name = name
        self.headStart = headStart
        self.selfDeclared = selfDeclared
        self.legalBasis = legalBasis
        self.minimumAge = minimumAge
    }
}
