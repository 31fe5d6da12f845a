import Queueing
import Testing

/// A hall in parts: the display of a zone shows what happens at its counters.
@Suite struct `the board of a zone` {
    private func bench() throws -> Bench {
        var bench = try Bench()
        var settings = bench.center.configuration
        for index in settings.counters.indices { settings.counters[index].zone = index < 2 ? "A" : "B" }
        try bench.act(.reload(settings))
        return bench
    }

    @Test func `has the calls to its counters alone`() throws {
        var bench = try bench()
        try bench.issue("dat_dai")
        try bench.issue("thue")
        _ = try bench.callAll(at: 1)
        _ = try bench.callAll(at: 3)
        let boards = [nil, "A", "B"].map { bench.center.board(at: bench.now, zone: $0) }
        #expect(boards.map { $0.calls.map(\.counter) } == [[1, 3], [1], [3]])
    }

    @Test func `counts who waits for what its counters serve, also as backup`() throws {
        var bench = try bench()
        try bench.issue("dat_dai")
        try bench.issue("thue")
        let waiting = [nil, "A", "B"].map {
            bench.center.board(at: bench.now, zone: $0).waiting.map(\.service)
        }
        #expect(waiting == [["dat_dai", "thue"], ["dat_dai"], ["dat_dai", "thue"]])
    }

    @Test(arguments: [(nil, true), ("A", true), ("C", false)])
    func `is that of a counter, or the whole hall`(zone: String?, isThere: Bool) throws {
        #expect(try bench().center.configuration.hasZone(zone) == isThere)
    }
}
