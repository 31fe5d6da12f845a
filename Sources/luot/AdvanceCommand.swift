import ArgumentParser
import QueueInterface

/// Sets the clock of a simulated server forward.
struct AdvanceCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance",
        abstract: "Set the clock of a simulated server forward.",
        discussion: """
            Only a server that was started with --clock simulated has a clock that can be set.

            Example:
              luot advance 2026-11-23T08:00:00+07:00
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: "The time, such as 2026-11-23T08:00:00+07:00.")
    var time: WireTime

    func call() -> Advance { Advance(to: time) }

    func show(_ reply: Advance.Reply, in words: Words) -> [String] { [reply.now.dateAndClock] }
}
