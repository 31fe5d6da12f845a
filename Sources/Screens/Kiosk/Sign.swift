/// A simple picture that says at first sight what happened, as large as there is room.
enum Sign: CaseIterable {
    /// It is not the hour.
    case clock
    /// What was wanted is not open.
    case door
    /// All numbers are given out.
    case noTickets
    /// Nothing comes out on paper.
    case printer
    /// The server does not answer.
    case unplugged
    /// It is not known whether a counter will call.
    case question
    /// A person is coming.
    case person

    /// Rows of points, `#` for ink; all rows of a picture are equally long.
    ///
    /// A point is about as high as wide when it takes two cells of one row.
    var points: [String] {
        switch self {
        case .clock:
            [
                "....#######....", "..##.......##..", ".#.....#.....#.", "#......#......#", "#......#####..#",
                "#.............#", ".#...........#.", "..##.......##..", "....#######....",
            ]
        case .door:
            [
                "###########", "#.........#", "#.........#", "#.........#", "#......##.#", "#......##.#",
                "#.........#", "#.........#", "###########",
            ]
        case .noTickets:
            [
                "###############", "#.............#", "#...##...##...#", "##...##.##...##", ".#.....#.....#.",
                "##...##.##...##", "#...##...##...#", "#.............#", "###############",
            ]
        case .printer:
            [
                "...#########...", "...#.......#...", "...#.......#...", "###############", "#.............#",
                "#..........##.#", "####.......####", "...#.......#...", "...#########...",
            ]
        case .unplugged:
            [
                "######..#...#..######", "#....#...#.#...#....#", "#....###..#..###....#",
                "#....#...#.#...#....#", "######..#...#..######",
            ]
        case .question:
            [
                "..#####..", ".##...##.", ".##...##.", ".....##..", "....##...", "....##...", ".........",
                "....##...", "....##...",
            ]
        case .person:
            [
                "....###....", "...#####...", "....###....", ".#########.", "###########", "##.#####.##",
                "##.#####.##", "...##.##...", "...##.##...",
            ]
        }
    }
}

extension Canvas {
    /// Cells that a point of a picture takes, from the smallest to the largest scale.
    private static let signScales = [(columns: 2, rows: 1), (columns: 4, rows: 2), (columns: 6, rows: 3)]

    /// Rows that a picture takes in an area, as large as fits; 0 where it fits at no scale.
    func signRows(_ sign: Sign, in area: Area) -> Int {
        let points = sign.points
        let columns = points.first?.count ?? 0
        if let scale = Self.scale(of: points, in: area) { return points.count * scale.rows }
        return columns <= area.width && (points.count + 1) / 2 <= area.height ? (points.count + 1) / 2 : 0
    }

    private static func scale(of points: [String], in area: Area) -> (columns: Int, rows: Int)? {
        let columns = points.first?.count ?? 0
        return signScales.last { columns * $0.columns <= area.width && points.count * $0.rows <= area.height }
    }

    /// Draws a picture in the middle of an area's width from its top, as large as fits: on a small glass two points to a
    /// cell; returns the rows it took, 0 where it fits at no scale.
    @discardableResult
    mutating func drawSign(_ sign: Sign, in area: Area, style: Style) -> Int {
        let points = sign.points
        let columns = points.first?.count ?? 0
        guard let scale = Self.scale(of: points, in: area) else {
            return drawSmallSign(points, in: area, style: style)
        }
        let left = area.x + (area.width - columns * scale.columns) / 2
        for (row, line) in points.enumerated() {
            for (column, point) in line.enumerated() where point == "#" {
                let ink = Area(
                    x: left + column * scale.columns, y: area.y + row * scale.rows, width: scale.columns,
                    height: scale.rows)
                fill(ink, with: "█", style: style)
            }
        }
        return points.count * scale.rows
    }

    /// Upper and lower point in one cell.
    private mutating func drawSmallSign(_ points: [String], in area: Area, style: Style) -> Int {
        let columns = points.first?.count ?? 0
        let rows = (points.count + 1) / 2
        guard columns <= area.width, rows <= area.height else { return 0 }
        let ink = points.map { line in line.map { $0 == "#" } }
        let left = area.x + (area.width - columns) / 2
        for row in 0..<rows {
            for column in 0..<columns {
                let upper = ink[row * 2][column]
                let lower = row * 2 + 1 < ink.count && ink[row * 2 + 1][column]
                let sign = upper ? (lower ? "█" : "▀") : lower ? "▄" : " "
                draw(sign, x: left + column, y: area.y + row, style: style)
            }
        }
        return rows
    }
}
