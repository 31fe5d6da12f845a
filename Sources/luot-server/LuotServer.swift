import ArgumentParser
import CenterFile
import Foundation
import Ledger
import Logging
import QueueService
import Queueing
import ServiceLifecycle
import UnixSignals
import VarlinkSocket
import Wording

/// The queue server of one center: options and wiring.
@main
struct LuotServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "luot-server",
        abstract: "Runs the queue of one service center at a Unix socket.",
        discussion: """
            One server per center and state folder; it keeps its folder from a second one. SIGTERM ends it after what it
            has taken in is answered. Every answer is on the disk before it is given, so it may be killed at any time.

            Examples:
              luot-server --center /etc/luot/center.yaml
              luot-server --center assets/centers/lang-son.yaml --state ~/luot --socket /tmp/luot.sock

            Exit status: 0 ended as asked, 1 could not start or the disk failed, 2 wrong usage.
            """)

    @Option(help: "The center file.", completion: .file(extensions: ["yaml"]))
    var center: String

    @Option(help: "The state folder. (default: /var/lib/luot for root, else $XDG_STATE_HOME/luot)")
    var state: String?

    @Option(help: "The socket. (default: $LUOT_SOCKET, else /run/luot/luot.sock)")
    var socket: String?

    @Option(help: "'simulated' runs on the time that a simulation sets, on a state folder of its own.")
    var clock = ClockName.system

    enum ClockName: String, ExpressibleByArgument, CaseIterable {
        case system, simulated
    }

    func run() async throws {
        let logger = Logger(label: "luot-server", factory: StreamLogHandler.standardError(label:))
        do {
            try await serve(logger: logger)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            throw ExitCode.failure
        }
    }

    private func serve(logger: Logger) async throws {
        let reader = CenterFileReader(path: center)
        let contents = try reader.read(at: CenterClock.machineNow())
        let assets = AssetsFolder.ours(environment: ProcessInfo.processInfo.environment)
        let languages = Languages(assets)
        let vocabularies = VocabularyReader(folder: assets, languages: languages.codes, logger: logger)
        for complaint in languages.complaints { logger.warning("\(complaint)") }
        let isSimulated = clock == .simulated
        let ledger = try Ledger.open(
            stateFolder: state ?? Places.stateFolder, clock: isSimulated ? .simulated : .real)
        let service = try QueueService(
            ledger: ledger, files: CenterFiles(contents: contents, vocabularies: vocabularies.read()),
            clock: isSimulated ? .simulated : .machine, logger: logger, languages: languages,
            readFiles: { () throws(Refusal) in
                CenterFiles(contents: try reader.readAgain(), vocabularies: vocabularies.read())
            },
            failed: { error in
                FileHandle.standardError.write(Data("\(error)\n".utf8))
                Foundation.exit(1)
            })
        let server = VarlinkServer(
            path: socket ?? Places.socket, service: try CenterDescription.make(simulated: isSimulated),
            answering: CenterAnswering(service), report: { logger.info("\($0)") })
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: CenterHouse(service: service, server: server))],
                gracefulShutdownSignals: [.sigterm, .sigint, .sighup], logger: logger))
        try await group.run()
        try ledger.close()
    }
}
