import FoundationEssentials

/// The one way JSON is written and read on the wire.
enum JSONText {
    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
    private static let decoder = JSONDecoder()

    /// The value as one line of JSON.
    ///
    /// Throws `InvalidParameter` naming the member that JSON cannot hold, such as a double that is not a number.
    static func encode(_ value: some Encodable) throws(VarlinkError) -> [UInt8] {
        do {
            return Array(try encoder.encode(value))
        } catch EncodingError.invalidValue(_, let context) {
            throw .invalidParameter(context.codingPath.first?.stringValue ?? "parameters")
        } catch {
            throw .invalidParameter("parameters")
        }
    }

    /// The value as a JSON object; anything else throws `InvalidParameter`.
    static func encodeObject(_ value: some Encodable) throws(VarlinkError) -> [UInt8] {
        let text = try encode(value)
        guard text.first == UInt8(ascii: "{") else { throw .invalidParameter("parameters") }
        return text
    }

    /// Reads a value; the errors are those of `JSONDecoder`.
    static func decode<Value: Decodable>(_ type: Value.Type, from text: [UInt8]) throws -> Value {
        try decoder.decode(type, from: Data(text))
    }

    /// Reads the members of an envelope, with what went wrong as a violation.
    static func decodeEnvelope<Value: Decodable>(
        _ type: Value.Type, from text: [UInt8]
    ) throws(WireViolation) -> Value {
        do {
            return try decode(type, from: text)
        } catch let error as DecodingError {
            throw violation(error)
        } catch {
            throw .notJSON
        }
    }

    private static func violation(_ error: DecodingError) -> WireViolation {
        switch error {
        case .dataCorrupted: .notJSON
        case .typeMismatch, .valueNotFound, .keyNotFound:
            if let member = memberName(error) { .memberMistyped(member) } else { .notAnObject }
        @unknown default: .notJSON
        }
    }

    /// The first key on the way to what was missing or mistyped, after `depth` keys of the envelope.
    static func memberName(_ error: DecodingError, below depth: Int = 0) -> String? {
        let path: [any CodingKey]
        switch error {
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path = context.codingPath
        @unknown default: path = []
        }
        return path.dropFirst(depth).first?.stringValue
    }
}
