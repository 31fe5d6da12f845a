import Ledger
import Queueing
import Reporting
import Testing

@Suite struct QueryTests {
    let folder: TemporaryFolder
    let hall: Hall
    var ledger: Ledger { hall.ledger }

    init() throws {
        folder = try TemporaryFolder()
        var hall = Hall(ledger: try Ledger.open(stateFolder: folder.path, clock: .real))
        try hall.fullDay()
        self.hall = hall
    }

    @Test func `no word that may be erased stands in the journal or in a row beside it`() throws {
        for table in ["event", "day", "ticket", "rating", "staff", "counter_session"] {
            let text = try ledger.inspect("SELECT * FROM \(table)").joined().joined(separator: "\n")
            for secret in Hall.secrets { #expect(!text.contains(secret), "\(secret) in \(table)") }
        }
        let kept = try ledger.inspect("SELECT text FROM erasable").joined().joined(separator: "\n")
        for secret in Hall.secrets { #expect(kept.contains(secret)) }
    }

    @Test func `the journal goes on after a sequence, as far as asked`() throws {
        let all = try ledger.journal()
        #expect(all.map(\.sequence) == Array(1...all.count))
        #expect(try ledger.journal(after: 10, limit: 3) == Array(all[10..<13]))
        #expect(try ledger.journal(after: all.count).isEmpty)
        #expect(try ledger.journal(limit: -1).isEmpty)
        let recall = all.first { $0.kind == "ticketRecalled" }
        #expect(recall?.payload == #"{"counter":1,"label":"A001"}"#)
        #expect(all.first { $0.kind == "dayClosed" }?.payload == "{}")
        #expect(all.allSatisfy { $0.day == Hall.day || $0.sequence <= 2 })
    }

    @Test(arguments: [(999, 999), (1_000, 1_000), (1_001, 1_000)])
    func `one read of the journal is bounded`(asked: Int, given: Int) throws {
        var hall = hall
        for number in 0...1_000 { try hall.decide(.setNotice("\(number)")) }
        try hall.commit()
        #expect(Ledger.journalEntriesMax == 1_000)
        #expect(try ledger.journal(limit: asked).count == given)
    }

    @Test func `the totals are those counted by hand`() throws {
        let counted = Totals(
            issued: 9, served: 3, servedByClosing: 1, noShow: 1, cancelled: 2, expired: 3, rated: 2,
            callsOutOfOrder: 2, prioritiesGranted: 1, levels: ["satisfied": 1, "dissatisfied": 1])
        #expect(try ledger.totals(from: Hall.day, to: Hall.day) == counted)
        let before = Day(number: Hall.day.number - 1)
        #expect(try ledger.totals(from: before, to: before) == Totals())
        #expect(try ledger.totals(from: before, to: Day(number: Hall.day.number + 1)) == counted)
    }

    @Test func `the totals of an open day are those of the moment`() throws {
        var open = hall
        try open.issue("land")
        #expect(try ledger.totals(from: Hall.day, to: Hall.day).issued == 10)
    }

    @Test func `a ticket's row says what the center says, for every ticket of the day`() throws {
        for ticket in hall.center.tickets {
            let found = try ledger.history(of: ticket.label, on: Hall.day)?.ticket
            let record = try #require(found)
            #expect(record.ordinal == ticket.ordinal)
            #expect(record.state == ticket.state)
            #expect(record.service == ticket.service)
            #expect(record.priority == ticket.priority)
            #expect(record.procedure == ticket.procedure)
            #expect(record.language == ticket.language)
            #expect(record.issuedAt == ticket.issuedAt)
            #expect(record.place == ticket.place)
            #expect(record.counter == ticket.counter)
            #expect(record.sentTo == ticket.sentTo)
            #expect(record.firstCalledAt == ticket.firstCalledAt)
            #expect(record.calledAt == ticket.calledAt)
            #expect(record.startedAt == ticket.startedAt)
            #expect(record.finishedAt == ticket.finishedAt)
            #expect(record.noShowAt == ticket.noShowAt)
            #expect(record.recalls == ticket.recalls)
            #expect(record.transferredFrom == ticket.transferredFrom)
            #expect(record.note == ticket.note?.text)
            #expect(record.finishedByClosing == ticket.finishedByClosing)
            #expect(record.isRated == ticket.isRated)
        }
    }

    @Test func `a ticket's history is all that happened to it, in order`() throws {
        let history = try ledger.history(of: Label(prefix: "A", number: 2), on: Hall.day)
        #expect(
            history?.events.map(\.kind) == [
                "ticketIssued", "ticketCalled", "ticketMissed", "ticketReturned", "ticketCalled",
                "ticketTransferred", "ticketReleased", "ticketExpired",
            ])
        #expect(try ledger.history(of: Label(prefix: "A", number: 99), on: Hall.day) == nil)
    }

    @Test func `officers are those who may sign in, with what their PIN is checked against`() throws {
        #expect(try ledger.listStaff().map(\.staff) == ["an", "binh"])
        let officer = try ledger.staffMember("binh")
        #expect(officer?.name == "Cán bộ Hai")
        #expect(officer?.pinHash == "scrypt$14$8$1$binh$")
        #expect(try ledger.staffMember("chi") == nil)
        #expect(try ledger.staffMember("nobody") == nil)
    }

    @Test func `an officer added again has the new name and PIN`() throws {
        var hall = hall
        try hall.run(.addStaff(staff: "chi", name: Erasable("Lê Thị Chi"), pinHash: Erasable("other")))
        let officer = try ledger.staffMember("chi")
        #expect(officer?.name == "Lê Thị Chi")
        #expect(officer?.pinHash == "other")
        #expect(officer?.added == hall.now)
    }

    @Test(arguments: [
        "SELECT state, finished_by_closing, count(*) FROM ticket WHERE day BETWEEN "
            + "'2026-01-01' AND '2026-12-31'"
            + " GROUP BY state, finished_by_closing",
        "SELECT level, count(*) FROM rating WHERE day BETWEEN '2026-01-01' AND '2026-12-31' GROUP BY level",
        "SELECT * FROM event WHERE day = '2026-01-01' AND label = 'A001' ORDER BY sequence",
        "SELECT digest, text FROM erasable WHERE sequence >= 5 AND text IS NOT NULL",
        "SELECT * FROM event WHERE sequence >= 5 ORDER BY sequence",
        "SELECT max(opening) FROM day",
        "SELECT max(sequence) FROM event",
        "SELECT * FROM request WHERE day >= '2026-01-01'",
        "DELETE FROM request WHERE day < '2026-01-01'",
    ])
    func `no daily query reads a whole table`(sql: String) throws {
        let plan = try ledger.inspect("EXPLAIN QUERY PLAN " + sql).map { $0[3] }
        #expect(plan.first?.hasPrefix("SEARCH") ?? false, "\(plan)")
    }

    @Test func `a transfer that is undone leaves the row with the note before it`() throws {
        let folder = try TemporaryFolder()
        var hall = Hall(ledger: try Ledger.open(stateFolder: folder.path, clock: .real))
        try hall.open()
        let (first, second) = (Label(prefix: "A", number: 1), Label(prefix: "A", number: 2))
        for label in [first, second] {
            try hall.issue("land")
            try hall.act("session-an", .callNext)
            if label == second { try hall.act("session-an", .note(label, Erasable("trước"))) }
            try hall.act("session-an", .transfer(.service("civil"), note: Erasable("nhầm")))
            try hall.act("session-an", .undo)
            try hall.act("session-an", .finish)
        }
        #expect(try hall.ledger.history(of: first, on: Hall.day)?.ticket.note == nil)
        #expect(try hall.ledger.history(of: second, on: Hall.day)?.ticket.note == "trước")
    }
}
