import ArgumentParser
import QueueInterface

/// Sends the current ticket to another service or counter.
struct TransferCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "Send the current ticket to another service or counter.",
        discussion: """
            It keeps its number and its place in the line.

            Examples:
              luot transfer --service dat_dai --note "đã nộp lệ phí"
              luot transfer --counter 5
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Option(help: ArgumentHelp("The service it goes to.", valueName: "key"))
    var service: String?
    @Option(help: ArgumentHelp("The counter it goes to.", valueName: "number"))
    var counter: Int?
    @Option(help: ArgumentHelp("What the next officer should know.", valueName: "text"))
    var note: String?

    func validate() throws {
        guard (service == nil) != (counter == nil) else {
            throw ValidationError("Name exactly one of --service and --counter.")
        }
    }

    func call() throws -> Transfer {
        Transfer(
            session: try officer.secret(), service: service, counter: counter, note: note,
            requestId: RequestId.new())
    }
}
