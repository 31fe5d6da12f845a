public import Queueing

/// An officer may no longer sign in; open sessions end.
public struct RemoveStaff: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.RemoveStaff"

    public var staff: String
    public var requestId: String?

    /// A call with these parameters.
    public init(staff: String, requestId: String? = nil) {
        self.staff = staff
        self.requestId = requestId
    }

    /// The wish as it is.
    public func command(in context: CallContext) -> Command {
        .removeStaff(staff)
    }
}
