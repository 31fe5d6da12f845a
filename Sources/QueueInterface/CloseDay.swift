public import Queueing

/// Ends the service day: who still waits has waited in vain.
public struct CloseDay: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.CloseDay"

    public var requestId: String?

    /// A call with these parameters.
    public init(requestId: String? = nil) {
        self.requestId = requestId
    }

    /// The wish as it is.
    public func command(in context: CallContext) -> Command {
        .closeDay
    }
}
