public import Queueing

/// Gives a booked half hour free again.
public struct CancelAppointment: ChangingMethod {
    public typealias Reply = NoReply

    public static let method = "vn.luot.Admin.CancelAppointment"

    /// The number of the appointment.
    public var number: Int
    public var requestId: String?

    /// A call with these parameters.
    public init(number: Int, requestId: String? = nil) {
        self.number = number
        self.requestId = requestId
    }

    /// The appointment is no more.
    public func command(in context: CallContext) -> Command { .cancelAppointment(number: number) }
}
