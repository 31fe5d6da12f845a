import ArgumentParser
import QueueInterface
import Queueing

/// Shows the figures of a stretch of days.
struct SummaryCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Show the figures of a stretch of days.",
        discussion: """
            Both days are included. Without --from it is the last service day; without --to it is the day of \
            --from, and without either the last service day alone.

            Examples:
              luot summary
              luot summary --from 2026-11-01 --to 2026-11-30
            """)

    @OptionGroup var server: ServerOptions

    @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"))
    var from: Day?
    @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"))
    var to: Day?

    func validate() throws {
        guard let to else { return }
        guard let from else { throw ValidationError("Name the first day with --from too.") }
        guard from <= to else { throw ValidationError("The day of --from is after that of --to.") }
    }

    func call() async throws -> Summarize {
        if let from { return Summarize(from: from, to: to ?? from) }
        let day = try await server.ask(GetStatus()).day
        return Summarize(from: day, to: day)
    }

    func show(_ reply: Summarize.Reply, in words: Words) -> [String] {
        let report = reply.report
        let days = report.from == report.to ? report.from.description : "\(report.from) – \(report.to)"
        let totals = report.totals
        let counts: [(Word, String)] = [
            (.labelIssued, "\(totals.issued)"), (.labelServed, "\(totals.served)"),
            (.labelNoShow, "\(totals.noShow)"), (.labelCancelled, "\(totals.cancelled)"),
            (.labelExpired, "\(totals.expired)"), (.labelRated, "\(totals.rated)"),
            (.labelResponseRate, percent(totals.responseRate)),
            (.labelCallsOutOfOrder, "\(totals.callsOutOfOrder)"),
            (.labelPrioritiesGranted, "\(totals.prioritiesGranted)"),
            (.labelPrioritiesWithdrawn, "\(totals.prioritiesWithdrawn)"),
        ]
        let levels = totals.levels.sorted { $0.key < $1.key }.map { ["  " + $0.key, "\($0.value)"] }
        let rows = counts.map { [words($0), $1] } + levels
        return Table([words(.labelDays), days], rows, numbers: [1]).lines
    }

    /// A share as people read it: `66.7 %`.
    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10)\(Words.ours.language == "vi" ? "," : ".")\(tenths % 10) %"
    }
}
