import AppointmentFile
import ArgumentParser
import FoundationEssentials
import QueueInterface
import Queueing
import Varlink

/// Books what a list of appointments says: all of it, or nothing.
struct AppointmentImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Book the appointments of a CSV file: all of them, or none.",
        discussion: """
            The first line names the columns day, time, service and, if there is one, reference, in any \
            order; values are separated by ; or by , and the file is UTF-8. A day is written 2026-11-24 or \
            24/11/2026, a time 08:30, 8:30 or 8h30, the beginning of a half hour. At most 500 rows.

              day;time;service;reference
              24/11/2026;08:30;dat_dai;DVC-000184

            Every line that cannot be read or booked is named with its number and the reason, all in one go, and \
            nothing is booked. \
            A row with a reference that is booked already for the same half hour is passed over, so the \
            same file can be given again; a row without a reference would be booked again.

            No other column is taken. Take names and telephone numbers out of the file: a queue does not need \
            them, and what is not needed is not collected (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).

            Examples:
              luot appointment import lich-hen.csv --dry-run
              luot appointment import lich-hen.csv && luot appointment list --codes
            """)

    /// Bytes of a file that is read at all: 500 rows of the longest values have fewer.
    private static let bytesMax = 1 << 20

    @OptionGroup var server: ServerOptions

    @Flag(help: "Say what would be booked, and book nothing.")
    var dryRun = false
    @Argument(help: "The file.")
    var file: String

    func run() async throws {
        let list = try read()
        guard list.mistakes.isEmpty else { throw await refusal(of: list) }
        let call = try await call(for: list.rows, dryRun: dryRun)
        do {
            try await server.run(call) { lines(of: $0, rows: list.rows) }
        } catch let failure as Failure {
            throw refused(try complaints(of: failure, about: list.rows, in: call))
        }
    }

    /// Everything that is wrong with a list of which some rows cannot be read: the center is asked what it would say of
    /// the others, so that nobody mends the file twice.
    private func refusal(of list: AppointmentFile) async -> Failure {
        let unread = list.mistakes.map { Complaint(line: $0.line, sentence: $0.kind.sentence(in: .ours)) }
        do {
            let unbookable = try await rehearse(list.rows)
            return refused((unread + unbookable).sorted { $0.line < $1.line })
        } catch {
            // There may be more, then.
            let reason = Failure(error, of: AddAppointments.method).sentence
            return refused(unread, then: [reason])
        }
    }

    /// What the center would say of rows; books nothing.
    private func rehearse(_ rows: [AppointmentRow]) async throws -> [Complaint] {
        guard !rows.isEmpty else { return [] }
        let call = try await call(for: rows, dryRun: true)
        do {
            _ = try await server.ask(call)
            return []
        } catch let failure as Failure {
            return try complaints(of: failure, about: rows, in: call)
        }
    }

    private func call(for rows: [AppointmentRow], dryRun: Bool) async throws -> AddAppointments {
        let center = try await server.center()
        let wishes = rows.map {
            AddAppointments.Wish(
                service: $0.service, at: center.time($0.day, $0.time), reference: $0.reference)
        }
        let call = AddAppointments(
            appointments: wishes, dryRun: dryRun ? true : nil, requestId: dryRun ? nil : RequestId.new())
        // A longer call is closed without an answer; the rest is for the name of the method around it.
        guard try JSONEncoder().encode(call).count + 256 <= MessageSplitter.messageBytesMax else {
            throw Failure.told(.refused, .importTooLarge, ["file": file])
        }
        return call
    }

    private func read() throws -> AppointmentFile {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: file))
        } catch {
            throw Failure.told(.refused, .importUnreadable, ["file": file])
        }
        guard bytes.count <= Self.bytesMax else {
            throw Failure.told(.refused, .importTooLarge, ["file": file])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure.told(.refused, .importNotUTF8, ["file": file])
        }
        return AppointmentFile(text)
    }

    /// What is wrong with a line, and what would be right.
    private struct Complaint {
        let line: Int
        let sentence: String
    }

    /// What the center says of the rows of a call.
    ///
    /// - Throws: a failure of another kind, as it is.
    private func complaints(
        of failure: Failure, about rows: [AppointmentRow], in call: AddAppointments
    ) throws -> [Complaint] {
        guard case .appointmentsRejected(let problems)? = failure.refusal else { throw failure }
        return problems.filter { rows.indices.contains($0.row - 1) }.map {
            Complaint(
                line: rows[$0.row - 1].line,
                sentence: $0.sentence(about: call.appointments[$0.row - 1], in: .ours))
        }
    }

    /// Every bad line, that nothing was booked, and what else there is to say.
    private func refused(_ complaints: [Complaint], then more: [String] = []) -> Failure {
        let named = complaints.map { Output.harmless("\(file):\($0.line): \($0.sentence)") }
        let end = Words.ours(.importRefused, ["count": "\(complaints.count)"])
        return Failure(status: .refused, sentence: (named + [end] + more).joined(separator: "\n"))
    }

    private func lines(of reply: AddAppointments.Reply, rows: [AppointmentRow]) -> [String] {
        let words = Words.ours
        let booked = reply.appointments.count
        let values: KeyValuePairs = ["count": "\(booked)", "known": "\(rows.count - booked)"]
        let without = rows.count { $0.reference == nil }
        return [words(dryRun ? .importWouldBook : .importBooked, values)]
            + (without > 0 ? [words(.importNoReference, ["count": "\(without)"])] : [])
    }
}
