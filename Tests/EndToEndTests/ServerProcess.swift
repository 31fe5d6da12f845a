import Foundation
import QueueInterface
import Testing
import Varlink
import VarlinkSocket

/// A real `luot-server` from the build folder, on a folder of a test's own.
final class ServerProcess {
    let folder: String
    let centerFile: String
    private var process: Process?

    var socket: String { folder + "/s" }
    var stateFolder: String { folder + "/state" }

    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Where `swift build` has put the programs.
    static func program(_ name: String) -> URL {
        top.appending(path: ".build/debug/\(name)")
    }

    /// A server that is not started yet, for a center of the assets or a file of this text.
    init(center: String = "lang-son", text: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.path + "/luot-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let text {
            centerFile = folder + "/center.yaml"
            try text.write(toFile: centerFile, atomically: true, encoding: .utf8)
        } else {
            centerFile = Self.top.appending(path: "assets/centers/\(center).yaml").path
        }
    }

    /// Starts it and returns once it listens.
    func start(_ options: [String] = []) throws {
        let process = Process()
        process.executableURL = Self.program("luot-server")
        process.arguments = ["--center", centerFile, "--state", stateFolder, "--socket", socket] + options
        let log = Pipe()
        process.standardError = log
        try process.run()
        self.process = process
        var heard = ""
        while !heard.contains("Listening at") {
            let data = log.fileHandleForReading.availableData
            guard !data.isEmpty else { throw NotStarted(said: heard) }
            heard += String(decoding: data, as: UTF8.self)
        }
        // What it says later must not fill the pipe.
        Thread.detachNewThread { [reading = log.fileHandleForReading] in
            while !reading.availableData.isEmpty {}
        }
    }

    /// Starts it on a clock that stands until it is advanced.
    func startSimulated() throws { try start(["--clock", "simulated"]) }

    /// The server ended before it listened.
    struct NotStarted: Error, CustomStringConvertible {
        let said: String
        var description: String { "the server did not start: \(said)" }
    }

    /// Lets it stand still, as a machine that is overwhelmed.
    func stall() { process.map { _ = Foundation.kill($0.processIdentifier, SIGSTOP) } }

    /// Lets it go on.
    func resume() { process.map { _ = Foundation.kill($0.processIdentifier, SIGCONT) } }

    /// Ends it as a power cut would.
    func kill() {
        guard let process else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        self.process = nil
    }

    /// Ends it as an administrator would and returns its exit status.
    @discardableResult
    func stop() -> Int32 {
        guard let process else { return 0 }
        process.terminate()
        process.waitUntilExit()
        self.process = nil
        return process.terminationStatus
    }

    /// A client of the server.
    func connect() async throws -> VarlinkConnection {
        try await VarlinkConnection.connect(path: socket)
    }

    deinit {
        kill()
        // The folder lies among the temporary ones, which the machine clears as well.
        try? FileManager.default.removeItem(atPath: folder)
    }
}

extension VarlinkConnection {
    /// Asks one of our methods.
    func ask<Method: InterfaceMethod>(_ method: Method) async throws -> Method.Reply {
        try await call(Method.method, parameters: method, as: Method.Reply.self)
    }

    /// An officer of a test, added and signed in at a counter.
    func officer(at counter: Int) async throws -> String {
        let staff = "quay\(counter)"
        _ = try await ask(AddStaff(staff: staff, name: "Cán bộ quầy \(counter)", pin: "2468"))
        return try await ask(SignIn(counter: counter, staff: staff, pin: "2468")).session
    }
}

extension WireTime {
    /// A time of November 2026 on the clocks of Việt Nam, such as `23T08:00`.
    static func november(_ text: String) throws -> WireTime {
        try #require(WireTime("2026-11-\(text):00.000+07:00"))
    }
}
