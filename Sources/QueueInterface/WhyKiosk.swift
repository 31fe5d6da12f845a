public import Queueing

/// Why a ticket is, was or is not yet called, as anybody in the hall may know.
///
/// The ledger knows what is past, so the server answers it itself.
public struct WhyKiosk: InterfaceMethod {
    public typealias Reply = WhyReply

    public static let method = "vn.luot.Kiosk.Why"

    /// As printed or as typed: `A015`, `a15`.
    public var label: String
    /// The last service day when nil.
    public var day: Day?
    public var language: String?

    /// A call with these parameters.
    public init(label: String, day: Day? = nil, language: String? = nil) {
        self.label = label
        self.day = day
        self.language = language
    }

    /// What the present state says.
    public func finding(in hall: Hall) throws(Refusal) -> WhyFinding {
        try hall.why(try Label(asked: label), on: day, at: nil)
    }
}
