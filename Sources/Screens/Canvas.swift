/// A drawing in cells, as wide and high as a glass, and what a touch of each part of it means.
///
/// Drawing never fails: what lies outside is clipped, a character of two cells that does not fit becomes a
/// space. All text is stored composed (NFC).
public struct Canvas: Equatable, Sendable {
    /// What one cell shows.
    public struct Cell: Equatable, Sendable {
        /// The character; nil for the right half of a character of two cells.
        public var character: Character?
        public var style: Style
    }

    /// A part of the drawing that can be touched.
    public struct Target: Equatable, Sendable {
        public let area: Area
        /// The key that a touch stands for.
        public let key: Key
    }

    public let size: Size
    /// The set of colours it is shown in.
    public var variant = Variant.usual
    /// Row by row from the upper left; `size.width × size.height` of them.
    public private(set) var cells: [Cell]
    /// What can be touched, in the order drawn: a later target lies above an earlier one.
    public private(set) var targets: [Target] = []
    /// Where the terminal's cursor stands, for text entry; nil hides it.
    public var cursor: (x: Int, y: Int)? {
        get { cursorCell.map { ($0 % max(1, size.width), $0 / max(1, size.width)) } }
        set {
            cursorCell = newValue.flatMap { contains(x: $0.x, y: $0.y) ? $0.y * size.width + $0.x : nil }
        }
    }
    /// How often the terminal has been asked to ring since the screen began; it rings when the number rises.
    public var ring = 0
    private var cursorCell: Int?

    /// An empty canvas; negative measures count as 0.
    public init(size: Size) {
        self.size = Size(width: max(0, size.width), height: max(0, size.height))
        cells = Array(
            repeating: Cell(character: " ", style: .normal), count: self.size.width * self.size.height)
    }

    /// The whole canvas.
    public var area: Area { Area(x: 0, y: 0, width: size.width, height: size.height) }

    /// The cell in a column and row; nil outside.
    public subscript(x: Int, y: Int) -> Cell? {
        contains(x: x, y: y) ? cells[y * size.width + x] : nil
    }

    /// Makes an area mean a key when it is touched.
    public mutating func touch(_ area: Area, key: Key) {
        targets.append(Target(area: area, key: key))
    }

    /// The key that a touch of a cell stands for; nil where there is nothing to touch.
    public func key(touchedAt x: Int, _ y: Int) -> Key? {
        targets.last { $0.area.contains(x: x, y: y) }?.key
    }

    /// Writes one line of text from a cell to the right, at most `width` cells of it; returns the cells it
    /// took.
    ///
    /// The text is cut between two characters. For text that a person shall read to its end use `fitted` or
    /// `wrapped`.
    @discardableResult
    public mutating func draw(
        _ text: String, x: Int, y: Int, width: Int = .max, style: Style = .normal
    ) -> Int {
        var column = 0
        for character in text {
            let cells = character.cells
            guard cells > 0 else { continue }
            guard column + cells <= width else { break }
            put(character.composed, cells: cells, x: x + column, y: y, style: style)
            column += cells
        }
        return column
    }

    /// Fills an area with one character of one cell.
    public mutating func fill(_ area: Area, with character: Character = " ", style: Style = .normal) {
        for y in max(0, area.y)..<max(0, area.y, min(area.bottom, size.height)) {
            for x in max(0, area.x)..<max(0, area.x, min(area.right, size.width)) {
                put(character, cells: 1, x: x, y: y, style: style)
            }
        }
    }

    /// Puts a ground under running text and empty cells of an area; what has a look of its own keeps it.
    public mutating func lay(_ style: Style, under area: Area) {
        for y in max(0, area.y)..<max(0, area.y, min(area.bottom, size.height)) {
            for x in max(0, area.x)..<max(0, area.x, min(area.right, size.width)) {
                let at = y * size.width + x
                if cells[at].style == .normal || cells[at].style == .dim { cells[at].style = style }
            }
        }
    }

    /// Gives an area one look, whatever it had before; the characters stay.
    mutating func restyle(_ area: Area, as style: Style) {
        for y in max(0, area.y)..<max(0, area.y, min(area.bottom, size.height)) {
            for x in max(0, area.x)..<max(0, area.x, min(area.right, size.width)) {
                cells[y * size.width + x].style = style
            }
        }
    }

    /// The characters row by row, without the spaces at the ends of rows: what a golden file holds.
    public var text: String {
        var lines: [String] = []
        for y in 0..<size.height {
            var line = ""
            for cell in cells[(y * size.width)..<((y + 1) * size.width)] {
                if let character = cell.character { line.append(character) }
            }
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Puts another character of one cell into a cell, half of a character of two cells or not; the style stays.
    mutating func replace(at index: Int, with character: Character) {
        cells[index].character = character
    }

    private func contains(x: Int, y: Int) -> Bool {
        (0..<size.width).contains(x) && (0..<size.height).contains(y)
    }

    private mutating func put(_ character: Character, cells count: Int, x: Int, y: Int, style: Style) {
        guard contains(x: x, y: y) else { return }
        clearHalves(x: x, y: y)
        let at = y * size.width + x
        guard count == 2 else {
            cells[at] = Cell(character: character, style: style)
            return
        }
        guard contains(x: x + 1, y: y) else {
            cells[at] = Cell(character: " ", style: style)
            return
        }
        clearHalves(x: x + 1, y: y)
        cells[at] = Cell(character: character, style: style)
        cells[at + 1] = Cell(character: nil, style: style)
    }

    /// A character of two cells of which one is overwritten disappears as a whole.
    private mutating func clearHalves(x: Int, y: Int) {
        let at = y * size.width + x
        if cells[at].character == nil, x > 0 { cells[at - 1].character = " " }
        if contains(x: x + 1, y: y), cells[at + 1].character == nil { cells[at + 1].character = " " }
    }
}
