import Queueing

/// How a display divides its glass.
struct DisplayLayout {
    /// Classes of glasses, by what finds room on them.
    enum Kind: Int, Comparable {
        /// The call alone, such as 12×5.
        case tiny
        /// One call and the last ones in a row below, such as 40×12.
        case small
        /// Two calls and the last ones beside them, such as 80×24.
        case usual
        /// Four calls; beside them the last ones in big digits, and who waits for what, such as 132×43.
        case wide
        /// Headings, who waits and notices in large letters, such as 240×67.
        case wall
        /// Six calls, everything in large letters, such as 400×120.
        case vast

        /// The class of a glass of these measures.
        init(_ size: Size) {
            self =
                size.width >= 320 && size.height >= 100
                ? .vast
                : size.width >= 200 && size.height >= 60
                    ? .wall
                    : size.width >= 110 && size.height >= 36
                        ? .wide
                        : size.width >= 70 && size.height >= 20
                            ? .usual : size.width >= 24 && size.height >= 10 ? .small : .tiny
        }

        /// Whether those who wait have a table beside the stage, else a strip below it.
        var hasTable: Bool { self == .wide || self == .vast }

        static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    let kind: Kind
    /// The bar with the name of the center and the clock.
    let bar: Area
    /// What is wrong, below the bar; nil where nothing is.
    let warning: Area?
    /// All below that, without the margins.
    let body: Area
    /// Where called numbers stand.
    let stage: Area
    /// The last calls.
    let calls: Area
    /// Who waits for which service.
    let waiting: Area
    /// Which counter serves which number.
    let serving: Area
    let notices: Area

    /// The division of the glass that a display's surroundings tell.
    init(_ state: DisplayScreen.State) {
        let surroundings = state.surroundings
        let size = surroundings.size
        let kind = Kind(size)
        self.kind = kind
        let barRows = Self.barRows(kind, state)
        bar = Area(x: 0, y: 0, width: size.width, height: barRows)
        let warningRows = surroundings.hasWarning ? (kind >= .wall ? Lettering.largeRows : 1) : 0
        warning =
            warningRows == 0 ? nil : Area(x: 0, y: barRows, width: size.width, height: warningRows)
        let margin = size.width >= 60 ? 1 : 0
        let top = barRows + warningRows
        let body = Area(x: margin, y: top, width: size.width - 2 * margin, height: size.height - top)
        self.body = body
        let rows = Self.rows(kind, body, of: size.height, state)
        var rest = body
        notices = rest.takeBottom(rows.notices)
        serving = rest.takeBottom(rows.serving)
        let isTight = kind == .wide && Self.hasLargeNotices(kind, state)
        if kind >= .wide, !isTight { rest = rest.droppingLast(rows: 1) }
        var waiting = rest.takeBottom(rows.waiting)
        var calls = rest.takeBottom(rows.calls)
        let columns = kind < .usual ? 0 : kind == .usual ? 17 : max(42, body.width * 33 / 100)
        stage = Area(
            x: rest.x, y: rest.y, width: rest.width - columns - (columns == 0 ? 0 : kind == .usual ? 1 : 2),
            height: rest.height)
        if columns > 0 {
            calls = Area(x: rest.right - columns, y: rest.y, width: columns, height: rest.height)
        }
        if kind.hasTable {
            let upper = kind == .vast ? calls.height / 2 : calls.height * 5 / 8
            waiting = calls.dropping(rows: upper)
            calls = calls.droppingLast(rows: waiting.height)
        }
        self.calls = calls
        self.waiting = waiting
    }

    /// How many calls stand at a time.
    var places: Int {
        switch kind {
        case .tiny: 1
        case .small: max(1, min(3, stage.height / 12))
        case .usual: 2
        case .wide: 4
        case .wall: 4
        case .vast: 6
        }
    }

    /// Hundredths of a wall's rows that the stage must keep for the row of those who are served to be written in large
    /// letters: a called number is what people look up for.
    private static let stagePercentMin = 55

    /// Rows from which on a wide glass has room for notices in large letters, for which its bar is low then.
    private static let largeNoticesHeightMin = 45

    private static func hasLargeNotices(_ kind: Kind, _ state: DisplayScreen.State) -> Bool {
        let surroundings = state.surroundings
        return !DisplayScreen.noticeTexts(state).isEmpty
            && Lettering(surroundings.glyphs, lineRows: Lettering.largeRows).rows > 1
            && (kind >= .wall || kind == .wide && surroundings.size.height >= largeNoticesHeightMin)
    }

    /// Rows below the stage; on the larger glasses the calls and who waits stand beside it.
    ///
    /// What a smaller glass shows a larger one shows too: where large letters would take too much from the stage, the
    /// usual ones stand there. What has nothing to say leaves its rows to the stage.
    private static func rows(
        _ kind: Kind, _ body: Area, of height: Int, _ state: DisplayScreen.State
    ) -> (calls: Int, waiting: Int, serving: Int, notices: Int) {
        let large = Lettering.largeRows
        let texts = DisplayScreen.noticeTexts(state)
        let usual = Lettering(state.surroundings.glyphs, lineRows: 1)
        let lines = texts.reduce(0) { $0 + usual.lines($1, width: body.width - 2).count }
        let notices = hasLargeNotices(kind, state) ? large : min(lines, 3)
        let isServing = !DisplayScreen.servingParts(state).isEmpty
        switch kind {
        case .tiny: return (0, 0, 0, 0)
        case .small: return (body.height >= 14 ? 2 : 1, 1, 0, min(lines, body.height >= 14 ? 2 : 1))
        case .usual: return (0, 2, 0, min(lines, body.height >= 22 ? 3 : 2))
        case .wide:
            let serving = DisplayScreen.servingLines(state, usual, width: body.width).count
            return (0, 0, min(serving, 2), notices)
        case .wall:
            let stage = body.height - 1 - notices - 2 * large
            let serving = stage * 100 >= height * stagePercentMin ? large : 2
            return (0, large, isServing ? serving : 0, notices)
        case .vast: return (0, 0, isServing ? large : 0, notices)
        }
    }

    /// Rows of the bar: on a wall its letters are large where the name of the center has room in them.
    private static func barRows(_ kind: Kind, _ state: DisplayScreen.State) -> Int {
        let surroundings = state.surroundings
        guard kind >= .wall else {
            return kind == .wide && !hasLargeNotices(kind, state) ? 3 : surroundings.size.height >= 4 ? 1 : 0
        }
        let letters = Lettering(surroundings.glyphs, lineRows: Lettering.largeRows)
        let clock = surroundings.clock(surroundings.now)
        let width = letters.width(state.board?.center ?? "") + letters.width(clock) + 2
        return width + 2 <= surroundings.size.width ? Lettering.largeRows : 3
    }
}

extension Area {
    /// Cuts off its last rows and returns them.
    fileprivate mutating func takeBottom(_ rows: Int) -> Area {
        let taken = dropping(rows: height - rows)
        self = droppingLast(rows: rows)
        return taken
    }
}
