public import Queueing

/// What the hall's display says below the calls.
public struct SetNotice: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.SetNotice"

    /// Nil takes it away.
    public var text: String?
    public var requestId: String?

    /// A call with these parameters.
    public init(text: String? = nil, requestId: String? = nil) {
        self.text = text
        self.requestId = requestId
    }

    /// The wish as it is.
    public func command(in context: CallContext) -> Command {
        .setNotice(text)
    }
}
