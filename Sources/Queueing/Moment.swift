/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
///
/// The rules of the queue never read a clock: a moment is always a parameter. Milliseconds are what the wire and the
/// journal carry, so a moment survives both unchanged.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public static func < (earlier: Moment, later: Moment) -> Bool {
        earlier.milliseconds < later.milliseconds
    }

    /// The moment so many seconds later; earlier when negative.
    public func adding(seconds: Int) -> Moment {
        Moment(milliseconds: milliseconds + Int64(seconds) * 1000)
    }

    /// Milliseconds from an earlier moment to this one; negative when that one is later.
    public func millisecondsSince(_ earlier: Moment) -> Int64 {
        milliseconds - earlier.milliseconds
    }
}

extension Moment: Codable {
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
