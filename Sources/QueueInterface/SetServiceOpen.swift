public import Queueing

/// Lets a service take tickets, or stops it.
public struct SetServiceOpen: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.SetServiceOpen"

    public var service: String
    public var open: Bool
    public var requestId: String?

    /// A call with these parameters.
    public init(service: String, open: Bool, requestId: String? = nil) {
        self.service = service
        self.open = open
        self.requestId = requestId
    }

    /// The wish as it is.
    public func command(in context: CallContext) -> Command {
        .setServiceOpen(service: service, open: open)
    }
}
