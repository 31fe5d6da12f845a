/// A request of somebody of the staff that the server has not answered yet.
public struct Awaited<Request: Equatable & Sendable>: Equatable, Sendable {
    public let attempt: String
    /// Nil while signing in.
    public let request: Request?
    var countdown = Countdown(seconds: StaffDesk.answerSeconds)
    var isAnswered = false
    var viewArrived = false

    init(attempt: String, request: Request?) {
        self.attempt = attempt
        self.request = request
    }
}

/// What the screens of officers at counters and of guides have in common.
public enum StaffDesk {
    /// Seconds after which an unanswered request is given up and keys work again.
    public static let answerSeconds = 15
}

/// A sentence for somebody of the staff about the last request.
public struct StaffMessage: Equatable, Sendable {
    public let text: String
    /// Whether something did not work.
    public let isRefusal: Bool
}

/// The message above the key bar, in lines: a refusal ends in what can be done, so it is not cut.
struct MessageLines {
    let lines: [String]
    let style: Style

    /// A request that is under way goes before what became of the one before; `beside` rows are left for what the
    /// message is about.
    init(_ message: StaffMessage?, isWaiting: Bool, beside: Int, _ words: Words, in area: Area) {
        if isWaiting {
            lines = [words(.counterWaitingForServer).fitted(to: area.width)]
            style = .warning
        } else if let message {
            let text = (message.isRefusal ? "! " : "") + message.text
            lines = text.wrapped(to: area.width, lines: max(1, area.height - beside))
            style = message.isRefusal ? .bad : .normal
        } else {
            lines = []
            style = .normal
        }
    }

    /// Rows at the end of the contents that belong to the message; where there is room one is kept free for it, so that
    /// nothing jumps when a short one comes.
    func rows(in frame: Frame) -> Int { max(frame.keyBarRows > 0 ? 1 : 0, lines.count) }

    /// Draws the message at the end of the contents, or over them where they have no room; below the fields of a form, from
    /// the row on that is given, where it has room there.
    func draw(in area: Area, below row: Int? = nil, on canvas: inout Canvas) {
        let last = area.bottom - lines.count
        let top = min(row ?? last, last)
        for (row, line) in lines.enumerated() {
            let y = top + row
            canvas.fill(Area(x: area.x, y: y, width: area.width, height: 1))
            canvas.draw(line, x: area.x, y: y, style: style)
        }
    }
}
