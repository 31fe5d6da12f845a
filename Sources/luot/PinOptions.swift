import ArgumentParser

/// Where a PIN comes from: never from the command line itself, which everybody on the machine can read.
struct PinOptions: ParsableArguments {
    @Flag(name: .customLong("pin-stdin"), help: "Read the PIN from the first line of standard input.")
    var fromStandardInput = false

    /// The PIN of somebody who has one.
    func pin() throws -> String {
        try fromStandardInput ? firstLine() : PinPrompt.ask(.pinPrompt)
    }

    /// A new PIN, which is typed twice.
    func newPin() throws -> String {
        if fromStandardInput { return try firstLine() }
        let pin = try PinPrompt.ask(.pinPrompt)
        guard try PinPrompt.ask(.pinPromptAgain) == pin else {
            throw Failure.told(.wrongUsage, .failurePinsDiffer)
        }
        return pin
    }

    private func firstLine() throws -> String {
        guard let line = readLine(), !line.isEmpty else { throw Failure.told(.wrongUsage, .failureNoPin) }
        return line
    }
}
