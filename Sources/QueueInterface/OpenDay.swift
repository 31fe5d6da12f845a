public import Queueing

/// Opens a service day, or the last one again; during it, lifts the ticket hours.
public struct OpenDay: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.OpenDay"

    /// Today when nil; naming it confirms a strange date.
    public var day: Day?
    public var requestId: String?

    /// A call with these parameters.
    public init(day: Day? = nil, requestId: String? = nil) {
        self.day = day
        self.requestId = requestId
    }

    /// The named day, or today in the center's own time.
    public func command(in context: CallContext) -> Command {
        let opened = day ?? context.center.configuration.day(of: context.now)
        return .openDay(opened, confirmed: day != nil, byHand: true, held: context.isHeld(opened))
    }
}
