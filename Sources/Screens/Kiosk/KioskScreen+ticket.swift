import Queueing

/// A number as its holder reads it, and what to know about it.
extension KioskScreen {
    /// Draws the number as large as the glass allows, and below it what its holder has to know.
    ///
    /// Politeness gives way first: a glass too small for every line keeps the first ones, up to the estimate of the
    /// wait, and has a large number only where these fit below it.
    static func drawTicket(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard case .showingTicket(let issued) = state.step else { return }
        canvas.touch(canvas.area, key: .enter)
        var content = frame.content
        // Its keys take the last row alone.
        if frame.size.height < 20 { content.height += max(0, frame.keyBarRows - 1) }
        let facts = ticketFacts(issued, state.surroundings, frame)
        let number = issued.label.description
        let isLarge = BigText(number)?.rows(fitting: content.droppingLast(rows: facts.count)) != nil
        let numberRows = isLarge ? BigText.rowsMin : 1
        let room = max(0, content.height - numberRows)
        // A row stays free between the number and the lines, unless a fact needs it.
        let rows = max(min(facts.count, room), room - 1)
        let lines = (facts + politeLines(issued, state.surroundings.words, frame)).prefix(rows)
        let gap = room - lines.count >= 2 ? 1 : 0
        canvas.drawBig(number, in: content.droppingLast(rows: lines.count + gap))
        for (row, line) in lines.enumerated() {
            canvas.drawCentred(
                line.text, y: content.bottom - lines.count - gap + row, in: content, style: line.style)
        }
        drawReturning(state, frame, on: &canvas)
    }

    /// What the number is for, and how long it takes: the most important first.
    private static func ticketFacts(
        _ issued: Issued, _ surroundings: Surroundings, _ frame: Frame
    ) -> [(text: String, style: Style)] {
        let words = surroundings.words
        let isNarrow = frame.size.width < 36
        var lines: [(text: String, style: Style)] = []
        if !isTiny(frame) {
            lines.append((issued.service, .accent))
            if let procedure = issued.procedure { lines.append((procedure, .normal)) }
            if frame.size.height >= 20 {
                lines += issued.errands.enumerated().map { ("\($0 + 2). \($1)", .normal) }
            } else if !issued.errands.isEmpty {
                lines.append(("+ " + issued.errands.joined(separator: " + "), .normal))
            }
            if let priority = issued.priority {
                lines.append((words(.kioskPriority, ["priority": priority]), .good))
            }
            if let at = issued.appointmentAt.map(surroundings.clock) {
                lines.append((words(.kioskByAppointment, ["at": at]), .good))
            }
            if issued.isLate { lines.append((words(.kioskLate), .warning)) }
        }
        let count = ["count": String(issued.ahead)] as KeyValuePairs
        lines.append((words(isNarrow ? .kioskAheadShort : .kioskAhead, count), .normal))
        if let minutes = issued.waitMinutes {
            let range =
                ["low": String(minutes.lowerBound), "high": String(minutes.upperBound)] as KeyValuePairs
            lines.append((words(isNarrow ? .kioskWaitShort : .kioskWait, range), .normal))
        }
        return lines
    }

    /// What is good to say as well.
    private static func politeLines(
        _ issued: Issued, _ words: Words, _ frame: Frame
    ) -> [(text: String, style: Style)] {
        guard !isTiny(frame) else { return [] }
        return [
            (words(issued.printed ? .kioskTakePaper : .kioskRemember), .accent),
            (words(.kioskPleaseWait), .normal), (words(.kioskValidToday), .normal),
        ]
    }

    /// Whether nothing but the number and the wait can be read on a glass.
    private static func isTiny(_ frame: Frame) -> Bool {
        frame.size.height < 10 && frame.size.width < 36
    }
}
