public import Queueing

/// What a guide's screen shows: `vn.luot.Counter.WatchHall`.
public struct WatchHall: WatchingMethod {
    /// The hall as it is now.
    public struct Reply: Codable, Equatable, Sendable {
        public var hall: WireHallView

        /// A reply with this hall.
        public init(hall: WireHallView) {
            self.hall = hall
        }
    }

    public static let method = "vn.luot.Counter.WatchHall"

    public var session: String

    /// A call with these parameters.
    public init(session: String) {
        self.session = session
    }

    /// The whole hall, for whoever is signed in; refused once the session has ended.
    public func view(in hall: Hall, context: CallContext) throws(Refusal) -> Reply {
        guard hall.center.sessions[context.sessionKey(session)] != nil else { throw .notSignedIn }
        var view = hall.center.hallView(at: hall.now)
        view.calls = hall.guideCalls
        let waits = hall.newcomerProspects.waits
        for position in view.services.indices where view.services[position].isOpen {
            view.services[position].waitMinutes = waits[view.services[position].key]?.minutes
        }
        return Reply(
            hall: WireHallView(view, utcOffsetSeconds: hall.center.configuration.utcOffsetSeconds))
    }

    /// Whether nothing but the time of reading differs.
    public static func sameNews(_ former: Reply, _ latest: Reply) -> Bool {
        var former = former
        former.hall.asOf = latest.hall.asOf
        return former == latest
    }
}
