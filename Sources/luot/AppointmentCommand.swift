import ArgumentParser
import FoundationEssentials
import QueueInterface
import Queueing

/// Who comes at a booked time.
struct AppointmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appointment",
        abstract: "Book, list, import and cancel appointments.",
        discussion: """
            An appointment is a half hour of a service and a code. No name and no telephone number is kept: \
            what a queue does not need is not collected (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Whoever \
            books hands out the code; luot check-in, or the kiosk, makes a ticket of it.

            Examples:
              luot appointment add dat_dai 2026-11-24 08:30
              luot appointment import lich-hen.csv --dry-run
              luot appointment list --day 2026-11-24 --codes
              luot appointment cancel 17
            """,
        subcommands: [Add.self, List.self, Cancel.self, AppointmentImport.self])

    /// Books one.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Book a half hour and print its code.",
            discussion: """
                The time is the beginning of a half hour within the counter hours. A day is written \
                2026-11-24 or 24/11/2026, a time 08:30, 8:30 or 8h30, as in a file to import. With a reference \
                the same appointment is booked once, however often it is asked for.

                Examples:
                  luot appointment add dat_dai 2026-11-24 08:30
                  luot appointment add dat_dai 24/11/2026 8h30
                  luot appointment add dat_dai 2026-11-24 08:30 --reference DVC-000184 --json
                """)

        @OptionGroup var server: ServerOptions

        @Argument(help: "The key of the service.")
        var service: String
        @Argument(help: ArgumentHelp("The day.", valueName: "day"), transform: Day.typed)
        var day: Day
        @Argument(
            help: ArgumentHelp("When its half hour begins.", valueName: "time"),
            transform: TimeOfDay.typed)
        var time: TimeOfDay
        @Option(help: "What another system calls it; no name, no telephone number.")
        var reference: String?

        func run() async throws {
            let at = try await server.center().time(day, time)
            let wish = AddAppointments.Wish(service: service, at: at, reference: reference)
            do {
                try await server.run(AddAppointments(appointments: [wish], requestId: RequestId.new())) {
                    guard let booked = $0.appointments.first else {
                        return [Words.ours(.appointmentKnown, ["day": "\(day)"])]
                    }
                    return lines(of: booked)
                }
            } catch let failure as Failure {
                guard case .appointmentsRejected(let problems)? = failure.refusal,
                    let problem = problems.first
                else { throw failure }
                throw Failure(status: .refused, sentence: problem.sentence(about: wish, in: .ours))
            }
        }

        private func lines(of appointment: WireAppointment) -> [String] {
            let words = Words.ours
            return Table([
                words(.labelNumber): "\(appointment.number)", words(.labelService): appointment.service,
                words(.labelTime): appointment.at.dateAndClock,
                words(.labelAppointmentCode): appointment.code,
                words(.labelReference): appointment.reference,
            ]).lines
        }
    }

    /// Lists them.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the appointments of a day, or all that are to come.",
            discussion: """
                Those who have come are listed with their ticket until the next day opens. With --codes the \
                list can be printed to hand the codes out.

                Examples:
                  luot appointment list
                  luot appointment list --day 2026-11-24 --codes | lp
                """)

        @OptionGroup var server: ServerOptions

        @Option(help: ArgumentHelp("Only those of this day.", valueName: "day"), transform: Day.typed)
        var day: Day?
        @Flag(help: "Show the codes to check in with.")
        var codes = false

        func run() async throws {
            var all: [WireAppointment] = []
            var isMore = true
            while isMore {
                let page = try await server.ask(ListAppointments(day: day, after: all.last?.number))
                all += page.appointments
                isMore = page.more && !page.appointments.isEmpty
            }
            if server.json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                let json = try encoder.encode(ListAppointments.Reply(appointments: all, more: false))
                Output.raw(String(decoding: json, as: UTF8.self))
            } else {
                Output.lines(lines(all, in: .ours))
            }
        }

        private func lines(_ appointments: [WireAppointment], in words: Words) -> [String] {
            guard !appointments.isEmpty else { return [words(.appointmentsNone)] }
            let header: [Word] = [
                .labelNumber, .labelTime, .labelService, .labelAppointmentCode, .labelReference, .labelTicket,
            ]
            return Table(
                header.map { words($0) },
                appointments.map {
                    [
                        "\($0.number)", $0.at.dateAndClock, $0.service, codes ? $0.code : "",
                        $0.reference ?? "", $0.label?.description ?? "",
                    ]
                }, numbers: [0]
            ).lines
        }
    }

    /// Gives a half hour free again.
    struct Cancel: CenterCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cancel an appointment; its half hour is free again.",
            discussion: """
                Example:
                  luot appointment cancel 17
                """)

        @OptionGroup var server: ServerOptions

        @Argument(help: "Its number, as luot appointment list shows it.")
        var number: Int

        func call() -> CancelAppointment { CancelAppointment(number: number, requestId: RequestId.new()) }

        func show(_ reply: NoReply, in words: Words) -> [String] {
            [words(.doneAppointmentCancelled, ["number": "\(number)"])]
        }
    }
}
