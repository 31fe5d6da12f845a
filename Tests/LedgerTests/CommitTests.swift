import Ledger
import Queueing
import Testing

@Suite struct CommitTests {
    let folder: TemporaryFolder
    let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger.open(stateFolder: folder.path, clock: .real)
    }

    /// Rows of every table, to see that nothing changed.
    private func contents() throws -> [String: [[String]]] {
        var contents: [String: [[String]]] = [:]
        for table in ["event", "erasable", "day", "ticket", "rating", "staff", "counter_session", "request"] {
            contents[table] = try ledger.inspect("SELECT * FROM \(table)")
        }
        return contents
    }

    private func request(_ id: String, reply: String = "{}") -> RequestRecord {
        RequestRecord(id: id, day: Hall.day, fingerprint: "f", reply: reply)
    }

    @Test func `sequences follow one another without a gap, also over batches and restarts`() throws {
        var hall = Hall(ledger: ledger)
        try hall.open()
        for _ in 0..<3 {
            try hall.decide(
                .issue(service: "land", priority: nil, procedure: nil, language: nil, code: Erasable("C")))
        }
        #expect(try ledger.commit(hall.batch) == 6..<9)
        #expect(try ledger.commit(Batch()) == 9..<9)
        try ledger.close()
        let again = try Ledger.open(stateFolder: folder.path, clock: .real)
        #expect(try again.journal().map(\.sequence) == Array(1..<9))
        #expect(try again.replay(configuration: Hall.configuration).lastSequence == 8)
    }

    @Test func `a batch is kept whole or not at all`() throws {
        var hall = Hall(ledger: ledger)
        try hall.open()
        try hall.issue("land")
        let before = try contents()

        let center = hall.center
        try hall.decide(.act(session: "session-an", .callNext))
        try hall.decide(.act(session: "session-an", .note(Label(prefix: "A", number: 1), Erasable("x"))))
        hall.batch.record(request("one"))
        hall.batch.record(request("one"))
        let error = #expect(throws: LedgerError.self) { try hall.commit() }
        #expect(error?.description.hasPrefix("Nothing was changed") ?? false)
        #expect(try contents() == before)

        // The server goes on from what is kept.
        #expect(try ledger.replay(configuration: Hall.configuration).center == center)
        hall.center = center
        try hall.act("session-an", .callNext)
        #expect(try ledger.replay(configuration: Hall.configuration).center == hall.center)
    }

    @Test func `a ticket that was never issued is refused`() throws {
        let other = try TemporaryFolder()
        var hall = Hall(ledger: try Ledger.open(stateFolder: other.path, clock: .real))
        try hall.open()
        try hall.issue("land")
        var stranger = Hall(center: hall.center, now: hall.now, ledger: ledger)
        #expect(throws: LedgerError.self) { try stranger.act("session-an", .callNext) }
        #expect(try ledger.journal().isEmpty)
    }

    @Test func `a full disk refuses a batch, and the ledger goes on when there is room`() throws {
        var hall = Hall(ledger: ledger)
        try hall.open()
        let pages = try ledger.inspect("PRAGMA page_count")[0][0]
        let limit = try ledger.inspect("PRAGMA max_page_count")[0][0]
        _ = try ledger.inspect("PRAGMA max_page_count = \(pages)")
        let before = try contents()
        for number in 0..<200 { hall.batch.record(request("r\(number)", reply: "\(number) " + large)) }
        let full = hall.batch
        #expect {
            try ledger.commit(full)
        } throws: { error in
            guard case .refused(let problem)? = error as? LedgerError else { return false }
            return problem.contains("full")
        }
        #expect(try contents() == before)

        _ = try ledger.inspect("PRAGMA max_page_count = \(limit)")
        try ledger.commit(full)
        #expect(try ledger.requests(since: Hall.day).count == 200)
    }

    private let large = String(repeating: "Đ", count: 2000)

    @Test func `a text with the character no text of the file can keep is refused`() throws {
        var hall = Hall(ledger: ledger)
        #expect(throws: LedgerError.self) {
            try hall.run(.addStaff(staff: "an", name: Erasable("A\u{0}n"), pinHash: Erasable("x")))
        }
        #expect(try ledger.journal().isEmpty)
    }

    @Test func `a damaged file is not taken for a full disk`() throws {
        _ = try ledger.inspect("PRAGMA writable_schema = ON")
        _ = try ledger.inspect(
            """
            UPDATE sqlite_schema SET rootpage =
                (SELECT rootpage FROM sqlite_schema WHERE name = 'request_by_day') WHERE name = 'request'
            """)
        try ledger.close()
        let damaged = try Ledger.open(stateFolder: folder.path, clock: .real)
        var batch = Batch()
        batch.record(request("one"))
        #expect {
            try damaged.commit(batch)
        } throws: { error in
            guard case .broken(let problem)? = error as? LedgerError else { return false }
            return problem.contains("malformed")
        }
    }

    @Test func `answers to requests outlive a restart and are forgotten by day`() throws {
        let yesterday = Day(number: Hall.day.number - 1)
        let old = RequestRecord(id: "old", day: yesterday, fingerprint: "f1", reply: #"{"parameters":{}}"#)
        let new = RequestRecord(id: "new", day: Hall.day, fingerprint: "f2", reply: "Đã lấy số A001")
        var batch = Batch()
        batch.record(old)
        batch.record(new)
        try ledger.commit(batch)
        try ledger.close()

        let again = try Ledger.open(stateFolder: folder.path, clock: .real)
        #expect(Set(try again.requests(since: yesterday).map(\.id)) == ["old", "new"])
        #expect(try again.requests(since: Hall.day) == [new])
        var center = Center(configuration: Hall.configuration)
        let tomorrow = Day(number: Hall.day.number + 1)
        let opened = try center.decide(
            .openDay(tomorrow, confirmed: true, byHand: true, held: false), at: Moment(milliseconds: 1))
        opened.forEach { center.apply($0) }
        var opening = Batch()
        opening.record(opened, after: center)
        try again.commit(opening)
        #expect(try again.requests(since: yesterday) == [new])
        // Its id may be used again.
        var reused = Batch()
        reused.record(old)
        try again.commit(reused)
    }
}
