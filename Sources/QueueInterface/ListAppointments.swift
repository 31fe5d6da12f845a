public import Queueing

/// The appointments of a day, or all from the present service day on.
public struct ListAppointments: ReadingMethod {
    /// The appointments.
    public struct Reply: Codable, Equatable, Sendable {
        /// By time, then by number; at most 500.
        public var appointments: [WireAppointment]
        /// Whether there are more than were listed.
        public var more: Bool

        /// A reply with these appointments.
        public init(appointments: [WireAppointment], more: Bool) {
            self.appointments = appointments
            self.more = more
        }
    }

    public static let method = "vn.luot.Admin.ListAppointments"

    /// All days when nil.
    public var day: Day?
    /// Only those after the one of this number, the last of a former reply.
    public var after: Int?

    /// A call with these parameters.
    public init(day: Day? = nil, after: Int? = nil) {
        self.day = day
        self.after = after
    }

    /// Those to come, and those of the present day who have come.
    public func reply(in hall: Hall, context: CallContext) -> Reply {
        let book = hall.center.appointments
        let listed = book.appointments.values
            .filter { day == nil || hall.center.configuration.day(of: $0.at) == day }
            .sorted { ($0.at, $0.number) < ($1.at, $1.number) }
        let last = after.flatMap { book.appointments[$0] }
        let rest = listed.drop { appointment in
            last.map { (appointment.at, appointment.number) <= ($0.at, $0.number) } ?? false
        }
        return Reply(
            appointments: rest.prefix(Limits.appointmentsPerCallMax).map { hall.wire($0) },
            more: rest.count > Limits.appointmentsPerCallMax)
    }
}
