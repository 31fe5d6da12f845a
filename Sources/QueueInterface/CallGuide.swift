public import Queueing

/// Somebody at a kiosk asks for the guide of the hall.
///
/// A call is kept in memory until it is answered, so the server does it itself.
public struct CallGuide: InterfaceMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Kiosk.CallGuide"

    /// What for, as the guide reads it.
    public var reason: String?

    /// A call with these parameters.
    public init(reason: String? = nil) {
        self.reason = reason
    }

    /// What for, when that is not too long; nil when nothing was said.
    public func checkedReason() throws(Refusal) -> String? {
        guard let reason, !reason.isEmpty else { return nil }
        guard reason.unicodeScalars.count <= Limits.nameCharactersMax else {
            throw .tooLong(field: "reason", limit: Limits.nameCharactersMax)
        }
        return reason
    }
}
