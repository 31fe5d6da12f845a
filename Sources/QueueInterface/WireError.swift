public import Queueing
public import Varlink

/// Refusals as named errors of the wire, both ways, so that a client gets the very refusal the center gave.
///
/// An error belongs to the interface of the called method: `vn.luot.Counter.CounterBusy`. The two that belong
/// to Varlink itself are `org.varlink.service.InvalidParameter` and `org.varlink.service.PermissionDenied`.
public enum WireError {
    /// The error that tells a refusal to the caller of a method.
    ///
    /// `method` is the full name of the called method; times are written where clocks are `utcOffsetSeconds`
    /// ahead of UTC.
    public static func error(for refusal: Refusal, method: String, utcOffsetSeconds: Int) -> VarlinkError {
        let (name, parameters) = parts(of: refusal) {
            WireTime($0, utcOffsetSeconds: utcOffsetSeconds).description
        }
        let interface = method[..<(method.lastIndex(of: ".") ?? method.endIndex)]
        return VarlinkError(
            name: name.contains(".") ? name : "\(interface).\(name)",
            parameters: .object(parameters.filter { $0.value != .null }))
    }

    /// The name of a refusal, with its interface only where that is Varlink's own, and its particulars.
    ///
    /// `text` writes a moment.
    static func parts(
        of refusal: Refusal, text: (Moment) -> String
    ) -> (name: String, parameters: [String: JSONValue]) {
        return switch refusal {
        case .unknownService(let service): ("UnknownService", ["service": .string(service)])
        case .unknownCounter(let counter): ("UnknownCounter", ["counter": .int(counter)])
        case .unknownPriority(let priority): ("UnknownPriority", ["priority": .string(priority)])
        case .unknownProcedure(let procedure): ("UnknownProcedure", ["procedure": .string(procedure)])
        case .unknownLevel(let level): ("UnknownLevel", ["level": .string(level)])
        case .unknownStaff(let staff): ("UnknownStaff", ["staff": .string(staff)])
        case .serviceClosed(let service, let opensAt):
            (
                "ServiceClosed",
                ["service": .string(service), "opensAt": opensAt.map { .string(text($0)) } ?? .null]
            )
        case .centerClosed(let opensAt):
            ("CenterClosed", ["opensAt": opensAt.map { .string(text($0)) } ?? .null])
        case .dayNotOpen: ("DayNotOpen", [:])
        case .dayNotConfirmed(let day, let last):
            ("DayNotConfirmed", ["day": .string(day.description), "last": .string(last.description)])
        case .dayOver(let day): ("DayOver", ["day": .string(day.description)])
        case .quotaReached(let service, let opensAt):
            (
                "QuotaReached",
                ["service": .string(service), "opensAt": opensAt.map { .string(text($0)) } ?? .null]
            )
        case .tooManyTickets(let seconds): ("TooManyTickets", ["retrySeconds": .int(seconds)])
        case .cardNotRead: ("CardNotRead", [:])
        case .healthInsuranceCard: ("HealthInsuranceCard", [:])
        case .ticketNotFound(let label): ("TicketNotFound", ["label": .string(label)])
        case .wrongCode: ("WrongCode", [:])
        case .notSignedIn: ("NotSignedIn", [:])
        case .wrongPin: ("WrongPin", [:])
        case .counterTaken(let staff): ("CounterTaken", ["staff": .string(staff)])
        case .counterClosed(let counter): ("CounterClosed", ["counter": .int(counter)])
        case .counterBusy(let label): ("CounterBusy", ["label": .string(label.description)])
        case .noCurrentTicket: ("NoCurrentTicket", [:])
        case .paused: ("Paused", [:])
        case .notAllowed(let state): ("NotAllowed", ["state": .string(state.rawValue)])
        case .notServedHere(let service): ("NotServedHere", ["service": .string(service)])
        case .returnWindowOver: ("ReturnWindowOver", [:])
        case .recallFirst(let recalls): ("RecallFirst", ["recalls": .int(recalls)])
        case .nothingToUndo: ("NothingToUndo", [:])
        case .cardHasTicket(let label): ("CardHasTicket", ["label": .string(label.description)])
        case .cardHasTickets(let limit): ("CardHasTickets", ["limit": .int(limit)])
        case .appointmentsRejected(let problems):
            ("AppointmentsRejected", ["problems": .array(problems.map(value))])
        case .tooManyAppointments(let limit): ("TooManyAppointments", ["limit": .int(limit)])
        case .unknownAppointment(let number): ("UnknownAppointment", ["number": .int(number)])
        case .appointmentKept: ("AppointmentKept", [:])
        case .appointmentNotToday(let at): ("AppointmentNotToday", ["at": .string(text(at))])
        case .alreadyRated(let label): ("AlreadyRated", ["label": .string(label.description)])
        case .nothingToRate(let counter): ("NothingToRate", ["counter": .int(counter)])
        case .tooLong(let field, let limit): ("TooLong", ["field": .string(field), "limit": .int(limit)])
        case .requestIdReused: ("RequestIdReused", [:])
        case .overloaded(let seconds): ("Overloaded", ["retrySeconds": .int(seconds)])
        case .storageFailed: ("StorageFailed", [:])
        case .centerFileRejected(let problem): ("CenterFileRejected", ["problem": .string(problem)])
        case .invalidParameter(let parameter):
            ("org.varlink.service.InvalidParameter", ["parameter": .string(parameter)])
        case .permissionDenied: ("org.varlink.service.PermissionDenied", [:])
        }
    }

