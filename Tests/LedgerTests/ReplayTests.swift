import Foundation
import Ledger
import Queueing
import Reporting
import Testing

@Suite struct ReplayTests {
    let folder: TemporaryFolder
    let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
    }

    @Test func `a restart finds the center as it was, after every kind of event`() throws {
        var hall = Hall(ledger: ledger)
        try hall.fullDay()
        #expect(Set(try ledger.journal().map(\.kind)).count == 33)
        try ledger.close()

        let again = try Ledger.open(stateFolder: folder.path, clock: .real)
        let replay = try again.replay(configuration: Hall.configuration)
        #expect(replay.center == hall.center)
        #expect(try again.journal().last?.sequence == replay.lastSequence)
    }

    @Test func `a new center starts with the configuration it is given`() throws {
        let replay = try ledger.replay(configuration: Hall.configuration)
        #expect(replay.center == Center(configuration: Hall.configuration))
        #expect(replay.lastSequence == 0)
    }

    @Test func `officers added before the first day are there after a restart`() throws {
        var hall = Hall(ledger: ledger)
        try hall.run(.addStaff(staff: "an", name: Erasable("Cán bộ Một"), pinHash: Erasable("x")))
        try hall.run(.signIn(counter: 1, staff: "an", session: "early"))
        #expect(try ledger.replay(configuration: Hall.configuration).center == hall.center)
        #expect(try ledger.isHeld(Hall.day) == false)
        try hall.run(.openDay(Hall.day, confirmed: false, byHand: true, held: false))
        #expect(try ledger.replay(configuration: Hall.configuration).center == hall.center)
        #expect(try ledger.isHeld(Hall.day))
    }

    @Test func `only the last day is replayed, with the calls counted on and the sessions kept`() throws {
        var hall = Hall(ledger: ledger)
        try hall.fullDay()
        try hall.run(.closeDay)
        hall.now = hall.now.adding(seconds: 86_400)
        try hall.run(.signIn(counter: 1, staff: "an", session: "tomorrow"))
        let tomorrow = Day(number: Hall.day.number + 1)
        try hall.run(.openDay(tomorrow, confirmed: false, byHand: true, held: false))
        try hall.issue("land")
        try hall.act("tomorrow", .callNext)

        let replay = try ledger.replay(configuration: Hall.configuration)
        #expect(replay.center == hall.center)
        #expect(replay.center.tickets.count == 1)
        #expect(replay.center.callSequence == 9)
        #expect(try ledger.isHeld(Hall.day))
        #expect(try ledger.totals(from: tomorrow, to: tomorrow).issued == 1)
    }

    /// The files as a power cut leaves them: nothing was closed, the log not moved into the main file.
    @Test func `a server that died is started again from what lies on the disk`() throws {
        var hall = Hall(ledger: ledger)
        try hall.fullDay()
        let copy = try TemporaryFolder()
        for name in ["luot.sqlite", "luot.sqlite-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.path + "/" + name, toPath: copy.path + "/" + name)
        }
        let recovered = try Ledger.open(stateFolder: copy.path, clock: .real)
        #expect(try recovered.replay(configuration: Hall.configuration).center == hall.center)
    }

    @Test func `a day whose words have been erased is replayed without them`() throws {
        var hall = Hall(ledger: ledger)
        try hall.fullDay()
        _ = try ledger.inspect("UPDATE erasable SET salt = NULL, text = NULL")
        let center = try ledger.replay(configuration: Hall.configuration).center
        #expect(center.tickets.map(\.state) == hall.center.tickets.map(\.state))
        #expect(center.ticket(Label(prefix: "A", number: 1))?.note == Erasable(""))
        #expect(try ledger.staffMember("an")?.name == "")
        let history = try ledger.history(of: Label(prefix: "A", number: 1), on: Hall.day)
        #expect(history?.ticket.note == "")
    }
}
