import Foundation
import Glibc
import Testing
import Varlink
import VarlinkSocket

/// The public certification suite, both ways: its client against our server, our client against its server.
@Suite(.timeLimit(.minutes(2)))
struct CertificationTests {
    /// Python as a program of its own; `LUOT_PYTHON` names another than the one on the path.
    private enum Python {
        static let module = "varlink.tests.test_certification"

        static func program(_ arguments: [String]) -> Process {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            let python = ProcessInfo.processInfo.environment["LUOT_PYTHON"] ?? "python3"
            process.arguments = [python, "-u"] + arguments
            return process
        }

        /// Whether the suite is there; a machine without it skips these tests.
        static let hasSuite: Bool = {
            let process = program(["-c", "import \(module)"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            do {
                try process.run()
                process.waitUntilExit()
                return process.terminationStatus == 0
            } catch {
                return false
            }
        }()
    }

    private static let reason: Comment = "needs python3 (or LUOT_PYTHON) with: pip install varlink==31.0.0"

    @Test(.enabled(if: Python.hasSuite, reason))
    func `the suite's client is content with our server`() async throws {
        let service = CertificationService()
        try await withServer(interface: CertificationService.interface, answering: service) { path, _, _ in
            let (status, output) = try await onThread {
                let process = Python.program(["-m", Python.module, "--client", "--varlink=unix:\(path)"])
                let pipe = Pipe()
                process.standardOutput = pipe
                process.standardError = pipe
                try process.run()
                let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
                process.waitUntilExit()
                return (process.terminationStatus, String(decoding: output, as: UTF8.self))
            }
            #expect(status == 0, "\(output)")
            #expect(output.contains("Certification passed"), "\(output)")
            #expect(service.finished.all == ["client-1"])
        }
    }

    @Test(.enabled(if: Python.hasSuite, reason))
    func `our client is content with the suite's server`() async throws {
        let path = temporarySocketPath()
        let process = Python.program(["-m", Python.module, "--varlink=unix:\(path)"])
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        defer {
            // A child of a task's thread has SIGTERM blocked, as the thread has.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            unlink(path)
        }
        // It prints one line as soon as it listens.
        _ = try await onThread { pipe.fileHandleForReading.availableData.count }
        let connection = try await VarlinkConnection.connect(path: path)
        try await walk(connection)
        connection.close()
    }

    @Test func `our client is content with our server`() async throws {
        let service = CertificationService()
        try await withServer(interface: CertificationService.interface, answering: service) { path, _, _ in
            let connection = try await VarlinkConnection.connect(path: path)
            try await walk(connection)
            await #expect(throws: VarlinkError.self) {
                try await connection.callRaw(
                    "org.varlink.certification.Test02", parameters: ["client_id": "none"])
            }
            #expect(service.finished.all == ["client-1"])
        }
    }

    /// Calls every method in order, each with what the one before returned.
    private func walk(_ connection: VarlinkConnection) async throws {
        let prefix = "org.varlink.certification."
        let start = try await connection.callRaw(prefix + "Start")
        let client = try #require(start["client_id"])
        var last: JSONValue = [:]
        for method in CertificationService.order.dropFirst() {
            guard case .object(var parameters) = method == "End" ? [:] : last else { break }
            parameters["client_id"] = client
            switch method {
            case "Test10":
                var strings: [JSONValue] = []
                let replies = try connection.stream(
                    prefix + method, parameters: JSONValue.object(parameters), as: JSONValue.self)
                for try await reply in replies { strings.append(reply["string"] ?? .null) }
                last = ["last_more_replies": .array(strings)]
            case "Test11":
                try await connection.oneway(prefix + method, parameters: JSONValue.object(parameters))
                last = [:]
            default:
                last = try await connection.callRaw(prefix + method, parameters: JSONValue.object(parameters))
            }
        }
        #expect(last == ["all_ok": true])
    }
}
