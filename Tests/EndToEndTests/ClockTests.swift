import Foundation
import Ledger
import Queueing
import Testing

/// A server whose machine has its clock an hour behind what was recorded last.
struct `a clock that is behind` {
    let server: ServerProcess
    let luot: CommandLine

    init() throws {
        server = try ServerProcess(text: `a crowd`.center)
        luot = CommandLine(socket: server.socket)
        let hours = Hours(intervals: [])
        var center = Center(
            configuration: Configuration(
                name: ["vi": "Trung tâm thử"], timeZone: "Asia/Ho_Chi_Minh", utcOffsetSeconds: 25_200,
                ticketHours: hours, counterHours: hours, dayOpens: nil, dayCloses: nil, services: [],
                counters: [], priorities: [],
                ratingScale: RatingScale(levels: [], reasons: [], lowLevels: [])))
        let inAnHour = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000) + 3_600_000)
        let events = try center.decide(.setNotice("Nghỉ trưa"), at: inAnHour)
        for event in events { center.apply(event) }
        var batch = Batch()
        batch.record(events, after: center)
        let ledger = try Ledger.open(stateFolder: server.stateFolder, clock: .real)
        try ledger.commit(batch)
        try ledger.close()
    }

    @Test func `is told by the status until it is confirmed, and the journal keeps both`() throws {
        try server.start()
        #expect(try luot("status").output.contains("! The machine's clock claims "))
        let confirmed = try luot("clock", "confirm")
        #expect(confirmed.status == 0)
        #expect(confirmed.output.hasPrefix("The clock is confirmed; the center's time is "))
        #expect(try !luot("status").output.contains("clock"))
        #expect(try luot("clock", "confirm").status == 0)
        let journal = try luot("journal", "--count", "3").output.split(separator: "\n")
        let kinds = ["noticeSet", "clockDoubted", "clockConfirmed"]
        #expect(journal.count == kinds.count)
        #expect(zip(journal, kinds).allSatisfy { $0.contains($1) })
        #expect(server.stop() == 0)
    }
}
