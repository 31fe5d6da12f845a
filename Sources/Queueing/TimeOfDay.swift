/// A time on the center's wall clock, to the minute: 00:00 to 24:00.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0 to 1,440.
    public let minutes: Int

    /// The time so many minutes after midnight; nil outside 0...1,440.
    public init?(minutes: Int) {
        guard (0...1440) ~= minutes else { return nil }
        self.minutes = minutes
    }

    /// Reads `HH:MM`, such as `07:30`; nil for any other text.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            text.utf8.allSatisfy({ $0 == 0x3A || (0x30...0x39) ~= $0 }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60
        else { return nil }
        self.init(minutes: hours * 60 + minutes)
    }

    public static func < (earlier: TimeOfDay, later: TimeOfDay) -> Bool {
        earlier.minutes < later.minutes
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// The time as `HH:MM`.
    public var description: String {
        padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2)
    }
}

extension TimeOfDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = TimeOfDay(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is no time HH:MM")
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
