/// Letters as pictures of points, from which large text is drawn: 16 points high, 8 or 16 wide.
///
/// The file is that of GNU Unifont: a line for every character, its code point and its rows in hexadecimal digits, such
/// as `0041:0000000018242442427E424242420000`.
public struct Glyphs: Equatable, Sendable {
    /// Points from top to bottom.
    static let height = 16

    /// One letter: its columns from left to right, of which bit 0 is the uppermost point.
    struct Glyph: Equatable, Sendable {
        let columns: [UInt16]
    }

    private var glyphs: [Character: Glyph] = [:]

    /// No letters at all: large text is drawn in the usual size then.
    public init() {}

    /// The letters of a file's text; a line that is none is passed over.
    public init(hex: String) {
        for line in hex.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let point = UInt32(String(Substring(line[..<colon])), radix: 16),
                let scalar = Unicode.Scalar(point), let glyph = Glyph(hex: line[line.index(after: colon)...])
            else { continue }
            glyphs[Character(scalar)] = glyph
        }
    }

    /// The letter of a character, in whatever order its marks were written; nil where there is none.
    subscript(character: Character) -> Glyph? { glyphs[character == "\u{A0}" ? " " : character] }

    /// Whether a character can be drawn large.
    public func has(_ character: Character) -> Bool { self[character] != nil }

    /// How many letters there are.
    public var count: Int { glyphs.count }
}

extension Glyphs.Glyph {
    /// The columns of 16 rows of two or four digits each; nil for other lengths.
    fileprivate init?(hex: Substring.UTF8View) {
        let digits = hex.compactMap(Self.digit)
        guard digits.count == hex.count, digits.count == 32 || digits.count == 64 else { return nil }
        let perRow = digits.count / Glyphs.height
        var columns = Array(repeating: UInt16(0), count: perRow * 4)
        for (index, digit) in digits.enumerated() {
            let (row, place) = (index / perRow, index % perRow)
            for bit in 0..<4 where digit >> (3 - bit) & 1 == 1 { columns[place * 4 + bit] |= 1 << row }
        }
        self.columns = columns
    }

    /// The value of a hexadecimal digit; by hand, because a file has a quarter of a million of them.
    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
