import Queueing

/// The places at which called numbers stand.
extension DisplayScreen {
    /// Draws the calls that stand, or of them only those that blink; as few as they are, they share the whole stage.
    static func drawStage(
        _ state: State, _ layout: DisplayLayout, onlyBlinking: Bool = false, on canvas: inout Canvas
    ) {
        let standing = state.stage.places.compactMap { $0 }
        guard !standing.isEmpty else {
            if !onlyBlinking { drawQuiet(state, layout, on: &canvas) }
            return
        }
        let arrangement = StageArrangement(
            standing.count, in: layout.stage, word: state.surroundings.words(.displayCounter),
            large: lettering(state, lineRows: .max))
        for (index, call) in standing.enumerated() where call.isBlinking || !onlyBlinking {
            draw(call, state, arrangement, in: arrangement.area(of: index), on: &canvas)
        }
    }

    private static func drawQuiet(_ state: State, _ layout: DisplayLayout, on canvas: inout Canvas) {
        let word = state.lastSequence == 0 ? Word.displayNoCalls : .displayAwaitCall
        lettering(state, lineRows: layout.kind >= .wide ? Lettering.largeRows : 1).writeLines(
            state.surroundings.words(word), in: layout.stage, style: .dim, on: &canvas)
    }

    private static func draw(
        _ standing: Stage.Standing, _ state: State, _ arrangement: StageArrangement, in area: Area,
        on canvas: inout Canvas
    ) {
        let card = arrangement.card
        guard card.digitRows > 0 else { return drawSmall(standing, state, in: area, on: &canvas) }
        let isLit = standing.isLit
        if isLit { canvas.fill(area, style: .inverse) }
        let inner = area.inset(columns: arrangement.frame, rows: arrangement.frame)
        if inner != area {
            canvas.box(area, style: isLit ? .inverse : .dim, double: standing.isBlinking)
        }
        let words = state.surroundings.words
        let isServed = state.stage.isServed(standing)
        let style: Style = isLit ? .inverse : isServed ? .dim : .accent
        let plate: Style = isLit ? .inverse : isServed ? .dim : .tileKey
        let parts = arrangement.parts(of: inner)
        canvas.fill(parts.number, style: style)
        canvas.fill(parts.counter, style: plate)
        let heading = isServed ? words(.commonServing) : please(standing.call, words)
        let short = standing.call.recall && !isServed ? [words(.displayRecall)] : []
        let toCounter = (isServed ? [] : [words(.displayToCounter)]) + [words(.displayCounter)]
        let number = standing.call.label.description
        let counter = String(standing.call.counter)
        drawDigits(
            number, under: [marked(heading, isLit), heading] + short, state, arrangement, in: parts.number,
            style: style, on: &canvas)
        if card.isUpright {
            drawBand(counter, after: toCounter, state, card, in: parts.counter, style: plate, on: &canvas)
        } else {
            drawDigits(
                counter, under: toCounter, state, arrangement, in: parts.counter, style: plate, on: &canvas)
        }
    }

    /// Big digits under the first of these headings that has room.
    private static func drawDigits(
        _ digits: String, under headings: [String], _ state: State, _ arrangement: StageArrangement,
        in area: Area, style: Style, on canvas: inout Canvas
    ) {
        let letters = lettering(state, lineRows: arrangement.card.headingRows)
        let heading = headings.first { letters.width($0) + 2 <= area.width } ?? headings.last ?? ""
        let isInFrame = arrangement.headingRowsInside == 0
        let top = Area(
            x: area.x, y: area.y - (isInFrame ? 1 : 0), width: area.width,
            height: arrangement.card.headingRows)
        letters.write(isInFrame ? " \(heading) " : heading, in: top, style: style, .middle, on: &canvas)
        canvas.drawBig(
            digits, in: area.dropping(rows: arrangement.headingRowsInside), style: style,
            rowsMax: arrangement.card.digitRows)
    }

    /// A counter in big digits, after the first of these words that has room.
    private static func drawBand(
        _ counter: String, after words: [String], _ state: State, _ card: StageArrangement.Card,
        in area: Area, style: Style, on canvas: inout Canvas
    ) {
        let letters = lettering(state, lineRows: card.wordRows)
        // Digits that fill the band would touch its edges.
        let isTight = area.height < card.digitRows + 2
        let rows = isTight ? max(BigText.rowsMin, card.digitRows - 2) : card.digitRows
        let digits = BigText(counter)?.width(rows: rows) ?? counter.cells
        let room = area.width - digits - 3
        let word = words.first { letters.width($0) <= room } ?? words.last ?? ""
        let width = min(letters.width(word), room)
        let gap = max(1, min(card.digitRows / 2, area.width - digits - 2 - width))
        let left = area.x + (area.width - width - gap - digits) / 2
        letters.write(
            word,
            in: Area(
                x: left, y: area.y + (area.height - letters.rows) / 2, width: width, height: letters.rows),
            style: style, on: &canvas)
        // Big digits keep a column free on either side.
        canvas.drawBig(
            counter, in: Area(x: left + width + gap - 1, y: area.y, width: digits + 2, height: area.height),
            style: style, rowsMax: rows)
    }

    /// The words above a called number, which tell whether it is called again.
    static func please(_ call: Board.Call, _ words: Words) -> String {
        words(.displayPlease) + (call.recall ? " – " + words(.displayRecall) : "")
    }

    /// A mark beside the text while the call is lit, so that blinking does not rest on colour.
    private static func marked(_ text: String, _ isLit: Bool) -> String {
        isLit ? "►►► \(text) ◄◄◄" : text
    }

    /// Number and counter on a glass, or at a place, with no room for a frame.
    private static func drawSmall(
        _ standing: Stage.Standing, _ state: State, in area: Area, on canvas: inout Canvas
    ) {
        let style: Style = standing.isLit ? .inverse : state.stage.isServed(standing) ? .dim : .accent
        let number = standing.call.label.description
        let counter = ["counter": String(standing.call.counter)] as KeyValuePairs
        let text = state.surroundings.words(.commonCounter, counter)
        let room = area.droppingLast(rows: 1)
        if BigText(number)?.rows(fitting: room) != nil {
            canvas.drawBig(number, in: room, style: style)
            return canvas.drawCentred(text, y: area.bottom - 1, in: area, style: style)
        }
        let y = area.y + max(0, area.height - 2) / 2
        canvas.drawCentred(standing.isLit ? "►\(number)◄" : number, y: y, in: area, style: style)
        if y + 1 < area.bottom { canvas.drawCentred(text, y: y + 1, in: area, style: style) }
    }
}
