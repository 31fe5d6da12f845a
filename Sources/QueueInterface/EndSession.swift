public import Queueing

/// Ends the session an officer left behind at a counter.
public struct EndSession: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.EndSession"

    public var counter: Int
    public var requestId: String?

    /// A call with these parameters.
    public init(counter: Int, requestId: String? = nil) {
        self.counter = counter
        self.requestId = requestId
    }

    /// The wish as it is.
    public func command(in context: CallContext) -> Command {
        .endSession(counter: counter)
    }
}
