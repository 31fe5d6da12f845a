public import ArgumentParser
import Foundation
import Wording

/// The command line of a station: what all four have in common.
public protocol StationProgram: AsyncParsableCommand {}

extension StationProgram {
    /// Runs the program; a wrong command line ends with exit status 2.
    public static func main() async {
        do {
            var command = try parse()
            try await command.run()
        } catch let error where exitCode(for: error) == .validationFailure {
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            exit(withError: ExitCode(2))
        } catch {
            exit(withError: error)
        }
    }

    /// Refuses a counter that no desk can have; none is fine.
    public func checkCounter(_ counter: Int?) throws {
        guard counter.map({ $0 > 0 }) ?? true else {
            throw ValidationError("Counters are numbered from 1.")
        }
    }
}

/// The options that every station takes.
public struct StationArguments: ParsableArguments {
    @Option(help: "The server's socket. (default: $LUOT_SOCKET, else /run/luot/luot.sock)")
    var socket: String?

    @Option(
        help: ArgumentHelp(
            "The languages to offer, the first one is shown first: vi,en. (default: all there are words in)",
            valueName: "codes"))
    var languages: String?

    @Option(help: "A theme file: the colours of this station. (default: those that come with Lượt)")
    var theme: String?

    @Flag(help: "Shows ASCII only: letters without marks. The bare Linux console gets it by itself.")
    var plain = false

    /// Nothing given: what the defaults say.
    public init() {}

    /// Refuses a language without texts.
    public func validate() throws {
        let codes = Self.installed.codes
        for code in offered ?? [] where !codes.contains(code) {
            throw ValidationError(
                "There are no texts in '\(code)', only in \(codes.joined(separator: ", ")).")
        }
    }

    /// What was given, for a station of this name.
    public func options(name: String? = nil) -> StationOptions {
        for complaint in Self.installed.complaints {
            FileHandle.standardError.write(Data((complaint + "\n").utf8))
        }
        return StationOptions(
            socket: socket, languages: Self.installed, offered: offered, name: name, theme: theme,
            isPlain: plain)
    }

    private static let installed = Languages(.ours(environment: ProcessInfo.processInfo.environment))

    private var offered: [String]? {
        languages?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
