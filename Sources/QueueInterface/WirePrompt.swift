public import Queueing

/// What a rating terminal asks, on the wire: the type `Prompt`.
public struct WirePrompt: Codable, Equatable, Sendable {
    /// A level or a reason and its words.
    public struct Choice: Codable, Equatable, Sendable {
        public var key: String
        public var text: String
    }

    public var label: Label
    public var levels: [Choice]
    public var reasons: [Choice]
    public var lowLevels: [String]
    public var seconds: Int
    public var language: String?
    public var officer: String?

    /// A prompt for the wire.
    public init(_ prompt: RatingPrompt) {
        label = prompt.label
        levels = prompt.levels.map { Choice(key: $0.key, text: $0.name) }
        reasons = prompt.reasons.map { Choice(key: $0.key, text: $0.name) }
        lowLevels = prompt.lowLevels
        seconds = prompt.seconds
        language = prompt.language
        officer = prompt.officer
    }
}

extension RatingPrompt {
    /// The prompt that came over the wire.
    public init(_ wire: WirePrompt) {
        self.init(
            label: wire.label,
            levels: wire.levels.map { Catalogue.Choice(key: $0.key, name: $0.text) },
            reasons: wire.reasons.map { Catalogue.Choice(key: $0.key, name: $0.text) },
            lowLevels: wire.lowLevels, seconds: wire.seconds, language: wire.language,
            officer: wire.officer)
    }
}
