/// Decodes nothing: notes what is asked for and answers with samples.
struct ShapeDecoder: Decoder {
    /// What a type asked for.
    final class Members {
        var shapes: [String: Shape] = [:]
        /// Keys a type asked for only if they are there.
        var optionals: Set<String> = []
    }

    let members = Members()
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Container<Key>(members: members))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unforeseen() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Unforeseen() }

    /// A type decodes itself in a way no value on our wire does.
    struct Unforeseen: Error {}
}

/// An object with every member that is asked for.
///
/// What `decodeIfPresent` does by default tells optionals from the rest: it asks `contains` first.
private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: ShapeDecoder.Members
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool {
        members.optionals.insert(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let (shape, value) = try Shape.probe(type)
        let name = key.stringValue
        members.shapes[name] = members.optionals.contains(name) ? .optional(shape) : shape
        return value
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try note(type, key) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try note(type, key) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try note(type, key) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try note(type, key) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try note(type, key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try note(type, key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try note(type, key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try note(type, key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try note(type, key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try note(type, key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try note(type, key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try note(type, key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try note(type, key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try note(type, key) }

    /// The generic way for the types above, which would otherwise come in past it.
    private func note<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
        try decode(type, forKey: key)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw ShapeDecoder.Unforeseen() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw ShapeDecoder.Unforeseen()
    }
    func superDecoder() throws -> any Decoder { throw ShapeDecoder.Unforeseen() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw ShapeDecoder.Unforeseen() }
}
