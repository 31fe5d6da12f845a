public import Varlink

/// Sets the simulated clock forward.
///
/// Served only by `luot-server --clock simulated`; the clock is the server's, so it does it itself.
public struct Advance: InterfaceMethod {
    /// The clock after it.
    public struct Reply: Codable, Equatable, Sendable {
        public var now: WireTime

        /// A reply with the new now.
        public init(now: WireTime) {
            self.now = now
        }
    }

    public static let method = "vn.luot.Clock.Advance"

    public var to: WireTime

    /// A call with these parameters.
    public init(to: WireTime) {
        self.to = to
    }

    /// The answer to somebody who asks the clock to go back.
    public static func clockRunsForward(now: WireTime) -> VarlinkError {
        VarlinkError(
            name: "vn.luot.Clock.ClockRunsForward", parameters: ["now": .string(now.description)])
    }
}