    private static func value(_ problem: AppointmentProblem) -> JSONValue {
        .object(["row": .int(problem.row), "kind": .string(problem.kind.rawValue)])
    }

    /// The refusal an error tells; nil for an error that is none, or that lacks the parameters of its name.
    public static func refusal(_ error: VarlinkError) -> Refusal? {
        guard let dot = error.name.lastIndex(of: ".") else { return nil }
        let name = error.name[error.name.index(after: dot)...]
        let told = Told(error.parameters)
        switch error.name[..<dot] {
        case "org.varlink.service":
            return name == "InvalidParameter"
                ? told.text("parameter").map { .invalidParameter(parameter: $0) }
                : name == "PermissionDenied" ? .permissionDenied : nil
        case let interface where interface.hasPrefix("vn.luot."):
            return plain(name) ?? telling(name, told)
        default: return nil
        }
    }

    /// Seconds ahead of UTC of the clocks by which an error tells its time; nil when it tells none.
    public static func utcOffsetSeconds(_ error: VarlinkError) -> Int? {
        let told = Told(error.parameters)
        return (told.time("opensAt") ?? told.time("at"))?.utcOffsetSeconds
    }

    /// The refusals without particulars.
    private static func plain(_ name: Substring) -> Refusal? {
        switch name {
        case "DayNotOpen": .dayNotOpen
        case "CardNotRead": .cardNotRead
        case "HealthInsuranceCard": .healthInsuranceCard
        case "WrongCode": .wrongCode
        case "NotSignedIn": .notSignedIn
        case "WrongPin": .wrongPin
        case "NoCurrentTicket": .noCurrentTicket
        case "Paused": .paused
        case "ReturnWindowOver": .returnWindowOver
        case "NothingToUndo": .nothingToUndo
        case "AppointmentKept": .appointmentKept
        case "RequestIdReused": .requestIdReused
        case "StorageFailed": .storageFailed
        default: nil
        }
    }

