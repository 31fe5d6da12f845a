import Foundation
import QueueInterface
import Queueing
import Testing
import Varlink
import VarlinkSocket

/// Duplicates and races that the users of other queue systems complained of, each as a test named for the complaint: many
/// clients at once, over the real socket and the real file.
@Suite(.serialized) struct `a race that peers lose` {
    let server: ServerProcess

    init() throws {
        server = try ServerProcess(text: `a crowd`.center)
        try server.start()
    }

    /// An open day with so many tickets, and officers at counters 1 to 8.
    private func hall(tickets: Int) async throws -> (client: VarlinkConnection, sessions: [String]) {
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        for _ in 0..<tickets { _ = try await client.ask(TakeTicket(service: "dat_dai")) }
        var sessions: [String] = []
        for counter in 1...8 { sessions.append(try await client.officer(at: counter)) }
        return (client, sessions)
    }

    /// What eight clients were answered who all asked at once, each on a connection of its own; nil for a refusal.
    private func together<Answer: Sendable>(
        _ ask: @escaping @Sendable (VarlinkConnection, Int) async throws -> Answer
    ) async throws -> [Answer?] {
        var clients: [VarlinkConnection] = []
        for _ in 0..<8 { clients.append(try await server.connect()) }
        return try await withThrowingTaskGroup(of: Answer?.self) { group in
            for (index, client) in clients.enumerated() {
                group.addTask {
                    do {
                        return try await ask(client, index)
                    } catch is VarlinkError {
                        return nil
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test func `novosga 290: one ticket is called once under heavy flow`() async throws {
        let (_, sessions) = try await hall(tickets: 200)
        let called = try await together { client, index in
            var labels: [Label] = []
            while let ticket = try await client.ask(CallNext(session: sessions[index])).ticket {
                labels.append(ticket.label)
                _ = try await client.ask(Finish(session: sessions[index]))
            }
            return labels
        }.compactMap(\.self).flatMap(\.self)
        #expect(called.count == 200)
        #expect(Set(called).count == 200)
    }

    @Test func `novosga 367: numbers go on past 30, and none comes twice`() async throws {
        _ = try await server.connect().ask(OpenDay())
        let numbers = try await together { client, _ in
            var numbers: [Int] = []
            for _ in 1...25 {
                numbers.append(try await client.ask(TakeTicket(service: "dat_dai")).ticket.number)
            }
            return numbers
        }.compactMap(\.self).flatMap(\.self)
        #expect(numbers.sorted() == Array(1...200))
    }

    @Test
    func `novosga 213: an officer holds one ticket however often the key is pressed, and goes on from it`()
        async throws
    {
        let (client, sessions) = try await hall(tickets: 9)
        let answers = try await together { client, _ in try await client.ask(CallNext(session: sessions[0])) }
        #expect(answers.compactMap { $0?.ticket?.label.number } == [1])
        #expect(answers.count { $0 == nil } == 7)
        _ = try await client.ask(Finish(session: sessions[0]))
        #expect(try await client.ask(CallNext(session: sessions[0])).ticket?.number == 2)
    }

    @Test func `novosga 214: of two officers at the same counter one is refused`() async throws {
        let client = try await server.connect()
        for index in 0..<8 {
            _ = try await client.ask(AddStaff(staff: "canbo\(index)", name: "Cán bộ \(index)", pin: "2468"))
        }
        let sessions = try await together { client, index in
            try await client.ask(SignIn(counter: 1, staff: "canbo\(index)", pin: "2468")).session
        }
        #expect(sessions.compactMap(\.self).count == 1)
        let desk = try await client.ask(GetStatus()).counters.first
        let staff = try #require(desk?.staff)
        let error = await #expect(throws: VarlinkError.self) {
            try await client.ask(
                SignIn(counter: 1, staff: staff == "canbo0" ? "canbo1" : "canbo0", pin: "2468"))
        }
        #expect(error?.parameters["staff"] == .string(staff))
    }

    @Test func `novosga 420: an appointment is checked in once, by however many at once`() async throws {
        let hall = try ServerProcess(text: `the command line of appointments`.center)
        try hall.startSimulated()
        let client = try await hall.connect()
        let eight = try WireTime.november("23T08:00")
        _ = try await client.ask(Advance(to: eight))
        _ = try await client.ask(OpenDay())
        let at = WireTime(eight.moment.adding(seconds: 1800), utcOffsetSeconds: 25_200)
        let booked = try await client.ask(AddAppointments(appointments: [.init(service: "dat_dai", at: at)]))
        let code = try #require(booked.appointments.first?.code)
        var clients: [VarlinkConnection] = []
        for _ in 0..<8 { clients.append(try await hall.connect()) }
        let replies = try await withThrowingTaskGroup(of: CheckIn.Reply.self) { group in
            for client in clients { group.addTask { try await client.ask(CheckIn(code: code)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(replies.count == 8)
        #expect(Set(replies.map { "\($0.ticket.label) \($0.code)" }).count == 1)
        #expect(try await client.ask(GetStatus()).issued == 1)
        #expect(hall.stop() == 0)
    }

    @Test func `MADO 1: of eight terminals that call at once one gets the ticket`() async throws {
        let (_, sessions) = try await hall(tickets: 1)
        let called = try await together { client, index in
            try await client.ask(CallNext(session: sessions[index])).ticket?.label
        }
        #expect(called.count == 8)
        #expect(called.compactMap { $0 ?? nil } == [Label(prefix: "E", number: 1)])
    }

    @Test func `MADO 24: a double tap issues one ticket`() async throws {
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        let taken = try await together { client, _ in
            try await client.ask(TakeTicket(service: "dat_dai", requestId: "kiosk-1-tap-17"))
        }.compactMap(\.self)
        #expect(taken.count == 8)
        #expect(taken.allSatisfy { $0 == taken.first })
        #expect(try await client.ask(GetStatus()).issued == 1)
    }

    @Test func `eappointment 668: a waiting number is not doubled by asking again after a power cut`()
        async throws
    {
        let client = try await server.connect()
        _ = try await client.ask(OpenDay())
        let before = try await together { client, index in
            var labels: [Label] = []
            for number in 0..<10 {
                let call = TakeTicket(service: "dat_dai", requestId: "\(index)-\(number)")
                labels.append(try await client.ask(call).ticket.label)
            }
            return labels
        }.compactMap(\.self).flatMap(\.self)
        server.kill()
        try server.start()
        let again = try await together { client, index in
            var labels: [Label] = []
            for number in 0..<12 {
                let call = TakeTicket(service: "dat_dai", requestId: "\(index)-\(number)")
                labels.append(try await client.ask(call).ticket.label)
            }
            return labels
        }.compactMap(\.self).flatMap(\.self)
        #expect(Set(before).count == 80)
        #expect(Set(before).isSubset(of: Set(again)))
        #expect(again.map(\.number).sorted() == Array(1...96))
        #expect(server.stop() == 0)
    }

    @Test
    func `sbc-qsystem 272: of eight officers who call the same citizen one wins, and nobody waits a second`()
        async throws
    {
        let (_, sessions) = try await hall(tickets: 2)
        let called = try await together { client, index in
            try await client.ask(Call(session: sessions[index], label: "E002", reason: "đã hẹn")).ticket
                .counter
        }
        #expect(called.compactMap(\.self).count == 1)
        #expect(called.count { $0 == nil } == 7)
    }
}
