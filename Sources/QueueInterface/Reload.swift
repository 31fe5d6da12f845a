public import Queueing

/// Reads the center file again.
public struct Reload: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.Reload"

    public var requestId: String?

    /// A call with these parameters.
    public init(requestId: String? = nil) {
        self.requestId = requestId
    }

    /// The settings as the file has them now.
    public func command(in context: CallContext) throws(Refusal) -> Command {
        .reload(try context.readCenterFile())
    }
}
