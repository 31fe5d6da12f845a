public import Queueing

/// A ticket on the wire: the type `Ticket` of every interface that has one.
public struct WireTicket: Codable, Equatable, Sendable {
    public var label: Label
    /// The label without its prefix.
    public var number: Int
    /// Key of the service it waits for or was served for.
    public var service: String
    public var day: Day
    public var state: TicketState
    public var issuedAt: WireTime
    /// Key of the priority class; nil for an ordinary ticket.
    public var priority: String?
    public var procedure: String?
    public var language: String?
    /// The latest call.
    public var calledAt: WireTime?
    public var startedAt: WireTime?
    public var finishedAt: WireTime?
    /// The counter that holds it, or held it last.
    public var counter: Int?
    /// Who of the staff was signed in there then; nil wherever citizens see the ticket.
    public var staff: String?
    /// Recalls of its latest call.
    public var recalls: Int
    /// Whether its paper came out; nil until a kiosk has said so.
    public var printed: Bool?
    /// What officers wrote for officers; nil wherever citizens see the ticket.
    public var note: String?
    public var dossier: String?
    /// Key of the service it was transferred from last.
    public var transferredFrom: String?
    /// The booked time, of one that came with an appointment; nil once its day is over.
    public var appointmentAt: WireTime?
    /// Whether its holder needs help at the counter, true or nil; nil too once its day is over.
    public var needsHelp: Bool?

    /// A ticket of these particulars; an empty note is none.
    public init(
        label: Label, service: String, day: Day, state: TicketState, issuedAt: WireTime,
        priority: String? = nil, procedure: String? = nil, language: String? = nil,
        calledAt: WireTime? = nil, startedAt: WireTime? = nil, finishedAt: WireTime? = nil,
        counter: Int? = nil, staff: String? = nil, recalls: Int, note: String? = nil, dossier: String? = nil,
        transferredFrom: String? = nil
    ) {
        self.label = label
        number = label.number
        self.service = service
        self.day = day
        self.state = state
        self.issuedAt = issuedAt
        self.priority = priority
        self.procedure = procedure
        self.language = language
        self.calledAt = calledAt
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.counter = counter
        self.staff = staff
        self.recalls = recalls
        self.note = note.flatMap { $0.isEmpty ? nil : $0 }
        self.dossier = dossier.flatMap { $0.isEmpty ? nil : $0 }
        self.transferredFrom = transferredFrom
    }

    /// A ticket as officers and managers see it, its times where clocks are `utcOffsetSeconds` ahead of UTC.
    public init(_ ticket: Ticket, utcOffsetSeconds: Int) {
        let time = { (moment: Moment) in WireTime(moment, utcOffsetSeconds: utcOffsetSeconds) }
        self.init(
            label: ticket.label, service: ticket.service, day: ticket.day, state: ticket.state,
            issuedAt: time(ticket.issuedAt), priority: ticket.priority, procedure: ticket.procedure,
            language: ticket.language, calledAt: ticket.calledAt.map(time),
            startedAt: ticket.startedAt.map(time), finishedAt: ticket.finishedAt.map(time),
            counter: ticket.counter, staff: ticket.staff, recalls: ticket.recalls, note: ticket.note?.text,
            dossier: ticket.dossier?.text,
            transferredFrom: ticket.transferredFrom)
    }

    /// The same ticket as its holder and everybody else in the hall may see it: without the officers' note,
    /// the dossier and who served it.
    public var withoutNote: WireTicket {
        var ticket = self
        ticket.note = nil
        ticket.dossier = nil
        ticket.staff = nil
        return ticket
    }
}

extension Hall {
    /// A ticket for the wire.
    public func wire(_ ticket: Ticket) -> WireTicket {
        let offset = center.configuration.utcOffsetSeconds
        var told = WireTicket(ticket, utcOffsetSeconds: offset)
        if ticket.day == center.serviceDay?.day {
            told.needsHelp = ticket.needsHelp ? true : nil
            told.appointmentAt = center.appointments.appointment(of: ticket.label)
                .map { WireTime($0.at, utcOffsetSeconds: offset) }
        }
        return told
    }
}

extension Label {
    /// Reads a label somebody asks for; a text that is no label names no ticket.
    public init(asked text: String) throws(Refusal) {
        guard let label = Label(text) else { throw .ticketNotFound(label: text) }
        self = label
    }
}
