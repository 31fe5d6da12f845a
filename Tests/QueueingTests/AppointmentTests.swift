import Queueing
import Testing

/// Who comes at a booked time.
///
/// The bench's counters serve from 07:30 to 11:00, its clock begins at 09:00 on a Friday.
struct `an appointment` {
    static func time(_ text: String, on day: Day = Bench.friday) -> Moment {
        let minutes = TimeOfDay(text)?.minutes ?? 0
        return day.start(utcOffsetSeconds: 25_200).adding(seconds: minutes * 60)
    }

    /// Land takes so many appointments each half hour, the other services none.
    static func bench(slots: Int = 2, holidays: [Day] = []) throws(Refusal) -> Bench {
        var bench = try Bench()
        var configuration = Bench.configuration()
        configuration.services[0].appointmentsPerHalfHour = slots
        configuration.specialDays.holidays = holidays
        try bench.act(.reload(configuration))
        return bench
    }

    static func wish(
        _ at: Moment, service: String = "dat_dai", code: String = "11112222", reference: String? = nil
    ) -> AppointmentWish {
        AppointmentWish(service: service, at: at, code: Erasable(code), reference: reference)
    }

    static func checkIn(_ code: String = "11112222") -> Command {
        .checkIn(code: code, language: nil, ticketCode: Erasable("T1CK3T"))
    }

