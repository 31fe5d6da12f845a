import Queueing

/// The hall at a glance.
public struct GetStatus: ReadingMethod {
    public typealias Reply = WireStatus

    public static let method = "vn.luot.Admin.GetStatus"

    /// A call without parameters.
    public init() {}

    /// Day, counts, counters and stations as they are now.
    public func reply(in hall: Hall, context: CallContext) -> WireStatus {
        WireStatus(of: hall)
    }
}
