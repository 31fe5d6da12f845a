import Queueing
import Testing

/// Dossier codes, and looking for tickets by what an officer knows of them.
struct `finding a ticket` {
    /// E001 at 09:00:01, T001 at 09:00:02, E002 at 09:10:03, X001 at 09:10:04.
    private func hall() throws -> Bench {
        var bench = try Bench()
        try bench.issue("dat_dai")
        try bench.issue("thue")
        bench.wait(minutes: 10)
        try bench.issue("dat_dai")
        try bench.issue("tra_kq")
        try bench.at(1, .setDossier(Bench.first, Erasable("H37.012.05-261121-DK0001")))
        try bench.at(1, .setDossier(Label(prefix: "T", number: 1), Erasable("H37.012.05-261121-DK0002")))
        return bench
    }

    @Test(arguments: [
        ("E001", ["E001"]), ("e1", ["E001"]), (" e 001 ", ["E001"]), ("E009", []),
        ("1", ["X001", "T001", "E001"]), ("2", ["E002"]), ("0", []), ("99", []),
        ("09:00", ["T001", "E001"]), ("09:05", ["X001", "E002", "T001", "E001"]),
        ("09:06", ["X001", "E002"]), ("08:54", []), ("25:00", []),
        ("DK0001", ["E001"]), ("h37.012", ["T001", "E001"]), ("DK0003", []), ("DK", []),
        ("DK0", ["T001", "E001"]), ("e00", ["E002", "E001"]), ("E", ["E002", "E001"]), ("E01", ["E001"]),
        ("E3", []),
    ])
    func `goes by number or its beginning, time of issue or dossier code`(query: String, labels: [String])
        throws
    {
        let found = try hall().center.find(query, session: "key1")
        #expect(found.map(\.label.description) == labels)
    }

    @Test(arguments: ["", "   "])
    func `needs something to look for`(query: String) throws {
        let center = try hall().center
        #expect(throws: Refusal.invalidParameter(parameter: "query")) {
            try center.find(query, session: "key1")
        }
    }

    @Test func `is for those who are signed in`() throws {
        let center = try hall().center
        #expect(throws: Refusal.notSignedIn) { try center.find("1", session: "nobody") }
    }

    @Test(arguments: [(200, true), (201, false)])
    func `takes a query of two hundred characters`(characters: Int, fits: Bool) throws {
        let center = try hall().center
        let query = String(repeating: "x", count: characters)
        if fits {
            #expect(try center.find(query, session: "key1").isEmpty)
        } else {
            #expect(throws: Refusal.tooLong(field: "query", limit: 200)) {
                try center.find(query, session: "key1")
            }
        }
    }

    @Test func `tells who called a ticket, and who finished it where that is another officer`() throws {
        var bench = try hall()
        #expect(try bench.center.find("E001", session: "key1").map(\.staff) == [nil])
        try bench.at(1, .callNext)
        #expect(try bench.center.find("E001", session: "key1").map(\.staff) == ["staff1"])
        try bench.act(.endSession(counter: 1))
        try bench.act(.signIn(counter: 1, staff: "staff5", session: "key5"))
        try bench.at(5, .finish)
        #expect(try bench.center.find("E001", session: "key5").map(\.staff) == ["staff5"])
    }

    @Test(arguments: [(20, 20), (21, 20)])
    func `lists the latest twenty`(issued: Int, found: Int) throws {
        var bench = try Bench()
        let labels = try (1...issued).map { _ in try bench.issue("dat_dai") }
        let listed = try bench.center.find("09:00", session: "key1")
        #expect(listed.map(\.label) == Array(labels.reversed().prefix(found)))
    }

    @Test(arguments: [(40, true), (41, false)])
    func `a dossier code has at most forty characters`(characters: Int, fits: Bool) throws {
        var bench = try Bench()
        let label = try bench.issue("dat_dai")
        let code = Erasable(String(repeating: "H", count: characters))
        if fits {
            try bench.at(1, .setDossier(label, code))
            #expect(bench.center.ticket(label)?.dossier == code)
        } else {
            #expect(throws: Refusal.tooLong(field: "dossier", limit: 40)) {
                try bench.at(1, .setDossier(label, code))
            }
        }
    }

    @Test(arguments: TicketState.allCases)
    func `a dossier code is written until a ticket is cancelled or expires`(state: TicketState) throws {
        var bench = try Bench()
        let label = try bench.ticket(in: state)
        let write = StaffCommand.setDossier(label, Erasable("H37"))
        if state == .cancelled || state == .expired {
            #expect(throws: Refusal.notAllowed(state: state)) { try bench.at(1, write) }
        } else {
            try bench.at(1, write)
            #expect(bench.center.ticket(label)?.dossier?.text == "H37")
        }
    }

    @Test func `an empty dossier code takes the former one away`() throws {
        var bench = try hall()
        try bench.at(1, .setDossier(Bench.first, Erasable("")))
        #expect(bench.center.ticket(Bench.first)?.dossier == nil)
        #expect(try bench.center.find("DK0001", session: "key1").isEmpty)
    }
}
