import Queueing
import Testing

/// How many open tickets one identity card may hold, and for how long the center knows it.
struct `the holder of a card` {
    private let card = "a keyed hash"

    /// A bench where one card holds so many open tickets at most, of one service and in all.
    private func bench(ofService: Int?, inAll: Int?) throws -> Bench {
        var bench = try Bench()
        var configuration = Bench.configuration()
        configuration.hoarding = Hoarding(
            openTicketsPerCardAndService: ofService, openTicketsPerCard: inAll)
        try bench.act(.reload(configuration))
        return bench
    }

    private func take(_ service: String, at bench: inout Bench) throws(Refusal) {
        try bench.act(
            .issue(
                service: service, priority: nil, procedure: nil, language: nil, code: Erasable("7K2P"),
                card: Erasable(card)))
    }

    @Test(arguments: [1, 2])
    func `holds so many open tickets of a service and no more`(most: Int) throws {
        var bench = try bench(ofService: most, inAll: nil)
        for _ in 1...most { try take("dat_dai", at: &bench) }
        #expect(throws: Refusal.cardHasTicket(label: Bench.first)) { try take("dat_dai", at: &bench) }
        try take("thue", at: &bench)
    }

    @Test(arguments: [1, 2])
    func `holds so many open tickets in all and no more`(most: Int) throws {
        var bench = try bench(ofService: nil, inAll: most)
        for _ in 1...most { try take("dat_dai", at: &bench) }
        #expect(throws: Refusal.cardHasTickets(limit: most)) { try take("thue", at: &bench) }
    }

    @Test func `still holds a ticket that is parked`() throws {
        var bench = try bench(ofService: 1, inAll: nil)
        try take("dat_dai", at: &bench)
        try bench.at(1, .callNext)
        try bench.at(1, .park(reason: nil))
        #expect(throws: Refusal.cardHasTicket(label: Bench.first)) { try take("dat_dai", at: &bench) }
    }

    @Test func `is forgotten at the close of the day`() throws {
        var bench = try bench(ofService: 1, inAll: 3)
        try take("dat_dai", at: &bench)
        #expect(String(reflecting: bench.center).contains(card))
        try bench.act(.closeDay)
        #expect(!String(reflecting: bench.center).contains(card))
    }
}
