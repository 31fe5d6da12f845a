import Ledger
import Queueing
import Testing

@Suite struct ReplayTests {
    @Test func `a restart finds the center as it was, after every kind of event`() throws {
        let folder = try TemporaryFolder()
        var hall = Hall(ledger: try Ledger.open(stateFolder: folder.path, clock: .real))
        try hall.fullDay()
        let kinds = Set(try hall.ledger.journal(limit: 1000).map(\.kind))
        #expect(kinds.count == 30)
        try hall.ledger.close()

        let again = try Ledger.open(stateFolder: folder.path, clock: .real)
        let replay = try again.replay(configuration: Hall.configuration)
        #expect(replay.center == hall.center)
        #expect(try again.journal().last?.sequence == replay.lastSequence)
    }
}
