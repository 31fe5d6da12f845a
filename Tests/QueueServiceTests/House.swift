import CenterFile
import Foundation
import Ledger
import Logging
import QueueInterface
import QueueService
import Queueing
import Synchronization

/// The clocks of a machine as a test sets them: Monday, 06:00, until they run.
final class FakeMachine: Sendable {
    private let clocks = Mutex(SteadyTime.Reading(wall: House.monday, monotonicMilliseconds: 0))

    var reading: SteadyTime.Reading { clocks.withLock { $0 } }

    /// Both clocks run so many minutes.
    func run(minutes: Int) {
        run(milliseconds: Int64(minutes) * 60_000)
    }

    /// Both clocks run so many milliseconds.
    func run(milliseconds: Int64) {
        clocks.withLock {
            $0.monotonicMilliseconds += milliseconds
            $0.wall = Moment(milliseconds: $0.wall.milliseconds + milliseconds)
        }
    }

    /// The wall clock is set forward by so many minutes, or back.
    func setWall(minutes: Int) {
        clocks.withLock { $0.wall = $0.wall.adding(seconds: minutes * 60) }
    }
}

/// A state folder of a test's own and the service on it, started as often as a test likes.
struct House {
    /// Nil for a center on simulated time.
    var machine: FakeMachine?
    /// What is other than in the shipped center.
    var change: @Sendable (inout Configuration) -> Void = { _ in }
    var folder = FileManager.default.temporaryDirectory.appending(path: "luot-\(UUID().uuidString)").path

    /// Monday, 2026-11-23, 06:00 in Lạng Sơn.
    static let monday = Moment(milliseconds: 1_795_388_400_000)

    static func configuration(at now: Moment = monday) throws -> Configuration {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../assets/centers/lang-son.yaml")
        return try CenterFile.read(
            try String(contentsOf: file, encoding: .utf8), named: "lang-son.yaml", at: now)
    }

    /// A service; without `running` nobody works at it yet.
    func service() throws -> (QueueService, Ledger) {
        let ledger = try Ledger.open(stateFolder: folder, clock: machine == nil ? .simulated : .real)
        var changed = try Self.configuration()
        change(&changed)
        let files = CenterFiles(contents: CenterFile.Contents(configuration: changed))
        let service = try QueueService(
            ledger: ledger, files: files, clock: machine == nil ? .simulated : .machine,
            readMachine: { [machine] in machine?.reading ?? CenterClock.readMachine() },
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), languages: .checkout,
            readFiles: { () throws(Refusal) in files }, failed: { _ in })
        return (service, ledger)
    }

    /// Runs the service while a test works with it, then closes the ledger, as a restart does.
    func run<Outcome: Sendable>(
        _ body: @Sendable (QueueService) async throws -> Outcome
    ) async throws -> Outcome {
        try await run { service, _ in try await body(service) }
    }

    /// The same for a test that disturbs the file beneath the service.
    func run<Outcome: Sendable>(
        _ body: @Sendable (QueueService, Ledger) async throws -> Outcome
    ) async throws -> Outcome {
        let (service, ledger) = try service()
        let running = Task { await service.run() }
        let outcome: Result<Outcome, any Error>
        do {
            outcome = .success(try await body(service, ledger))
        } catch {
            outcome = .failure(error)
        }
        running.cancel()
        await running.value
        try ledger.close()
        return try outcome.get()
    }

    func remove() {
        // The folder lies among the temporary ones, which the machine clears as well.
        try? FileManager.default.removeItem(atPath: folder)
    }
}
