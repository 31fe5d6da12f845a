import Foundation
import QueueInterface
import Queueing
import Testing
import VarlinkSocket

/// `luot appointment` and `luot check-in` on Monday, 2026-11-23, 08:00, in a center whose land service takes four
/// appointments each half hour.
@Suite(.serialized) struct `the command line of appointments` {
    /// The crowd's center, whose land service takes appointments.
    static let center = `a crowd`.center.replacing(
        "prefix: E, name", with: "prefix: E, appointmentsPerHalfHour: 4, name")

    let server: ServerProcess
    let luot: CommandLine

    init() async throws {
        server = try ServerProcess(text: Self.center)
        try server.startSimulated()
        luot = CommandLine(socket: server.socket)
        _ = try await server.connect().ask(Advance(to: .november("23T08:00")))
        #expect(try luot("open-day").status == 0)
    }

    /// A file of these lines beside the center file.
    private func file(_ lines: String...) throws -> String {
        let path = server.folder + "/lich-hen.csv"
        try lines.joined(separator: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func booked() throws -> Int {
        let list = try luot("appointment", "list", "--json")
        let reply = try JSONDecoder().decode(ListAppointments.Reply.self, from: Data(list.output.utf8))
        return reply.appointments.count
    }

    @Test func `books a half hour and makes one ticket of its code`() throws {
        let added = try luot("appointment", "add", "dat_dai", "2026-11-23", "08:30", "--reference", "DVC-1")
        #expect(added.status == 0)
        let code = String(try #require(added.output.firstMatch(of: #/Appointment code +(\d{8})\n/#)).1)
        let again = try luot("appointment", "add", "dat_dai", "2026-11-23", "08:30", "--reference", "DVC-1")
        let way = "nothing was changed. luot appointment list --day 2026-11-23 --codes shows its code.\n"
        #expect(again.status == 0)
        #expect(again.output.hasSuffix(way))
        #expect(try !luot("appointment", "list").output.contains(code))
        let codes = try luot("appointment", "list", "--day", "2026-11-23", "--codes").output
        #expect(codes.contains(code) && codes.contains("DVC-1") && codes.contains("08:30"))
        #expect(
            try luot("appointment", "list", "--day", "2026-11-24").output == "There are no appointments.\n")

        let ticket = try luot("check-in", code)
        #expect(ticket.output.hasPrefix("Ticket"))
        #expect(ticket.output.contains("E001"))
        #expect(try luot("check-in", code) == ticket)
        #expect(try luot("appointment", "list").output.contains("E001"))
        #expect(try luot("appointment", "cancel", "1").status == 1)
        let unknown = try luot("check-in", "00000000")
        #expect(unknown.status == 1)
        #expect(unknown.complaint.hasPrefix("No appointment has this code"))
    }

    @Test(arguments: [("08:44", false), ("08:46", true)])
    func `tells who comes more than 15 minutes late to be an ordinary number`(
        time: String, isLate: Bool
    ) async throws {
        let added = try luot("appointment", "add", "dat_dai", "2026-11-23", "08:30")
        let code = String(try #require(added.output.firstMatch(of: #/Appointment code +(\d{8})\n/#)).1)
        _ = try await server.connect().ask(Advance(to: .november("23T\(time)")))
        let sentence = "Past the booked time: an ordinary number\n"
        let checkedIn = try luot("check-in", code).output
        #expect(checkedIn.hasSuffix(sentence) == isLate)
        #expect(checkedIn.contains(#/Appointment at +08:30:00\n/#))
        #expect(try luot("ticket", "E001").output.contains(#/Appointment at +08:30:00\n/#))
    }

    @Test(arguments: [
        ("2026-11-24", "08:30"), ("24/11/2026", "8:30"), ("24/11/2026", "8h30"), ("2026-11-24", "08h30"),
    ])
    func `takes a day and a time as a file to import does`(day: String, time: String) throws {
        #expect(try luot("appointment", "add", "dat_dai", day, time).output.contains("2026-11-24 08:30"))
        #expect(try luot("appointment", "list", "--day", day).output.contains("2026-11-24 08:30"))
        let path = try file("day;time;service", "\(day);\(time);dat_dai")
        #expect(try luot("appointment", "import", path).status == 0)
        #expect(try booked() == 2)
    }

    @Test(arguments: [
        ("31/11/2026", "08:30", "“31/11/2026” is no day; write 2026-11-24 or 24/11/2026"),
        ("24/11/2026", "8 giờ", "“8 giờ” is no time; write 08:30, 8:30 or 8h30"),
    ])
    func `says how a day and a time are written`(day: String, time: String, sentence: String) throws {
        let outcome = try luot("appointment", "add", "dat_dai", day, time)
        #expect(outcome.status == 2)
        #expect(outcome.complaint.contains(sentence))
    }

    @Test func `cancels one, and its half hour is free again`() throws {
        for _ in 1...4 {
            #expect(try luot("appointment", "add", "dat_dai", "2026-11-24", "09:00").status == 0)
        }
        let fifth = try luot("appointment", "add", "dat_dai", "2026-11-24", "09:00")
        #expect(fifth.status == 1)
        #expect(fifth.complaint.contains("no appointment of “dat_dai” is left"))
        #expect(try luot("appointment", "cancel", "2").output == "Appointment 2 is cancelled.\n")
        #expect(try luot("appointment", "cancel", "2").status == 1)
        #expect(try luot("appointment", "add", "dat_dai", "2026-11-24", "09:00").status == 0)
    }

    @Test func `imports a file once, however often it is given`() throws {
        let path = try file(
            "\u{FEFF}Reference;day;TIME;service", "DVC-1;24/11/2026;8:30;dat_dai",
            "\"DVC-2\";2026-11-24;09:00;dat_dai", ";24/11/2026;09:30;dat_dai", "")
        let rehearsal = try luot("appointment", "import", path, "--dry-run")
        #expect(rehearsal.output.hasPrefix("Would be booked: 3. Booked before: 0."))
        #expect(try booked() == 0)
        let first = try luot("appointment", "import", path)
        #expect(
            first.output == """
                Booked: 3. Booked before: 0.
                Rows without a reference: 1. They are booked again if the file is given again.

                """)
        #expect(try luot("appointment", "import", path, "--dry-run").output.hasPrefix("Would be booked: 1."))
        #expect(try luot("appointment", "import", path).output.hasPrefix("Booked: 1. Booked before: 2."))
        #expect(try booked() == 4)
    }

    @Test func `names every bad line of a file and books none of it`() throws {
        let path = try file(
            "day,time,service,reference", "2026-11-24,08:30,dat_dai,DVC-1", "2026-11-31,08:30,dat_dai,DVC-2",
            "2026-11-24,8h,dat_dai,DVC-3", "2026-11-24,08:30,,DVC-4")
        let outcome = try luot("appointment", "import", path)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        let said = outcome.complaint.split(separator: "\n").map(String.init)
        #expect(
            said == [
                "\(path):3: “2026-11-31” is no day; write 2026-11-24 or 24/11/2026",
                "\(path):4: “8h” is no time; write 08:30, 8:30 or 8h30",
                "\(path):5: the service is missing; every row needs day, time and service",
                "Nothing was booked; mistakes: 3.",
            ])
        #expect(try booked() == 0)
    }

    @Test(arguments: [[], ["--dry-run"]])
    func `names every line that the center cannot book`(options: [String]) throws {
        let path = try file(
            "day,time,service,reference", "", "2026-11-24,08:30,dat_dai,DVC-1",
            "2026-11-24,08:30,khong_co,DVC-2", "2026-11-23,07:30,dat_dai,DVC-3",
            "2026-11-24,08:45,dat_dai,DVC-4")
        let outcome = try luot.run(["appointment", "import", path] + options)
        #expect(outcome.status == 1)
        let said = outcome.complaint.split(separator: "\n").map { $0.replacing(path, with: "file") }
        #expect(said.map { $0.prefix(7) } == ["file:4:", "file:5:", "file:6:", "Nothing"])
        #expect(said[0].contains("no service “khong_co”"))
        #expect(said[1].contains("is over"))
        #expect(said[2].contains("begins no half hour"))
        #expect(try booked() == 0)
    }

    /// Line 3 cannot be read; lines 2 and 4 the center cannot book.
    private func mixedFile() throws -> String {
        try file(
            "day,time,service,reference", "2026-11-24,08:30,khong_co,DVC-1", "2026-11-24,8h,dat_dai,DVC-2",
            "2026-11-23,07:30,dat_dai,DVC-3", "2026-11-24,08:30,dat_dai,DVC-4")
    }

    @Test(arguments: [[], ["--dry-run"]])
    func `names the lines it cannot read and those the center cannot book in one go`(
        options: [String]
    ) throws {
        let path = try mixedFile()
        let outcome = try luot.run(["appointment", "import", path] + options)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        let said = outcome.complaint.split(separator: "\n").map { $0.replacing(path, with: "file") }
        #expect(said.map { $0.prefix(7) } == ["file:2:", "file:3:", "file:4:", "Nothing"])
        #expect(said[0].contains("no service “khong_co”"))
        #expect(said[1].contains("“8h” is no time"))
        #expect(said[2].contains("is over"))
        #expect(said[3] == "Nothing was booked; mistakes: 3.")
        #expect(try booked() == 0)
    }

    @Test func `names the lines it cannot read also where no server can be asked about the others`() throws {
        let path = try mixedFile()
        server.stop()
        let outcome = try luot("appointment", "import", path)
        #expect(outcome.status == 1)
        let said = outcome.complaint.split(separator: "\n")
        #expect(said.count == 3)
        #expect(said[0].hasPrefix("\(path):3:"))
        #expect(said[2].hasPrefix("No server answers at"))
    }

    @Test(arguments: [(500, 0), (501, 1)])
    func `imports at most 500 rows at once`(count: Int, status: Int32) throws {
        let lines = (0..<count).map { number in
            let (day, minutes) = (24 + number / 192, number % 192 / 4 * 30)
            let time = TimeOfDay(minutes: minutes).map(String.init) ?? ""
            return "2026-11-\(day),\(time),dat_dai,DVC-2026-11-\(100_000 + number)"
        }
        let path = try file("day,time,service,reference", lines.joined(separator: "\n"))
        let outcome = try luot("appointment", "import", path)
        #expect(outcome.status == status)
        #expect(try booked() == (status == 0 ? 500 : 0))
        if status == 1 { #expect(outcome.complaint.contains("at most 500 can be booked at once")) }
    }

    @Test func `ends with 1 for a file it cannot read and with 3 without a server`() throws {
        #expect(try luot("appointment", "import", server.folder + "/none.csv").status == 1)
        try Data([0x64, 0xFF]).write(to: URL(filePath: server.folder + "/latin.csv"))
        let latin = try luot("appointment", "import", server.folder + "/latin.csv")
        #expect(latin.status == 1)
        #expect(latin.complaint.contains("CSV UTF-8"))
        server.stop()
        #expect(try luot("appointment", "list").status == 3)
        #expect(try luot("check-in", "12345678").status == 3)
    }
}
