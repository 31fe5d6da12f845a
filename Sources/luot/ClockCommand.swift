import ArgumentParser
import QueueInterface

/// The clock of the server's machine.
struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Say that the clock of the server's machine is right.",
        discussion: """
            Example:
              luot clock confirm
            """,
        subcommands: [Confirm.self])

    /// Lets time go on from the machine's clock.
    struct Confirm: CenterCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let the center's time go on from the machine's clock.",
            discussion: """
                A clock that leaps by more than ten minutes is not believed: the center's time goes on \
                without it, and every screen and luot status say so. Set the machine's clock, look at luot \
                status, then confirm. A clock set back to within ten minutes of the center's time is \
                believed again by itself after a minute or two.

                Time does not turn round: where the confirmed clock is behind, time runs on while the day is \
                open and stands still while it is closed, until the clock has come up. After that a day \
                may have to be opened by hand: luot open-day.

                Examples:
                  luot clock confirm
                  luot clock confirm --json | jq -r .now
                """)

        @OptionGroup var server: ServerOptions

        func call() -> ConfirmClock { ConfirmClock(requestId: RequestId.new()) }

        func show(_ reply: ConfirmClock.Reply, in words: Words) -> [String] {
            [words(.doneClockConfirmed, ["time": reply.now.dateAndClock])]
        }
    }
}
