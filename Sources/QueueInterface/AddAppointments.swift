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
    /// Whether to say what would be booked and book nothing.
    public var dryRun: Bool?
    public var requestId: String?

    /// A call with these parameters.
    public init(appointments: [Wish], dryRun: Bool? = nil, requestId: String? = nil) {
        self.appointments = appointments
        self.dryRun = dryRun
        self.requestId = requestId
    }

    /// Each with a new code; a dry run books nothing and so is no command.
    public func command(in context: CallContext) throws(Refusal) -> Command {
        guard dryRun != true else { throw .invalidParameter(parameter: "dryRun") }
        return booking(in: context)
    }

    private func booking(in context: CallContext) -> Command {
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

    /// What would be booked now, without the codes it would get.
    ///
    /// - Throws: what booking would throw.
    public func rehearsal(in hall: Hall, context: CallContext) throws(Refusal) -> Reply {
        let events = try hall.center.decide(booking(in: context), at: hall.now)
        var reply = reply(to: events.map(\.fact), in: hall)
        for index in reply.appointments.indices { reply.appointments[index].code = "" }
        return reply
    }
}
