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

    /// The division of a glass.
    init(_ surroundings: Surroundings) {
        let size = surroundings.size
        let kind = Kind(size)
        self.kind = kind
        let barRows = kind >= .wall ? 8 : kind == .wide ? 3 : size.height >= 4 ? 1 : 0
        bar = Area(x: 0, y: 0, width: size.width, height: barRows)
        let warningRows = surroundings.hasWarning ? (kind >= .wall ? 8 : 1) : 0
        warning =
            warningRows == 0 ? nil : Area(x: 0, y: barRows, width: size.width, height: warningRows)
        let margin = size.width >= 60 ? 1 : 0
        let top = barRows + warningRows
        let body = Area(x: margin, y: top, width: size.width - 2 * margin, height: size.height - top)
        self.body = body
        let rows = Self.rows(kind, body)
        var rest = body
        notices = rest.takeBottom(rows.notices)
        serving = rest.takeBottom(rows.serving)
        if kind >= .wide { rest = rest.droppingLast(rows: 1) }
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

    /// Rows below the stage; on the larger glasses the calls and who waits stand beside it.
    private static func rows(
        _ kind: Kind, _ body: Area
    ) -> (calls: Int, waiting: Int, serving: Int, notices: Int) {
        switch kind {
        case .tiny: (0, 0, 0, 0)
        case .small: (body.height >= 14 ? 2 : 1, 1, 0, body.height >= 14 ? 2 : 1)
        case .usual: (0, 2, 0, body.height >= 22 ? 3 : 2)
        case .wide: (0, 0, 2, 3)
        case .wall: (0, Lettering.largeRows, 0, Lettering.largeRows)
        case .vast: (0, 0, Lettering.largeRows, Lettering.largeRows)
        }
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
