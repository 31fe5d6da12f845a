import ArgumentParser
import QueueInterface
import Queueing

/// Looks for tickets of the day.
struct FindCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find tickets of the day by number, time of issue or dossier code.",
        discussion: """
            A number is looked for in every series, a time finds what was issued within five minutes of it, \
            any other text of at least three characters the dossier codes that contain it. At most 20 \
            tickets, the latest first; none is no mistake.

            Examples:
              luot find A015
              luot find 15
              luot find 09:40
              luot find H37.012 --json
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "What to look for.")
    var query: String

    func call() throws -> Find { Find(session: try officer.secret(), query: query) }

    func show(_ reply: Find.Reply, in words: Words) -> [String] {
        guard !reply.tickets.isEmpty else { return [words(.nothingFound)] }
        let header = [
            Word.labelTicket, .labelState, .labelService, .labelIssuedAt, .labelCounter, .labelPriority,
            .labelDossier, .labelNote,
        ]
        let rows = reply.tickets.map { ticket in
            [
                ticket.label.description, words(ticket.state), ticket.service, ticket.issuedAt.clock,
                ticket.counter.map(String.init) ?? "", ticket.priority ?? "", ticket.dossier ?? "",
                ticket.note ?? "",
            ]
        }
        return Table(header.map { words($0) }, rows).lines
    }
}
