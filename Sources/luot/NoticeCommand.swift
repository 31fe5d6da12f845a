import ArgumentParser
import QueueInterface

/// Sets what the display says below the calls.
struct NoticeCommand: CenterCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Set what the display says below the calls, or take it away.",
        discussion: """
            Examples:
              luot notice "Chiều nay nghỉ từ 16:00"
              luot notice
            """)

    @OptionGroup var server: ServerOptions

    @Argument(help: "The notice; left out, there is none any more.")
    var text: String?

    func call() -> SetNotice { SetNotice(text: text, requestId: RequestId.new()) }

    func show(_ reply: NoReply, in words: Words) -> [String] {
        [words(text == nil ? .doneNoticeCleared : .doneNoticeSet)]
    }
}
