import ArgumentParser
import QueueInterface

/// Rates the service of one ticket.
struct RateCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate",
        abstract: "Rate the service of a ticket.",
        discussion: """
            The levels and reasons are those of the center's scale; `luot watch rating --counter 3` shows \
            them.

            Examples:
              luot rate A015 --counter 3 rat_hai_long
              luot rate A015 --counter 3 khong_hai_long --reason cho_lau --comment "Chờ hai giờ"
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: "The ticket.")
    var label: String
    @Argument(help: "The key of the level.")
    var level: String
    @Option(help: ArgumentHelp("The counter that served it.", valueName: "number"))
    var counter: Int
    @Option(help: ArgumentHelp("The key of a reason; may be given several times.", valueName: "key"))
    var reason: [String] = []
    @Option(help: ArgumentHelp("In the citizen's own words.", valueName: "text"))
    var comment: String?

    func call() -> Rate {
        Rate(
            counter: counter, label: label, level: level, reasons: reason.isEmpty ? nil : reason,
            comment: comment, requestId: RequestId.new())
    }

    func show(_ reply: NoReply, in words: Words) -> [String] { [words(.doneRated)] }
}
