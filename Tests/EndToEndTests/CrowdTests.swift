import Foundation
import QueueInterface
import Queueing
import Testing
import Varlink
import VarlinkSocket

/// Eight counters and one queue, over the real socket and the real file.
struct `a crowd` {
    /// One service, eight counters, elders with fifteen minutes of head start.
    static let center = """
        name: { vi: Trung tâm thử, en: Test center }
        timeZone: Asia/Ho_Chi_Minh
        ticketHours: { mon-sun: ["00:00-24:00"] }
        counterHours: { mon-sun: ["00:00-24:00"] }
        services:
          - { key: dat_dai, prefix: E, name: { vi: Đất đai, en: Land } }
        counters:
        \((1...8).map {
            "  - { number: \($0), name: { vi: Quầy \($0) }, services: [dat_dai] }"
        }.joined(separator: "\n"))
        priorities:
          - { key: cao_tuoi, name: { vi: Người cao tuổi }, headStart: { minutes: 15 }, selfDeclared: true }
        ratingScale:
          levels:
            - { key: tot, text: { vi: Tốt } }
            - { key: vua, text: { vi: Vừa } }
            - { key: kem, text: { vi: Kém } }
        """

    /// Tickets by the rule of the hall, from a model of its own: a list that is searched for each call.
    ///
    /// All come within fifteen minutes, so an elder is before everyone ordinary, save that after three such
    /// calls in a row that passed an earlier ordinary ticket this one is next.
    static func expectedOrder(_ issued: [WireTicket]) -> [String] {
        var ordinary = issued.filter { $0.priority == nil }
        var elders = issued.filter { $0.priority != nil }
        var inARow = 0
        var order: [String] = []
        while let next = elders.first ?? ordinary.first {
            let passes = ordinary.first.map { $0.number < next.number } ?? false
            if next.priority == nil || (passes && inARow == 3) {
                order.append(ordinary.removeFirst().label.description)
                inARow = 0
            } else {
                order.append(elders.removeFirst().label.description)
                inARow = passes ? inARow + 1 : 0
            }
        }
        return order
    }

    @Test func `of 2,000 tickets is called by eight counters at once, each ticket once and in order`()
        async throws
    {
        let server = try ServerProcess(text: Self.center)
        try server.start()
        let kiosk = try await server.connect()
        _ = try await kiosk.ask(OpenDay())
        var pending: [PendingReply<TakeTicket.Reply>] = []
        for number in 0..<2_000 {
            let priority = number % 7 == 3 ? "cao_tuoi" : nil
            pending.append(
                try kiosk.send(
                    TakeTicket.method, parameters: TakeTicket(service: "dat_dai", priority: priority)))
        }
        var issued: [WireTicket] = []
        for reply in pending { issued.append(try await reply.value.ticket) }
        #expect(issued.map(\.number) == Array(1...2_000))

        let served = try await withThrowingTaskGroup(of: [String].self) { group in
            for counter in 1...8 {
                let client = try await server.connect()
                let session = try await client.officer(at: counter)
                group.addTask {
                    var labels: [String] = []
                    while let ticket = try await client.ask(CallNext(session: session)).ticket {
                        labels.append(ticket.label.description)
                        _ = try await client.ask(Finish(session: session))
                    }
                    return labels
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(served.count == 2_000)
        #expect(Set(served).count == 2_000)

        let called = try await journal(server).filter { $0.kind == "ticketCalled" }
        let labels = called.compactMap { event -> String? in
            guard case .string(let label) = event.payload["label"] else { return nil }
            return label
        }
        #expect(labels == Self.expectedOrder(issued))
        #expect(server.stop() == 0)
    }

    /// Every event the server has recorded.
    private func journal(_ server: ServerProcess) async throws -> [WireEvent] {
        let client = try await server.connect()
        let status = try await client.ask(GetStatus())
        #expect(status.open)
        var events: [WireEvent] = []
        // The last event of the test is the finish of the last ticket called.
        for try await reply in try client.stream(
            Journal.method, parameters: Journal(), as: Journal.Reply.self)
        {
            events.append(reply.event)
            if events.count(where: { $0.kind == "ticketFinished" }) == 2_000 { break }
        }
        client.close()
        return events
    }

    @Test func `killed with the server loses no answer, repeats none and has no gap`() async throws {
        let server = try ServerProcess(text: Self.center)
        try server.start()
        let admin = try await server.connect()
        _ = try await admin.ask(OpenDay())
        var sessions: [String] = []
        for counter in 1...8 { sessions.append(try await admin.officer(at: counter)) }

        let answered = try await withThrowingTaskGroup(of: Answered.self) { group in
            for (index, session) in sessions.enumerated() {
                let client = try await server.connect()
                group.addTask { try await Self.beBusy(client, index: index, session: session) }
            }
            // Killed when the crowd is in full swing: after some three hundred tickets.
            for try await reply in try admin.stream(WatchDisplay.method, as: WatchDisplay.Reply.self)
            where (reply.board.calls.last?.sequence ?? 0) > 300 { break }
            server.kill()
            return try await group.reduce(into: Answered()) { $0.add($1) }
        }
        #expect(answered.issued.count > 300)

        try server.start()
        let client = try await server.connect()
        // What was asked and not answered is asked again with the same id: it happens once.
        for request in answered.unanswered {
            let reply = try await client.ask(TakeTicket(service: "dat_dai", requestId: request))
            let again = try await client.ask(TakeTicket(service: "dat_dai", requestId: request))
            #expect(reply == again)
        }
        let status = try await client.ask(GetStatus())
        var numbers: [Int] = []
        for number in 1...status.issued {
            let label = Label(prefix: "E", number: number)
            let ticket = try await client.ask(GetTicket(label: label.description)).ticket
            numbers.append(ticket.number)
            if answered.finished.contains(label) { #expect(ticket.state == .finished) }
        }
        #expect(numbers == Array(1...status.issued))
        #expect(Set(answered.issued).count == answered.issued.count)
        #expect(answered.issued.allSatisfy { $0.number <= status.issued })
        #expect(Set(answered.called).count == answered.called.count)
        for session in sessions {
            // Sessions survive: the officer goes on where the power cut came.
            do {
                _ = try await client.ask(Finish(session: session))
            } catch let error as VarlinkError {
                #expect(error.name == "vn.luot.Counter.NoCurrentTicket")
            }
        }
    }

    /// What one busy client was told before the server died.
    struct Answered: Sendable {
        var issued: [Label] = []
        var called: [Label] = []
        var finished: Set<Label> = []
        var unanswered: [String] = []

        mutating func add(_ other: Answered) {
            issued += other.issued
            called += other.called
            finished.formUnion(other.finished)
            unanswered += other.unanswered
        }
    }

    /// Takes, calls and finishes until the connection breaks.
    private static func beBusy(
        _ client: VarlinkConnection, index: Int, session: String
    ) async throws -> Answered {
        var answered = Answered()
        for number in 0... {
            let request = "client\(index)-\(number)"
            do {
                let ticket = try await client.ask(TakeTicket(service: "dat_dai", requestId: request)).ticket
                answered.issued.append(ticket.label)
            } catch is ConnectionError {
                answered.unanswered.append(request)
                return answered
            }
            do {
                guard let ticket = try await client.ask(CallNext(session: session)).ticket else { continue }
                answered.called.append(ticket.label)
                _ = try await client.ask(Finish(session: session))
                answered.finished.insert(ticket.label)
            } catch is ConnectionError {
                return answered
            }
        }
        return answered
    }
}
