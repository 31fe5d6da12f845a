import ArgumentParser
import QueueInterface

/// Says that nobody came to the call.
struct NoShowCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "no-show",
        abstract: "Say that nobody came to the call.",
        discussion: """
            Who comes late is brought back with `luot return`.

            Example:
              luot no-show
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    func call() throws -> NoShow {
        NoShow(session: try officer.secret(), requestId: RequestId.new())
    }
}
