/// How calls are spoken in the hall of a center.
public struct VoiceSettings: Equatable, Sendable, Codable {
    /// How the number of a ticket is read.
    public enum Reading: String, Sendable, Codable, CaseIterable {
        /// Digit by digit with its zeros, which is clearer in a noisy hall: `A015` is "A, không, một, năm".
        case digits
        /// As a number: `A015` is "A, mười lăm".
        case number
    }

    /// Codes of the languages each call is said in, one after the other.
    public var languages: [String]
    /// How often a call is said in each language.
    public var `repeat`: Int
    public var read: Reading
    /// Whether Vietnamese numbers are read as in the South: `lẻ` and `ngàn` rather than `linh` and `nghìn`.
    public var southern: Bool
    /// Whether a chime sounds before each call.
    public var chime: Bool

    /// These settings, where not given those of a center that sets none.
    public init(
        languages: [String] = ["vi", "en"], repeat: Int = 2, read: Reading = .digits, southern: Bool = false,
        chime: Bool = true
    ) {
        self.languages = languages
        self.repeat = `repeat`
        self.read = read
        self.southern = southern
        self.chime = chime
    }

    /// How often the sentence of a call is said in each language; that of a recall says it twice, so half as often, rounded
    /// up.
    public func rounds(of call: Board.Call) -> Int { call.recall ? (self.repeat + 1) / 2 : self.repeat }

    /// The same for a single round, with the chime or without.
    public func once(chime: Bool) -> VoiceSettings {
        var once = self
        once.repeat = 1
        once.chime = chime
        return once
    }
}
