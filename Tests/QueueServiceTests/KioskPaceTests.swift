import Foundation
import Ledger
import QueueInterface
import QueueService
import Queueing
import Testing

/// How many tickets one kiosk issues within a minute.
///
/// Connections that said nothing of themselves count each for itself.
struct `the pace of a kiosk` {
    private static func house(_ most: Int?, _ machine: FakeMachine = FakeMachine()) -> House {
        House(machine: machine, change: { $0.hoarding.ticketsPerKioskAndMinute = most })
    }

    private static func take(
        _ service: QueueService, on connection: Int = 1, id: String? = nil, of key: String = "dat_dai"
    ) async throws(Refusal) -> Int {
        try await service.take(TakeTicket(service: key, requestId: id), on: connection).ticket.number
    }

    @Test func `is as many tickets a minute as the center says, and no more`() async throws {
        let machine = FakeMachine()
        let house = Self.house(2, machine)
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            #expect(try await Self.take(service) == 1)
            machine.run(milliseconds: 20_000)
            #expect(try await Self.take(service) == 2)
            await #expect(throws: Refusal.tooManyTickets(retrySeconds: 40)) { try await Self.take(service) }
            machine.run(milliseconds: 39_999)
            await #expect(throws: Refusal.tooManyTickets(retrySeconds: 1)) { try await Self.take(service) }
            machine.run(milliseconds: 1)
            #expect(try await Self.take(service) == 3)
            await #expect(throws: Refusal.tooManyTickets(retrySeconds: 20)) { try await Self.take(service) }
        }
    }

    @Test func `is unbounded where the center sets no limit`() async throws {
        let house = Self.house(nil)
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            for number in 1...30 {
                let taken = try await Self.take(service)
                #expect(taken == number)
            }
        }
    }

    @Test func `is its own for every connection`() async throws {
        let house = Self.house(1)
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            #expect(try await Self.take(service, on: 1) == 1)
            #expect(try await Self.take(service, on: 2) == 2)
            await #expect(throws: Refusal.tooManyTickets(retrySeconds: 60)) {
                try await Self.take(service, on: 2)
            }
        }
    }

    @Test func `counts neither a request asked again nor one that is refused`() async throws {
        let house = Self.house(2)
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            for _ in 1...5 { #expect(try await Self.take(service, id: "one") == 1) }
            for _ in 1...5 {
                await #expect(throws: Refusal.unknownService(service: "khong_co")) {
                    try await Self.take(service, of: "khong_co")
                }
            }
            #expect(try await Self.take(service) == 2)
            #expect(try await Self.take(service, id: "one") == 1)
            await #expect(throws: Refusal.tooManyTickets(retrySeconds: 60)) { try await Self.take(service) }
        }
    }

    @Test func `holds against a crowd that asks at once`() async throws {
        let house = Self.house(5)
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let numbers = await withTaskGroup(of: Int?.self) { group in
                for _ in 1...100 {
                    group.addTask {
                        do throws(Refusal) {
                            return try await Self.take(service)
                        } catch {
                            #expect(error == .tooManyTickets(retrySeconds: 60))
                            return nil
                        }
                    }
                }
                return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
            }
            #expect(numbers.sorted() == [1, 2, 3, 4, 5])
        }
    }

    @Test func `follows the settings in force`() async throws {
        let house = Self.house(1)
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            _ = try await Self.take(service)
            await #expect(throws: Refusal.tooManyTickets(retrySeconds: 60)) { try await Self.take(service) }
        }
        let later = House(machine: house.machine, folder: house.folder)
        try await later.run { service in
            for number in 2...9 {
                let taken = try await Self.take(service)
                #expect(taken == number)
            }
        }
    }

    @Test func `does not count a ticket that the full disk took back`() async throws {
        let house = Self.house(400)
        defer { house.remove() }
        try await house.run { (service: QueueService, ledger: Ledger) in
            _ = try await service.change(OpenDay())
            let pages = try #require(try ledger.inspect("PRAGMA page_count").first?.first)
            let limit = try #require(try ledger.inspect("PRAGMA max_page_count").first?.first)
            _ = try ledger.inspect("PRAGMA max_page_count = \(pages)")
            var issued = 0
            for _ in 1...399 {
                do throws(Refusal) {
                    _ = try await Self.take(service)
                    issued += 1
                } catch {
                    #expect(error == .storageFailed)
                }
            }
            #expect(issued < 399)
            _ = try ledger.inspect("PRAGMA max_page_count = \(limit)")
            for _ in issued..<400 { _ = try await Self.take(service) }
            await #expect(throws: Refusal.tooManyTickets(retrySeconds: 60)) { try await Self.take(service) }
        }
    }
}
