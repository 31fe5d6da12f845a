/// The levels a citizen chooses from and the reasons offered after a low one: data with a legal basis, never code.
public struct RatingScale: Equatable, Sendable, Codable {
    /// A choice with its key in the data and its words on the screen.
    public struct Choice: Equatable, Sendable, Codable {
        public var key: String
        public var text: LocalizedText

        /// A choice of this key and these words.
        public init(key: String, text: LocalizedText) {
            self.key = key
            self.text = text
        }
    }

    /// From best to worst; three to five.
    public var levels: [Choice]
    /// What a citizen may name, in the order shown.
    public var reasons: [Choice]
    /// Keys of the levels after which reasons are offered.
    public var lowLevels: [String]
    /// Seconds the terminal waits for an answer.
    public var seconds: Int
    /// Whether the terminal names the officer who is rated.
    public var showsOfficer: Bool
    public var legalBasis: String?
    public var validFrom: Day?

    /// A scale of these levels and reasons.
    public init(
        levels: [Choice], reasons: [Choice], lowLevels: [String], seconds: Int = 30,
        showsOfficer: Bool = false, legalBasis: String? = nil,
        validFrom: Day? = nil
    ) {
        self.levels = levels
        self.reasons = reasons
        self.lowLevels = lowLevels
        self.seconds = seconds
        self.showsOfficer = showsOfficer
        self.legalBasis = legalBasis
        self.validFrom = validFrom
    }
}

extension RatingScale {
    /// Reads what a journal carries; settings that came later have their defaults in an older one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            levels: try container.decode([Choice].self, forKey: .levels),
            reasons: try container.decode([Choice].self, forKey: .reasons),
            lowLevels: try container.decode([String].self, forKey: .lowLevels),
            seconds: try container.decode(Int.self, forKey: .seconds),
            showsOfficer: try container.decodeIfPresent(Bool.self, forKey: .showsOfficer) ?? false,
            legalBasis: try container.decodeIfPresent(String.self, forKey: .legalBasis),
            validFrom: try container.decodeIfPresent(Day.self, forKey: .validFrom))
    }
}
