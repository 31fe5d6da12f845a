import QueueInterface
import Queueing
import Testing
import Varlink

/// Booked times and identity cards, on Monday, 2026-11-23, 08:00.
@Suite struct `Appointments and cards` {
    /// 08:30 on that Monday.
    private static let halfPastEight = Moment(milliseconds: 1_795_397_400_000)
    private static let booked = Appointment(
        number: 1, service: "ho-tich", at: halfPastEight, code: Erasable("20261123"), reference: "DVC-1")
    private static let add = """
        Admin.AddAppointments {"appointments":[\
        {"service":"ho-tich","at":"2026-11-23T08:30:00.000+07:00","reference":"DVC-1"}]}
        """
    private static let b1 = Label(prefix: "B", number: 1)

    private static func take(_ card: String) -> String {
        #"Kiosk.TakeTicket {"service":"chung-thuc","card":"\#(card)"}"#
    }

    private static func issued(_ priority: String?) -> Fact {
        .ticketIssued(
            label: Label(prefix: "A", number: 1), service: "chung-thuc", priority: priority, procedure: nil,
            language: nil, code: Erasable("code0"))
    }

    @Test(arguments: [
        Conversation(asks: add, .facts([.appointmentBooked(appointment: booked)])),
        Conversation(add, asks: add, .facts([])),
        Conversation(
            asks: add.replacing("DVC-1\"}]", with: "DVC-1\"}],\"dryRun\":true"),
            .refused(.invalidParameter(parameter: "dryRun"))),
        Conversation(
            asks: add.replacing("08:30", with: "08:20"),
            .refused(.appointmentsRejected(problems: [AppointmentProblem(row: 1, kind: .notASlot)]))),
        Conversation(asks: add.replacing("2026-11-23T", with: "23/11/2026 "), .invalid("appointments")),
        Conversation(
            add, asks: #"Admin.CancelAppointment {"number":1}"#, .facts([.appointmentCancelled(number: 1)])),
        Conversation(
            asks: #"Admin.CancelAppointment {"number":1}"#, .refused(.unknownAppointment(number: 1))),
        Conversation(
            add, asks: #"Kiosk.CheckIn {"code":"20261123","language":"vi"}"#,
            .facts([
                .ticketIssued(
                    label: b1, service: "ho-tich", priority: "appointment", procedure: nil, language: "vi",
                    code: Erasable("code1")),
                .appointmentKept(number: 1, label: b1, place: halfPastEight),
            ])),
        Conversation(
            add, #"Kiosk.CheckIn {"code":"20261123"}"#, asks: #"Kiosk.CheckIn {"code":"20261123"}"#,
            .facts([])),
        Conversation(add, asks: #"Kiosk.CheckIn {"code":"20261124"}"#, .refused(.wrongCode)),
        Conversation(
            add, #"Kiosk.CheckIn {"code":"20261123"}"#, asks: #"Admin.CancelAppointment {"number":1}"#,
            .refused(.appointmentKept)),
        Conversation(
            asks: take("020046000777||N?NG|23111966|Nam|Th?n|20042021"), .facts([issued("cao-tuoi")])),
        Conversation(asks: take("020046000777||N?NG|24111966|Nam|Th?n|20042021"), .facts([issued(nil)])),
        Conversation(asks: take("020046000777"), .refused(.cardNotRead)),
        Conversation(asks: take("GD4202012345678|4ec3|01/01/1980|1"), .refused(.healthInsuranceCard)),
    ])
    func `a call leads to these facts, or is refused in this way`(conversation: Conversation) throws {
        var office = try Office.open()
        try office.expect(conversation)
    }

    @Test func `those of a day are listed by time, with the ticket they became`() throws {
        var office = try Office.open()
        try office.call("Admin.AddAppointments", String(Self.add.drop { $0 != "{" }))
        try office.call("Kiosk.CheckIn", #"{"code":"20261123"}"#)
        let listed = try office.call("Admin.ListAppointments", #"{"day":"2026-11-23"}"#).reply
        #expect(
            try listed.text() == """
                {"appointments":[{"at":"2026-11-23T08:30:00.000+07:00","code":"20261123","label":"B001",\
                "number":1,"reference":"DVC-1","service":"ho-tich"}],"more":false}
                """)
        let other = try office.call("Admin.ListAppointments", #"{"day":"2026-11-24"}"#).reply
        #expect(try other.text() == #"{"appointments":[],"more":false}"#)
    }

    @Test func `a rehearsal tells what would be booked, without codes, and books nothing`() throws {
        let office = try Office.open()
        let at = WireTime(Self.halfPastEight, utcOffsetSeconds: 25_200)
        let call = AddAppointments(appointments: [.init(service: "ho-tich", at: at)], dryRun: true)
        let reply = try call.rehearsal(in: office.hall, context: office.context)
        #expect(reply.appointments == [WireAppointment(number: 1, service: "ho-tich", at: at, code: "")])
        let twice = AddAppointments(
            appointments: [.init(service: "ho-tich", at: at), .init(service: "ho-tich", at: at)], dryRun: true
        )
        let taken = AppointmentProblem(row: 2, kind: .slotTaken)
        #expect(throws: Refusal.appointmentsRejected(problems: [taken])) {
            try twice.rehearsal(in: office.hall, context: office.context)
        }
    }

    @Test func `what is kept of a call with a card is that there was one`() {
        let card = TakeTicket(service: "chung-thuc", card: "020046000777||N?NG|23111966|Nam|Th?n|20042021")
        #expect(card.compared.card == "card")
        #expect(TakeTicket(service: "chung-thuc").compared.card == nil)
    }
}
