import Queueing

/// What the hall's display shows: `vn.luot.Display.Watch`.
public struct WatchDisplay: WatchingMethod {
    /// The hall as it is now.
    public struct Reply: Codable, Equatable, Sendable {
        public var board: WireBoard

        /// A reply with this board.
        public init(board: WireBoard) {
            self.board = board
        }
    }

    public static let method = "vn.luot.Display.Watch"

    /// A call without parameters.
    public init() {}

    /// The board of the hall.
    public func view(in hall: Hall, context: CallContext) -> Reply {
        Reply(
            board: WireBoard(
                hall.center.board(at: hall.now),
                utcOffsetSeconds: hall.center.configuration.utcOffsetSeconds))
    }

    /// Whether nothing but the time of reading differs.
    public static func sameNews(_ former: Reply, _ latest: Reply) -> Bool {
        var former = former
        former.board.asOf = latest.board.asOf
        return former == latest
    }
}
