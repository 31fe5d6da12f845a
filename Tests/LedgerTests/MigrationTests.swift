import Ledger
import Queueing
import Reporting
import Testing

@Suite struct MigrationTests {
    @Test func `a file of the first version is opened in the middle of its day, and the day goes on`() throws
    {
        let folder = try TemporaryFolder()
        try Ledger.makeFile(stateFolder: folder.path, ofVersion: "v1", holding: firstVersionFile)
        let ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
        let replay = try ledger.replay(configuration: Hall.configuration)
        #expect(replay.lastSequence == 11)
        let states = replay.center.tickets.map { "\($0.label) \($0.state) \($0.code.text)" }
        #expect(states == ["A001 finished C0DE01", "A002 waiting C0DE02", "A003 waiting C0DE03"])
        #expect(replay.center.tickets.first?.isRated == true)
        #expect(replay.center.appointments == AppointmentBook())
        #expect(try ledger.requests(since: #require(Day("2026-11-23"))).map(\.id) == ["kiosk-3"])

        var hall = Hall(ledger: ledger)
        hall.center = replay.center
        hall.now = try #require(replay.lastMoment)
        var settings = hall.center.configuration
        settings.services[0].appointmentsPerHalfHour = 1
        try hall.run(.reload(settings))
        try hall.act("session-an", .callNext)
        try hall.act("session-an", .setDossier(Label(prefix: "A", number: 2), Erasable("H37.08-261123-0001")))
        try hall.act("session-an", .finish)
        try hall.issue("land")
        let at = try #require(Day("2026-11-30")).start(utcOffsetSeconds: 25_200).adding(seconds: 8 * 3600)
        try hall.run(.book([AppointmentWish(service: "land", at: at, code: Erasable("11112222"))]))
        try ledger.close()

        let again = try Ledger.open(stateFolder: folder.path, clock: .real)
        #expect(try again.replay(configuration: Hall.configuration).center == hall.center)
        let day = try #require(Day("2026-11-23"))
        let totals = Totals(issued: 4, served: 2, rated: 1, levels: ["good": 1])
        #expect(try again.totals(from: day, to: day) == totals)
        let elder = try again.history(of: Label(prefix: "A", number: 2), on: day)
        #expect(elder?.ticket.dossier == "H37.08-261123-0001")
        #expect(elder?.ticket.procedure == "1.001193")
        #expect(
            elder?.events.map(\.kind) == [
                "ticketIssued", "ticketCalled", "ticketDossierSet", "ticketStarted", "ticketFinished",
            ])
    }
}
