public import Queueing

/// What the officer's screen shows: `vn.luot.Counter.Watch`.
public struct WatchCounter: WatchingMethod {
    /// The counter as it is now.
    public struct Reply: Codable, Equatable, Sendable {
        public var view: WireView

        /// A reply with this view.
        public init(view: WireView) {
            self.view = view
        }
    }

    public static let method = "vn.luot.Counter.Watch"

    public var session: String

    /// A call with these parameters.
    public init(session: String) {
        self.session = session
    }

    /// The counter of the session; refused once the session has ended, and to a hall guide, who has none.
    public func view(in hall: Hall, context: CallContext) throws(Refusal) -> Reply {
        guard let officer = hall.center.sessions[context.sessionKey(session)] else { throw .notSignedIn }
        guard let counter = officer.counter else { throw .permissionDenied }
        guard var view = hall.center.view(of: counter, at: hall.now) else {
            throw .unknownCounter(counter: counter)
        }
        view.nameProcedures { context.procedures[$0]?.shortName.text(in: nil) }
        if hall.stations.contains(where: { $0.kind == "rating" && $0.name == "\(counter)" }) {
            view.rating = hall.center.rating(at: counter, now: hall.now)
        }
        return Reply(view: WireView(view, utcOffsetSeconds: hall.center.configuration.utcOffsetSeconds))
    }

    /// Whether nothing but the time of reading differs.
    public static func sameNews(_ former: Reply, _ latest: Reply) -> Bool {
        var former = former
        former.view.asOf = latest.view.asOf
        return former == latest
    }
}
