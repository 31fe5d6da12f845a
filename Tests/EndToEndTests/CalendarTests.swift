import Foundation
import QueueInterface
import Queueing
import Testing
import Varlink
import VarlinkSocket

/// A service day on simulated time: it opens and closes by itself.
struct `the calendar` {
    @Test func `opens the day before ticket hours, stops issuing in breaks, closes in the evening`()
        async throws
    {
        let server = try ServerProcess()
        try server.startSimulated()
        let client = try await server.connect()
        func advance(_ text: String) async throws { _ = try await client.ask(Advance(to: .november(text))) }

        try await advance("23T06:29")
        #expect(try await client.ask(GetStatus()).open == false)
        try await advance("23T06:31")
        let status = try await client.ask(GetStatus())
        #expect(status.open)
        #expect(status.day == Day("2026-11-23"))
        await #expect(throws: VarlinkError.self) { try await client.ask(TakeTicket(service: "thue")) }
        try await advance("23T08:00")
        #expect(try await client.ask(TakeTicket(service: "thue")).ticket.label.description == "T001")
        try await advance("23T12:00")
        let catalogue = try await client.ask(GetCatalogue())
        #expect(catalogue.services.allSatisfy { !$0.open })
        try await advance("24T08:00")
        let yesterday = try await client.ask(History(label: "T001", day: #require(Day("2026-11-23"))))
        #expect(yesterday.ticket.state == .expired)
        let asked = try await client.ask(GetTicket(label: "t1", day: Day("2026-11-23")))
        #expect(asked.ticket.state == .expired)
        #expect(yesterday.events.map(\.kind) == ["ticketIssued", "ticketExpired"])
        #expect(yesterday.events.last?.at == (try WireTime.november("23T18:00")))
        #expect(try await client.ask(TakeTicket(service: "thue")).ticket.label.description == "T001")
        await #expect(throws: VarlinkError.self) { try await advance("24T07:00") }
        #expect(server.stop() == 0)
    }

    @Test func `does not live the years before the clock was set`() async throws {
        let server = try ServerProcess()
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("23T10:00")))
        let journal = try client.stream(Journal.method, parameters: Journal(), as: Journal.Reply.self)
        for try await reply in journal {
            #expect(reply.event.sequence == 1)
            #expect(reply.event.kind == "dayOpened")
            #expect(reply.event.at == (try WireTime.november("23T10:00")))
            break
        }
        #expect(server.stop() == 0)
    }

    @Test func `a day opened in the evening makes room for the next`() async throws {
        let server = try ServerProcess()
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("23T20:00")))
        _ = try await client.ask(OpenDay())
        #expect(try await client.ask(TakeTicket(service: "thue")).ticket.day == Day("2026-11-23"))
        _ = try await client.ask(Advance(to: .november("24T07:30")))
        let ticket = try await client.ask(TakeTicket(service: "thue")).ticket
        #expect(ticket.day == Day("2026-11-24"))
        #expect(ticket.label.description == "T001")
        #expect(server.stop() == 0)
    }

    @Test func `does not open on a holiday, and opens on the Saturday worked in its place`() async throws {
        let text = try centerFile("holidays: [2026-11-27]\nmakeUpDays:\n  - { day: 2026-11-28, as: fri }")
        let server = try ServerProcess(text: text)
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("26T19:00")))
        _ = try await client.ask(Advance(to: .november("27T08:00")))
        #expect(try await client.ask(GetStatus()).open == false)
        await #expect(throws: VarlinkError.self) { try await client.ask(TakeTicket(service: "cu_tru")) }
        // The ward has no Saturdays of its own, and Friday's hours have an afternoon.
        _ = try await client.ask(Advance(to: .november("28T14:00")))
        let ticket = try await client.ask(TakeTicket(service: "cu_tru")).ticket
        #expect(ticket.day == Day("2026-11-28"))
        #expect(server.stop() == 0)
    }

    @Test func `opens again after nine days of Tết, also when nobody looked in meanwhile`() async throws {
        let days = (7...15).map { "2026-11-\($0 < 10 ? "0" : "")\($0)" }.joined(separator: ", ")
        let server = try ServerProcess(text: try centerFile("holidays: [\(days)]"))
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("06T08:00")))
        #expect(try await client.ask(GetStatus()).open)
        _ = try await client.ask(Advance(to: .november("16T19:00")))
        let status = try await client.ask(GetStatus())
        #expect(status.day == Day("2026-11-16"))
        #expect(status.open == false)
        #expect(server.stop() == 0)
    }

    /// The ward's center file with other special days.
    private func centerFile(_ specialDays: String) throws -> String {
        let file = ServerProcess.top.appending(path: "assets/centers/dong-kinh.yaml")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { $0.hasPrefix("holidays:") ? specialDays : String($0) }.joined(separator: "\n")
    }

    @Test func `never takes invented time for real`() async throws {
        let server = try ServerProcess()
        try server.startSimulated()
        #expect(server.stop() == 0)
        #expect(throws: ServerProcess.NotStarted.self) { try server.start() }
    }
}
