public import Queueing

/// An officer begins to serve at a counter, or to guide in the hall.
///
/// The server checks the PIN and makes the secret before the command enters the inbox, so the method is done
/// there.
public struct SignIn: InterfaceMethod {
    /// The secret with which the officer's program acts from now on.
    public struct Reply: Codable, Equatable, Sendable {
        public var session: String

        /// A reply with a new secret.
        public init(session: String) {
            self.session = session
        }
    }

    public static let method = "vn.luot.Counter.SignIn"

    /// Nil for a hall guide.
    public var counter: Int?
    public var staff: String
    public var pin: String

    /// A call with these parameters.
    public init(counter: Int? = nil, staff: String, pin: String) {
        self.counter = counter
        self.staff = staff
        self.pin = pin
    }

    /// The command once the PIN has been checked; `session` is the digest of the secret, never the secret.
    public func command(session: String) -> Command {
        .signIn(counter: counter, staff: staff, session: session)
    }
}
