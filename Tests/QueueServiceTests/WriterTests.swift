import Foundation
import Ledger
import QueueInterface
import QueueService
import Queueing
import Testing

/// The one writer: commits before it answers, answers a request once, recovers from the file.
struct `the writer` {
    let house = House()

    private func take(_ service: QueueService, _ id: String? = nil) async throws -> String {
        try await service.change(TakeTicket(service: "dat_dai", requestId: id)).ticket.label.description
    }

    @Test func `what was answered is there after a restart, and the series goes on`() async throws {
        defer { house.remove() }
        let first = try await house.run { service in
            _ = try await service.change(OpenDay())
            return try await [take(service), take(service)]
        }
        let second = try await house.run { service in
            let ticket = try await service.read(GetTicket(label: "E002"))
            #expect(ticket.ahead == 1)
            return try await take(service)
        }
        #expect(first == ["E001", "E002"])
        #expect(second == "E003")
    }

    @Test func `a request answered twice has happened once, also after a restart`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let first = try await service.change(TakeTicket(service: "dat_dai", requestId: "one"))
            let again = try await service.change(TakeTicket(service: "dat_dai", requestId: "one"))
            #expect(first == again)
        }
        try await house.run { service in
            let one = try await take(service, "one")
            #expect(one == "E001")
            await #expect(throws: Refusal.requestIdReused) {
                try await service.change(TakeTicket(service: "thue", requestId: "one"))
            }
            let two = try await take(service, "two")
            #expect(two == "E002")
        }
    }

    @Test func `the same request asked by many at once is one ticket`() async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            let labels = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...50 { group.addTask { try await take(service, "same") } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(labels == ["E001"])
        }
    }

    @Test(arguments: [
        ("x", nil), (String(repeating: "x", count: 64), nil), (String(repeating: "x", count: 65), 64),
    ])
    func `a request id has at most 64 characters`(id: String, limit: Int?) async throws {
        defer { house.remove() }
        try await house.run { service in
            _ = try await service.change(OpenDay())
            if let limit {
                await #expect(throws: Refusal.tooLong(field: "requestId", limit: limit)) {
                    try await take(service, id)
                }
            } else {
                let label = try await take(service, id)
                #expect(label == "E001")
            }
        }
    }

    @Test func `many at once get gapless numbers, each its own`() async throws {
        defer { house.remove() }
        let numbers = try await house.run { service in
            _ = try await service.change(OpenDay())
            return try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...400 {
                    group.addTask { try await service.change(TakeTicket(service: "dat_dai")).ticket.number }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(numbers.sorted() == Array(1...400))
    }

    @Test func `what waits together is committed together`() async throws {
        defer { house.remove() }
        let (service, ledger) = try house.service()
        let takers = Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await service.change(OpenDay()) }
                try await group.waitForAll()
                for _ in 1...100 { group.addTask { _ = try await take(service) } }
                try await group.waitForAll()
            }
        }
        let running = Task { await service.run() }
        try await takers.value
        running.cancel()
        await running.value
        let issued = try ledger.journal().filter { $0.kind == "ticketIssued" }
        #expect(issued.count == 100)
        #expect(issued.map(\.sequence) == Array(2...101))
        try ledger.close()
    }

    @Test func `more than the inbox holds is refused as overloaded, the rest is answered`() async throws {
        defer { house.remove() }
        let (service, ledger) = try house.service()
        // Nobody works yet, so what is asked stays in the inbox.
        let answers = Task {
            await withTaskGroup(of: Refusal?.self) { group in
                for number in 0...QueueService.inboxMax {
                    group.addTask {
                        do throws(Refusal) {
                            _ = try await service.change(SetNotice(text: "\(number)"))
                            return nil
                        } catch {
                            return error
                        }
                    }
                }
                let refused = await group.next()
                let running = Task { await service.run() }
                let others = await group.reduce(into: [Refusal?]()) { $0.append($1) }
                running.cancel()
                await running.value
                return (refused, others)
            }
        }
        let (refused, others) = await answers.value
        #expect(refused == .some(.overloaded(retrySeconds: 1)))
        #expect(others.count == QueueService.inboxMax)
        #expect(others.allSatisfy { $0 == nil })
        try ledger.close()
    }

}
