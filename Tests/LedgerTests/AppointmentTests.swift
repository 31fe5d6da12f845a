import Foundation
import Ledger
import Queueing
import Testing

/// Appointments outlive the server and the day.
@Suite struct AppointmentTests {
    let folder: TemporaryFolder
    var hall: Hall

    init() throws {
        folder = try TemporaryFolder()
        hall = Hall(ledger: try Ledger.open(stateFolder: folder.path, clock: .real))
        try hall.open()
        var settings = Hall.configuration
        settings.services[0].appointmentsPerHalfHour = 10
        try hall.run(.reload(settings))
    }

    /// A half hour so many days after the hall's.
    private func time(_ hours: Int, days: Int = 0) -> Moment {
        Day(number: Hall.day.number + days).start(utcOffsetSeconds: 25_200).adding(seconds: hours * 3600)
    }

    private func wish(_ at: Moment, _ code: String, _ reference: String? = nil) -> AppointmentWish {
        AppointmentWish(service: "land", at: at, code: Erasable(code), reference: reference)
    }

    private mutating func checkIn(_ code: String) throws {
        try hall.run(.checkIn(code: code, language: "vi", ticketCode: Erasable("T1CK3T")))
    }

    private func reopened() throws -> (Ledger, Center) {
        try hall.ledger.close()
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        return (ledger, try ledger.replay(configuration: Hall.configuration).center)
    }

    @Test mutating func `those to come, kept and cancelled are so after a restart`() throws {
        try hall.run(
            .book([
                wish(time(10), "1", "DVC-1"), wish(time(11), "2"), wish(time(12), "3"),
                wish(time(9, days: 3), "4", "DVC-4"),
            ]))
        try hall.run(.cancelAppointment(number: 2))
        try checkIn("1")
        let (_, center) = try reopened()
        #expect(center == hall.center)
        #expect(center.appointments.appointments.keys.sorted() == [1, 3, 4])
        #expect(center.appointments.tickets == [1: Label(prefix: "A", number: 1)])
    }

    @Test mutating func `the next day's opening keeps those to come, also after a restart and a check-in`()
        throws
    {
        try hall.run(
            .book([
                wish(time(10), "1"), wish(time(11), "2"), wish(time(9, days: 1), "3", "DVC-3"),
                wish(time(9, days: 1), "4"), wish(time(9, days: 2), "5"),
            ]))
        try checkIn("1")
        try hall.run(.cancelAppointment(number: 4))
        try hall.run(.closeDay)
        hall.now = time(7, days: 1)
        try hall.run(.book([wish(time(10, days: 1), "6")]))
        try hall.run(
            .openDay(Day(number: Hall.day.number + 1), confirmed: false, byHand: true, held: false))
        // The first was kept and the fourth cancelled; the second is not over for a day.
        #expect(hall.center.appointments.appointments.keys.sorted() == [2, 3, 5, 6])

        let (ledger, center) = try reopened()
        #expect(center == hall.center)
        hall = Hall(center: center, now: hall.now, ledger: ledger)
        try checkIn("3")
        try hall.run(.book([wish(time(11, days: 1), "7", "DVC-7")]))
        #expect(hall.center.appointments.lastNumber == 7)
        #expect(try reopened().1 == hall.center)
    }

    @Test mutating func `their codes stand in no event, and an erased one checks nobody in`() throws {
        try hall.run(.book([wish(time(10), "48213377")]))
        let payloads = try hall.ledger.inspect("SELECT payload FROM event").joined().joined()
        #expect(!payloads.contains("48213377"))
        _ = try hall.ledger.inspect("UPDATE erasable SET salt = NULL, text = NULL WHERE text = '48213377'")
        let (_, center) = try reopened()
        #expect(center.appointments.appointments[1]?.code == Erasable(""))
        let empty = Command.checkIn(code: "", language: nil, ticketCode: Erasable("x"))
        #expect(throws: Refusal.wrongCode) { try center.decide(empty, at: hall.now) }
    }
}
