import ArgumentParser
import QueueInterface

/// Gives a ticket another priority class, or none.
struct PriorityCommand: OfficerCommand {
    static let configuration = CommandConfiguration(
        commandName: "priority",
        abstract: "Give a ticket another priority class, or none.",
        discussion: """
            The keys of the classes are listed by `luot catalogue`; officers may use those of the center \
            file too.

            Examples:
              luot priority A015 nguoi_cao_tuoi --reason "76 tuổi"
              luot priority A015 none --reason "chọn nhầm"
            """)

    /// What stands for an ordinary ticket.
    static let noPriority = "none"

    @OptionGroup var server: ServerOptions
    @OptionGroup var officer: SessionOptions

    @Argument(help: "The ticket.")
    var label: String
    @Argument(help: "The key of the class, or none.")
    var key: String
    @Option(help: "Why; managers read it.")
    var reason: String

    func call() throws -> SetPriority {
        SetPriority(
            session: try officer.secret(), label: label, priority: key == Self.noPriority ? nil : key,
            reason: reason, requestId: RequestId.new())
    }
}
