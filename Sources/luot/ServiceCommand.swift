import ArgumentParser
import QueueInterface

/// Lets a service take tickets, or stops it.
struct ServiceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: "Let a service take tickets, or stop it.",
        discussion: """
            It lasts until the next service day. Who waits already is served all the same.

            Examples:
              luot service close dat_dai
              luot service open dat_dai
            """,
        subcommands: [Open.self, Close.self])

    /// Lets a service take tickets.
    struct Open: CenterCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a service take tickets.",
            discussion: """
                Example:
                  luot service open dat_dai
                """)

        @OptionGroup var server: ServerOptions

        @Argument(help: "The key of the service.")
        var key: String

        func call() -> SetServiceOpen { SetServiceOpen(service: key, open: true, requestId: RequestId.new()) }

        func show(_ reply: NoReply, in words: Words) -> [String] {
            [words(.doneServiceOpened, ["service": key])]
        }
    }

    /// Stops a service.
    struct Close: CenterCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a service take no tickets until it is opened again or the next day begins.",
            discussion: """
                Example:
                  luot service close dat_dai
                """)

        @OptionGroup var server: ServerOptions

        @Argument(help: "The key of the service.")
        var key: String

        func call() -> SetServiceOpen {
            SetServiceOpen(service: key, open: false, requestId: RequestId.new())
        }

        func show(_ reply: NoReply, in words: Words) -> [String] {
            [words(.doneServiceClosed, ["service": key])]
        }
    }
}
