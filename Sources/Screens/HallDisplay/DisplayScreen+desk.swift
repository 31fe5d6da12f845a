import Queueing

/// The small display above one counter: its number, whom it serves, whether it serves.
extension DisplayScreen {
    /// What the display of a counter says of it.
    private struct DeskSign {
        /// Above the number, or alone.
        var heading: String
        /// The ticket; nil where there is none to show.
        var number: String?
        /// A reason, or what the counter is for.
        var notes: [String]
        /// The call, while it blinks.
        var call: Stage.Standing?
        /// Whether the counter does not serve.
        var isOff = false
    }

    static func drawDesk(
        _ counter: Int, _ board: Board, _ state: State, _ layout: DisplayLayout, on canvas: inout Canvas
    ) {
        let sign = sign(counter, board, state, layout.kind)
        var area = layout.body
        let isLit = sign.call?.isLit == true
        if layout.kind > .tiny {
            let columns = max(11, area.width * 28 / 100)
            let plate = Area(x: area.x, y: area.y, width: columns, height: area.height)
            let word = state.surroundings.words(.displayCounter)
            let heading = plate.droppingLast(rows: plate.height * 3 / 5)
            drawNumber(
                String(counter), under: [word],
                .largest(for: word, in: heading, state.surroundings.glyphs), plate.height, in: plate,
                style: sign.isOff ? .tileOff : .tileKey, on: &canvas)
            area = Area(
                x: plate.right, y: area.y, width: area.width - columns, height: area.height)
            canvas.box(area, style: isLit ? .inverse : .dim, double: sign.call?.isBlinking == true)
            area = area.inset(columns: 1, rows: 1)
        }
        let notes = noteLines(sign, state, layout, width: area.width - 2)
        let below = area.dropping(rows: area.height - notes.rows)
        for (row, line) in notes.lines.enumerated() {
            notes.letters.write(
                line, in: below.dropping(rows: row * notes.letters.rows), style: .normal, .middle, on: &canvas
            )
        }
        area = area.droppingLast(rows: notes.rows)
        guard let number = sign.number else {
            return Lettering.largest(for: sign.heading, in: area, state.surroundings.glyphs)
                .writeLines(sign.heading, in: area, style: .heading, on: &canvas)
        }
        let style: Style = isLit ? .inverse : .accent
        guard layout.kind > .tiny, area.height > BigText.rowsMin else {
            let text = isLit ? "►\(number)◄" : number
            canvas.drawCentred(sign.heading, y: area.y, in: area)
            let room = area.dropping(rows: 1)
            return canvas.drawCentred(text, y: room.y + (room.height - 1) / 2, in: room, style: style)
        }
        let heading = isLit ? "►►► \(sign.heading) ◄◄◄" : sign.heading
        let above = area.droppingLast(rows: area.height * 3 / 5)
        drawNumber(
            number, under: [heading, sign.heading],
            .largest(for: sign.heading, in: above, state.surroundings.glyphs), area.height, in: area,
            style: style, on: &canvas)
    }

    /// A number in big digits, under the first of these headings that has room.
    private static func drawNumber(
        _ number: String, under headings: [String], _ letters: Lettering, _ digitRows: Int, in area: Area,
        style: Style, on canvas: inout Canvas
    ) {
        canvas.fill(area, style: style)
        let heading = headings.first { letters.width($0) <= area.width } ?? headings.last ?? ""
        letters.write(
            heading, in: area.droppingLast(rows: area.height - letters.rows), style: style, .middle,
            on: &canvas)
        let room = area.dropping(rows: letters.rows)
        // A row below the digits, where there is one, keeps them off the edge.
        let rowsMax = min(digitRows, max(BigText.rowsMin, room.height - 1))
        canvas.drawBig(number, in: room, style: style, rowsMax: rowsMax)
    }

    /// The ticket of the counter as long as it has one; a call that came and went is shown until it is read.
    ///
    /// Out of hours no counter asks to wait, whoever is still signed in there.
    private static func sign(
        _ counter: Int, _ board: Board, _ state: State, _ kind: DisplayLayout.Kind
    ) -> DeskSign {
        let words = state.surroundings.words
        let desk = board.desk(counter)
        let services = state.services.values.filter { $0.counters.contains(counter) }
            .sorted { $0.prefix < $1.prefix }.map(\.name)
        let notes = services + (desk?.officer.map { [words(.displayOfficer, ["name": $0])] } ?? [])
        let standing = state.stage.places.compactMap { $0 }.first
        if let standing, !standing.isRead || desk?.label == standing.call.label, desk?.isServing != true {
            return DeskSign(
                heading: please(standing.call, words), number: standing.call.label.description, notes: notes,
                call: standing)
        }
        if let label = desk?.label {
            let heading = words(desk?.isServing == true ? .commonServing : .displayPlease)
            return DeskSign(heading: heading, number: label.description, notes: notes)
        }
        if board.closed != nil {
            let opening = opening(state, kind)
            return DeskSign(
                heading: words(.displayDeskClosed), notes: opening.isEmpty ? [] : [opening], isOff: true)
        }
        switch desk?.state ?? .closed {
        case .open: return DeskSign(heading: words(.displayAwaitCall), notes: notes)
        case .paused:
            return DeskSign(
                heading: words(.displayPaused), notes: desk?.pauseReason.map { [$0] } ?? [], isOff: true)
        case .closed: return DeskSign(heading: words(.displayDeskClosed), notes: [], isOff: true)
        }
    }

    /// The notes in at most two fifths of the room, in large letters where they have the glass for it.
    private static func noteLines(
        _ sign: DeskSign, _ state: State, _ layout: DisplayLayout, width: Int
    ) -> (letters: Lettering, lines: ArraySlice<String>, rows: Int) {
        let text = sign.notes.joined(separator: " · ")
        let most = layout.kind == .tiny ? 1 : layout.body.height * 2 / 5
        let room = Area(x: 0, y: 0, width: width, height: most)
        let letters = Lettering.largest(for: text, in: room, state.surroundings.glyphs)
        let lines = letters.lines(text, width: width).prefix(most / letters.rows)
        return (letters, lines, lines.count * letters.rows)
    }
}
