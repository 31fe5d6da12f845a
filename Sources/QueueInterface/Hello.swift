public import Queueing

/// A station says that it is there, for as long as its connection lasts.
///
/// Presence belongs to the connection, so the server does it itself.
public struct Hello: InterfaceMethod {
    /// The center's time, by which a station shows its clocks.
    public struct Reply: Codable, Equatable, Sendable {
        public var now: WireTime

        /// A reply with the center's now.
        public init(now: WireTime) {
            self.now = now
        }
    }

    public static let method = "vn.luot.Station.Hello"

    /// What it is: `kiosk`, `display`, `rating`, `counter`, `guide` or `printer`.
    public var kind: String
    /// Which one of its kind.
    public var name: String
    public var version: String

    /// A call with these parameters.
    public init(kind: String, name: String, version: String) {
        self.kind = kind
        self.name = name
        self.version = version
    }

    /// The presence this call begins, when its words are not too long.
    public func presence(since now: Moment) throws(Refusal) -> StationPresence {
        for (field, text) in [("kind", kind), ("name", name), ("version", version)]
        where text.unicodeScalars.count > Limits.nameCharactersMax {
            throw .tooLong(field: field, limit: Limits.nameCharactersMax)
        }
        return StationPresence(kind: kind, name: name, version: version, since: now)
    }
}
