public import Queueing

/// What a display shows of the hall, or of one zone of it: `vn.luot.Display.Watch`.
public struct WatchDisplay: WatchingMethod {
    /// The hall as it is now.
    public struct Reply: Codable, Equatable, Sendable {
        public var board: WireBoard
        /// For a display that offers its voice, else nil; the server puts it in for each watcher by itself.
        public var voice: WireVoice?

        /// A reply with this board.
        public init(board: WireBoard, voice: WireVoice? = nil) {
            self.board = board
            self.voice = voice
        }
    }

    public static let method = "vn.luot.Display.Watch"

    /// Nil for the whole hall.
    public var zone: String?
    /// Whether the display could speak.
    public var voice: Bool?

    /// A call with these parameters.
    public init(zone: String? = nil, voice: Bool? = nil) {
        self.zone = zone
        self.voice = voice
    }

    /// The board of the hall, or of a zone in which there is a counter.
    public func view(in hall: Hall, context: CallContext) throws(Refusal) -> Reply {
        guard hall.center.configuration.hasZone(zone) else { throw .invalidParameter(parameter: "zone") }
        return Reply(
            board: WireBoard(
                hall.center.board(at: hall.now, zone: zone),
                utcOffsetSeconds: hall.center.configuration.utcOffsetSeconds))
    }

    /// Whether nothing but the time of reading differs.
    public static func sameNews(_ former: Reply, _ latest: Reply) -> Bool {
        var former = former
        former.board.asOf = latest.board.asOf
        return former == latest
    }
}
