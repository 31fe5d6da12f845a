import Foundation
import QueueInterface
import Queueing
import Testing
import Varlink
import VarlinkSocket

/// One morning in which every reason of the order rule comes up, told by `luot why`.
///
/// What the program prints is kept in `Golden` and shown in the README; `UPDATE_SCREENS=1` writes it anew.
struct `a morning that explains itself` {
    private static let golden = ServerProcess.top.appending(path: "Tests/EndToEndTests/Golden")

    @Test
    func `with priority, transfer, return after a no-show, appointment, bound, help and a call out of order`()
        async throws
    {
        let morning = try await Morning()
        try await beginning(of: morning)
        try await returning(in: morning)
        try await bound(in: morning)
        try await appointment(in: morning)
        try await help(in: morning)
        try await outOfOrder(in: morning)
        try await morning.advance(to: "2026-11-24T08:00")
        try check("yesterday", morning.ask("E005", "--day", "2026-11-23"))
        #expect(morning.server.stop() == 0)
    }

    private func beginning(of morning: Morning) async throws {
        try await morning.advance(to: "07:10")
        try await morning.take("dat_dai")  // E001
        try await morning.advance(to: "07:12")
        try await morning.take("tu_phap")  // L001
        try await morning.advance(to: "07:14")
        try await morning.take("dat_dai")  // E002
        try await morning.advance(to: "07:20")
        try await morning.take("dat_dai", priority: "nguoi_cao_tuoi")  // E003
        try await morning.advance(to: "07:30")
        try check("waiting", morning.ask("E002"))
        try await morning.call(at: 14)
        try await morning.wire(Transfer(session: morning.session(14), service: "dat_dai"))
        try check("transfer", morning.ask("E002"))
        #expect(try await morning.call(at: 8) == "E003")
        try check("priority", morning.ask("E003"))
        try await morning.finish(at: 8)
        #expect(try await morning.call(at: 8) == "E001")
    }

    private func returning(in morning: Morning) async throws {
        try await morning.advance(to: "07:42")
        try await morning.wire(NoShow(session: morning.session(8)))
        #expect(try await morning.call(at: 8) == "L001")
        try check("transferred", morning.ask("L001"))
        try await morning.finish(at: 8)
        try await morning.advance(to: "07:55")
        try check("no-show", morning.ask("E001"))
        try await morning.checkIn()  // E004, for 08:30
        try await morning.advance(to: "07:57")
        try await morning.wire(Return(session: morning.session(8), label: "E001"))
        try check("absence", morning.ask("E001"))
        try check("not-due", morning.ask("E004"))
        #expect(try await morning.call(at: 8) == "E002")
        try await morning.finish(at: 8)
        #expect(try await morning.call(at: 8) == "E001")
        try await morning.finish(at: 8)
        try check("returned", morning.ask("E001"))
    }

    private func bound(in morning: Morning) async throws {
        try await morning.advance(to: "08:10")
        try await morning.take("dat_dai")  // E005
        try await morning.advance(to: "08:15")
        for _ in 6...9 { try await morning.take("dat_dai", priority: "nguoi_cao_tuoi") }
        for label in ["E006", "E007", "E008", "E005"] {
            #expect(try await morning.call(at: 8) == label)
            try await morning.finish(at: 8)
        }
        try check("bound", morning.ask("E005"))
    }

    private func appointment(in morning: Morning) async throws {
        try await morning.advance(to: "08:20")
        try await morning.take("dat_dai")  // E010
        try await morning.advance(to: "08:31")
        #expect(try await morning.call(at: 8) == "E009")
        try await morning.finish(at: 8)
        #expect(try await morning.call(at: 8) == "E004")
        try check("appointment", morning.ask("E004"))
    }

    private func help(in morning: Morning) async throws {
        try await morning.advance(to: "08:45")
        try await morning.take("xay_dung")  // C001
        #expect(try await morning.call(at: 5) == "E010")
        try check("help", morning.ask("E010"))
        try await morning.finish(at: 5)
    }

    private func outOfOrder(in morning: Morning) async throws {
        for _ in 11...12 { try await morning.take("dat_dai") }
        try await morning.finish(at: 8)
        let officer = morning.luot.with("LUOT_SESSION", try morning.session(8))
        try check("next", morning.ask(by: officer))
        try await morning.wire(
            Call(session: morning.session(8), label: "E012", reason: "bổ sung hồ sơ"))
        try check("out-of-order", morning.ask("E012"))
        try check("out-of-order-officer", morning.ask("E012", by: officer))
        try await morning.finish(at: 8)
    }

    /// Compares what was printed in each language with its file.
    private func check(
        _ name: String, _ printed: [String: String], location: SourceLocation = #_sourceLocation
    ) throws {
        for (language, text) in printed {
            let file = Self.golden.appending(path: "why-\(name).\(language).txt")
            if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == "1" {
                try Data(text.utf8).write(to: file)
                continue
            }
            let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
            #expect(
                Array(text.utf8) == Array(kept.utf8), "\(file.lastPathComponent) differs:\n\(text)",
                sourceLocation: location)
        }
    }
}

/// The hall of Lạng Sơn on a simulated Monday, with officers at three counters and one appointment.
private final class Morning {
    let server: ServerProcess
    let luot: CommandLine
    private let client: VarlinkConnection
    private var sessions: [Int: String] = [:]
    private var appointmentCode = ""

    /// Half past six: the day is open, the officers are there, and somebody is booked for half past eight.
    init() async throws {
        server = try ServerProcess()
        luot = CommandLine(socket: server.socket)
        try server.startSimulated()
        client = try await server.connect()
        try await advance(to: "06:31")
        for counter in [5, 8, 14] { sessions[counter] = try await client.officer(at: counter) }
        let at = try WireTime.november("23T08:30")
        let booked = try await client.ask(AddAppointments(appointments: [.init(service: "dat_dai", at: at)]))
        appointmentCode = try #require(booked.appointments.first?.code)
    }

    /// Sets the clock to a time of that Monday, or to another date and time.
    func advance(to text: String) async throws {
        let time = text.count == 5 ? "2026-11-23T\(text)" : text
        _ = try await client.ask(Advance(to: try #require(WireTime("\(time):00.000+07:00"))))
    }

    func session(_ counter: Int) throws -> String { try #require(sessions[counter]) }

    @discardableResult
    func wire<Method: InterfaceMethod>(_ method: Method) async throws -> Method.Reply {
        try await client.ask(method)
    }

    func take(_ service: String, priority: String? = nil) async throws {
        try await wire(TakeTicket(service: service, priority: priority))
    }

    func checkIn() async throws { try await wire(CheckIn(code: appointmentCode)) }

    @discardableResult
    func call(at counter: Int) async throws -> String? {
        try await wire(CallNext(session: session(counter))).ticket?.label.description
    }

    func finish(at counter: Int) async throws { try await wire(Finish(session: session(counter))) }

    /// What `luot why` prints in each language, below the command as it is typed.
    func ask(_ arguments: String..., by user: CommandLine? = nil) throws -> [String: String] {
        var printed: [String: String] = [:]
        for language in ["vi", "en"] {
            let outcome = try (user ?? luot).with("LUOT_LANGUAGE", language).run(["why"] + arguments)
            #expect(outcome.complaint.isEmpty)
            printed[language] =
                (["$ luot why"] + arguments).joined(separator: " ") + "\n" + outcome.output
        }
        return printed
    }
}
