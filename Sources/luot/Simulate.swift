import ArgumentParser
import Dispatch
import Foundation
import Queueing
import Simulation
import Synchronization
import VarlinkSocket
import Wording

/// Lives a whole day of a center against a server of its own and prints its figures.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Live a whole day of a center with invented visitors, and check that its figures add up.",
        discussion: """
            Starts a server of its own on simulated time and drives it over its socket: arrivals, calls, \
            services, no-shows, transfers, ratings, breaks, closing. The same seed gives the same output. \
            What does not add up is said on standard error, and the exit status is 1 then.

            With --keep the day stays in a folder; look at it with \
            `luot-server --clock simulated --center DIR/center.yaml --state DIR`.

            With --audit it lives many chaotic days of small centers in this process instead, without a server, and an \
            auditor checks every promise of the hall after every event. A failing day is shrunk to the shortest \
            that still fails and told event by event.

            With --estimates it lives a day of each of many seeds in process, and says how far the estimates of \
            waiting times were from the truth.

            Examples:
              luot simulate --visitors 400 --seed 7
              luot simulate --audit --days 10000 --seed 1
              luot simulate --center center.yaml --visitors 60 --speed 60
              luot simulate --json | jq .waiting
              luot simulate --estimates --seeds 50
            """)

    @Option(
        help: ArgumentHelp(
            "How many visitors take a ticket, 1 to \(DayPlan.visitorsMax). (default: \(Self.usualVisitors))",
            valueName: "number"))
    var visitors: Int?
    @Option(
        name: .customLong("seed"),
        help: ArgumentHelp(
            "What decides all chance. (default: 7; the first of --estimates: 1)", valueName: "number"))
    var askedSeed: UInt64?
    @Option(
        help: ArgumentHelp("The center file. (default: Lạng Sơn)", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var center: String?
    @Option(help: ArgumentHelp("A new folder in which the day stays.", valueName: "folder"))
    var keep: String?
    @Option(
        help: ArgumentHelp(
            "Simulated seconds in a real one. (default: as fast as it goes)", valueName: "number"))
    var speed: Double?
    @Flag(help: "Print one JSON object.")
    var json = false
    @Option(
        help: ArgumentHelp(
            "The date, YYYY-MM-DD. (default: \(SimulationWish.usualDay))", valueName: "date"))
    var day: String?
    @Flag(help: "Say how good the estimates of waiting times are, over many seeds.")
    var estimates = false
    @Option(
        help: ArgumentHelp(
            "How many seeds --estimates lives, 1 to \(Self.seedsMax). (default: \(Self.usualSeeds))",
            valueName: "number"))
    var seeds: Int?

    static let seedsMax: UInt64 = 10_000
    static let usualSeeds = 50
    static let usualVisitors = 400
    static let usualDays = 1_000

    var seed: UInt64 { askedSeed ?? 7 }

    @Flag(help: "Audit many chaotic days instead.")
    var audit = false
    @Option(
        help: ArgumentHelp(
            "With --audit: how many days, at least. (default: \(Self.usualDays))", valueName: "number"))
    var days: Int?

    func validate() throws {
        try validateWay()
        guard days ?? Self.usualDays > 0 else { throw ValidationError("--days takes a number above 0.") }
        guard (1...DayPlan.visitorsMax) ~= visitors ?? Self.usualVisitors else {
            throw ValidationError("--visitors takes 1 to \(DayPlan.visitorsMax).")
        }
        guard speed.map({ $0 > 0 && $0.isFinite }) ?? true else {
            throw ValidationError("--speed takes a number above 0.")
        }
        guard Day(day ?? SimulationWish.usualDay) != nil else {
            throw ValidationError("--day takes a date YYYY-MM-DD.")
        }
        guard (1...Self.seedsMax) ~= UInt64(clamping: seeds ?? Self.usualSeeds) else {
            throw ValidationError("--seeds takes 1 to \(Self.seedsMax).")
        }
        guard (askedSeed ?? 1) <= .max - Self.seedsMax else {
            throw ValidationError("--seed takes a smaller number.")
        }
    }

    func run() async throws {
        if audit { return try await auditDays() }
        let wish = try wish()
        if estimates { return try await judgeEstimates(wish) }
        let meter = ProgressMeter(isPaced: wish.speed != nil || wish.keep != nil)
        let living = Task { try await Simulation.run(wish) { meter.show($0) } }
        let interruptions = [SIGINT, SIGTERM].map { Self.onSignal($0) { living.cancel() } }
        defer { for interruption in interruptions { interruption.cancel() } }
        let account: DayAccount
        do {
            account = try await living.value
            meter.end()
        } catch {
            meter.end()
            // An interrupted server may be gone before the day is broken off.
            throw Self.failure(living.isCancelled ? CancellationError() : error)
        }
        if json { Output.raw(try account.json()) } else { Output.lines(account.lines) }
        for mismatch in account.mismatches { Output.complain(mismatch) }
        if !account.mismatches.isEmpty {
            throw Failure(
                status: .refused,
                sentence: "The day does not add up; --visitors \(wish.visitors) --seed \(seed).")
        }
    }

    private func wish() throws -> SimulationWish {
        guard let day = Day(day ?? SimulationWish.usualDay) else {
            throw ValidationError("--day takes a date YYYY-MM-DD.")
        }
        let center = center ?? Words.folder.path(of: "centers/lang-son.yaml")
        let text: String
        do {
            text = try String(contentsOfFile: center, encoding: .utf8)
        } catch {
            throw Failure(status: .refused, sentence: "\(center): \(Words.ours(.centerUnreadable))")
        }
        return SimulationWish(
            visitors: visitors ?? Self.usualVisitors, seed: seed, day: day, centerText: text,
            centerName: center,
            serverProgram: OwnProgram.folder.appending(path: "luot-server").path, keep: keep, speed: speed)
    }

    /// Ends the day in good order when the user has seen enough: the server is stopped, its folder removed.
    static func onSignal(
        _ number: Int32, _ body: @escaping @Sendable () -> Void
    ) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: body)
        source.resume()
        return source
    }

    static func failure(_ error: any Error) -> Failure {
        switch error {
        case let failure as SimulationFailure: Failure(status: .refused, sentence: failure.description)
        case is CancellationError: Failure(status: .refused, sentence: "The day was broken off.")
        case let error as ConnectionError:
            Failure(status: .notReachable, sentence: "The simulation lost its server. \(error)")
        default: Failure(error, of: "simulate")
        }
    }
}

/// Tells on standard error how far the day is: on a terminal on one line, else a line for every simulated hour.
private final class ProgressMeter: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let isPaced: Bool
    private let lastHour = Mutex("")

    init(isPaced: Bool) {
        self.isPaced = isPaced
    }

    func show(_ progress: SimulationProgress) {
        switch progress {
        case .started(let socket, let folder):
            if isPaced { Output.complain("Server at \(socket), state in \(folder)") }
        case .preparing(let officers, let all):
            if isTerminal { rewrite("adding officers: \(officers) of \(all)") }
        case .living(let time, let issued, let waiting, let served):
            let line = "\(time)  issued \(issued)  waiting \(waiting)  served \(served)"
            if isTerminal { return rewrite(line) }
            let hour = String(time.prefix(2))
            let isNew = lastHour.withLock { last in
                defer { last = hour }
                return last != hour
            }
            if isNew { Output.complain(line) }
        }
    }

    /// Clears the line.
    func end() {
        if isTerminal { rewrite("") }
    }

    private func rewrite(_ line: String) {
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }
}
