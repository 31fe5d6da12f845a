/// How the calls that stand share an area: digits as large as they can be, and words that grow with them.
///
/// A counter's digits are as high as those of its number, for they are read from as far away.
struct StageArrangement {
    /// Columns from which on the area's cards have a frame.
    static let framedColumnsMin = 50
    /// Rows of digits from which on large words may stand beside them: smaller ones would be less than the words.
    static let wordedDigitRowsMin = 6

    /// How a card shows its call.
    struct Card: Equatable {
        /// Whether the counter stands in a band below the number, its words left of it; else beside the number, its words
        /// above it.
        let isUpright: Bool
        /// Rows of the words above the number, and of those above a counter that stands beside it; a single one stands in the
        /// frame where there is one.
        let headingRows: Int
        /// Rows of the words left of a counter that stands below the number.
        let wordRows: Int
        /// Rows of the digits; 0 where there is no room for big ones.
        var digitRows = 0

        /// How much a card is worth: each kind of large words makes up for a fifth of the digits' height.
        fileprivate var worth: Int {
            let large = headingRows > 1 ? (isUpright && wordRows == 1 ? 1 : 2) : wordRows > 1 ? 1 : 0
            return digitRows * (8 + 2 * large)
        }
    }

    private let area: Area
    private let count: Int
    private let columns: Int
    private let rows: Int
    /// Cells of a card's frame on each side.
    let frame: Int
    let card: Card

    /// The best arrangement of so many calls; `word` is the shortest before a counter, `large` the largest letters there are.
    init(_ count: Int, in area: Area, word: String, large: Lettering) {
        self.area = area
        self.count = count
        let frame = area.width >= Self.framedColumnsMin ? 1 : 0
        self.frame = frame
        var best = (columns: 1, card: Card(isUpright: false, headingRows: 1, wordRows: 1))
        for columns in 1...max(1, count) {
            let cell = Self.cell(area, columns: columns, rows: (count + columns - 1) / columns)
            let inner = cell.inset(columns: frame, rows: frame)
            for card in Self.cards(large) {
                let columnsOfWord = card.wordRows > 1 ? large.width(word) : word.cells
                let digits = Self.digitRows(
                    card, in: inner, headingRows: Self.headingRowsInside(card, frame: frame),
                    wordColumns: columnsOfWord)
                guard let digits, digits >= (card.hasLargeWords ? Self.wordedDigitRowsMin : 0) else {
                    continue
                }
                var card = card
                card.digitRows = digits
                if card.worth > best.card.worth { best = (columns, card) }
            }
        }
        columns = best.columns
        rows = (count + columns - 1) / columns
        card = best.card
    }

    /// The area of a card, counted from 0.
    func area(of place: Int) -> Area {
        let cell = Self.cell(area, columns: columns, rows: rows)
        let (column, row) = (place % columns, place / columns)
        let x = area.x + column * (cell.width + Self.gap)
        let y = area.y + row * cell.height
        // What is left over by the division goes to the last column and row, and a row that is not full to its last card.
        let isLast = column == columns - 1 || place == count - 1
        return Area(
            x: x, y: y, width: isLast ? area.right - x : cell.width,
            height: row == rows - 1 ? area.bottom - y : cell.height)
    }

    /// Rows of the words above digits inside the frame.
    var headingRowsInside: Int { Self.headingRowsInside(card, frame: frame) }

    /// The parts of a card inside its frame: where the number stands with its words, and where its counter.
    func parts(of inner: Area) -> (number: Area, counter: Area) {
        guard card.isUpright else {
            let columns = Self.counterColumns(card.digitRows)
            return (
                Area(x: inner.x, y: inner.y, width: inner.width - columns, height: inner.height),
                Area(x: inner.right - columns, y: inner.y, width: columns, height: inner.height)
            )
        }
        let band = max(card.digitRows, card.wordRows)
        let spare = inner.height - headingRowsInside - card.digitRows - 1 - band
        let rows = band + (spare + 1) / 2
        return (inner.droppingLast(rows: rows), inner.dropping(rows: inner.height - rows))
    }

    /// Columns for a counter's number in digits so high.
    static func counterColumns(_ digitRows: Int) -> Int {
        (BigText("00")?.width(rows: digitRows) ?? 0) + 2
    }

    private static let gap = 1

    /// The cards there are, with words in the usual letters first.
    private static func cards(_ large: Lettering) -> [Card] {
        let usual = [false, true].map { Card(isUpright: $0, headingRows: 1, wordRows: 1) }
        guard large.rows > 1 else { return usual }
        return usual + [
            Card(isUpright: true, headingRows: 1, wordRows: large.rows),
            Card(isUpright: true, headingRows: large.rows, wordRows: large.rows),
            Card(isUpright: false, headingRows: large.rows, wordRows: 1),
        ]
    }

    private static func cell(_ area: Area, columns: Int, rows: Int) -> Area {
        Area(
            x: 0, y: 0, width: (area.width - (columns - 1) * gap) / columns, height: area.height / rows)
    }

    private static func headingRowsInside(_ card: Card, frame: Int) -> Int {
        card.headingRows == 1 ? 1 - frame : card.headingRows
    }

    /// The largest digits for a usual number and a counter of two digits; nil where they have no room.
    ///
    /// A row below the number keeps its digits off the edge.
    private static func digitRows(
        _ card: Card, in inner: Area, headingRows: Int, wordColumns: Int
    ) -> Int? {
        guard let number = BigText("A000"), inner.height > BigText.rowsMin else { return nil }
        return (BigText.rowsMin...inner.height).last { rows in
            let height = headingRows + rows + 1
            let counter = counterColumns(rows)
            let width = card.isUpright ? inner.width : inner.width - counter
            guard number.rows(fitting: Area(x: 0, y: 0, width: width, height: rows)) == rows else {
                return false
            }
            return card.isUpright
                ? height + max(rows, card.wordRows) <= inner.height
                    && wordColumns + 1 + counter <= inner.width
                : height <= inner.height
        }
    }
}

extension StageArrangement.Card {
    fileprivate var hasLargeWords: Bool { headingRows > 1 || wordRows > 1 }
}
