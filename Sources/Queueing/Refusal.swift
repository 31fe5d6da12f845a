/// Why a command was not carried out: every expected trouble, one case each.
///
/// A refused command has changed nothing. Its words are in `assets/languages` under `refusal.<case>`, its wire error has
/// the same name with a capital letter.
public enum Refusal: Error, Equatable, Sendable {
    case unknownService(service: String)
    case unknownCounter(counter: Int)
    case unknownPriority(priority: String)
    /// The service has no procedure of this key.
    case unknownProcedure(procedure: String)
    case unknownLevel(level: String)
    case unknownStaff(staff: String)
    /// This service takes no tickets now; `opensAt` when that is known.
    case serviceClosed(service: String, opensAt: Moment?)
    /// No service takes tickets at this hour.
    case centerClosed(opensAt: Moment?)
    case dayNotOpen
    /// The date lies before the last service day or more than ten days after it: name the day to confirm it.
    case dayNotConfirmed(day: Day, last: Day)
    /// Only the last service day can be opened again, not one before it.
    case dayOver(day: Day)
    /// The series or the day has no number left.
    ///
    /// `opensAt` when a later stretch of ticket hours, today or on another day, has numbers again.
    case quotaReached(service: String, opensAt: Moment? = nil)
    case tooManyTickets(retrySeconds: Int)
    /// What was scanned is not the code of an identity card, or not the whole of it.
    case cardNotRead
    /// What was scanned is the code of a health-insurance card (BHYT).
    case healthInsuranceCard
    case ticketNotFound(label: String)
    case wrongCode
    /// The session is unknown or has ended.
    case notSignedIn
    case wrongPin
    /// Another officer is signed in at this counter.
    case counterTaken(staff: String)
    /// The counter to which a ticket should be sent is not serving.
    case counterClosed(counter: Int)
    /// The counter still has a current ticket.
    case counterBusy(label: Label)
    case noCurrentTicket
    case paused
    /// The ticket's state does not allow the verb, or another counter holds it.
    case notAllowed(state: TicketState)
    /// This counter does not serve the ticket's service.
    case notServedHere(service: String)
    case returnWindowOver
    /// The ticket must be recalled so often before it may be marked as a no-show.
    case recallFirst(recalls: Int)
    /// The counter did nothing within the last five seconds that can be undone.
    case nothingToUndo
    /// The holder of this identity card has an open ticket of this service.
    case cardHasTicket(label: Label)
    /// The holder of this identity card has as many open tickets as one card may have.
    case cardHasTickets(limit: Int)
    /// None of the appointments was booked: these cannot be.
    case appointmentsRejected(problems: [AppointmentProblem])
    /// More appointments are to come than the center keeps.
    case tooManyAppointments(limit: Int)
    case unknownAppointment(number: Int)
    /// It has become a ticket: cancel that.
    case appointmentKept
    /// The appointment is on another day.
    case appointmentNotToday(at: Moment)
    case alreadyRated(label: Label)
    /// The ticket is not the one this counter served last, or the next service has begun.
    case nothingToRate(counter: Int)
    case tooLong(field: String, limit: Int)
    case requestIdReused
    /// More is waiting than the server takes in; safe to try again.
    case overloaded(retrySeconds: Int)
    /// The disk refused; nothing was changed and it is safe to try again.
    case storageFailed
    /// The center file has mistakes or leaves out what is in use; the former settings stay in force.
    case centerFileRejected(problem: String)
    /// A parameter is missing or has no sensible value.
    case invalidParameter(parameter: String)
    /// This session may not use the method, such as a hall guide calling the next ticket.
    case permissionDenied
}
