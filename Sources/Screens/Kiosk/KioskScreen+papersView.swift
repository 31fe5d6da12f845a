import Queueing

/// The papers of a procedure as they are drawn.
extension KioskScreen {
    /// One line of the papers, in large letters or in usual ones.
    private struct PapersLine {
        var text = ""
        var large: LargeText?
        let style: Style
    }

    /// How the papers stand on their pages.
    private struct PapersLayout {
        /// What stands above them on every page.
        let heading: Paragraphs
        let area: Area
        let lines: [PapersLine]
        /// Rows of a line.
        let lineRows: Int

        var perPage: Int { max(1, area.height / lineRows) }
        var pages: Int { max(1, (lines.count + perPage - 1) / perPage) }
    }

    /// The papers, what may be left out, and the deadline.
    private static func papersTexts(_ procedure: Procedure, _ state: State) -> [Paragraphs.Paragraph] {
        let words = state.surroundings.words
        var texts = procedure.papers.map { paper in
            let mark = paper.ifNotOnRecord ? " (" + words(.kioskIfNotOnRecord) + ")" : ""
            return Paragraphs.Paragraph(text: "• " + paper.text + mark)
        }
        if texts.isEmpty { texts.append(Paragraphs.Paragraph(text: words(.kioskNoPapers))) }
        if mayNeedFewer(procedure) {
            texts.append(Paragraphs.Paragraph(text: words(.kioskSomeOnRecord), style: .accent))
        }
        if let deadline = procedure.deadline {
            let text = words(.kioskDeadline, ["deadline": deadline])
            texts.append(Paragraphs.Paragraph(text: text, style: .dim))
        }
        return texts
    }

    /// The lines in the usual size; those of a paper stand in from its bullet.
    private static func papersLines(_ texts: [Paragraphs.Paragraph], width: Int) -> [PapersLine] {
        texts.flatMap { paragraph -> [PapersLine] in
            guard paragraph.text.hasPrefix("• ") else {
                return paragraph.text.wrapped(to: width).map { PapersLine(text: $0, style: paragraph.style) }
            }
            return String(paragraph.text.dropFirst(2)).wrapped(to: max(1, width - 2)).enumerated().map {
                PapersLine(text: ($0.offset == 0 ? "• " : "  ") + $0.element, style: paragraph.style)
            }
        }
    }

    /// The lines in a scale; nil where a letter is missing.
    private static func papersLines(
        _ texts: [Paragraphs.Paragraph], _ glyphs: Glyphs, _ scale: LargeText.Scale, width: Int
    ) -> [PapersLine]? {
        var result: [PapersLine] = []
        for paragraph in texts {
            guard let lines = LargeText.wrapped(paragraph.text, glyphs, scale, width: width) else {
                return nil
            }
            result += lines.map { PapersLine(large: $0, style: paragraph.style) }
        }
        return result
    }

    /// Large letters where two lines of them have room, on as many pages as they need for whoever asks for them, and for
    /// everybody where one page is enough.
    private static func papersLayout(_ procedure: Procedure, _ state: State) -> PapersLayout {
        let frame = state.surroundings.frame
        let letters = letters(state)
        let texts = papersTexts(procedure, state)
        let heading = papersHeading(procedure, state, frame)
        let top = heading.rows + (heading.rows > 0 && frame.size.height >= 20 ? 1 : 0)
        let area = frame.content.dropping(rows: top).droppingLast(rows: papersButtonRows(state))
        let scales = letters.count > 0 ? LargeText.Scale.allCases.reversed() : []
        for scale in scales where area.height >= 2 * scale.rows {
            guard let lines = papersLines(texts, letters, scale, width: area.width) else { break }
            let layout = PapersLayout(heading: heading, area: area, lines: lines, lineRows: scale.rows)
            if layout.pages == 1 || (state.isLarge && scale == .narrow) { return layout }
        }
        return PapersLayout(
            heading: heading, area: area, lines: papersLines(texts, width: area.width), lineRows: 1)
    }

    private static func papersButtonRows(_ state: State) -> Int {
        let frame = state.surroundings.frame
        let rows = buttonRows(state)
        guard rows == 0 else { return rows + 1 }
        return frame.content.height >= 14 ? 3 : frame.size.height >= 10 ? 1 : 0
    }

    /// What stands above the papers: the procedure, its service, how long that takes now.
    private static func papersHeading(_ procedure: Procedure, _ state: State, _ frame: Frame) -> Paragraphs {
        let room = Size(width: frame.content.width, height: frame.content.height / 3)
        guard let service = state.service(ofKey: procedure.service), frame.size.height >= 10 else {
            return Paragraphs([], Glyphs(), in: room, gap: 0)
        }
        let isService = procedure.key.isEmpty
        let isGood = service.open && service.served && !service.notToday
        let width = frame.content.width
        let texts = [
            Paragraphs.Paragraph(text: procedure.name, style: .accent),
            Paragraphs.Paragraph(text: isService ? "" : "\(service.prefix)  \(service.name)"),
            Paragraphs.Paragraph(text: waitFacts(service, state), style: isGood ? .good : .warning),
        ]
        let large = Paragraphs(texts, letters(state), in: room, gap: 0)
        guard !large.isLarge else { return large }
        let lines = texts.enumerated().flatMap { index, paragraph in
            (index == 0 ? paragraph.text.wrapped(to: width, lines: 2) : [paragraph.text.fitted(to: width)])
                .map { Paragraphs.Paragraph(text: $0, style: paragraph.style) }
        }
        return Paragraphs(linesAsTheyAre: lines, width: width)
    }

    /// Pages that the papers of a procedure take on this glass.
    static func papersPages(_ state: State) -> Int {
        guard case .readingPapers(let procedure) = state.step else { return 1 }
        return papersLayout(procedure, state).pages
    }

    /// Draws what to bring for a procedure, and the button that leads on to its number.
    static func drawPapers(_ state: State, _ frame: Frame, on canvas: inout Canvas) {
        guard case .readingPapers(let procedure) = state.step else { return }
        let content = frame.content
        let layout = papersLayout(procedure, state)
        let area = layout.area
        layout.heading.draw(in: content, centred: false, on: &canvas)
        let page = min(state.selected, layout.pages - 1)
        let shown = layout.lines.dropFirst(page * layout.perPage).prefix(layout.perPage)
        for (index, line) in shown.enumerated() {
            let y = area.y + index * layout.lineRows
            if let large = line.large {
                canvas.draw(large, x: area.x, y: y, style: line.style)
            } else {
                canvas.draw(line.text, x: area.x, y: y, style: line.style)
            }
        }
        if buttonRows(state) > 0 {
            drawButtonRow(state, in: content.dropping(rows: content.height - buttonRows(state)), on: &canvas)
        } else if area.bottom < content.bottom {
            let buttons = [
                button(.choose, .kioskTake, state), button(.goBack, .commonBack, state),
            ]
            let row = content.dropping(rows: content.height - (content.bottom - area.bottom))
            drawButtons(buttons.compactMap { $0 }, inMiddleOf: row, on: &canvas)
        } else {
            canvas.touch(canvas.area, key: .enter)
        }
        drawPaging(page, of: layout.pages, state, frame, on: &canvas)
    }
}
