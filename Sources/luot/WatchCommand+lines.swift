import QueueInterface
import Queueing

/// What of a hall's display has been printed, so that every call is printed once.
struct BoardNews {
    private var lastSequence: Int?
    private var waiting: String?
    private var notices: [String] = []

    /// The calls since the last board, then who waits and the notices where they changed.
    mutating func lines(of board: WireBoard, in words: Words) -> [String] {
        let time = board.asOf.clock
        var lines = lastSequence == nil ? [board.center] : []
        for call in board.calls.sorted(by: { $0.sequence < $1.sequence })
        where call.sequence > lastSequence ?? .min {
            lines.append(
                words(
                    call.recall ? .watchRecall : .watchCall,
                    [
                        "time": call.calledAt.clock, "label": call.label.description,
                        "counter": "\(call.counter)",
                    ]))
        }
        lastSequence = max(board.calls.map(\.sequence).max() ?? 0, lastSequence ?? 0)
        let now = board.waiting.filter { $0.count > 0 }.map { "\($0.service) \($0.count)" }
            .joined(separator: ", ")
        if now != waiting {
            let text = now.isEmpty ? words(.nobodyWaiting) : words(.watchWaiting, ["waiting": now])
            lines.append("\(time)  \(text)")
        }
        if board.notices != notices {
            let texts = board.notices.isEmpty ? [words(.doneNoticeCleared)] : board.notices.map { "“\($0)”" }
            lines += texts.map { "\(time)  \($0)" }
        }
        (waiting, notices) = (now, board.notices)
        return lines
    }
}

extension WireView {
    /// The counter on one line, without the time.
    func line(in words: Words) -> String {
        let next = queue.map(\.label.description).joined(separator: " ")
        let parts = [
            words(.watchCounter, ["counter": "\(counter)", "state": words(state)]),
            current.map { "\($0.label) \(words($0.state))" },
            words(.watchWaiting, ["waiting": waiting == 0 ? "0" : "\(waiting) (\(next))"]),
            pauseReason,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}

extension WirePrompt {
    /// The question, then the keys of the levels and reasons with their words.
    func lines(in words: Words) -> [String] {
        [words(.watchRate, ["label": label.description, "seconds": "\(seconds)"])]
            + Table(
                [words(.labelKey), words(.labelLevel)], levels.map { [$0.key, $0.text] }
            ).lines
            + Table([words(.labelKey), words(.labelReason)], reasons.map { [$0.key, $0.text] }).lines
    }
}
