/// The appointments from the present service day on, found by code, by reference and by half hour.
///
/// Each look-up is constant on average, however many are booked.
public struct AppointmentBook: Equatable, Sendable {
    /// A half hour of one service.
    struct Slot: Hashable, Sendable {
        let service: String
        let at: Moment
    }

    /// Those that were not cancelled, by number; those of the present day also after check-in.
    public private(set) var appointments: [Int: Appointment] = [:]
    /// The tickets of those who have checked in, by number of the appointment.
    public private(set) var tickets: [Int: Label] = [:]
    /// The number of the latest appointment.
    public private(set) var lastNumber: Int
    private var numbersByTicket: [Label: Int] = [:]
    private var numbersByCode: [String: Int] = [:]
    private var numbersByReference: [String: Int] = [:]
    private var counts: [Slot: Int] = [:]

    /// A book with these appointments, the latest of which may be over.
    public init(_ appointments: [Appointment] = [], lastNumber: Int = 0) {
        self.lastNumber = lastNumber
        for appointment in appointments { book(appointment) }
    }

    /// The appointment a code checks in; an erased code opens none.
    func appointment(code: String) -> Appointment? {
        code.isEmpty ? nil : numbersByCode[code].flatMap { appointments[$0] }
    }

    /// The appointment another system knows by a reference.
    func appointment(reference: String) -> Appointment? {
        numbersByReference[reference].flatMap { appointments[$0] }
    }

    /// The appointment that a ticket of the present day was checked in for.
    public func appointment(of ticket: Label) -> Appointment? {
        numbersByTicket[ticket].flatMap { appointments[$0] }
    }

    /// How many are booked for a half hour of a service.
    func count(at slot: Slot) -> Int {
        counts[slot] ?? 0
    }

    mutating func book(_ appointment: Appointment) {
        lastNumber = max(lastNumber, appointment.number)
        appointments[appointment.number] = appointment
        if !appointment.code.text.isEmpty { numbersByCode[appointment.code.text] = appointment.number }
        if let reference = appointment.reference { numbersByReference[reference] = appointment.number }
        counts[Slot(service: appointment.service, at: appointment.at), default: 0] += 1
    }

    mutating func cancel(_ number: Int) {
        guard let appointment = appointments.removeValue(forKey: number) else { return }
        numbersByCode[appointment.code.text] = nil
        if let reference = appointment.reference { numbersByReference[reference] = nil }
        let slot = Slot(service: appointment.service, at: appointment.at)
        counts[slot] = count(at: slot) > 1 ? count(at: slot) - 1 : nil
    }

    mutating func checkIn(_ number: Int, as label: Label) {
        tickets[number] = label
        numbersByTicket[label] = number
    }

    /// Hours after its time when an appointment is over for good, also where a day is opened late or by a former name.
    public static let overHours = 24

    /// The book when a day is opened at a moment: those kept are done with, and what was to be long before is over.
    ///
    /// It goes by the time of the opening and not by the name of the day, so that a day opened by a wrong name takes
    /// nobody's booking away.
    func whenOpening(at now: Moment) -> AppointmentBook {
        let open = appointments.values.filter {
            tickets[$0.number] == nil && now <= $0.at.adding(seconds: Self.overHours * 3600)
        }
        return AppointmentBook(open.sorted { $0.number < $1.number }, lastNumber: lastNumber)
    }
}
