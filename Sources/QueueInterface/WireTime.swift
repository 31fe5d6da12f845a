public import Queueing

/// A moment as it goes over the wire: RFC 3339 with milliseconds and an offset,
/// `2026-11-21T08:05:09.123+07:00`.
///
/// Reading is strict: exactly three digits of milliseconds, a capital `T`, an offset of `Z` or `±HH:MM`; no
/// leap second, no date that does not exist. Everything is done in integers, since every ticket on the wire
/// carries several of these.
public struct WireTime: Hashable, Sendable {
    public var moment: Moment
    /// Seconds ahead of UTC, in whole minutes; they decide how the moment is written, not which moment it is.
    public let utcOffsetSeconds: Int

    /// A moment written where clocks are `utcOffsetSeconds` ahead of UTC; seconds beyond whole minutes are
    /// dropped.
    public init(_ moment: Moment, utcOffsetSeconds: Int) {
        self.moment = moment
        self.utcOffsetSeconds = utcOffsetSeconds / 60 * 60
    }

    /// Reads RFC 3339 with milliseconds and an offset; nil for any other text.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."),
            let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
            let hours = Self.number(bytes[11..<13]), hours < 24,
            let minutes = Self.number(bytes[14..<16]), minutes < 60,
            let seconds = Self.number(bytes[17..<19]), seconds < 60,
            let milliseconds = Self.number(bytes[20..<23]),
            let offset = Self.offset(bytes[23...])
        else { return nil }
        let start = day.start(utcOffsetSeconds: offset).adding(seconds: (hours * 60 + minutes) * 60 + seconds)
        moment = Moment(milliseconds: start.milliseconds + Int64(milliseconds))
        utcOffsetSeconds = offset
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = number(bytes[1..<3]), hours < 24, let minutes = number(bytes[4..<6]), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (bytes[0] == UInt8(ascii: "-") ? -60 : 60)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39) ~= digit else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}

extension WireTime: CustomStringConvertible {
    /// The time as it stands on the wire.
    public var description: String {
        let day = Day(of: moment, utcOffsetSeconds: utcOffsetSeconds)
        let sinceMidnight = Int(moment.millisecondsSince(day.start(utcOffsetSeconds: utcOffsetSeconds)))
        let minutes = sinceMidnight / 60_000
        let offset = abs(utcOffsetSeconds) / 60
        var text = Array(day.description.utf8)
        text.reserveCapacity(29)
        Self.append("T", minutes / 60, digits: 2, to: &text)
        Self.append(":", minutes % 60, digits: 2, to: &text)
        Self.append(":", sinceMidnight / 1000 % 60, digits: 2, to: &text)
        Self.append(".", sinceMidnight % 1000, digits: 3, to: &text)
        Self.append(utcOffsetSeconds < 0 ? "-" : "+", offset / 60, digits: 2, to: &text)
        Self.append(":", offset % 60, digits: 2, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ mark: Unicode.Scalar, _ number: Int, digits: Int, to text: inout [UInt8]) {
        text.append(UInt8(ascii: mark))
        if digits == 3 { text.append(UInt8(0x30 + number / 100)) }
        text.append(UInt8(0x30 + number / 10 % 10))
        text.append(UInt8(0x30 + number % 10))
    }
}

extension WireTime: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = WireTime(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is no RFC 3339 time with milliseconds and an offset"
            )
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Hall {
    /// A moment in the center's own time, for the wire.
    public func time(_ moment: Moment) -> WireTime {
        WireTime(moment, utcOffsetSeconds: center.configuration.utcOffsetSeconds)
    }

    /// The date of now in the center's own time.
    public var today: Day {
        center.configuration.day(of: now)
    }
}
