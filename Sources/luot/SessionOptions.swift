import ArgumentParser
import FoundationEssentials

/// Whose session a command acts in.
struct SessionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The session that sign-in printed. (default: $LUOT_SESSION)", valueName: "secret"))
    var session: String?

    /// The session's secret, if one is given.
    var known: String? {
        let secret = session ?? ProcessInfo.processInfo.environment["LUOT_SESSION"] ?? ""
        return secret.isEmpty ? nil : secret
    }

    /// The session's secret; a command without one is wrong usage.
    func secret() throws -> String {
        guard let known else { throw Failure.told(.wrongUsage, .failureNoSession) }
        return known
    }
}
