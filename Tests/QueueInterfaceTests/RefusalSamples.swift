import Queueing

/// One refusal of every case.
enum RefusalSamples {
    /// Every case once, and the cases with an optional also without it.
    static let all: [Refusal] =
        Array(sequence(first: .unknownService(service: "chung-thuc"), next: next))
        + [.serviceClosed(service: "chung-thuc", opensAt: nil), .centerClosed(opensAt: nil)]

    static let opensAt = Moment(milliseconds: 1_795_393_800_000)

    /// The sample after another; a new case does not compile until it has its place here.
    private static func next(after refusal: Refusal) -> Refusal? {
        switch refusal {
        case .unknownService: .unknownCounter(counter: 9)
        case .unknownCounter: .unknownPriority(priority: "elderly")
        case .unknownPriority: .unknownProcedure(procedure: "khai_sinh")
        case .unknownProcedure: .unknownLevel(level: "good")
        case .unknownLevel: .unknownStaff(staff: "canbo3")
        case .unknownStaff: .serviceClosed(service: "chung-thuc", opensAt: opensAt)
        case .serviceClosed: .centerClosed(opensAt: opensAt)
        case .centerClosed: .dayNotOpen
        case .dayNotOpen: .dayNotConfirmed(day: Day(number: 20_800), last: Day(number: 20_780))
        case .dayNotConfirmed: .dayOver(day: Day(number: 20_780))
        case .dayOver: .quotaReached(service: "chung-thuc")
        case .quotaReached: .tooManyTickets(retrySeconds: 600)
        case .tooManyTickets: .cardNotRead
        case .cardNotRead: .healthInsuranceCard
        case .healthInsuranceCard: .ticketNotFound(label: "Z9")
        case .ticketNotFound: .wrongCode
        case .wrongCode: .notSignedIn
        case .notSignedIn: .wrongPin
        case .wrongPin: .counterTaken(staff: "canbo3")
        case .counterTaken: .counterClosed(counter: 2)
        case .counterClosed: .counterBusy(label: Label(prefix: "A", number: 15))
        case .counterBusy: .noCurrentTicket
        case .noCurrentTicket: .paused
        case .paused: .notAllowed(state: .noShow)
        case .notAllowed: .notServedHere(service: "ho-tich")
        case .notServedHere: .returnWindowOver
        case .returnWindowOver: .recallFirst(recalls: 2)
        case .recallFirst: .nothingToUndo
        case .nothingToUndo: .cardHasTicket(label: Label(prefix: "A", number: 15))
        case .cardHasTicket: .cardHasTickets(limit: 3)
        case .cardHasTickets:
            .appointmentsRejected(problems: [
                AppointmentProblem(row: 2, kind: .slotTaken), AppointmentProblem(row: 7, kind: .notASlot),
            ])
        case .appointmentsRejected: .tooManyAppointments(limit: 9_999)
        case .tooManyAppointments: .unknownAppointment(number: 12)
        case .unknownAppointment: .appointmentKept
        case .appointmentKept: .appointmentNotToday(at: opensAt)
        case .appointmentNotToday: .alreadyRated(label: Label(prefix: "Đ", number: 9_999))
        case .alreadyRated: .nothingToRate(counter: 3)
        case .nothingToRate: .tooLong(field: "note", limit: 2_000)
        case .tooLong: .requestIdReused
        case .requestIdReused: .overloaded(retrySeconds: 1)
        case .overloaded: .storageFailed
        case .storageFailed: .centerFileRejected(problem: "counter 2 is left out while it is in use")
        case .centerFileRejected: .invalidParameter(parameter: "service")
        case .invalidParameter: .permissionDenied
        case .permissionDenied: nil
        }
    }
}
