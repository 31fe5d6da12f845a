public import Queueing

/// How a display that offers its voice is to speak, and what, on the wire: the type `Voice`.
public struct WireVoice: Codable, Equatable, Sendable {
    /// Whether this display is the one of its zone that speaks.
    public var speaks: Bool
    public var languages: [String]
    public var `repeat`: Int
    /// `digits` or `number`.
    public var read: String
    /// True or nil.
    public var southern: Bool?
    public var chime: Bool
    /// Oldest first.
    public var due: [WireBoard.Call]
    public var announced: Int
    /// In order; nil for none.
    public var ahead: [Int]?
    public var latest: Int

    /// What is to be spoken in a center with these settings, its times where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(
        speaks: Bool, settings: VoiceSettings, announcements: Announcements, latest: Int,
        utcOffsetSeconds: Int
    ) {
        self.speaks = speaks
        languages = settings.languages
        self.repeat = settings.repeat
        read = settings.read.rawValue
        southern = settings.southern ? true : nil
        chime = settings.chime
        due = announcements.due.map { WireBoard.Call($0, utcOffsetSeconds: utcOffsetSeconds) }
        announced = announcements.announced
        ahead = announcements.ahead.isEmpty ? nil : announcements.ahead.sorted()
        self.latest = latest
    }

    /// How the center wants its calls spoken; a way of reading that is not known is the usual one.
    public var settings: VoiceSettings {
        VoiceSettings(
            languages: languages, repeat: self.repeat, read: VoiceSettings.Reading(rawValue: read) ?? .digits,
            southern: southern ?? false, chime: chime)
    }
}
