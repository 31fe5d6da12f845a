public import Queueing

/// Books appointments: all of them, or none.
public struct AddAppointments: ChangingMethod {
    /// One appointment somebody would like to have.
    public struct Wish: Codable, Equatable, Sendable {
        /// Key of the service.
        public var service: String
        /// When its half hour begins.
        public var at: WireTime
        /// What another system calls it, unique in the center.
        public var reference: String?

        /// A wish for a half hour.
        public init(service: String, at: WireTime, reference: String? = nil) {
            self.service = service
            self.at = at
            self.reference = reference
        }
    }

    /// What was booked.
    public struct Reply: Codable, Equatable, Sendable {
        /// Those booked by this call, in order; what was booked before is left out.
        public var appointments: [WireAppointment]

        /// A reply with these appointments.
        public init(appointments: [WireAppointment]) {
            self.appointments = appointments
        }
    }

    public static let method = "vn.luot.Admin.AddAppointments"

    public var appointments: [Wish]
    public var requestId: String?

    /// A call with these parameters.
    public init(appointments: [Wish], requestId: String? = nil) {
        self.appointments = appointments
        self.requestId = requestId
    }

    /// Each with a new code.
    public func command(in context: CallContext) -> Command {
        .book(
            appointments.map {
                AppointmentWish(
                    service: $0.service, at: $0.at.moment, code: Erasable(context.newAppointmentCode()),
                    reference: $0.reference)
            })
    }

    /// The appointments with their codes.
    public func reply(to facts: [Fact], in hall: Hall) -> Reply {
        Reply(
            appointments: facts.compactMap { fact in
                guard case .appointmentBooked(let appointment) = fact else { return nil }
                return hall.wire(appointment)
            })
    }
}
