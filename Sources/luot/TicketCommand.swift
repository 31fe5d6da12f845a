import ArgumentParser
import QueueInterface
import Queueing

/// Shows a ticket.
struct TicketCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "Show a ticket and, while it waits, how many are before it.",
        discussion: """
            Example:
              luot ticket A015
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: "The ticket, as printed or as typed: A015, a15.")
    var label: String
    @Option(help: ArgumentHelp("Its day; the last service day when left out.", valueName: "YYYY-MM-DD"))
    var day: Day?

    func call() -> GetTicket { GetTicket(label: label, day: day) }

    func show(_ reply: GetTicket.Reply, in words: Words) -> [String] {
        reply.ticket.table(ahead: reply.ahead, wait: reply.wait, in: words).lines
    }
}
