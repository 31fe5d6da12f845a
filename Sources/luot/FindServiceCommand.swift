import ArgumentParser
import QueueInterface
import Queueing

/// Looks for what a citizen comes for.
struct FindServiceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find-service",
        abstract: "Find the service and procedure for what somebody says, with the papers to bring.",
        discussion: """
            With or without Vietnamese marks, also as Telex or VNI keystrokes, with slips of the finger, half typed. Best \
            first, with how long each service waits now; then the papers of the first. To find a ticket: luot find.

            Examples:
              luot find-service "sổ đỏ"
              luot find-service "toi muon lam lai giay khai sinh cho chau" --limit 3
              luot find-service passport --language en --json
            """)

    @OptionGroup var server: ServerOptions

    @Option(help: ArgumentHelp("The language of the names. (default: yours)", valueName: "code"))
    var language: String?
    @Option(help: ArgumentHelp("At most so many, 1 to 20. (default: 8)", valueName: "number"))
    var limit: Int?
    @Argument(help: "What somebody says.")
    var query: [String]

    func run() async throws {
        let language = language ?? Words.ours.language
        let asked = FindService(query: query.joined(separator: " "), language: language, limit: limit)
        guard !server.json else { return try await server.run(asked) { _ in [] } }
        let found = try await server.ask(asked)
        let catalogue = try await server.ask(GetCatalogue(language: language))
        Output.lines(lines(found.matches, catalogue.services, .ours))
    }

    private func lines(
        _ matches: [FindService.Match], _ services: [WireCatalogue.Service], _ words: Words
    ) -> [String] {
        guard let first = matches.first else { return [words(.foundNothing)] }
        let header = [Word.labelKey, .labelService, .labelProcedure, .labelWaiting, .labelWait]
        let rows = matches.map { match in
            let service = services.first { $0.key == match.service }
            return [
                match.service, match.serviceName, match.details.map { "\($0.shortName) (\($0.key))" } ?? "",
                service.map { "\($0.waiting)" } ?? "", service?.wait?.text(in: words) ?? "",
            ]
        }
        let table = Table(header.map { words($0) }, rows, numbers: [3]).lines
        return table + (first.details.map { particulars(of: $0, words) } ?? [])
    }

    /// What to bring for a procedure, and how long it takes.
    private func particulars(of procedure: WireProcedure, _ words: Words) -> [String] {
        let papers = procedure.papers.map { paper in
            let text =
                paper.ifNotOnRecord == true
                ? words(.foundPaperIfNotOnRecord, ["paper": paper.text]) : paper.text
            return "  - \(text)"
        }
        let listed = papers.isEmpty ? [] : ["\(words(.foundPapers)):"] + papers
        let deadline = procedure.deadline.map { ["\(words(.foundDeadline)): \($0)"] } ?? []
        return ["", procedure.name] + listed + deadline
    }
}
