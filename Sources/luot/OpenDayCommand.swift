import ArgumentParser
import QueueInterface
import Queueing

/// Opens a service day.
struct OpenDayCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "open-day",
        abstract: "Open a service day.",
        discussion: """
            Also outside the opening hours; a closed day opens again. A strange date must be named to \
            confirm it.

            Examples:
              luot open-day
              luot open-day 2026-11-23
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: ArgumentHelp("The date; today when left out.", valueName: "YYYY-MM-DD"))
    var day: Day?

    func call() -> OpenDay { OpenDay(day: day, requestId: RequestId.new()) }

    func show(_ reply: NoReply, in words: Words) -> [String] { [words(.doneDayOpened)] }
}
