import ArgumentParser
import QueueInterface

/// Ends the session an officer left behind.
struct EndSessionCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-session",
        abstract: "End the session an officer left behind at a counter.",
        discussion: """
            A current ticket stays with the counter.

            Example:
              luot end-session --counter 3
            """)

    @OptionGroup var server: ServerOptions

    @Option(help: ArgumentHelp("The counter.", valueName: "number"))
    var counter: Int

    func call() -> EndSession { EndSession(counter: counter, requestId: RequestId.new()) }

    func show(_ reply: NoReply, in words: Words) -> [String] {
        [words(.doneSessionEnded, ["counter": "\(counter)"])]
    }
}
