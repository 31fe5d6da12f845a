public import ArgumentParser
import Foundation

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

    @Option(help: "The first language: vi or en.")
    var language = StationOptions.languages[0]

    /// Nothing given: what the defaults say.
    public init() {}

    /// Refuses a language without texts.
    public func validate() throws {
        guard StationOptions.languages.contains(language) else {
            throw ValidationError("There are no texts in '\(language)', only in vi and en.")
        }
    }

    /// What was given, for a station of this name.
    public func options(name: String? = nil) -> StationOptions {
        StationOptions(socket: socket, language: language, name: name)
    }
}
