import ArgumentParser
import QueueInterface
import Queueing

/// Shows the hall at a glance.
struct StatusCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the hall at a glance: the day, its counts, the counters and the stations.",
        discussion: """
            Examples:
              luot status
              luot status --json | jq .waiting
            """)

    @OptionGroup var server: ServerOptions

    func call() -> GetStatus { GetStatus() }

    func show(_ reply: WireStatus, in words: Words) -> [String] {
        let day = words(
            reply.open ? .statusDayOpen : .statusDayClosed,
            ["day": reply.day.description, "time": reply.since.dateAndClock])
        let counts = words(
            .statusCounts,
            [
                "issued": "\(reply.issued)", "waiting": "\(reply.waiting)", "finished": "\(reply.finished)",
                "rated": "\(reply.rated)",
            ])
        let clock = reply.clock.map {
            words(
                .statusClockDoubted, ["now": $0.now.dateAndClock, "machine": $0.machine.dateAndClock])
        }
        return [reply.center, day, counts] + (clock.map { [$0] } ?? []) + [""] + counters(reply, words) + [""]
            + stations(reply, words)
    }

    private func counters(_ reply: WireStatus, _ words: Words) -> [String] {
        let header = [Word.labelCounter, .labelState, .labelStaff, .labelTicket, .labelServices]
        let rows = reply.counters.map { counter in
            [
                "\(counter.counter)", words(counter.state), counter.staff ?? "–",
                counter.current.map { "\($0.label) \(words($0.state))" } ?? "–",
                (counter.services + counter.backup.map { "(\($0))" }).joined(separator: ", "),
            ]
        }
        return Table(header.map { words($0) }, rows, numbers: [0]).lines
    }

    private func stations(_ reply: WireStatus, _ words: Words) -> [String] {
        guard !reply.stations.isEmpty else { return [words(.statusNoStations)] }
        let header = [Word.labelStation, .labelName, .labelVersion, .labelSince]
        let rows = reply.stations.map { [$0.kind, $0.name, $0.version, $0.since.dateAndClock] }
        return Table(header.map { words($0) }, rows).lines
    }
}
