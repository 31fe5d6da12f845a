import ArgumentParser
import FoundationEssentials

/// Whose session a command acts in.
struct SessionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The session that sign-in printed. (default: $LUOT_SESSION)", valueName: "secret"))
    var session: String?

    /// The session's secret; a command without one is wrong usage.
    func secret() throws -> String {
        let secret = session ?? ProcessInfo.processInfo.environment["LUOT_SESSION"] ?? ""
        guard !secret.isEmpty else { throw Failure.told(.wrongUsage, .failureNoSession) }
        return secret
    }
}
