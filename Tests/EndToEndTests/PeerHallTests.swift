import Foundation
import QueueInterface
import Queueing
import Testing
import Varlink
import VarlinkSocket

/// What else the users of other queue systems complained of: the clock, and halls in Vietnam.
///
/// Each test is named for the complaint; the day is a simulated one.
@Suite(.serialized) struct `a hall that peers leave alone` {
    @Test
    func `queue-management 626: a ticket taken after five in the afternoon is whole, also past midnight`()
        async throws
    {
        let server = try ServerProcess(text: `a crowd`.center)
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("23T16:59")))
        _ = try await client.ask(OpenDay())
        let session = try await client.officer(at: 1)
        for (number, moment) in ["23T16:59", "23T17:00", "23T17:01", "23T23:59", "24T00:01"].enumerated() {
            _ = try await client.ask(Advance(to: .november(moment)))
            let ticket = try await client.ask(TakeTicket(service: "dat_dai", language: "vi")).ticket
            #expect(ticket.number == number + 1)
            #expect(ticket.day == Day("2026-11-23"))
            #expect(ticket.issuedAt == (try WireTime.november(moment)))
            #expect(try await client.ask(CallNext(session: session)).ticket?.label == ticket.label)
            let finished = try await client.ask(Finish(session: session)).ticket
            #expect(finished.finishedAt == ticket.issuedAt)
            let known = try await client.ask(GetTicket(label: ticket.label.description)).ticket
            #expect(known == finished.withoutNote)
        }
        let report = try await client.ask(
            Summarize(from: #require(Day("2026-11-23")), to: #require(Day("2026-11-24"))))
        #expect(report.report.totals.issued == 5)
        #expect(report.report.totals.served == 5)
        #expect(server.stop() == 0)
    }

    @Test func `Liên Chiểu: a person with one card, or at one kiosk, cannot take the numbers of a hall`()
        async throws
    {
        let server = try ServerProcess(
            text: `a crowd`.center + """

                hoarding: { ticketsPerKioskAndMinute: 3, openTicketsPerCardAndService: 1, openTicketsPerCard: 3 }
                """)
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("23T08:00")))
        _ = try await client.ask(OpenDay())
        let card = "020095001234|082123456|N?NG V?N NAM|15031995|Nam|Th?n|20042021"
        _ = try await client.ask(TakeTicket(service: "dat_dai", card: card))
        let second = await #expect(throws: VarlinkError.self) {
            try await client.ask(TakeTicket(service: "dat_dai", card: card))
        }
        #expect(second?.name == "vn.luot.Kiosk.CardHasTicket")

        // A kiosk has two connections and one name: both count.
        var kiosk: [VarlinkConnection] = []
        for _ in 0..<2 {
            let connection = try await server.connect()
            _ = try await connection.ask(Hello(kind: "kiosk", name: "Sảnh chính", version: "1"))
            kiosk.append(connection)
        }
        for number in 0..<3 { _ = try await kiosk[number % 2].ask(TakeTicket(service: "dat_dai")) }
        for connection in kiosk {
            let fourth = await #expect(throws: VarlinkError.self) {
                try await connection.ask(TakeTicket(service: "dat_dai"))
            }
            #expect(fourth?.name == "vn.luot.Kiosk.TooManyTickets")
            #expect(fourth?.parameters["retrySeconds"] == .int(60))
        }
        _ = try await client.ask(TakeTicket(service: "dat_dai"))
        _ = try await client.ask(Advance(to: .november("23T08:01")))
        #expect(try await kiosk[0].ask(TakeTicket(service: "dat_dai")).ticket.number == 6)
        #expect(server.stop() == 0)
    }

    @Test
    func `Hà Nội: queueing from 3 am gains nothing where numbers have their hour and half hours are booked`()
        async throws
    {
        let server = try ServerProcess()
        try server.startSimulated()
        let client = try await server.connect()
        _ = try await client.ask(Advance(to: .november("23T10:00")))
        let booked = try await client.ask(
            AddAppointments(appointments: [.init(service: "dat_dai", at: .november("24T08:00"))]))
        let code = try #require(booked.appointments.first?.code)

        _ = try await client.ask(Advance(to: .november("24T03:00")))
        await #expect(throws: VarlinkError.self) { try await client.ask(TakeTicket(service: "dat_dai")) }
        let catalogue = try await client.ask(GetCatalogue())
        #expect(catalogue.services.allSatisfy { !$0.open && $0.opensAt != nil })

        // Whoever stood there at three is the first of those who walk in; the booked half hour comes before.
        let opensAt = try #require(catalogue.services.first?.opensAt)
        _ = try await client.ask(Advance(to: opensAt))
        _ = try await client.ask(Advance(to: .november("24T07:50")))
        let walkIn = try await client.ask(TakeTicket(service: "dat_dai"))
        _ = try await client.ask(Advance(to: .november("24T08:00")))
        let kept = try await client.ask(CheckIn(code: code))
        #expect(kept.ahead == 0)
        let session = try await client.officer(at: 5)
        #expect(try await client.ask(CallNext(session: session)).ticket?.label == kept.ticket.label)
        _ = try await client.ask(Finish(session: session))
        #expect(try await client.ask(CallNext(session: session)).ticket?.label == walkIn.ticket.label)
        #expect(server.stop() == 0)
    }
}
