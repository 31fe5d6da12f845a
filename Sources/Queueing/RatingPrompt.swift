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

    /// A question about a ticket.
    public init(
        label: Label, levels: [Catalogue.Choice], reasons: [Catalogue.Choice], lowLevels: [String],
        seconds: Int
    ) {
        self.label = label
        self.levels = levels
        self.reasons = reasons
        self.lowLevels = lowLevels
        self.seconds = seconds
    }
}
