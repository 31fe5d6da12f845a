import ArgumentParser
import QueueInterface
import Queueing
import Varlink

/// Shows what happened to a ticket.
struct HistoryCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show what happened to a ticket, oldest first.",
        discussion: """
            Examples:
              luot history A015
              luot history A015 --day 2026-11-20
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: "The ticket.")
    var label: String
    @Option(help: ArgumentHelp("Its day; the last service day when left out.", valueName: "YYYY-MM-DD"))
    var day: Day?

    func call() async throws -> History {
        if let day { return History(label: label, day: day) }
        return History(label: label, day: try await server.ask(GetStatus()).day)
    }

    func show(_ reply: History.Reply, in words: Words) -> [String] {
        [reply.ticket.line(in: words), ""] + reply.events.map { $0.line }
    }
}

extension WireEvent {
    /// Characters of the particulars that a line for people shows.
    private static let particularsMax = 160

    /// The event on one line.
    ///
    /// Its particulars are JSON, as more kinds of events may come, and cut where a day's whole settings are
    /// in them; `--json` prints everything.
    var line: String {
        let particulars: String
        do {
            let text = try payload.text()
            particulars = text.count > Self.particularsMax ? text.prefix(Self.particularsMax) + "…" : text
        } catch {
            // What came as JSON can be written as JSON; were it not so, the event still has a name.
            particulars = ""
        }
        return "\(sequence)  \(at.dateAndClock)  \(kind)  \(particulars)"
    }
}
