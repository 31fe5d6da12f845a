import ArgumentParser
import QueueInterface

/// Ends the service day.
struct CloseDayCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "close-day",
        abstract: "End the service day.",
        discussion: """
            Who waits has waited in vain; what is being served is finished by closing.

            Example:
              luot close-day
            """)

    @OptionGroup var server: ServerOptions

    func call() -> CloseDay { CloseDay(requestId: RequestId.new()) }

    func show(_ reply: NoReply, in words: Words) -> [String] { [words(.doneDayClosed)] }
}
