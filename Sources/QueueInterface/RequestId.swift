public import Queueing

/// The limits of the id by which a caller makes a change happen once, however often it asks.
public enum RequestId {
    /// Characters of an id, as Unicode code points.
    public static let charactersMax = 64
}

extension ChangingMethod {
    /// Refuses an id that is too long, and an empty one, which is a caller's forgotten value rather than an
    /// id.
    ///
    /// The server asks before it looks the id up.
    public func checkRequestId() throws(Refusal) {
        try RequestId.check(requestId)
    }
}

extension RequestId {
    /// Refuses an id that is too long or empty; no id is fine.
    public static func check(_ id: String?) throws(Refusal) {
        guard let id else { return }
        guard !id.isEmpty else { throw .invalidParameter(parameter: "requestId") }
        guard id.unicodeScalars.count <= charactersMax else {
            throw .tooLong(field: "requestId", limit: charactersMax)
        }
    }
}
