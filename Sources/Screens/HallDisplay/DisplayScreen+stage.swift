import Queueing

/// The places at which called numbers stand.
extension DisplayScreen {
    /// Draws the calls at their places, or of them only those that blink; one alone gets the whole stage.
    static func drawStage(
        _ state: State, _ layout: DisplayLayout, onlyBlinking: Bool = false, on canvas: inout Canvas
    ) {
        let standing = state.stage.places.compactMap { $0 }
        guard !standing.isEmpty || onlyBlinking else { return drawQuiet(state, layout, on: &canvas) }
        let places = standing.count == 1 ? standing : state.stage.places
        let arrangement = StageArrangement(
            places.count, in: layout.stage, hasLargeLetters: lettering(state, lineRows: .max).rows > 1)
        for (index, place) in places.enumerated() {
            let area = arrangement.area(of: index)
            if let place, place.isBlinking || !onlyBlinking {
                draw(place, state, arrangement, in: area, on: &canvas)
            } else if place == nil, !onlyBlinking, arrangement.digitRows != nil {
                canvas.box(area, style: .dim)
            }
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
        guard let digitRows = arrangement.digitRows else {
            return drawSmall(standing, state, in: area, on: &canvas)
        }
        let isLit = standing.isLit
        if isLit { canvas.fill(area, style: .inverse) }
        let inner = area.inset(columns: arrangement.frame, rows: arrangement.frame)
        if inner != area {
            canvas.box(area, style: isLit ? .inverse : .dim, double: standing.isBlinking)
        }
        let plate: Area
        let number: Area
        if arrangement.isUpright {
            let rows = inner.height - digitRows - arrangement.headingRows - 1
            plate = inner.dropping(rows: inner.height - rows)
            number = inner.droppingLast(rows: rows)
        } else {
            let columns = StageArrangement.counterColumns(digitRows)
            plate = Area(
                x: inner.right - columns, y: inner.y, width: columns, height: inner.height)
            number = Area(x: inner.x, y: inner.y, width: inner.width - columns, height: inner.height)
        }
        let words = state.surroundings.words
        let isServed = state.stage.isServed(standing)
        let heading = isServed ? words(.commonServing) : please(standing.call, words)
        let toCounter = isServed ? [] : [words(.displayToCounter)]
        let headings = lettering(state, lineRows: arrangement.headingRows)
        drawNumber(
            standing.call.label.description, under: [marked(heading, isLit), heading], headings, digitRows,
            in: number, style: isLit ? .inverse : isServed ? .dim : .accent, on: &canvas)
        drawNumber(
            String(standing.call.counter), under: toCounter + [words(.displayCounter)],
            headings, digitRows, in: plate, style: isLit ? .inverse : isServed ? .dim : .tileKey, on: &canvas)
    }

    /// The words above a called number, which tell whether it is called again.
    static func please(_ call: Board.Call, _ words: Words) -> String {
        words(.displayPlease) + (call.recall ? " – " + words(.displayRecall) : "")
    }

    /// A number in big digits, under the first of these headings that has room.
    static func drawNumber(
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
