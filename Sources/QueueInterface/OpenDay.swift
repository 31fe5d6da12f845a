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
        let today = Day(of: context.now, utcOffsetSeconds: context.utcOffsetSeconds)
        let opened = day ?? today
        return .openDay(opened, confirmed: day != nil, byHand: true, held: context.isHeld(opened))
    }
}
