import ArgumentParser
import QueueInterface

/// Lays the current ticket aside.
struct ParkCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "park",
        abstract: "Lay the current ticket aside.",
        discussion: """
            It waits again after `luot return`.

            Example:
              luot park --reason "thiếu bản sao"
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Option(help: "Why.")
    var reason: String?

    func call() throws -> Park {
        Park(session: try officer.secret(), reason: reason, requestId: RequestId.new())
    }
}
