import CenterFile
import Foundation
import QueueInterface
public import Queueing
import Varlink
import VarlinkSocket

/// Lives a whole day of a center against a server of its own and accounts for it.
public enum Simulation {
    /// Lives the day, compares four accounts of it (the simulation's own tally, the journal, the report and the status), and
    /// lets the auditor go through its journal.
    ///
    /// What does not add up stands in the account's `mismatches`. Throws `SimulationFailure`, a `ConnectionError` when
    /// the server is lost, or `CancellationError`.
    public static func run(
        _ wish: SimulationWish, progress: @escaping @Sendable (SimulationProgress) -> Void = { _ in }
    ) async throws -> DayAccount {
        let configuration = try read(wish)
        guard
            let plan = DayPlan(
                configuration: configuration, day: wish.day, visitors: wish.visitors, seed: wish.seed)
        else { throw SimulationFailure.closedAllDay(wish.day) }
        let server = try OwnServer(
            program: wish.serverProgram, center: wish.centerText, keep: wish.keep)
        var connection = try await server.connect()
        defer { connection.close() }
        progress(.started(socket: server.socket, stateFolder: server.stateFolder))
        var day = SimulatedDay(
            configuration, plan: plan, at: .server(connection), seed: wish.seed, speed: wish.speed,
            progress: progress)
        if !wish.powerCuts.isEmpty {
            day.powerCut = { happening in
                guard wish.powerCuts.contains(happening) else { return nil }
                connection.close()
                try server.restartAfterPowerCut()
                connection = try await server.connect()
                return connection
            }
        }
        try await day.live()

        let status = try await day.line.ask(GetStatus(), about: "the status")
        let report = try await day.line.ask(
            Summarize(from: wish.day, to: wish.day), about: "the report"
        ).report
        // A day that is not closed has no last event to read up to.
        let events = status.open ? [] : try await readJournal(of: wish.day, at: server.socket)
        let figures = DayFigures(events)
        var mismatches = day.tally.complaints + figures.oddities + figures.numberMistakes
        mismatches += findings(configuration, events, status)
        if status.open { mismatches.append("the day is still open") }
        if day.callsByLabelCount < figures.callsOutOfOrder {
            mismatches.append(
                "\(figures.callsOutOfOrder) calls out of order, \(day.callsByLabelCount) by label")
        }
        mismatches += Reconciliation.contradictions(figures.figures)
        mismatches += Reconciliation.mismatches([
            ("tally", day.tally.figures), ("journal", figures.figures), ("report", self.figures(of: report)),
            ("status", self.figures(of: status)),
        ])
        connection.close()
        let exitStatus = server.stop()
        if exitStatus != 0 { mismatches.append("the server ended with exit status \(exitStatus)") }
        return DayAccount(configuration, wish: wish, day: day, figures: figures, mismatches: mismatches)
    }

    /// What the auditor says of a journal and of the counts that the server tells afterwards.
    private static func findings(
        _ configuration: Configuration, _ events: [Event], _ status: WireStatus
    ) -> [String] {
        var auditor = Auditor(configuration)
        for event in events { auditor.see(event) }
        auditor.compareCounts(of: status)
        return auditor.findings.map(\.description)
    }

    /// The center of a wish.
    public static func read(_ wish: SimulationWish) throws(SimulationFailure) -> Configuration {
        // The server takes the time zone's offset at the machine's time too.
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        do throws(CenterFileMistakes) {
            return try CenterFile.read(wish.centerText, named: wish.centerName, at: now)
        } catch {
            throw .centerFile(error)
        }
    }

    private static func figures(of report: WireReport) -> [String: Int] {
        let totals = report.totals
        var figures = [
            Figure.issued: totals.issued, Figure.served: totals.served, Figure.noShow: totals.noShow,
            Figure.cancelled: totals.cancelled, Figure.expired: totals.expired, Figure.rated: totals.rated,
        ]
        for (level, count) in totals.levels { figures[Figure.level(level)] = count }
        return figures
    }

    static func figures(of status: WireStatus) -> [String: Int] {
        let held = status.counters.count { $0.current != nil }
        return [
            Figure.issued: status.issued, Figure.served: status.finished, Figure.rated: status.rated,
            Figure.stillOpen: status.waiting + held,
        ]
    }

    /// Every event of a day that has been closed, in the order of the journal.
    private static func readJournal(of day: Day, at socket: String) async throws -> [Event] {
        let connection = try await VarlinkConnection.connect(path: socket)
        defer { connection.close() }
        var events: [Event] = []
        let replies = try connection.stream(Journal.method, parameters: Journal(), as: Journal.Reply.self)
        for try await reply in replies where reply.event.day == day {
            let event = try event(of: reply.event)
            events.append(event)
            if event.fact == .dayClosed { break }
        }
        return events
    }

    private static func event(of wire: WireEvent) throws -> Event {
        do {
            let text = try JSONValue.object([wire.kind: wire.payload]).text()
            let fact = try JSONDecoder().decode(Fact.self, from: Data(text.utf8))
            return Event(at: wire.at.moment, fact: fact)
        } catch {
            throw SimulationFailure.unreadableEvent(sequence: wire.sequence, problem: "\(error)")
        }
    }
}
