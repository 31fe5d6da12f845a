/// The name of a ticket in the hall: the prefix of its series and its number, such as `A015`.
public struct Label: Hashable, Sendable {
    public let prefix: String
    /// From 1 to `Limits.numberMax`.
    public let number: Int

    /// The label of a number in a series.
    public init(prefix: String, number: Int) {
        self.prefix = prefix
        self.number = number
    }

    /// Reads what a person types: `A015`, `a15`, `A 15`; nil when it is no letters followed by a number.
    public init?(_ text: some StringProtocol) {
        let compact = String(text.filter { !$0.isWhitespace }).uppercased()
        let prefix = compact.prefix { $0.isLetter }
        let digits = compact.dropFirst(prefix.count)
        guard !prefix.isEmpty, !digits.isEmpty, digits.utf8.count <= 9,
            digits.utf8.allSatisfy({ (0x30...0x39) ~= $0 }), let number = Int(digits), number > 0
        else { return nil }
        self.init(prefix: String(prefix), number: number)
    }
}

extension Label: CustomStringConvertible {
    /// The label as it is printed: the number has at least three digits.
    public var description: String {
        prefix + padded(number, to: 3)
    }
}

extension Label: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let label = Label(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is no ticket label")
        }
        self = label
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
