import Foundation
import Ledger
import Queueing
import Testing

/// What is kept of identity cards lies nowhere in the files once the day is closed.
@Suite struct CardErasureTests {
    let folder: TemporaryFolder
    var hall: Hall

    init() throws {
        folder = try TemporaryFolder()
        hall = Hall(ledger: try Ledger.open(stateFolder: folder.path, clock: .real))
        try hall.open()
    }

    /// What stands for so many cards, each as long as a keyed hash.
    private static let hashes = (0..<300).map { number in
        String(repeating: "\(number)-", count: 32).prefix(62) + "ff"
    }.map(String.init)

    /// One card a ticket, with notes between them, so that the pages of the file are divided and refilled.
    private mutating func showCards() throws {
        for (number, hash) in Self.hashes.enumerated() {
            try hall.decide(
                .issue(
                    service: "land", priority: nil, procedure: nil, language: nil,
                    code: Erasable("K7P2QX"), card: Erasable(hash)))
            if number % 7 == 0 {
                try hall.decide(
                    .act(
                        session: "session-an",
                        .note(
                            Label(prefix: "A", number: number + 1),
                            Erasable(String(repeating: "ghi chú ", count: number % 90)))))
            }
            if number % 5 == 0 { try hall.commit() }
        }
        try hall.commit()
    }

    /// Those of the hashes that stand anywhere in the files of the folder.
    private func found() throws -> [String] {
        var found: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + name))
            for hash in Self.hashes where bytes.holds(hash) { found.insert(hash) }
        }
        return found.sorted()
    }

    @Test mutating func `a closed day leaves no card in the file or its log`() throws {
        try showCards()
        #expect(try found().count == Self.hashes.count)
        try hall.run(.closeDay)
        #expect(try found() == [])
        #expect(try hall.ledger.inspect("SELECT count(*) FROM card") == [["0"]])
        #expect(
            try hall.ledger.inspect("SELECT count(*) FROM event WHERE kind = 'cardShown'") == [["300"]])
    }

    @Test mutating func `a server that died before its log was emptied empties it when it starts`() throws {
        try showCards()
        let copy = try TemporaryFolder()
        // The log as it is when the day has been closed and nobody has emptied it: a reader holds it.
        try hall.ledger.reading { try hall.run(.closeDay) }
        #expect(try !found().isEmpty)
        for name in ["luot.sqlite", "luot.sqlite-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.path + "/" + name, toPath: copy.path + "/" + name)
        }
        let ledger = try Ledger.open(stateFolder: copy.path, clock: .real)
        for name in try FileManager.default.contentsOfDirectory(atPath: copy.path) {
            let bytes = try Data(contentsOf: URL(filePath: copy.path + "/" + name))
            #expect(!Self.hashes.contains { bytes.holds($0) }, "\(name)")
        }
        try ledger.close()
        // The living server empties it with its next commit.
        try hall.run(.setNotice("Hết giờ làm việc"))
        #expect(try found() == [])
    }

    @Test mutating func `a card is known again after a restart, until the day is closed`() throws {
        var settings = Hall.configuration
        settings.hoarding = Hoarding(openTicketsPerCardAndService: 1)
        try hall.run(.reload(settings))
        let issue = Command.issue(
            service: "land", priority: nil, procedure: nil, language: nil, code: Erasable("K7P2QX"),
            card: Erasable("hash"))
        try hall.run(issue)
        let center = try hall.ledger.replay(configuration: Hall.configuration).center
        #expect(center == hall.center)
        #expect(throws: Refusal.cardHasTicket(label: Label(prefix: "A", number: 1))) {
            try center.decide(issue, at: hall.now)
        }
        try hall.run(.closeDay)
        try hall.run(.openDay(Hall.day, confirmed: true, byHand: true, held: true))
        let reopened = try hall.ledger.replay(configuration: Hall.configuration).center
        #expect(reopened == hall.center)
        #expect(try reopened.decide(issue, at: hall.now).count == 2)
    }

    @Test func `the key of the folder is made once`() throws {
        let key = try hall.ledger.cardKey()
        #expect(key.count == 64)
        #expect(try hall.ledger.cardKey() == key)
        try hall.ledger.close()
        let again = try Ledger.open(stateFolder: folder.path, clock: .real)
        #expect(try again.cardKey() == key)
        let other = try TemporaryFolder()
        #expect(try Ledger.open(stateFolder: other.path, clock: .real).cardKey() != key)
    }
}

extension Data {
    /// Whether the text stands somewhere in these bytes.
    func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
