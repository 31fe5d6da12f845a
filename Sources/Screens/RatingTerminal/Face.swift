/// A round face of half blocks, of any size: what lies at each of its points.
///
/// Two points stand above each other in a cell, so that a point is about square. Eyes and mouth tell the mood, so a face
/// is clear without colour and to people who do not read.
struct Face {
    /// What a point shows.
    enum Ink: Equatable {
        case outside, skin, line
    }

    /// Points across the smallest face on which a mouth can be told from another.
    static let pointsMin = 8

    let mood: Mood
    /// Points across and down; even.
    let points: Int

    /// A face of so many points, rounded down to an even number.
    init(_ mood: Mood, points: Int) {
        self.mood = mood
        self.points = points / 2 * 2
    }

    /// Columns of cells it takes; half as many rows.
    var width: Int { points }
    var height: Int { points / 2 }

    /// What lies at a point, counted from the upper left corner.
    func ink(x: Int, y: Int) -> Ink {
        guard isInside(x, y) else { return .outside }
        if points == Self.pointsMin { return smallFaces[mood.rawValue][y][x] == "#" ? .line : .skin }
        let rim = max(1, points / 20)
        let isRim =
            !isInside(x - rim, y) || !isInside(x + rim, y) || !isInside(x, y - rim) || !isInside(x, y + rim)
        let (across, down) = place(x, y)
        return isRim || isEye(abs(across), down) || isMouth(abs(across), down) ? .line : .skin
    }

    /// A point as its distance from the middle, in radii; right and down are positive.
    private func place(_ x: Int, _ y: Int) -> (across: Double, down: Double) {
        (Double(2 * x + 1) / Double(points) - 1, Double(2 * y + 1) / Double(points) - 1)
    }

    private func isInside(_ x: Int, _ y: Int) -> Bool {
        let (across, down) = place(x, y)
        return across * across + down * down <= 1
    }

    /// Half the thickness of a line, in radii: never less than half a point.
    private var stroke: Double { max(0.065, 1.02 / Double(points)) }

    private func isEye(_ across: Double, _ down: Double) -> Bool {
        switch mood {
        case .delighted:
            // Closed with joy: two arcs.
            return down < -0.14 && isArc(across - 0.38, down + 0.1, radius: 0.22)
        case .content, .neutral, .unhappy:
            return isEye(across, down, at: (0.36, -0.25), height: 0.2)
        case .upset:
            // Brows that meet low in the middle.
            let brow = (0.18...0.62).contains(across) && abs(down + 0.36 + 0.45 * (across - 0.18)) <= stroke
            return brow || isEye(across, down, at: (0.36, -0.14), height: 0.13)
        }
    }

    /// An open eye with its middle between two points, so that both eyes have the same shape.
    private func isEye(
        _ across: Double, _ down: Double, at place: (across: Double, down: Double), height: Double
    ) -> Bool {
        let half = Double(points) / 2
        let middle = ((place.across * half).rounded() / half, (place.down * half).rounded() / half)
        let least = 1.6 / Double(points)
        return isEllipse(across - middle.0, down - middle.1, max(0.1, least), max(height, least))
    }

    private func isMouth(_ across: Double, _ down: Double) -> Bool {
        switch mood {
        case .delighted: down >= 0.14 && isEllipse(across, down - 0.14, 0.58, 0.52)
        case .content: down >= 0.24 && isArc(across, down + 0.12, radius: 0.62)
        case .neutral: across <= 0.42 && abs(down - 0.42) <= stroke
        case .unhappy: down <= 0.58 && isArc(across, down - 0.82, radius: 0.5)
        case .upset: down <= 0.6 && isEllipse(across, down - 0.6, 0.42, 0.36)
        }
    }

    private func isArc(_ across: Double, _ down: Double, radius: Double) -> Bool {
        let square = across * across + down * down
        let (inner, outer) = (radius - stroke, radius + stroke)
        return inner * inner <= square && square <= outer * outer
    }

    private func isEllipse(_ across: Double, _ down: Double, _ width: Double, _ height: Double) -> Bool {
        let (x, y) = (across / max(width, stroke), down / max(height, stroke))
        return x * x + y * y <= 1
    }
}

extension Canvas {
    /// Draws a face with its upper left corner in a cell; `ground` is the style around it.
    mutating func draw(_ face: Face, x: Int, y: Int, on ground: Style) {
        drawDisc(points: face.points, x: x, y: y, style: face.mood.style, on: ground, ink: face.ink)
    }

    /// Draws a disc of so many points across from what lies at each of them.
    mutating func drawDisc(
        points: Int, x: Int, y: Int, style: Style, on ground: Style, ink: (_ x: Int, _ y: Int) -> Face.Ink
    ) {
        for row in 0..<points / 2 {
            for column in 0..<points {
                let inks = (ink(column, 2 * row), ink(column, 2 * row + 1))
                let sign =
                    switch inks {
                    case (.outside, .outside): ""
                    case (.line, .line): "█"
                    case (.line, _): "▀"
                    case (_, .line): "▄"
                    default: " "
                    }
                let isGround = inks.0 == .outside || inks.1 == .outside
                draw(sign, x: x + column, y: y + row, style: isGround ? ground : style)
            }
        }
    }
}
