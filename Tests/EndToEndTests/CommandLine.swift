import Foundation

/// The program `luot` from the build folder, as a script runs it.
struct CommandLine {
    /// What it said and how it ended.
    struct Outcome: Equatable {
        var output: String
        var complaint: String
        var status: Int32
    }

    let socket: String
    /// Added to an environment without a language and without a session.
    var environment: [String: String] = [:]

    /// Runs a command to its end.
    func callAsFunction(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(arguments, input: input)
    }

    /// Runs a command of so many words to its end.
    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        let process = Process()
        process.executableURL = ServerProcess.program("luot")
        process.arguments = arguments
        process.environment = ["LUOT_SOCKET": socket].merging(environment) { $1 }
        let (standardInput, output, complaint) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: said, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self), status: process.terminationStatus)
    }

    /// A command line with one more variable.
    func with(_ name: String, _ value: String) -> CommandLine {
        var changed = self
        changed.environment[name] = value
        return changed
    }
}
