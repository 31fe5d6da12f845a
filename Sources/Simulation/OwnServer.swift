import Foundation
import VarlinkSocket

/// A server of the simulation's own, on simulated time, with a state folder that is its own too.
///
/// Ends with the value that holds it; a folder that is not kept is removed then.
final class OwnServer {
    /// Seconds within which the server must listen: an attempt that begins later and fails is the last.
    private static let startSecondsMax = 30.0
    /// The longest socket path the system takes, in bytes.
    private static let socketBytesMax = 107
    private static let attemptPause = Duration.milliseconds(20)

    /// Where the ledger, the center file and the server's log lie.
    let stateFolder: String
    let socket: String
    /// Holds the socket, and the state folder unless that is kept.
    private let temporaryFolder: String
    private var process = Process()
    private let program: String

    /// Starts the server of a program for a center file's text; `keep` names a folder that stays.
    init(program: String, center text: String, keep: String?) throws {
        self.program = program
        temporaryFolder = try Self.makeTemporaryFolder()
        socket = temporaryFolder + "/s"
        stateFolder = keep.map { URL(filePath: $0).path } ?? temporaryFolder + "/state"
        do {
            try Self.claim(stateFolder)
            let centerFile = stateFolder + "/center.yaml"
            try Self.making(centerFile) {
                try Data(text.utf8).write(to: URL(filePath: centerFile))
            }
            try start()
        } catch {
            removeTemporaryFolder()
            throw error
        }
    }

    deinit {
        stop()
        removeTemporaryFolder()
    }

    private var log: String { stateFolder + "/server.log" }

    private func start() throws {
        try Self.making(log) { try Data().write(to: URL(filePath: log)) }
        let said = try Self.making(log) { try FileHandle(forWritingTo: URL(filePath: log)) }
        process.executableURL = URL(filePath: program)
        process.arguments = [
            "--center", stateFolder + "/center.yaml", "--state", stateFolder, "--socket", socket, "--clock",
            "simulated",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = said
        process.standardError = said
        do {
            try process.run()
        } catch {
            throw SimulationFailure.serverNotStarted(said: "\(program): \(error.localizedDescription)")
        }
    }

    /// Ends the server as a power cut would, and starts it again on what it left.
    func restartAfterPowerCut() throws {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        process = Process()
        try start()
    }

    /// A connection to the server, once it listens.
    func connect() async throws -> VarlinkConnection {
        let start = ContinuousClock.now
        while true {
            // Not after the attempt: on a busy machine its answer may come long after it was given.
            let isLate = ContinuousClock.now - start > .seconds(Self.startSecondsMax)
            do throws(ConnectionError) {
                return try await VarlinkConnection.connect(path: socket)
            } catch {
                guard process.isRunning, !isLate else {
                    throw SimulationFailure.serverNotStarted(said: "\(error)\n\(lastWords)")
                }
            }
            try await Task.sleep(for: Self.attemptPause)
        }
    }

    /// What the server wrote into its log last.
    private var lastWords: String {
        // A log that cannot be read tells nothing; the sentence before it stands.
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(10).joined(separator: "\n")
    }

    /// Ends the server as an administrator would, and gives its exit status.
    @discardableResult
    func stop() -> Int32 {
        // Nothing was started when the program could not be run.
        guard process.processIdentifier > 0 else { return 0 }
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func removeTemporaryFolder() {
        // The folder lies among the temporary ones, which the machine clears as well.
        try? FileManager.default.removeItem(atPath: temporaryFolder)
    }

    /// A new folder for this user alone, with a name so short that a socket fits into it.
    private static func makeTemporaryFolder() throws -> String {
        let usual = FileManager.default.temporaryDirectory.path
        let folder = usual.utf8.count + "/luot-XXXXXX/s".utf8.count <= socketBytesMax ? usual : "/tmp"
        var template = Array((folder + "/luot-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SimulationFailure.folderUnusable(path: folder, problem: String(cString: strerror(errno)))
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Makes a folder, or takes an empty one.
    private static func claim(_ path: String) throws {
        let files = FileManager.default
        if files.fileExists(atPath: path) {
            let content = try making(path) { try files.contentsOfDirectory(atPath: path) }
            guard content.isEmpty else { throw SimulationFailure.folderTaken(path) }
        }
        try making(path) {
            try files.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    private static func making<Outcome>(_ path: String, _ body: () throws -> Outcome) throws -> Outcome {
        do {
            return try body()
        } catch {
            throw SimulationFailure.folderUnusable(path: path, problem: error.localizedDescription)
        }
    }
}
