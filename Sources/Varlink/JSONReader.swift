/// Reads JSON text straight into a ``JSONValue``, at a cost that grows with the text and nothing else.
///
/// Reading it through `Decodable` tries one kind after the other, and every failed try costs as much as the value lies
/// deep: a client could keep a server busy for minutes with one message.
struct JSONReader {
    /// How deep arrays and objects may lie in one another; Foundation's limit too.
    static let depthMax = 512

    private let text: [UInt8]
    private var position = 0

    private init(_ text: [UInt8]) { self.text = text }

    /// The value of a whole text; throws `notJSON`.
    static func read(_ text: [UInt8]) throws(WireViolation) -> JSONValue {
        var reader = Self(text)
        let value = try reader.readValue(depth: 0)
        reader.skipSpace()
        guard reader.position == text.count else { throw .notJSON }
        return value
    }

    private var next: UInt8? { position < text.count ? text[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    /// Steps over a byte if it comes next after spaces.
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ word: String) throws(WireViolation) {
        guard text[position...].starts(with: word.utf8) else { throw .notJSON }
        position += word.utf8.count
    }

    private mutating func readValue(depth: Int) throws(WireViolation) -> JSONValue {
        guard depth <= Self.depthMax else { throw .notJSON }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try readObject(depth: depth)
        case UInt8(ascii: "["): return try readArray(depth: depth)
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"):
            try expect("true")
            return true
        case UInt8(ascii: "f"):
            try expect("false")
            return false
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return try readNumber()
        }
    }

    private mutating func readObject(depth: Int) throws(WireViolation) -> JSONValue {
        position += 1
        var members: [String: JSONValue] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let name = try readString()
            guard take(":") else { throw .notJSON }
            members[name] = try readValue(depth: depth + 1)
        } while take(",")
        guard take("}") else { throw .notJSON }
        return .object(members)
    }

    private mutating func readArray(depth: Int) throws(WireViolation) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        if take("]") { return .array(values) }
        repeat { values.append(try readValue(depth: depth + 1)) } while take(",")
        guard take("]") else { throw .notJSON }
        return .array(values)
    }

    private mutating func readNumber() throws(WireViolation) -> JSONValue {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
        let digits = String(decoding: text[start..<position], as: UTF8.self)
        if let int = Int(digits) { return .int(int) }
        guard let double = Double(digits), double.isFinite else { throw .notJSON }
        return Int(exactly: double).map(JSONValue.int) ?? .double(double)
    }

    private mutating func readString() throws(WireViolation) -> String {
        guard next == UInt8(ascii: "\"") else { throw .notJSON }
        position += 1
        var units: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: units, as: UTF8.self) else { throw .notJSON }
                return string
            case UInt8(ascii: "\\"):
                units.append(contentsOf: String(try readEscaped()).utf8)
            case 0..<0x20:
                throw .notJSON
            default:
                units.append(byte)
            }
        }
        throw .notJSON
    }

    /// The character behind a backslash.
    private mutating func readEscaped() throws(WireViolation) -> Character {
        guard let byte = next else { throw .notJSON }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "u"):
            var units = [try readUnit()]
            if UTF16.isLeadSurrogate(units[0]) {
                try expect("\\u")
                units.append(try readUnit())
            }
            guard let string = String(validating: units, as: UTF16.self), let character = string.first else {
                throw .notJSON
            }
            return character
        default: throw .notJSON
        }
    }

    /// The four digits behind `\u`.
    private mutating func readUnit() throws(WireViolation) -> UInt16 {
        let digits = String(decoding: text[position...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else { throw .notJSON }
        position += 4
        return unit
    }
}
