import ArgumentParser
import QueueInterface

/// Makes a ticket of an appointment.
struct CheckInCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-in",
        abstract: "Take the ticket of somebody who comes with an appointment.",
        discussion: """
            Prints the ticket as luot take does. The same code gives the same ticket however often it is used. \
            Somebody who comes more than 15 minutes late waits like those who came without an appointment, and \
            is told so.

            Example:
              luot check-in 48213377
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: "The code that was handed out when it was booked.")
    var code: String
    @Option(help: ArgumentHelp("The language of the visitor, such as vi or en.", valueName: "code"))
    var language: String?
    @Option(help: ArgumentHelp("What makes the wish one wish however often it is sent.", valueName: "id"))
    var requestId: String?

    func call() -> CheckIn {
        CheckIn(code: code, language: language, requestId: requestId ?? RequestId.new())
    }

    func show(_ reply: TakeTicket.Reply, in words: Words) -> [String] {
        let isLate = reply.ticket.priority == nil
        return reply.lines(in: words) + (isLate ? [words(.lateForAppointment)] : [])
    }
}