    /// The refusals with particulars.
    private static func telling(_ name: Substring, _ told: Told) -> Refusal? {
        switch name {
        case "UnknownService": told.text("service").map { .unknownService(service: $0) }
        case "UnknownCounter": told.number("counter").map { .unknownCounter(counter: $0) }
        case "UnknownPriority": told.text("priority").map { .unknownPriority(priority: $0) }
        case "UnknownProcedure": told.text("procedure").map { .unknownProcedure(procedure: $0) }
        case "UnknownLevel": told.text("level").map { .unknownLevel(level: $0) }
        case "UnknownStaff": told.text("staff").map { .unknownStaff(staff: $0) }
        case "ServiceClosed":
            told.text("service").map { .serviceClosed(service: $0, opensAt: told.moment("opensAt")) }
        case "CenterClosed": .centerClosed(opensAt: told.moment("opensAt"))
        case "DayNotConfirmed":
            told.day("day").flatMap { day in told.day("last").map { .dayNotConfirmed(day: day, last: $0) } }
        case "DayOver": told.day("day").map { .dayOver(day: $0) }
        case "QuotaReached":
            told.text("service").map { .quotaReached(service: $0, opensAt: told.moment("opensAt")) }
        case "TooManyTickets": told.number("retrySeconds").map { .tooManyTickets(retrySeconds: $0) }
        case "TicketNotFound": told.text("label").map { .ticketNotFound(label: $0) }
        case "CounterTaken": told.text("staff").map { .counterTaken(staff: $0) }
        case "CounterClosed": told.number("counter").map { .counterClosed(counter: $0) }
        case "CounterBusy": told.label("label").map { .counterBusy(label: $0) }
        case "NotAllowed": told.text("state").flatMap(TicketState.init).map { .notAllowed(state: $0) }
        case "NotServedHere": told.text("service").map { .notServedHere(service: $0) }
        case "AlreadyRated": told.label("label").map { .alreadyRated(label: $0) }
        case "NothingToRate": told.number("counter").map { .nothingToRate(counter: $0) }
        case "TooLong":
            told.text("field").flatMap { field in
                told.number("limit").map { .tooLong(field: field, limit: $0) }
            }
        case "Overloaded": told.number("retrySeconds").map { .overloaded(retrySeconds: $0) }
        case "RecallFirst": told.number("recalls").map { .recallFirst(recalls: $0) }
        case "CardHasTicket": told.label("label").map { .cardHasTicket(label: $0) }
        case "CardHasTickets": told.number("limit").map { .cardHasTickets(limit: $0) }
        case "AppointmentsRejected": told.problems.map { .appointmentsRejected(problems: $0) }
        case "TooManyAppointments": told.number("limit").map { .tooManyAppointments(limit: $0) }
        case "UnknownAppointment": told.number("number").map { .unknownAppointment(number: $0) }
        case "AppointmentNotToday": told.moment("at").map { .appointmentNotToday(at: $0) }
        case "CenterFileRejected": told.text("problem").map { .centerFileRejected(problem: $0) }
        default: nil
        }
    }
}

/// The particulars an error carries, each read as what it should be.
private struct Told {
    private let parameters: JSONValue

    init(_ parameters: JSONValue) {
        self.parameters = parameters
    }

    func text(_ name: String) -> String? {
        guard case .string(let text)? = parameters[name] else { return nil }
        return text
    }

    func number(_ name: String) -> Int? {
        guard case .int(let number)? = parameters[name] else { return nil }
        return number
    }

    func time(_ name: String) -> WireTime? { text(name).flatMap { WireTime($0) } }
    func moment(_ name: String) -> Moment? { time(name)?.moment }
    func day(_ name: String) -> Day? { text(name).flatMap { Day($0) } }
    func label(_ name: String) -> Label? { text(name).flatMap { Label($0) } }

    var problems: [AppointmentProblem]? {
        guard case .array(let rows)? = parameters["problems"] else { return nil }
        return rows.compactMap { row in
            let told = Told(row)
            return told.number("row").flatMap { number in
                told.text("kind").flatMap(AppointmentProblem.Kind.init).map { .init(row: number, kind: $0) }
            }
        }
    }
}
