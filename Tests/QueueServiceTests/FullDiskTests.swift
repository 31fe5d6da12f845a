import Foundation
import Ledger
import QueueInterface
import QueueService
import Queueing
import Testing

/// The disk is full: everyone is told that nothing was changed, and the hall goes on when there is room again.
struct `a full disk` {
    let house = House()

    @Test func `refuses what is asked, keeps what was answered and is got over`() async throws {
        defer { house.remove() }
        try await house.run { (service: QueueService, ledger: Ledger) in
            _ = try await service.change(OpenDay())
            _ = try await service.change(TakeTicket(service: "dat_dai", requestId: "first"))
            let limit = try #require(try ledger.inspect("PRAGMA max_page_count").first?.first)
            let pages = try #require(try ledger.inspect("PRAGMA page_count").first?.first)
            _ = try ledger.inspect("PRAGMA max_page_count = \(pages)")

            var issued = 1
            var refusals = 0
            for number in 0..<400 {
                do throws(Refusal) {
                    _ = try await service.change(
                        TakeTicket(service: "dat_dai", requestId: "full-\(number)"))
                    issued += 1
                } catch {
                    #expect(error == .storageFailed)
                    refusals += 1
                }
            }
            #expect(refusals > 0)
            let status = try await service.read(GetStatus())
            #expect(status.issued == issued)

            _ = try ledger.inspect("PRAGMA max_page_count = \(limit)")
            let next = try await service.change(TakeTicket(service: "dat_dai", requestId: "full-399"))
            #expect(next.ticket.number == issued + 1)
            let first = try await service.change(TakeTicket(service: "dat_dai", requestId: "first"))
            #expect(first.ticket.number == 1)
        }
    }
}
