import ArgumentParser
import QueueInterface
import Queueing

/// Says why a ticket is, was or is not yet called.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Say why a ticket is, was or is not yet called.",
        discussion: """
            Answers in one sentence and lists the tickets that come before it, each with the reason; when it is \
            its turn, or was, those that had waited and are passed by it.

            Without a session it answers as it does to anybody in the hall. With one, a reason that an officer \
            gave is quoted, and without a label it tells who is next at the session's counter.

            Examples:
              luot why A015
              luot why A015 --day 2026-11-20
              luot why --session "$LUOT_SESSION"
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "The ticket, as printed or as typed: A015, a15; who is next when left out.")
    var label: String?
    @Option(help: ArgumentHelp("Its day; the last service day when left out.", valueName: "YYYY-MM-DD"))
    var day: Day?

    func validate() throws {
        guard label != nil || day == nil else {
            throw ValidationError("A day goes with a label: luot why A015 --day …")
        }
    }

    func run() async throws {
        let words = Words.ours
        if let label, day != nil || officer.known == nil {
            let question = WhyKiosk(label: label, day: day, language: words.language)
            try await server.run(question) { $0.lines(in: words) }
        } else {
            let question = WhyCounter(session: try officer.secret(), label: label, language: words.language)
            try await server.run(question) { $0.lines(in: words) }
        }
    }
}

extension WhyReply {
    /// The sentence, then the other tickets with their reasons below each other.
    func lines(in words: Words) -> [String] {
        guard !before.isEmpty else { return [sentence] }
        let list = Table(rows: before.map { [$0.label.description, $0.sentence] })
        let more = beforeCount - before.count
        return [sentence, "", words(passed ? .whyPassed : .whyBefore)] + list.lines.map { "  " + $0 }
            + (more > 0 ? ["  " + words(.whyMore, ["count": String(more)])] : [])
    }
}