    /// E001 is the appointment of 10:00, checked in at 09:30; E002 is taken later.
    @Test(arguments: [
        ("09:44", "10:00", ["E002", "E001"]), ("09:45", "10:00", ["E001", "E002"]),
        ("09:46", "10:00", ["E001", "E002"]), ("09:50", "09:59", ["E002", "E001"]),
        ("09:31", "09:32", ["E002", "E001"]), ("10:05", "10:06", ["E001", "E002"]),
    ])
    func `counts as come fifteen minutes before its time, and from its time only`(
        walkIn: String, call: String, order: [String]
    ) throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        bench.now = Self.time("09:30")
        try bench.act(Self.checkIn())
        bench.now = Self.time(walkIn).adding(seconds: -1)
        try bench.issue("dat_dai")
        bench.now = Self.time(call)
        #expect(try bench.callAll(at: 1) == order)
    }

    @Test func `is called before its time when nobody else waits`() throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        try bench.act(Self.checkIn())
        bench.now = Self.time("09:10")
        #expect(try bench.callAll(at: 1) == ["E001"])
    }

    @Test
    func `called early whose holder is not there yet is not set back for the time before the booked one`()
        throws
    {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("09:30"))]))
        try bench.act(Self.checkIn())
        try bench.at(1, .callNext)
        try bench.at(1, .noShow)
        bench.now = Self.time("09:25")
        try bench.at(1, .returnTicket(Label(prefix: "E", number: 1)))
        #expect(bench.center.ticket(checkedInWith: "11112222")?.place == Self.time("09:30"))
        try bench.at(1, .callNext)
        try bench.at(1, .noShow)
        bench.now = Self.time("09:33")
        try bench.at(1, .returnTicket(Label(prefix: "E", number: 1)))
        #expect(bench.center.ticket(checkedInWith: "11112222")?.place == Self.time("09:33"))
    }

    @Test func `is a class nobody is given without a booking, and given back to who had one`() throws {
        var bench = try Self.bench()
        let walkIn = try bench.issue("dat_dai")
        let key = PriorityClass.appointmentKey
        #expect(throws: Refusal.unknownPriority(priority: key)) {
            try bench.at(1, .setPriority(walkIn, priority: key, reason: "đã hẹn"))
        }
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        try bench.act(Self.checkIn())
        let booked = try #require(bench.center.ticket(checkedInWith: "11112222")?.label)
        try bench.at(1, .setPriority(booked, priority: "cao_tuoi", reason: "80 tuổi"))
        try bench.at(1, .setPriority(booked, priority: key, reason: "nhầm"))
        #expect(bench.center.ticket(booked)?.priority == key)
    }

    @Test func `outlives a day that was opened by a wrong name`() throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        try bench.act(.closeDay)
        try bench.act(.openDay(Self.monday, confirmed: true, byHand: true, held: false))
        #expect(bench.center.appointments.appointments.count == 1)
    }

    @Test(arguments: [(Int64(0), PriorityClass.appointmentKey), (1, nil)])
    func `is kept up to fifteen minutes late, then its holder is a walk-in come when checked in`(
        millisecondsMore: Int64, priority: String?
    ) throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        bench.now = Moment(milliseconds: Self.time("10:15").milliseconds + millisecondsMore)
        try bench.act(Self.checkIn())
        let ticket = try #require(bench.center.ticket(checkedInWith: "11112222"))
        #expect(ticket.priority == priority)
        #expect(ticket.place == bench.now)
    }

    @Test func `checked in early has its place at the booked time`() throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        try bench.act(Self.checkIn())
        #expect(bench.center.ticket(checkedInWith: "11112222")?.place == Self.time("10:00"))
    }

    @Test func `is one ticket, however often its code is used`() throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        #expect(try bench.act(Self.checkIn()).count == 2)
        #expect(try bench.act(Self.checkIn()) == [])
        _ = try bench.callAll(at: 1)
        #expect(try bench.act(Self.checkIn()) == [])
        #expect(bench.center.tickets.count == 1)
        #expect(throws: Refusal.appointmentKept) { try bench.act(.cancelAppointment(number: 1)) }
    }

    @Test func `takes a half hour of its service until all are taken`() throws {
        var bench = try Self.bench(slots: 2)
        try bench.act(.book([Self.wish(Self.time("10:00"), code: "1")]))
        try bench.act(.book([Self.wish(Self.time("10:00"), code: "2")]))
        let third = Command.book([Self.wish(Self.time("10:00"), code: "3")])
        let taken = Refusal.appointmentsRejected(problems: [AppointmentProblem(row: 1, kind: .slotTaken)])
        #expect(throws: taken) { try bench.act(third) }
        try bench.act(.book([Self.wish(Self.time("10:30"), code: "4")]))
        try bench.act(.cancelAppointment(number: 1))
        #expect(try bench.act(third).count == 1)
        #expect(throws: Refusal.wrongCode) { try bench.act(Self.checkIn("1")) }
        #expect(throws: Refusal.unknownAppointment(number: 1)) {
            try bench.act(.cancelAppointment(number: 1))
        }
    }

    @Test(
        arguments: [
            ("10:00", Bench.friday, "khong_co", .unknownService),
            ("10:00", Bench.friday, "thue", .notBookable),
            ("08:30", Bench.friday, "dat_dai", .past), ("09:00", Bench.friday, "dat_dai", .past),
            ("10:15", Bench.friday, "dat_dai", .notASlot), ("10:30", Bench.friday, "dat_dai", nil),
            ("11:00", Bench.friday, "dat_dai", .notASlot), ("07:00", monday, "dat_dai", .notASlot),
            ("07:30", monday, "dat_dai", nil), ("09:00", saturday, "dat_dai", .notASlot),
            ("09:00", tuesday, "dat_dai", .notASlot),
        ] as [(String, Day, String, AppointmentProblem.Kind?)])
    func `is booked for a half hour to come within the counter hours of a service that takes them`(
        time: String, day: Day, service: String, kind: AppointmentProblem.Kind?
    ) throws {
        var bench = try Self.bench(holidays: [Self.tuesday])
        let book = Command.book([Self.wish(Self.time(time, on: day), service: service)])
        if let kind {
            let refusal = Refusal.appointmentsRejected(problems: [AppointmentProblem(row: 1, kind: kind)])
            #expect(throws: refusal) { try bench.act(book) }
        } else {
            #expect(try bench.act(book).count == 1)
        }
    }

    static let saturday = Day(number: Bench.friday.number + 1)
    static let monday = Day(number: Bench.friday.number + 3)
    /// A holiday.
    static let tuesday = Day(number: Bench.friday.number + 4)

    @Test func `of another day is not checked in today`() throws {
        var bench = try Self.bench()
        let at = Self.time("08:00", on: Self.monday)
        try bench.act(.book([Self.wish(at)]))
        #expect(throws: Refusal.appointmentNotToday(at: at)) { try bench.act(Self.checkIn()) }
        try bench.act(.closeDay)
        bench.now = Self.time("07:00", on: Self.monday)
        #expect(throws: Refusal.dayNotOpen) { try bench.act(Self.checkIn()) }
        try bench.act(.openDay(Self.monday, confirmed: false, byHand: false, held: false))
        #expect(try bench.act(Self.checkIn()).count == 2)
    }

    @Test func `that nobody kept is gone when the next day opens, one to come is not`() throws {
        var bench = try Self.bench()
        let monday = Self.time("08:00", on: Self.monday)
        try bench.act(
            .book([
                Self.wish(Self.time("10:00"), code: "1"), Self.wish(Self.time("10:30"), code: "2"),
                Self.wish(monday, code: "3"),
            ]))
        try bench.act(Self.checkIn("2"))
        try bench.act(.closeDay)
        bench.now = Self.time("07:00", on: Self.monday)
        try bench.act(.openDay(Self.monday, confirmed: false, byHand: false, held: false))
        #expect(bench.center.appointments.appointments.keys.sorted() == [3])
        #expect(bench.center.appointments.tickets.isEmpty)
        #expect(throws: Refusal.wrongCode) { try bench.act(Self.checkIn("1")) }
        try bench.act(.book([Self.wish(monday, code: "4")]))
        #expect(bench.center.appointments.appointments.keys.sorted() == [3, 4])
    }

    @Test func `with a reference is booked once for its half hour, and for no other`() throws {
        var bench = try Self.bench()
        let ten = Self.wish(Self.time("10:00"), code: "1", reference: "DVC-1")
        try bench.act(.book([ten]))
        var again = ten
        again.code = Erasable("2")
        #expect(try bench.act(.book([again])) == [])
        let taken = Refusal.appointmentsRejected(
            problems: [AppointmentProblem(row: 1, kind: .referenceTaken)])
        #expect(throws: taken) {
            try bench.act(.book([Self.wish(Self.time("10:30"), code: "3", reference: "DVC-1")]))
        }
        try bench.act(.cancelAppointment(number: 1))
        #expect(
            try bench.act(.book([Self.wish(Self.time("10:30"), code: "3", reference: "DVC-1")])).count == 1)
    }

    @Test func `of a list that cannot all be booked is not booked, and every one that cannot is named`()
        throws
    {
        var bench = try Self.bench(slots: 1)
        let before = bench.center
        let wishes = [
            Self.wish(Self.time("10:00"), code: "1"), Self.wish(Self.time("10:00"), code: "2"),
            Self.wish(Self.time("10:30"), code: "3"), Self.wish(Self.time("08:00"), code: "4"),
        ]
        let problems = [
            AppointmentProblem(row: 2, kind: .slotTaken), AppointmentProblem(row: 4, kind: .past),
        ]
        #expect(throws: Refusal.appointmentsRejected(problems: problems)) { try bench.act(.book(wishes)) }
        #expect(bench.center == before)
    }

    @Test func `whose code has been erased is checked in by none`() throws {
        let erased = Appointment(
            number: 1, service: "dat_dai", at: Self.time("10:00"), code: Erasable(""), reference: nil)
        var bench = try Self.bench()
        bench.center = Center(
            configuration: bench.center.configuration, appointments: AppointmentBook([erased]))
        #expect(throws: Refusal.wrongCode) { try bench.act(Self.checkIn("")) }
    }

    @Test func `gets another code when its code is in use`() throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"), code: "1")]))
        #expect(throws: Refusal.overloaded(retrySeconds: 1)) {
            try bench.act(.book([Self.wish(Self.time("10:30"), code: "1")]))
        }
    }

    @Test func `is one of 500 at a time and of 9,999 to come`() throws {
        var bench = try Self.bench(slots: 20_000)
        let wishes = { (range: Range<Int>) in
            range.map { Self.wish(Self.time("10:00"), code: "\($0)") }
        }
        #expect(throws: Refusal.tooLong(field: "appointments", limit: 500)) {
            try bench.act(.book(wishes(0..<501)))
        }
        for batch in 0..<19 { try bench.act(.book(wishes(batch * 500..<(batch + 1) * 500))) }
        #expect(try bench.act(.book(wishes(9_500..<9_999))).count == 499)
        #expect(throws: Refusal.tooManyAppointments(limit: 9_999)) {
            try bench.act(.book(wishes(9_999..<10_000)))
        }
    }

    @Test func `of a service that is closed for today waits at the door`() throws {
        var bench = try Self.bench()
        try bench.act(.book([Self.wish(Self.time("10:00"))]))
        try bench.act(.setServiceOpen(service: "dat_dai", open: false))
        #expect(throws: Refusal.serviceClosed(service: "dat_dai", opensAt: nil)) {
            try bench.act(Self.checkIn())
        }
    }
}
