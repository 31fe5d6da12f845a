import QueueInterface
import QueueService
import Queueing
import Testing

/// The estimates as the server answers them.
struct `an estimate` {
    let house = House()

    @Test func `is told with a ticket, later, and in the catalogue`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let taken = try await service.change(TakeTicket(service: "dat_dai"))
            let wait = try #require(taken.wait)
            // Nobody has set the simulated clock: it is seven in the morning, and counters are expected at half past.
            #expect(wait.low >= 30 && wait.low <= wait.high)
            let later = try await service.read(GetTicket(label: "E001"))
            #expect(later.wait == wait)
            let catalogue = try await service.read(GetCatalogue())
            let land = try #require(catalogue.services.first { $0.key == "dat_dai" })
            #expect(land.wait.map { $0.low >= 30 && $0.low <= $0.high } == true)
        }
    }
}
