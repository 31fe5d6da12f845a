/// Any JSON value: what the Varlink type `object` carries, and the parameters of an error.
///
/// A number without a fraction that fits in 64 bits is an `int`, also when it was written `1.0`; every other number is
/// a `double`. Going out, a member of an object that is null is omitted; a null in an array keeps its place.
public enum JSONValue: Sendable, Equatable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case int(Int)
    case double(Double)
    case bool(Bool)
    case null

    /// The member of this name if this is an object that has it.
    public subscript(member: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[member]
    }

    /// Whether this is an object without members.
    public var isEmptyObject: Bool { self == .object([:]) }

    /// The value as JSON text in the form it goes over the wire: sorted keys, slashes as they are, on one line.
    ///
    /// Throws `InvalidParameter` when a double is not a number JSON can hold.
    public func text() throws(VarlinkError) -> String {
        String(decoding: try JSONText.encode(self), as: UTF8.self)
    }
}

extension JSONValue: Codable {
    /// How deep a value may lie inside a type that is decoded; as the parameters themselves it may lie deeper.
    ///
    /// Every failed try of a kind costs as much as the value lies deep.
    public static let decodedDepthMax = 64

    /// Reads whatever value comes, trying the cheap kinds first; deeper than ``decodedDepthMax`` throws.
    public init(from decoder: any Decoder) throws {
        guard decoder.codingPath.count <= Self.decodedDepthMax else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "deeper than \(Self.decodedDepthMax)")
            )
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try Self.read(String.self, from: container) {
            self = .string(value)
        } else if let value = try Self.read(Bool.self, from: container) {
            self = .bool(value)
        } else if let value = try Self.read(Int.self, from: container) {
            self = .int(value)
        } else if let value = try Self.read(Double.self, from: container) {
            self = .double(value)
        } else if let value = try Self.read([String: JSONValue].self, from: container) {
            self = .object(value)
        } else {
            self = .array(try container.decode([JSONValue].self))
        }
    }

    /// Writes the value, leaving out members that are null.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: JSONKey.self)
            for (name, value) in members where value != .null {
                try container.encode(value, forKey: JSONKey(name))
            }
        case .array(let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(value) }
        case .string(let value): try Self.write(value, to: encoder)
        case .int(let value): try Self.write(value, to: encoder)
        case .double(let value): try Self.write(value, to: encoder)
        case .bool(let value): try Self.write(value, to: encoder)
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        }
    }

    private static func write(_ value: some Encodable, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    /// The value if it is of this kind.
    ///
    /// A number that does not fit an `Int` is thrown as an error Foundation keeps to itself, so everything counts there;
    /// text that is no JSON was refused before.
    private static func read<Value: Decodable>(
        _ type: Value.Type, from container: any SingleValueDecodingContainer
    ) throws -> Value? {
        do {
            return try container.decode(type)
        } catch DecodingError.typeMismatch {
            return nil
        } catch  where type == Int.self {
            return nil
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An int.
    public init(integerLiteral value: Int) { self = .int(value) }
    /// A bool.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A double.
    public init(floatLiteral value: Double) { self = .double(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object; of a name given twice the last value stays.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

/// Any member name.
struct JSONKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}
