public import Queueing

/// Somebody at a kiosk asks for the guide of the hall.
///
/// A call is kept in memory until it is answered, so the server does it itself.
public struct CallGuide: InterfaceMethod {
    /// Who may hear the call, so that a kiosk promises nobody who is not there.
    public struct Reply: Codable, Equatable, Sendable {
        /// How many guides are signed in; nil from a server that does not tell.
        public var guides: Int?
        /// Numbers of the counters at which an officer serves, the lowest first; nil where there is none.
        public var counters: [Int]?

        /// A reply with these guides and counters.
        public init(guides: Int? = nil, counters: [Int]? = nil) {
            self.guides = guides
            self.counters = counters
        }
    }

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

    /// Who may hear the call now.
    public func reply(in hall: Hall) -> Reply {
        let signedIn = hall.center.sessions.values.map(\.counter)
        let serving = signedIn.compactMap { $0 }.filter(hall.center.isServing).sorted()
        return Reply(guides: signedIn.count { $0 == nil }, counters: serving.isEmpty ? nil : serving)
    }
}
