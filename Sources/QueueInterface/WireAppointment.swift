public import Queueing

/// An appointment on the wire: the type `Appointment`.
public struct WireAppointment: Codable, Equatable, Sendable {
    public var number: Int
    /// Key of the service.
    public var service: String
    /// When its half hour begins.
    public var at: WireTime
    /// What the visitor checks in with; empty when it has been erased.
    public var code: String
    public var reference: String?
    /// The ticket it has become.
    public var label: Label?

    /// An appointment of these particulars.
    public init(
        number: Int, service: String, at: WireTime, code: String, reference: String? = nil,
        label: Label? = nil
    ) {
        self.number = number
        self.service = service
        self.at = at
        self.code = code
        self.reference = reference
        self.label = label
    }
}

extension Hall {
    /// An appointment for the wire.
    func wire(_ appointment: Appointment) -> WireAppointment {
        WireAppointment(
            number: appointment.number, service: appointment.service,
            at: WireTime(appointment.at, utcOffsetSeconds: center.configuration.utcOffsetSeconds),
            code: appointment.code.text, reference: appointment.reference,
            label: center.appointments.tickets[appointment.number])
    }
}
