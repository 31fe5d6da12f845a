public import Queueing

/// The machine's clock is right, as it stands: time goes on from it.
public struct ConfirmClock: ChangingMethod {
    /// The center's time after it.
    public struct Reply: Codable, Equatable, Sendable {
        public var now: WireTime

        /// A reply with this time.
        public init(now: WireTime) {
            self.now = now
        }
    }

    public static let method = "vn.luot.Admin.ConfirmClock"

    public var requestId: String?

    /// A call with these parameters.
    public init(requestId: String? = nil) {
        self.requestId = requestId
    }

    /// The wish, with what the machine's clock claims now.
    public func command(in context: CallContext) -> Command {
        .confirmClock(machine: context.doubtedClock ?? context.now)
    }

    /// The confirmed time; time does not turn round for one that is earlier.
    public func reply(to facts: [Fact], in hall: Hall) -> Reply {
        guard case .clockConfirmed(_, let confirmed)? = facts.first else {
            return Reply(now: hall.time(hall.now))
        }
        return Reply(now: hall.time(max(confirmed, hall.now)))
    }
}
