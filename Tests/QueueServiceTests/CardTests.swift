import Foundation
import Ledger
import QueueInterface
import QueueService
import Queueing
import Testing

/// A ticket taken with an identity card, on Monday, 2026-11-23.
struct `an identity card` {
    private static func house(_ hoarding: Hoarding = Hoarding()) -> House {
        House(machine: FakeMachine(), change: { $0.hoarding = hoarding })
    }

    /// What a scanner reads from a card; the holder is invented.
    private static func card(number: String = "020046000777", born: String = "01011946") -> String {
        "\(number)|080111222|HOÀNG VĂN PÁO|\(born)|Nam|Thôn Nà Pàn, Lạng Sơn|01012022"
    }

    private static func take(
        _ card: String, service: String = "dat_dai", priority: String? = nil, id: String? = nil
    ) -> TakeTicket {
        TakeTicket(service: service, priority: priority, card: card, requestId: id)
    }

    @Test(arguments: [
        ("01011946", nil, "nguoi_cao_tuoi"), ("23111966", nil, "nguoi_cao_tuoi"), ("24111966", nil, nil),
        ("15031995", nil, nil), ("01011946", "khuyet_tat", "khuyet_tat"),
    ])
    func `gives the class of its holder's age on the service day, unless another is named`(
        born: String, named: String?, priority: String?
    ) async throws {
        let house = Self.house()
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let reply = try await service.change(Self.take(Self.card(born: born), priority: named))
            #expect(reply.ticket.priority == priority)
        }
    }

    @Test(arguments: [
        ("12345|x", Refusal.cardNotRead), ("", .cardNotRead), (card(born: "32021995"), .cardNotRead),
        (card(born: "24112026"), .cardNotRead), (String(repeating: "7", count: 600), .cardNotRead),
        ("GD4202012345678|4ec3b46e67|01/01/1980|1|48e0204ee1bb9969|20 - 001", .healthInsuranceCard),
    ])
    func `that is none is refused, and no number is taken`(text: String, refusal: Refusal) async throws {
        let house = Self.house(Hoarding(openTicketsPerCard: 3))
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            await #expect(throws: refusal) { try await service.change(Self.take(text)) }
            #expect(try await service.read(GetStatus()).issued == 0)
        }
    }

    @Test func `holds as many open tickets as the center allows, also after a restart`() async throws {
        let house = Self.house(Hoarding(openTicketsPerCardAndService: 1, openTicketsPerCard: 2))
        defer { house.remove() }
        let first = Refusal.cardHasTicket(label: Label(prefix: "E", number: 1))
        try await house.run { service in
            _ = try await service.change(OpenDay())
            _ = try await service.change(Self.take(Self.card()))
            await #expect(throws: first) { try await service.change(Self.take(Self.card())) }
            _ = try await service.change(Self.take(Self.card(number: "020301004321")))
        }
        try await house.run { service in
            await #expect(throws: first) { try await service.change(Self.take(Self.card())) }
            _ = try await service.change(Self.take(Self.card(), service: "thue"))
            await #expect(throws: Refusal.cardHasTickets(limit: 2)) {
                try await service.change(Self.take(Self.card(), service: "tu_phap"))
            }
            _ = try await service.change(TakeTicket(service: "dat_dai"))
        }
    }

    @Test func `holds no second ticket of a service by way of a further errand`() async throws {
        let house = Self.house(Hoarding(openTicketsPerCardAndService: 1))
        defer { house.remove() }
        @Sendable func take(_ service: String, then errands: [String] = []) -> TakeTicket {
            TakeTicket(service: service, card: Self.card(), errands: errands)
        }
        let first = Refusal.cardHasTicket(label: Label(prefix: "E", number: 1))
        try await house.run { service in
            _ = try await service.change(OpenDay())
            _ = try await service.change(take("dat_dai", then: ["thue"]))
            await #expect(throws: first) { try await service.change(take("thue")) }
            await #expect(throws: first) { try await service.change(take("tu_phap", then: ["thue"])) }
            await #expect(throws: first) { try await service.change(take("tu_phap", then: ["dat_dai"])) }
            #expect(try await service.change(take("tu_phap")).ticket.number == 1)
        }
    }

    @Test func `scanned by a crowd at once gives one ticket of a service`() async throws {
        let house = Self.house(Hoarding(openTicketsPerCardAndService: 1))
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let issued = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...50 {
                    group.addTask {
                        do throws(Refusal) {
                            return try await service.change(Self.take(Self.card())).ticket.number
                        } catch {
                            #expect(error == .cardHasTicket(label: Label(prefix: "E", number: 1)))
                            return 0
                        }
                    }
                }
                return try await group.reduce(into: [Int]()) { if $1 > 0 { $0.append($1) } }
            }
            #expect(issued == [1])
        }
    }

    @Test func `shown with a request id is asked again without a second ticket, whichever card it is`()
        async throws
    {
        let house = Self.house(Hoarding(openTicketsPerCardAndService: 1))
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let first = try await service.change(Self.take(Self.card(), id: "kiosk-1"))
            #expect(try await service.change(Self.take(Self.card(), id: "kiosk-1")) == first)
            // The fingerprint that is kept with the answer knows nothing of the card.
            let other = Self.take(Self.card(number: "020301004321"), id: "kiosk-1")
            #expect(try await service.change(other) == first)
            await #expect(throws: Refusal.requestIdReused) {
                try await service.change(TakeTicket(service: "dat_dai", requestId: "kiosk-1"))
            }
        }
    }

    @Test(arguments: [Hoarding(), Hoarding(ticketsPerKioskAndMinute: 5), Hoarding(openTicketsPerCard: 3)])
    func `leaves nothing of itself in the files, and what stands for it only until the day is closed`(
        hoarding: Hoarding
    ) async throws {
        let house = Self.house(hoarding)
        defer { house.remove() }
        try await house.run { (service: QueueService, ledger: Ledger) in
            _ = try await service.change(OpenDay())
            _ = try await service.change(Self.take(Self.card(), id: "kiosk-1"))
            // SHA-256 of the number alone, and of the call as other calls are kept.
            var traces = [
                "020046000777", "HOÀNG VĂN PÁO", "01011946", "Nà Pàn",
                "4686f6d5e84054a34e02434ade3fc42034ace63ed47d19d5b6b84eba7119f88c",
                "3e1afd22f6adc7ee8a762e8b1d3ff234ff58f62be49fe62d696e695102a03085",
            ]
            let kept = try ledger.inspect("SELECT text FROM card JOIN erasable USING (digest)").joined()
            #expect(kept.count == (hoarding.countsCards ? 1 : 0))
            let keys = try ledger.inspect("SELECT value FROM meta WHERE key = 'cardKey'")
            #expect(keys.count == (hoarding.countsCards ? 1 : 0))
            #expect(try house.holds(traces) == [])
            #expect(try house.holds(Array(kept)) == Array(kept))
            _ = try await service.change(CloseDay())
            traces += kept
            #expect(try house.holds(traces) == [])
        }
    }
}

extension House {
    /// Those of the texts that stand anywhere in the files of the state folder.
    func holds(_ texts: [String]) throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .map { try Data(contentsOf: URL(filePath: folder + "/" + $0)) }
        return texts.filter { text in files.contains { $0.range(of: Data(text.utf8)) != nil } }
    }
}
