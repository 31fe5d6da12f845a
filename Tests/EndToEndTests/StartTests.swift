import Foundation
import Testing

/// The server does not start on what is wrong, and says what would be right.
struct `the server` {
    @Test func `names every mistake of its center file and does not start`() throws {
        let text = `a crowd`.center
            .replacingOccurrences(of: "services: [dat_dai]", with: "services: [dat_dia]")
            .replacingOccurrences(of: "prefix: E", with: "prefix: é")
        let server = try ServerProcess(text: text)
        do {
            try server.start()
            Issue.record("it started")
        } catch let error as ServerProcess.NotStarted {
            let lines = error.said.split(separator: "\n")
            #expect(lines.count == 9, "\(error)")
            #expect(lines.allSatisfy { $0.contains("center.yaml:") })
            #expect(error.said.contains("did you mean \"dat_dai\"?"))
        }
    }

    @Test func `leaves a folder to the server that has it`() throws {
        let first = try ServerProcess()
        try first.start()
        let second = try ServerProcess()
        do {
            try second.start(["--state", first.stateFolder])
            Issue.record("it started")
        } catch let error as ServerProcess.NotStarted {
            #expect(error.said.contains("is in use by the server with process number"))
        }
        #expect(first.stop() == 0)
    }

    @Test(arguments: [(["--bogus"], 2), ([], 2), (["--help"], 0)] as [([String], Int32)])
    func `says with its exit status whether the command line was wrong`(
        options: [String], status: Int32
    ) throws {
        let process = Process()
        process.executableURL = ServerProcess.program("luot-server")
        process.arguments = options
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == status)
    }
}
