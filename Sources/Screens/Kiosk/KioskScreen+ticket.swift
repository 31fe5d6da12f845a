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
        if let lines = largeLines(issued, state, frame, in: content) {
            let gap = content.height - lines.rows >= 2 * BigText.rowsMin ? 1 : 0
            canvas.drawBig(number, in: content.droppingLast(rows: lines.rows + gap))
            lines.draw(
                in: content.dropping(rows: content.height - lines.rows), centred: true, on: &canvas)
            return drawReturning(state, frame, on: &canvas)
        }
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

    /// What its holder has to know in large letters, below a number that keeps two fifths of the room: all of it, or else
    /// at least the wait, in short words, and the rest in the usual size; nil where not even that fits.
    private static func largeLines(
        _ issued: Issued, _ state: State, _ frame: Frame, in content: Area
    ) -> Paragraphs? {
        let letters = letters(state)
        guard letters.count > 0 else { return nil }
        func paragraphs(_ lines: [(text: String, style: Style)]) -> [Paragraphs.Paragraph] {
            lines.map { Paragraphs.Paragraph(text: $0.text, style: $0.style) }
        }
        let facts = ticketFacts(issued, state.surroundings, frame)
        let waits = waitFacts(issued, state.surroundings.words, isShort: true).map(\.text)
        let others = Array(facts.dropLast(waits.count))
        let polite = politeLines(issued, state.surroundings.words, frame)
        let room = Size(
            width: content.width,
            height: content.height - max(2 * BigText.rowsMin, content.height * 2 / 5))
        let all = paragraphs(facts + polite)
        for scale in LargeText.Scale.allCases.reversed() {
            for count in [all.count, facts.count] {
                if let shown = Paragraphs(all, large: count, scale, letters, in: room, gap: 0) {
                    return shown
                }
            }
        }
        let together = [Paragraphs.Paragraph(text: waits.joined(separator: " · "))]
        let apart = waits.reversed().map { Paragraphs.Paragraph(text: $0) }
        for wait in [together, apart] {
            for count in [polite.count, 1, 0] {
                let lines = wait + paragraphs(others + polite.prefix(count))
                if let shown = Paragraphs(lines, large: 1, .narrow, letters, in: room, gap: 0) {
                    return shown
                }
            }
        }
        return nil
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
        return lines + waitFacts(issued, words, isShort: isNarrow)
    }

    /// How many are before it, and how long that is likely to take.
    private static func waitFacts(
        _ issued: Issued, _ words: Words, isShort: Bool
    ) -> [(text: String, style: Style)] {
        let count = ["count": String(issued.ahead)] as KeyValuePairs
        let ahead = words(isShort ? .kioskAheadShort : .kioskAhead, count)
        guard let minutes = issued.waitMinutes else { return [(ahead, .normal)] }
        let range = ["low": String(minutes.lowerBound), "high": String(minutes.upperBound)] as KeyValuePairs
        return [(ahead, .normal), (words(isShort ? .kioskWaitShort : .kioskWait, range), .normal)]
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
