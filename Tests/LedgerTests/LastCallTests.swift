import Foundation
import Ledger
import Queueing
import Testing

/// The state just before a ticket's last call, from the journal.
@Suite struct LastCallTests {
    let folder: TemporaryFolder
    let ledger: Ledger
    private static let first = Label(prefix: "A", number: 1)

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
    }

    private func hall(tickets: Int) throws -> Hall {
        var hall = Hall(ledger: ledger)
        try hall.open()
        for _ in 1...tickets { try hall.issue("land") }
        return hall
    }

    @Test func `the center is as it was before the call, and no later event is in it`() throws {
        var hall = try hall(tickets: 3)
        let before = hall.center
        try hall.act("session-an", .callNext)
        let at = hall.now
        try hall.act("session-an", .finish)
        try hall.act("session-an", .callNext)
        let call = try #require(try ledger.lastCall(of: Self.first, on: Hall.day))
        #expect(call.center == before)
        #expect((call.at, call.counter, call.reason) == (at, 1, nil))
    }

    @Test func `of several calls it is the last, with its reason`() throws {
        var hall = try hall(tickets: 2)
        try hall.act("session-an", .callNext)
        try hall.act("session-an", .noShow)
        hall.now = hall.now.adding(seconds: 60)
        try hall.act("session-an", .returnTicket(Self.first))
        let before = hall.center
        try hall.act("session-binh", .call(Self.first, reason: "đã quay lại"))
        let call = try #require(try ledger.lastCall(of: Self.first, on: Hall.day))
        #expect(call.center == before)
        #expect(call.counter == 2)
        #expect(call.reason == "đã quay lại")
    }

    @Test func `a call that was undone is none, an undone start leaves the call`() throws {
        var hall = try hall(tickets: 2)
        let before = hall.center
        try hall.act("session-an", .callNext)
        try hall.act("session-an", .undo)
        #expect(try ledger.lastCall(of: Self.first, on: Hall.day) == nil)
        try hall.act("session-binh", .callNext)
        try hall.act("session-binh", .start)
        try hall.act("session-binh", .undo)
        let call = try #require(try ledger.lastCall(of: Self.first, on: Hall.day))
        #expect(call.counter == 2)
        #expect(call.center.tickets == before.tickets)
    }

    @Test func `a day of the past is told as well, with the settings it had`() throws {
        var hall = try hall(tickets: 1)
        let before = hall.center
        try hall.act("session-an", .callNext)
        try hall.act("session-an", .finish)
        try hall.run(.closeDay)
        hall.now = hall.now.adding(seconds: 86_400)
        var configuration = Hall.configuration
        configuration.rules.priorityCallsInARowMax = 7
        try hall.run(.reload(configuration))
        let tomorrow = Day(number: Hall.day.number + 1)
        try hall.run(.openDay(tomorrow, confirmed: false, byHand: true, held: false))
        try hall.issue("land")
        let call = try #require(try ledger.lastCall(of: Self.first, on: Hall.day))
        #expect(call.center.configuration == Hall.configuration)
        #expect(call.center.tickets == before.tickets)
        #expect(try ledger.lastCall(of: Self.first, on: tomorrow) == nil)
        #expect(try ledger.lastCall(of: Self.first, on: Day(number: 1)) == nil)
    }
}
