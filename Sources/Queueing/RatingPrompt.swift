/// What a rating terminal asks after a service, in one language.
public struct RatingPrompt: Equatable, Sendable {
    /// The ticket just served.
    public var label: Label
    /// Best first.
    public var levels: [Catalogue.Choice]
    public var reasons: [Catalogue.Choice]
    /// Keys of the levels after which reasons are offered.
    public var lowLevels: [String]
    /// Seconds left to answer.
    public var seconds: Int
    /// The language in which its citizen took the ticket; nil when that is not known.
    public var language: String?
    /// The name of the officer who served, where the center wants it shown.
    public var officer: String?

    /// A question about a ticket.
    public init(
        label: Label, levels: [Catalogue.Choice], reasons: [Catalogue.Choice], lowLevels: [String],
        seconds: Int, language: String? = nil, officer: String? = nil
    ) {
        self.label = label
        self.levels = levels
        self.reasons = reasons
        self.lowLevels = lowLevels
        self.seconds = seconds
        self.language = language
        self.officer = officer
    }
}
