import ArgumentParser
import QueueInterface

/// Reads the center file again.
struct ReloadCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Let the server read the center file again.",
        discussion: """
            A file with mistakes changes nothing; check it first.

            Example:
              luot center check center.yaml && luot reload
            """)

    @OptionGroup var server: ServerOptions

    func call() -> Reload { Reload(requestId: RequestId.new()) }

    func show(_ reply: NoReply, in words: Words) -> [String] { [words(.doneReloaded)] }
}
